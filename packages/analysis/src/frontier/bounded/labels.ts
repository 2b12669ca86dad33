import type { Work } from '../../work.ts';
import { going } from '../going.ts';
import type { Candidates } from './candidates.ts';

/** Candidates looked at between two reports. */
const STRIDE = 4_000;

/**
 * Packages that have come to one state with one utility vector, as one: of each a run of `order`, the places of its
 * candidates. Within a state they descend by the first party, and none dominates another.
 */
export interface Labels {
  readonly order: Uint32Array;
  /** Where the run of each label begins, and where it ends. */
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/**
 * The labels of the candidates of a step. A candidate falls if one at its state gives both parties no less and one of them more by
 * more than the slack, as where layers are merged. Cost: n log n for the candidates of a state.
 */
export function* labelsOf(candidates: Candidates, states: number, slack: number): Work<Labels> {
  const { order, begins: stateBegins } = candidates.byState(states);
  yield going;
  const { first, second } = candidates;
  const falling = (a: number, b: number): number =>
    (first[b] ?? 0) - (first[a] ?? 0) || (second[b] ?? 0) - (second[a] ?? 0) || a - b;
  const labels = { order, begins: [] as number[], ends: [] as number[] };
  let told = 0;
  for (let state = 0; state < states; state += 1) {
    const [begin, end] = [stateBegins[state] ?? 0, stateBegins[state + 1] ?? 0];
    if (end - begin > 1) order.subarray(begin, end).sort(falling);
    sweep(candidates, { begin, end, slack }, labels);
    if (end - told < STRIDE) continue;
    told = end;
    yield going;
  }
  return labels;
}

interface Swept {
  readonly order: Uint32Array;
  readonly begins: number[];
  readonly ends: number[];
}

/** Goes through the candidates of a state in descending order and keeps what none before it beats. */
function sweep(
  { first, second }: Candidates,
  { begin, end, slack }: { readonly begin: number; readonly end: number; readonly slack: number },
  { order, begins, ends }: Swept,
): void {
  const own = begins.length;
  let [best, ahead, bestAhead] = [-Infinity, own, -Infinity];
  for (let at = begin; at < end; at += 1) {
    const place = order[at] ?? 0;
    const [one, other] = [first[place] ?? 0, second[place] ?? 0];
    const last = order[begins.at(-1) ?? 0] ?? 0;
    if (begins.length > own && first[last] === one && second[last] === other) {
      // What is the same stands side by side.
      ends[ends.length - 1] = at + 1;
      continue;
    }
    while (ahead < begins.length && (first[order[begins[ahead] ?? 0] ?? 0] ?? 0) > one + slack) {
      bestAhead = Math.max(bestAhead, second[order[begins[ahead] ?? 0] ?? 0] ?? 0);
      ahead += 1;
    }
    if (best > other + slack || bestAhead >= other) continue;
    best = Math.max(best, other);
    begins.push(at);
    ends.push(at + 1);
  }
}
