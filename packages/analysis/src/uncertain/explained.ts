import { orderOf } from '../frontier/order.ts';
import type { Work } from '../work.ts';

/** How much of whether something holds is explained by one answer. */
export interface Explained {
  /** Share of the variance that knowing the answer takes away, from 0 (nothing) to 1 (it decides). */
  readonly explains: number;
  /** By leaving out each tenth of the draws in turn (jackknife). */
  readonly standardError: number;
  /** The share of draws in which it holds, among the lower half of answers (an order: where it does not run so) and the upper. */
  readonly whenLess: number;
  readonly whenMore: number;
}

const TENTHS = 10;

/** Draws between two reports, each looked at some ten times. */
const DRAWS_A_YIELD = 50_000;

/**
 * What answers explain of outcomes (0 or 1), draw by draw; null where all answers, or all outcomes, are the same.
 *
 * Plan. Draws are sorted by the answer and parted into groups of equal size (two groups by the answer itself where it
 * is yes or no); the variance between groups, less what chance alone would put there (Kelley's epsilon squared, 1935),
 * is the part explained. For its error the same is done ten times without a tenth of the draws; only counts are kept of a
 * group. Cost: n log n.
 */
export function* explained(
  outcomes: Float64Array,
  answers: Float64Array,
  groups: 2 | null,
): Work<Explained | null> {
  const first = answers[0];
  if (answers.every((each) => each === first)) return null;
  const tenths = tenthsOf(answers.length);
  const parted =
    groups === 2 ? byAnswer(outcomes, answers, tenths) : yield* byOrder(outcomes, answers, tenths);
  const { less, more, whole, without } = parted;
  const all = between(whole);
  if (all === null || less.size === 0 || more.size === 0) return null;
  const squares = without.reduce((sum, left) => sum + ((between(left) ?? all) - all) ** 2, 0);
  return {
    explains: Math.min(1, Math.max(0, all)),
    standardError: Math.sqrt((squares * (TENTHS - 1)) / TENTHS),
    whenLess: less.held / less.size,
    whenMore: more.held / more.size,
  };
}

/** Of a group of draws, how many there are and in how many it holds. */
interface Group {
  size: number;
  held: number;
}

/** Draws in groups: by the lower and the upper half of answers, all of them, and without each tenth. */
interface Parted {
  readonly less: Group;
  readonly more: Group;
  readonly whole: readonly Group[];
  readonly without: readonly (readonly Group[])[];
}

/** For each draw the tenth that it belongs to. */
function tenthsOf(draws: number): Uint8Array {
  const tenth = Math.ceil(draws / TENTHS);
  return Uint8Array.from({ length: draws }, (_, draw) => Math.floor(draw / tenth));
}

/** The two groups of an answer that is 0 or 1. */
function byAnswer(outcomes: Float64Array, answers: Float64Array, tenths: Uint8Array): Parted {
  // For each tenth the draws and those in which it holds, by the answer.
  const [sizes, held] = [new Float64Array(2 * TENTHS), new Float64Array(2 * TENTHS)];
  for (let draw = 0; draw < answers.length; draw += 1) {
    const at = 2 * (tenths[draw] ?? 0) + (answers[draw] ?? 0);
    sizes[at] = (sizes[at] ?? 0) + 1;
    held[at] = (held[at] ?? 0) + (outcomes[draw] ?? 0);
  }
  const groupOf = (answer: number, left: number | null): Group => {
    const group = { size: 0, held: 0 };
    for (let tenth = 0; tenth < TENTHS; tenth += 1) {
      if (tenth === left) continue;
      group.size += sizes[2 * tenth + answer] ?? 0;
      group.held += held[2 * tenth + answer] ?? 0;
    }
    return group;
  };
  const [less, more] = [groupOf(0, null), groupOf(1, null)];
  const without = Array.from({ length: TENTHS }, (_, left) => [groupOf(0, left), groupOf(1, left)]);
  return { less, more, whole: [less, more], without };
}

/** Groups of equal size along the order of the answers; equal answers stay in the order of draws. */
function* byOrder(outcomes: Float64Array, answers: Float64Array, tenths: Uint8Array): Work<Parted> {
  const draws = answers.length;
  const order = yield* orderOf(answers);
  const groups = Math.max(4, Math.min(20, Math.floor(Math.sqrt(draws) / 3)));
  const whole = yield* alongOrder(order, outcomes, groups, null, tenths);
  const without: Group[][] = [];
  for (let left = 0; left < TENTHS; left += 1)
    without.push(yield* alongOrder(order, outcomes, groups, left, tenths));
  const [less = { size: 0, held: 0 }, more = { size: 0, held: 0 }] = yield* alongOrder(
    order,
    outcomes,
    2,
    null,
    tenths,
  );
  return { less, more, whole, without };
}

/** So many groups of the draws in their order, without one tenth; of two groups the lower one is the larger. */
function* alongOrder(
  order: Int32Array,
  outcomes: Float64Array,
  count: number,
  left: number | null,
  tenths: Uint8Array,
): Work<Group[]> {
  const draws = order.length;
  const kept = left === null ? draws : draws - sizeOfTenth(draws, left);
  const [sizes, held] = [new Float64Array(count), new Float64Array(count)];
  let place = 0;
  for (let at = 0; at < draws; at += 1) {
    if (at % DRAWS_A_YIELD === DRAWS_A_YIELD - 1) yield { bound: null, best: null, done: 0 };
    const draw = order[at] ?? 0;
    if (tenths[draw] === left) continue;
    const group = Math.floor((place * count) / kept);
    sizes[group] = (sizes[group] ?? 0) + 1;
    held[group] = (held[group] ?? 0) + (outcomes[draw] ?? 0);
    place += 1;
  }
  return Array.from(sizes, (size, at) => ({ size, held: held[at] ?? 0 }));
}

function sizeOfTenth(draws: number, tenth: number): number {
  const size = Math.ceil(draws / TENTHS);
  return Math.max(0, Math.min(draws, (tenth + 1) * size) - tenth * size);
}

/** The part of the variance that lies between groups, freed of chance; null without variance. */
function between(groups: readonly Group[]): number | null {
  const draws = groups.reduce((sum, { size }) => sum + size, 0);
  const total = groups.reduce((sum, { held }) => sum + held, 0);
  const mean = total / draws;
  // Outcomes are 0 or 1, so their squares are themselves.
  const all = total - draws * mean ** 2;
  if (all <= 0) return null;
  const filled = groups.filter(({ size }) => size > 0).length;
  const outer = groups.reduce((sum, { size, held }) => (size > 0 ? sum + held ** 2 / size : sum), 0);
  const apart = outer - draws * mean ** 2;
  const inner = (all - apart) / Math.max(1, draws - filled);
  return (apart - (filled - 1) * inner) / all;
}
