import { evidenceFor, type Evidence } from './evidence.ts';
import { featuresInto } from './features.ts';
import { NUMBERED_FEATURES, PAIR_FEATURES } from './pair-features.ts';
import type { Sides } from './sides.ts';

/**
 * How sure it is that two provisions are one: the natural logarithm of the odds, 0 where it is as likely as not, by
 * logistic regression on `PAIR_FEATURES`. Within a set of pairs the sum of such odds is what is made greatest.
 * `first`: in the first round nothing is known of partners yet, and what they say weighs otherwise.
 */
export function oddsOf(sides: Sides, left: number, right: number, first = false): number {
  const [a, b] = [sides.left[left], sides.right[right]];
  const features = sides.scratch;
  if (a === undefined || b === undefined || !featuresInto(features, sides, a, b)) return -Infinity;
  const { first: atFirst, pair } = sides.cells ? sides.weights.cells : sides.weights;
  return weighed(features, first ? atFirst : pair);
}

/** Room for the features of one pair; what numbered points are not weighed by finds none there. */
export const roomForFeatures = (cells: boolean): Float64Array =>
  new Float64Array(cells ? PAIR_FEATURES.length : NUMBERED_FEATURES);

export function weighed(features: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += (features[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** Odds as a share: 0.5 for 0. Never quite 0 or 1: that is kept for what is not matched, or is the same. */
export const shareOf = (odds: number): number => Math.max(0.001, Math.min(0.999, 1 / (1 + Math.exp(-odds))));

/** A pair with what speaks for it. */
export interface Scored extends Evidence {
  /** 0 to 1: how likely it is that the two are one, as measured on seeded edits. */
  readonly score: number;
}

export function scoredPair(sides: Sides, left: number, right: number): Scored | null {
  const [a, b] = [sides.left[left], sides.right[right]];
  const odds = oddsOf(sides, left, right);
  if (a === undefined || b === undefined || odds === -Infinity) return null;
  return { ...evidenceFor(sides, a, b), score: shareOf(odds) };
}
