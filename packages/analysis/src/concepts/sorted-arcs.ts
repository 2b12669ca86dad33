import type { Work } from '../work.ts';
import type { Bounded } from './bound.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';

/** The arcs of each node, the most promising first; what each leaves possible from its node, and what it adds itself. */
export interface SortedArcs {
  readonly sorted: Int32Array;
  readonly promise: Float64Array;
  readonly weighted: Float64Array;
}

const ARCS_A_YIELD = 20_000;

export function* sortedArcs({
  diagram,
  bounded,
}: {
  readonly diagram: Diagram;
  readonly bounded: Bounded;
}): Work<SortedArcs> {
  const { arcs, to } = diagram;
  const weighted = weightedArcs(diagram, bounded.plane.weights);
  const worth = new Float64Array(to.length);
  const sorted = new Int32Array(to.length);
  for (let arc = 0; arc < to.length; arc += 1) {
    worth[arc] = (weighted[arc] ?? 0) + (bounded.rest[to[arc] ?? 0] ?? 0);
    sorted[arc] = arc;
  }
  let reported = 0;
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    sortPart(sorted, worth, arcs[node] ?? 0, arcs[node + 1] ?? 0);
    if ((arcs[node] ?? 0) - reported < ARCS_A_YIELD) continue;
    reported = arcs[node] ?? 0;
    yield { bound: bounded.bound, best: null, done: 0 };
  }
  const promise = new Float64Array(to.length);
  for (let place = 0; place < to.length; place += 1) promise[place] = worth[sorted[place] ?? 0] ?? 0;
  return { sorted, promise, weighted };
}

/** More arcs of one node than these are not sorted by insertion. */
const FEW = 16;

/** Sorts the arcs of one node by falling worth, equal ones in their order. */
function sortPart(sorted: Int32Array, worth: Float64Array, from: number, end: number): void {
  if (end - from > FEW) {
    sorted.subarray(from, end).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
    return;
  }
  for (let place = from + 1; place < end; place += 1) {
    const arc = sorted[place] ?? 0;
    let at = place;
    for (; at > from && (worth[sorted[at - 1] ?? 0] ?? 0) < (worth[arc] ?? 0); at -= 1)
      sorted[at] = sorted[at - 1] ?? 0;
    sorted[at] = arc;
  }
}

/** What each arc adds to a weighted sum. */
export function weightedArcs({ to, gains, parties }: Diagram, weights: Values): Float64Array {
  return Float64Array.from(to, (_, arc) => {
    let sum = 0;
    for (let party = 0; party < parties; party += 1)
      sum += (weights[party] ?? 0) * (gains[arc * parties + party] ?? 0);
    return sum;
  });
}
