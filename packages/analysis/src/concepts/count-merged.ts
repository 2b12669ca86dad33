import type { Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { largestRestEach, pathCounts, largestRest, unitWeights } from './rest.ts';

/** More steps than this are not taken. */
const MOST_STEPS = 100_000;
const STEPS_A_YIELD = 4_096;

/** Paths that have the same future: at one node, and of each party either the same sum or surely enough. */
interface State {
  readonly node: number;
  readonly sums: readonly number[];
  count: bigint;
}

/**
 * How many paths give every party strictly more than its floor, exact; null where that takes too many steps. A party that
 * has enough whatever follows is looked at no more, and a path on which somebody cannot have enough is dropped.
 */
export function* countAboveMerged(diagram: Diagram, floors: Values): Work<bigint | null> {
  const { parties, arcs, to, gains, options } = diagram;
  const rests = yield* boundsOf(diagram, floors);
  const after = yield* pathCounts(diagram);
  let states = new Map<string, State>();
  let [count, steps] = [0n, 0];
  const keep = (into: Map<string, State>, node: number, sums: readonly number[], ways: bigint): void => {
    const open = rests.settle(node, sums);
    if (open === null) return;
    if (open.every((each) => each === Infinity)) {
      count += ways * (after[node] ?? 0n);
      return;
    }
    const key = `${node} ${open.join(' ')}`;
    const own = into.get(key);
    if (own === undefined) into.set(key, { node, sums: open, count: ways });
    else own.count += ways;
  };
  keep(
    states,
    0,
    floors.map(() => 0),
    1n,
  );
  for (let layer = 0; layer < diagram.order.length; layer += 1) {
    const next = new Map<string, State>();
    for (const { node, sums, count: ways } of states.values())
      for (let arc = arcs[node] ?? 0; arc < (arcs[node + 1] ?? 0); arc += 1) {
        steps += 1;
        if (steps > MOST_STEPS) return null;
        if (steps % STEPS_A_YIELD === 0)
          yield { bound: null, best: null, done: Math.min(1, steps / MOST_STEPS) };
        const added = sums.map((each, party) => each + (gains[arc * parties + party] ?? 0));
        keep(next, to[arc] ?? 0, added, ways * BigInt(options[arc]?.length ?? 0));
      }
    states = next;
  }
  return count;
}

/** Tells for the sums at a node which are still open; Infinity: surely enough; null: somebody cannot have enough. */
function* boundsOf(
  diagram: Diagram,
  floors: Values,
): Work<{ settle: (node: number, sums: Values) => number[] | null }> {
  const { parties } = diagram;
  const high = yield* largestRestEach(diagram);
  const low = floors.map((_, party) => largestRest(diagram, unitWeights(parties, party, -1)));
  return {
    settle: (node, sums) => {
      const open: number[] = [];
      for (let party = 0; party < parties; party += 1) {
        const sum = sums[party] ?? 0;
        const floor = floors[party] ?? -Infinity;
        if (sum + (high[node * parties + party] ?? 0) <= floor) return null;
        open.push(sum - (low[party]?.[node] ?? 0) > floor ? Infinity : sum);
      }
      return open;
    },
  };
}
