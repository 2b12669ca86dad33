import type { Work } from '../work.ts';
import type { Concept } from './concept.ts';
import {
  largestLeast,
  largestLeastShare,
  largestProduct,
  largestSum,
  leximin,
  nearest,
  type Goal,
} from './goals.ts';
import type { Measured } from './ground.ts';
import type { Scale } from './scale.ts';

/** The solution concepts that are optima over all acceptable packages, in the order in which they are always given. */
export const SOLUTIONS = [
  'nash',
  'egalitarian',
  'ksMaxMin',
  'maxWelfare',
  'maxRelativeWelfare',
  'leximin',
] as const;
export type Solution = (typeof SOLUTIONS)[number];

export const NOTHING: Concept = { points: [], complete: true, reason: 'nothing-acceptable' };

/** The largest utility of each party over the packages acceptable to all; or why there is none. */
export type Ideal = Work<readonly number[] | 'nothing' | 'stopped'>;

/** What a concept looks for; `stopped` where that itself could not be settled within the limit. */
export function* goalOf(
  { space, disagreement, ranges, least, tie }: Measured,
  solution: Solution,
  looked: Ideal,
): Work<Goal | 'nothing' | 'stopped'> {
  if (solution === 'nash') return largestProduct(space.unit, disagreement);
  if (solution === 'egalitarian') return largestLeast(space.unit, disagreement);
  if (solution === 'leximin') return leximin(space.unit, disagreement);
  if (solution === 'ksMaxMin') {
    const ideal = yield* looked;
    return typeof ideal === 'string'
      ? ideal
      : largestLeastShare(space.unit, shareScale(disagreement, ideal, tie));
  }
  const zero = disagreement.map(() => 0);
  if (solution === 'maxWelfare') return largestSum(space.unit, { from: zero, by: zero.map(() => 1) }, least);
  const by = ranges.map(([, high], at) => spanOf(high, disagreement[at] ?? 0, tie) ?? 1);
  return largestSum(space.unit, { from: ranges.map(([low]) => low), by }, least);
}

/** What a party can gain; null where that is nothing, or nothing but the noise of doubles. */
const spanOf = (most: number, from: number, tie: number): number | null =>
  most - from > tie ? most - from : null;

/** A party that can gain nothing has all of its share, whatever is chosen. */
function shareScale(disagreement: readonly number[], ideal: readonly number[], tie: number): Scale {
  const spans = disagreement.map((from, at) => spanOf(ideal[at] ?? 0, from, tie));
  return {
    from: disagreement.map((from, at) => (spans[at] === null ? (ideal[at] ?? 0) - 1 : from)),
    by: spans.map((span) => span ?? 1),
  };
}

/** A party whose largest utility is 0 is measured in the unit of its scores. */
export function nearestOf({ ranges, space: { unit } }: Measured): Goal {
  const one = unit.kind === 'exact' ? 1 / unit.resolution : 1;
  return nearest(ranges.map(([, high]) => (high === 0 ? one : high)));
}
