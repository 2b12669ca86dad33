/**
 * Comparing sums, products and fractions of utilities. Doubles decide wherever they are far enough apart; whole
 * numbers that come close are compared again exactly, with BigInt, and doubles that come close are held to be the same.
 */

/** Two doubles that differ by less than this share of the larger are looked at again. */
const CLOSE = 1e-11;
/** Objectives of utilities that are doubles are the same where they differ by no more than this share of the larger. */
export const SAME = 1e-9;

/**
 * Above 0 where a is larger, 0 where they are the same; `exactly` decides between close ones, null where there is no exact way.
 * Sums and shares cancel: what is left of them may be noise alone, so that they are close by a share of what was added up (`terms`).
 */
export function compareClose(a: number, b: number, exactly: (() => number) | null, terms = 0): number {
  const size = Math.max(Math.abs(a), Math.abs(b), terms);
  if (exactly === null) return Math.abs(a - b) <= SAME * size ? 0 : a - b;
  return Math.abs(a - b) <= CLOSE * size ? exactly() : a - b;
}

/** The sign of a whole number. */
export const signOf = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

/** The product of whole numbers, exact. */
export const exactProduct = (values: Values): bigint =>
  values.reduce((product, each) => product * BigInt(each), 1n);

/** A fraction of whole numbers, the lower part above 0. */
export interface Fraction {
  readonly upper: bigint;
  readonly lower: bigint;
}

/** The sign of a - b. */
export const compareFractions = (a: Fraction, b: Fraction): number =>
  signOf(a.upper * b.lower - b.upper * a.lower);

/** The smallest of the fractions `upper[at] / lower[at]`. */
export const smallestFraction = (upper: Values, lower: Values): Fraction =>
  fractionsOf(upper, lower).reduce((least, each) => (compareFractions(each, least) < 0 ? each : least));

/** The sum of the fractions `upper[at] / lower[at]`. */
export const sumOfFractions = (upper: Values, lower: Values): Fraction =>
  fractionsOf(upper, lower).reduce((sum, each) => ({
    upper: sum.upper * each.lower + each.upper * sum.lower,
    lower: sum.lower * each.lower,
  }));

const fractionsOf = (upper: Values, lower: Values): Fraction[] =>
  upper.map((each, at) => ({ upper: BigInt(each), lower: BigInt(lower[at] ?? 1) }));

/** Numbers in a row. */
export type Values = readonly number[];

/** Whether the first is nowhere below the second and somewhere above; differences of up to `tie` are none. */
export function clearlyAbove(a: Values, b: Values, tie: number): boolean {
  let above = false;
  for (let party = 0; party < a.length; party += 1) {
    const difference = (a[party] ?? 0) - (b[party] ?? 0);
    if (difference < -tie) return false;
    if (difference > tie) above = true;
  }
  return above;
}
