import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import type { Path } from './rest.ts';

/** How good utilities are, acceptable or not; larger is better. */
export type Worth = (utilities: Values) => number;

const MOST_STEPS = 200;

/**
 * A path that no change of one or two layers makes better, reached from a given one by the best such change each time.
 * Only changes that lead to the same nodes are tried, so that links stay kept. Cost of a step: the square of the arcs
 * along the path.
 */
export function climb(diagram: Diagram, start: Path, worthOf: Worth): Path {
  const { parties, gains } = diagram;
  const chosen = [...start.arcs];
  let utilities = [...start.utilities];
  let worth = worthOf(utilities);
  const others = chosen.map((arc, layer) => besides(diagram, layer, arc));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let better: { readonly moves: readonly (readonly [number, number])[]; readonly after: number[] } | null =
      null;
    const consider = (after: number[], moves: readonly (readonly [number, number])[]): void => {
      const own = worthOf(after);
      if (own > worth + 1e-12 * Math.abs(worth)) [better, worth] = [{ moves, after }, own];
    };
    const moved = (from: Values, layer: number, arc: number): number[] =>
      from.map(
        (each, party) =>
          each + (gains[arc * parties + party] ?? 0) - (gains[(chosen[layer] ?? 0) * parties + party] ?? 0),
      );
    for (const [layer, arcs] of others.entries())
      for (const arc of arcs) {
        const one = moved(utilities, layer, arc);
        consider(one, [[layer, arc]]);
        for (let second = layer + 1; second < others.length; second += 1)
          for (const other of others[second] ?? [])
            consider(moved(one, second, other), [
              [layer, arc],
              [second, other],
            ]);
      }
    // The compiler does not see that `consider` sets it.
    const found = better as {
      readonly moves: readonly (readonly [number, number])[];
      readonly after: number[];
    } | null;
    if (found === null) break;
    utilities = found.after;
    for (const [layer, arc] of found.moves) {
      chosen[layer] = arc;
      others[layer] = besides(diagram, layer, arc);
    }
  }
  return { arcs: chosen, utilities };
}

/** The other arcs between the nodes of an arc. */
function besides({ arcs, to, layers }: Diagram, layer: number, arc: number): number[] {
  const found: number[] = [];
  let node = layers[layer] ?? 0;
  while ((arcs[node + 1] ?? 0) <= arc) node += 1;
  for (let other = arcs[node] ?? 0; other < (arcs[node + 1] ?? 0); other += 1)
    if (other !== arc && to[other] === to[arc]) found.push(other);
  return found;
}
