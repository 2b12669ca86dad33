import type { Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import type { Path } from './rest.ts';

/** How good utilities are, acceptable or not; larger is better. */
export type Worth = (utilities: Values) => number;

const MOST_STEPS = 200;
/** Pairs of changes looked at between two reports. */
const PAIRS_A_YIELD = 3_000;

/** Another arc for a layer, and what it changes for each party. */
interface Move {
  readonly layer: number;
  readonly arc: number;
  readonly change: Values;
}

/** Where there are more moves than this, two are tried together only once no single one helps. */
const MANY_MOVES = 300;
/** Pairs looked at on one way up; beyond that the path is as good as it was found. */
const MOST_PAIRS = 10_000_000;

/**
 * A path that no change of one or two layers makes better, reached from a given one by the best such change each time.
 * Only changes that lead to the same nodes are tried, so that links stay kept. Cost of a step: the square of the arcs
 * along the path; where they are many, most steps change one layer and cost their number, and the pairs are bounded.
 */
export function* climb(diagram: Diagram, start: Path, worthOf: Worth): Work<Path> {
  let path = start;
  let pairsLeft = MOST_PAIRS;
  for (let step = 0; step < MOST_STEPS || path.arcs.length > step; step += 1) {
    const moves = yield* movesFrom(diagram, path);
    const single = moves.length > MANY_MOVES ? bestSingle(path.utilities, moves, worthOf) : null;
    if (single === null) pairsLeft -= (moves.length * moves.length) / 2;
    if (pairsLeft < 0) return path;
    const better = single ?? (yield* bestOf(path.utilities, moves, worthOf));
    if (better === null) return path;
    path = better.reduce(moved, path);
  }
  return path;
}

/** All moves from a path. */
function* movesFrom(diagram: Diagram, { arcs }: Path): Work<Move[]> {
  const all: Move[] = [];
  let spent = 0;
  for (const [layer, arc] of arcs.entries()) {
    const own = movesOf(diagram, layer, arc);
    for (const each of own) all.push(each);
    spent += own.length + 1;
    if (spent < MOVES_A_YIELD) continue;
    spent = 0;
    yield { bound: null, best: null, done: 0 };
  }
  return all;
}

/** Moves made between two reports. */
const MOVES_A_YIELD = 10_000;

/** The one move that helps most; null where none helps. */
function bestSingle(utilities: Values, moves: readonly Move[], worthOf: Worth): readonly Move[] | null {
  const now = worthOf(utilities);
  let most = now + 1e-12 * Math.abs(now);
  let best: Move | null = null;
  const once = [...utilities];
  for (const move of moves) {
    add(utilities, move.change, once);
    const own = worthOf(once);
    if (own > most) [most, best] = [own, move];
  }
  return best === null ? null : [best];
}

/** The move or two that help most; null where none helps. */
function* bestOf(utilities: Values, moves: readonly Move[], worthOf: Worth): Work<readonly Move[] | null> {
  const now = worthOf(utilities);
  let most = now + 1e-12 * Math.abs(now);
  let best: readonly Move[] | null = null;
  const [once, twice] = [[...utilities], [...utilities]];
  let spent = 0;
  for (const [at, one] of moves.entries()) {
    spent += moves.length - at;
    if (spent > PAIRS_A_YIELD) {
      spent = 0;
      yield { bound: null, best: null, done: 0 };
    }
    add(utilities, one.change, once);
    const own = worthOf(once);
    if (own > most) [most, best] = [own, [one]];
    for (let other = at + 1; other < moves.length; other += 1) {
      const second = moves[other];
      if (second === undefined || second.layer === one.layer) continue;
      add(once, second.change, twice);
      const both = worthOf(twice);
      if (both > most) [most, best] = [both, [one, second]];
    }
  }
  return best;
}

function add(a: Values, b: Values, into: number[]): void {
  for (let at = 0; at < a.length; at += 1) into[at] = (a[at] ?? 0) + (b[at] ?? 0);
}

const moved = ({ arcs, utilities }: Path, { layer, arc, change }: Move): Path => ({
  arcs: arcs.with(layer, arc),
  utilities: utilities.map((each, at) => each + (change[at] ?? 0)),
});

/** The other arcs between the nodes of an arc. */
function movesOf({ arcs, to, layers, gains, parties }: Diagram, layer: number, arc: number): Move[] {
  const found: Move[] = [];
  let node = layers[layer] ?? 0;
  while ((arcs[node + 1] ?? 0) <= arc) node += 1;
  for (let other = arcs[node] ?? 0; other < (arcs[node + 1] ?? 0); other += 1)
    if (other !== arc && to[other] === to[arc])
      found.push({
        layer,
        arc: other,
        change: Array.from(
          { length: parties },
          (_, party) => (gains[other * parties + party] ?? 0) - (gains[arc * parties + party] ?? 0),
        ),
      });
  return found;
}
