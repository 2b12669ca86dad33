import { maxima } from '../maxima.ts';
import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import type { Candidates } from './candidates.ts';

/** Candidates looked at between two reports. */
const STRIDE = 4_000;

/**
 * Packages that have come to one state with one utility vector, as one: of each a run of `order`, the places of its
 * candidates. Within a state they descend lexicographically, and none dominates another.
 */
export interface Labels {
  readonly order: Uint32Array;
  /** Where the run of each label begins, and where it ends. */
  readonly begins: number[];
  readonly ends: number[];
}

/**
 * The labels of the candidates of a step. A candidate falls if one at its state gives nobody less and somebody more by
 * more than the slack, as where layers are merged. Cost: n log n for the candidates of a state of two parties.
 */
export function* labelsOf(candidates: Candidates, states: number, slack: number): Work<Labels> {
  const { order, begins: stateBegins } = candidates.byState(states);
  yield going;
  const { values, parties } = candidates;
  const falling = (a: number, b: number): number => {
    for (let party = 0; party < parties; party += 1) {
      const more = (values[b * parties + party] ?? 0) - (values[a * parties + party] ?? 0);
      if (more !== 0) return more;
    }
    return a - b;
  };
  const labels: Labels = { order, begins: [], ends: [] };
  let told = 0;
  for (let state = 0; state < states; state += 1) {
    const [begin, end] = [stateBegins[state] ?? 0, stateBegins[state + 1] ?? 0];
    const run = { begin, end, slack };
    if (end - begin > 1) order.subarray(begin, end).sort(falling);
    if (parties === 2) sweep(candidates, run, labels);
    else yield* compared(candidates, run, labels);
    if (end - told < STRIDE) continue;
    told = end;
    yield going;
  }
  return labels;
}

interface Run {
  readonly begin: number;
  readonly end: number;
  readonly slack: number;
}

/** Goes through the candidates of a state of two parties in descending order and keeps what none before it beats. */
function sweep({ values }: Candidates, { begin, end, slack }: Run, { order, begins, ends }: Labels): void {
  const own = begins.length;
  const first = (place: number): number => values[2 * place] ?? 0;
  const second = (place: number): number => values[2 * place + 1] ?? 0;
  let [best, ahead, bestAhead] = [-Infinity, own, -Infinity];
  for (let at = begin; at < end; at += 1) {
    const place = order[at] ?? 0;
    const [one, other] = [first(place), second(place)];
    const last = order[begins.at(-1) ?? 0] ?? 0;
    if (begins.length > own && first(last) === one && second(last) === other) {
      // What is the same stands side by side.
      ends[ends.length - 1] = at + 1;
      continue;
    }
    while (ahead < begins.length && first(order[begins[ahead] ?? 0] ?? 0) > one + slack) {
      bestAhead = Math.max(bestAhead, second(order[begins[ahead] ?? 0] ?? 0));
      ahead += 1;
    }
    if (best > other + slack || bestAhead >= other) continue;
    best = Math.max(best, other);
    begins.push(at);
    ends.push(at + 1);
  }
}

/** The same for any number of parties: what is the same as one, and of those the maxima. */
function* compared({ values, parties }: Candidates, { begin, end, slack }: Run, labels: Labels): Work<void> {
  const { order } = labels;
  const heads: number[] = [];
  for (let at = begin; at < end; at += 1)
    if (at === begin || !isSame(values, order[at] ?? 0, order[at - 1] ?? 0, parties)) heads.push(at);
  const vectors = new Float64Array(heads.length * parties);
  for (const [which, at] of heads.entries()) {
    const from = (order[at] ?? 0) * parties;
    vectors.set(values.subarray(from, from + parties), which * parties);
  }
  const keep = heads.length < 2 ? null : yield* maxima(vectors, heads.length, parties, slack);
  for (const [which, at] of heads.entries()) {
    if (keep !== null && keep[which] !== 1) continue;
    labels.begins.push(at);
    labels.ends.push(heads[which + 1] ?? end);
  }
}

function isSame(values: Float64Array, a: number, b: number, parties: number): boolean {
  for (let party = 0; party < parties; party += 1)
    if (values[a * parties + party] !== values[b * parties + party]) return false;
  return true;
}
