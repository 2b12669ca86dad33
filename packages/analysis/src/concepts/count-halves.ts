import { ascendingOf, sortedInPieces } from '../sorting.ts';
import { Pace } from '../pace.ts';
import type { Progress, Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { COUNTS_A_TURN, pathCounts } from './rest.ts';

/** Paths on either side of the cut are not listed beyond this. */
const MOST_HALVES = 400_000;
/** Ways made, or looked up, between two reports. */
const STRIDE = 20_000;
/** What a pair costs that is sorted and looked up, in ways made. */
const LOOKED_UP = 5;
const GOING: Progress = { bound: null, best: null, done: 0 };

/** The layer at which a diagram is cut in two halves with the fewest paths to list; null where they are too many. */
export function* halvesOf(diagram: Diagram): Work<number | null> {
  if (diagram.parties > 2) return null;
  const [after, before] = [yield* pathCounts(diagram), yield* pathCountsTo(diagram)];
  let [best, least] = [0, null as bigint | null];
  for (const [layer, first] of diagram.layers.entries()) {
    const end = diagram.layers[layer + 1] ?? first + 1;
    let sum = 0n;
    for (let node = first; node < end; node += 1) sum += (before[node] ?? 0n) + (after[node] ?? 0n);
    if (least === null || sum < least) [best, least] = [layer, sum];
  }
  return least !== null && least <= BigInt(MOST_HALVES) ? best : null;
}

/** The number of paths to each node. */
function* pathCountsTo({ arcs, to, options }: Diagram): Work<bigint[]> {
  const counts = Array.from(arcs, () => 0n);
  counts[0] = 1n;
  let spent = 0;
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    if (spent >= COUNTS_A_TURN) {
      spent = 0;
      yield GOING;
    }
    for (let arc = arcs[node] ?? 0; arc < (arcs[node + 1] ?? 0); arc += 1, spent += 1) {
      const end = to[arc] ?? 0;
      counts[end] = (counts[end] ?? 0n) + (counts[node] ?? 0n) * BigInt(options[arc]?.length ?? 0);
    }
  }
  return counts;
}

/** How many paths give each of one or two parties strictly more than its floor, exact. */
export function* countAboveInHalves(diagram: Diagram, cut: number, floors: Values): Work<bigint> {
  const first = diagram.layers[cut] ?? 0;
  const end = diagram.layers[cut + 1] ?? first + 1;
  const pace = new Pace(STRIDE);
  const heads = yield* headsOf(diagram, first, end, pace);
  let count = 0n;
  for (let node = first; node < end; node += 1) {
    const tails = yield* tailsOf(diagram, node, pace);
    count += yield* pairsAbove(heads[node - first] ?? [], tails, floors, pace);
  }
  return count;
}

/** The utilities of a part of a path; the second is 0 where there is one party. */
type Pair = readonly [number, number];

const gainOf = ({ gains, parties }: Diagram, arc: number): Pair => [
  gains[arc * parties] ?? 0,
  parties > 1 ? (gains[arc * parties + 1] ?? 0) : 0,
];
const plus = (a: Pair, b: Pair): Pair => [a[0] + b[0], a[1] + b[1]];

/** Adds what an arc gives to each of some ways. */
function* raise(ways: readonly Pair[], gain: Pair, into: Pair[], pace: Pace): Work<void> {
  for (const way of ways) {
    into.push(plus(way, gain));
    if (pace.isDue(1)) yield GOING;
  }
}

/** The utilities of all ways from the start to each node of the cut. */
function* headsOf(diagram: Diagram, first: number, end: number, pace: Pace): Work<Pair[][]> {
  const ways: Pair[][] = Array.from({ length: end }, () => []);
  ways[0] = [[0, 0]];
  for (let node = 0; node < first; node += 1) {
    const own = ways[node] ?? [];
    ways[node] = [];
    for (let arc = diagram.arcs[node] ?? 0; arc < (diagram.arcs[node + 1] ?? 0); arc += 1) {
      const gain = gainOf(diagram, arc);
      const into = ways[diagram.to[arc] ?? 0] ?? [];
      for (const _ of diagram.options[arc] ?? []) yield* raise(own, gain, into, pace);
    }
  }
  return ways.slice(first);
}

/** The utilities of all ways from a node to the end. */
function* tailsOf(diagram: Diagram, start: number, pace: Pace): Work<Pair[]> {
  let ways = new Map<number, Pair[]>([[start, [[0, 0]]]]);
  const last = diagram.arcs.length - 1;
  while (!ways.has(last) || ways.size > 1) {
    const next = new Map<number, Pair[]>();
    for (const [node, own] of ways)
      for (let arc = diagram.arcs[node] ?? 0; arc < (diagram.arcs[node + 1] ?? 0); arc += 1) {
        const gain = gainOf(diagram, arc);
        const into = next.get(diagram.to[arc] ?? 0) ?? [];
        next.set(diagram.to[arc] ?? 0, into);
        for (const _ of diagram.options[arc] ?? []) yield* raise(own, gain, into, pace);
      }
    if (next.size === 0) return [];
    ways = next;
  }
  return ways.get(last) ?? [];
}

/**
 * How many pairs of a head and a tail are above both floors: heads by falling first utility, tails by rising, so that more
 * and more tails are enough for the first party; those are counted in a tree by what they give to the second (Fenwick 1994).
 */
function* pairsAbove(
  heads: readonly Pair[],
  tails: readonly Pair[],
  [first = -Infinity, second = -Infinity]: Values,
  pace: Pace,
): Work<bigint> {
  const seconds = yield* ascendingOf(Float64Array.from(tails, ([, each]) => each));
  const tree = new Int32Array(seconds.length + 1);
  const rising = yield* sortedInPieces(heads, (a, b) => a[0] - b[0]);
  const falling = yield* sortedInPieces(tails, (a, b) => b[0] - a[0]);
  let [count, taken] = [0n, 0];
  for (const [one, other] of rising) {
    for (let tail = falling[taken]; tail !== undefined && one + tail[0] > first; tail = falling[taken]) {
      taken += 1;
      if (pace.isDue(LOOKED_UP)) yield GOING;
      for (
        let at = firstAbove(seconds, (each) => each >= (tail?.[1] ?? 0)) + 1;
        at < tree.length;
        at += at & -at
      )
        tree[at] = (tree[at] ?? 0) + 1;
    }
    const enough = firstAbove(seconds, (each) => other + each > second);
    let below = 0;
    for (let at = enough; at > 0; at -= at & -at) below += tree[at] ?? 0;
    count += BigInt(taken - below);
    if (pace.isDue(LOOKED_UP)) yield GOING;
  }
  return count;
}

/** The place of the first value for which something holds that holds for all larger ones too. */
function firstAbove(values: Float64Array, holds: (each: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
