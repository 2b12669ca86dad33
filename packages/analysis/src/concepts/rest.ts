import type { Progress, Work } from '../work.ts';
import type { Diagram } from './diagram.ts';

/** What may still be had from each node of a diagram to its end. Cost: the number of arcs times the parties. */

/** The largest weighted sum of utilities from each node to the end; minus infinity where no path leads there. */
export function largestRest(diagram: Diagram, weights: readonly number[]): Float64Array {
  const { arcs, to, gains, parties } = diagram;
  const last = arcs.length - 1;
  const rest = new Float64Array(arcs.length).fill(-Infinity);
  rest[last] = 0;
  for (let node = last - 1; node >= 0; node -= 1) {
    let best = -Infinity;
    for (let arc = arcs[node] ?? 0; arc < (arcs[node + 1] ?? 0); arc += 1) {
      let sum = rest[to[arc] ?? 0] ?? 0;
      for (let party = 0; party < parties; party += 1)
        sum += (weights[party] ?? 0) * (gains[arc * parties + party] ?? 0);
      if (sum > best) best = sum;
    }
    rest[node] = best;
  }
  return rest;
}

/** The largest utility of each party by itself from each node to the end: `rest[node * parties + party]`. */
export function* largestRestEach(diagram: Diagram): Work<Float64Array> {
  const { parties, arcs } = diagram;
  const each = new Float64Array(arcs.length * parties);
  for (let party = 0; party < parties; party += 1) {
    const own = largestRest(diagram, unitWeights(parties, party));
    for (let node = 0; node < own.length; node += 1) each[node * parties + party] = own[node] ?? 0;
    if (isLarge(diagram)) yield GOING;
  }
  return each;
}

/** In a diagram of more arcs than this, a pass over all of them takes milliseconds. */
const LARGE = 20_000;
const isLarge = ({ to }: Diagram): boolean => to.length > LARGE;
const GOING: Progress = { bound: null, best: null, done: 0 };

/** Weight 1 (or another) for one party and 0 for the others. */
export const unitWeights = (parties: number, party: number, weight = 1): number[] =>
  Array.from({ length: parties }, (_, at) => (at === party ? weight : 0));

/** The smallest and largest utility of each party over all packages of a diagram; null where it has none. */
export function* rangesOf(diagram: Diagram): Work<readonly (readonly [low: number, high: number])[] | null> {
  if (!diagram.feasible) return null;
  const ranges: (readonly [number, number])[] = [];
  for (let party = 0; party < diagram.parties; party += 1) {
    const [low = 0] = largestRest(diagram, unitWeights(diagram.parties, party, -1));
    const [high = 0] = largestRest(diagram, unitWeights(diagram.parties, party));
    ranges.push([-low + 0, high]);
    if (isLarge(diagram)) yield GOING;
  }
  return ranges;
}

/** A path through a diagram: its arcs, and what it gives to each party. */
export interface Path {
  readonly arcs: readonly number[];
  readonly utilities: readonly number[];
}

/** The path with the largest weighted sum, the first of several; `rest` is `largestRest` for these weights. */
export function bestPath(diagram: Diagram, weights: readonly number[], rest: Float64Array): Path {
  const { arcs, to, gains, parties, order } = diagram;
  const chosen: number[] = [];
  const utilities = Array.from({ length: parties }, () => 0);
  let node = 0;
  for (let layer = 0; layer < order.length; layer += 1) {
    let [best, most] = [-1, -Infinity];
    for (let arc = arcs[node] ?? 0; arc < (arcs[node + 1] ?? 0); arc += 1) {
      let sum = rest[to[arc] ?? 0] ?? 0;
      for (let party = 0; party < parties; party += 1)
        sum += (weights[party] ?? 0) * (gains[arc * parties + party] ?? 0);
      if (sum > most) [best, most] = [arc, sum];
    }
    chosen.push(best);
    for (let party = 0; party < parties; party += 1)
      utilities[party] = (utilities[party] ?? 0) + (gains[best * parties + party] ?? 0);
    node = to[best] ?? 0;
  }
  return { arcs: chosen, utilities };
}

/** Arcs counted between two reports: numbers of paths have hundreds of digits. */
export const COUNTS_A_TURN = 8_000;

/** The number of paths from each node to the end, exact. */
export function* pathCounts({ arcs, to, options }: Diagram): Work<bigint[]> {
  const counts = Array.from(arcs, () => 0n);
  counts[arcs.length - 1] = 1n;
  let spent = 0;
  for (let node = arcs.length - 2; node >= 0; node -= 1) {
    let sum = 0n;
    for (let arc = arcs[node] ?? 0; arc < (arcs[node + 1] ?? 0); arc += 1, spent += 1)
      sum += BigInt(options[arc]?.length ?? 0) * (counts[to[arc] ?? 0] ?? 0n);
    counts[node] = sum;
    if (spent < COUNTS_A_TURN) continue;
    spent = 0;
    yield GOING;
  }
  return counts;
}
