import type { Unit } from '../sheet/space.ts';
import {
  compareClose,
  compareFractions,
  exactProduct,
  signOf,
  smallestFraction,
  sumOfFractions,
  type Values,
} from './exact.ts';
import {
  masterOfLeast,
  masterOfMean,
  masterOfNearness,
  masterOfSum,
  planeOfLeast,
  type Master,
  type Plane,
} from './masters.ts';
import type { Scale } from './scale.ts';

/**
 * What a solution concept looks for: an order of utility vectors in which more for somebody is never worse, and a
 * concave number that rises with it, for bounds. Each holds for acceptable packages alone.
 */
export interface Goal {
  /** Above 0 where a is better than b, 0 where they are equally good. */
  readonly compare: (a: Values, b: Values) => number;
  /** A concave function; a better package never has less of it. */
  readonly value: (utilities: Values) => number;
  /** A better package has at least this much more of it: 1 where it counts whole units, else 0. */
  readonly step: number;
  /** Weights that bound it over mixtures of packages. */
  readonly master: Master;
  /** Other bounds near a given one, which tell better where one party alone comes off badly. */
  readonly beside: (plane: Plane) => readonly Plane[];
}

/** How far the weights of other bounds are tilted towards one party. */
const TILTS = [0.05, 0.15, 0.4];
const noneBeside = (): readonly Plane[] => [];

const besideLeast =
  (scale: Scale) =>
  ({ weights }: Plane): readonly Plane[] => {
    const shares = weights.map((each, at) => each * (scale.by[at] ?? 1));
    return shares.flatMap((_, party) =>
      TILTS.map((tilt) =>
        planeOfLeast(
          scale,
          shares.map((each, at) => (1 - tilt) * each + (at === party ? tilt : 0)),
          -Infinity,
        ),
      ),
    );
  };

/** A whole share, and in doubles the unit in which utilities within a tie are the same. */
const ONE = 1;

const gainsOf = (utilities: Values, from: Values): number[] =>
  utilities.map((each, at) => each - (from[at] ?? 0));
const isExact = ({ kind }: Unit): boolean => kind === 'exact';

// A search asks for these at every step, so that they make no lists of their own.

function smallestShare(utilities: Values, { from, by }: Scale): number {
  let least = Infinity;
  for (let at = 0; at < utilities.length; at += 1) {
    const share = ((utilities[at] ?? 0) - (from[at] ?? 0)) / (by[at] ?? 1);
    if (share < least) least = share;
  }
  return least;
}

function sumOfShares(utilities: Values, { from, by }: Scale): number {
  let sum = 0;
  for (let at = 0; at < utilities.length; at += 1)
    sum += ((utilities[at] ?? 0) - (from[at] ?? 0)) / (by[at] ?? 1);
  return sum;
}

/** The product of gains, of which those not above `none` count as 0. */
function productOfGains(utilities: Values, from: Values, none: number): number {
  let product = 1;
  for (let at = 0; at < utilities.length; at += 1) {
    const gain = (utilities[at] ?? 0) - (from[at] ?? 0);
    product *= gain > none ? gain : 0;
  }
  return product;
}

/** The largest product of gains (Nash 1950). A gain below 0, or within a tie of it, counts as none. */
export function largestProduct(unit: Unit, from: Values): Goal {
  const none = unit.kind === 'exact' ? 0 : unit.tie;
  const whole = (utilities: Values): bigint =>
    exactProduct(gainsOf(utilities, from).map((each) => Math.max(each, 0)));
  return {
    compare: (a, b) =>
      compareClose(
        productOfGains(a, from, none),
        productOfGains(b, from, none),
        isExact(unit) ? () => signOf(whole(a) - whole(b)) : null,
      ),
    value: (utilities) => productOfGains(utilities, from, none) ** (1 / from.length),
    step: 0,
    master: masterOfMean(from),
    beside: noneBeside,
  };
}

/** The largest smallest gain (Kalai 1977, equal shares). */
export function largestLeast(unit: Unit, from: Values): Goal {
  const scale = { from, by: from.map(() => 1) };
  const value = (utilities: Values): number => smallestShare(utilities, scale);
  return {
    compare: (a, b) => compareUnits(unit, value(a), value(b)),
    value,
    step: isExact(unit) ? 1 : 0,
    master: masterOfLeast(scale),
    beside: besideLeast(scale),
  };
}

const compareUnits = (unit: Unit, a: number, b: number): number =>
  unit.kind === 'doubles' && Math.abs(a - b) <= unit.tie ? 0 : a - b;

/** The largest smallest gain; among those the largest second smallest, and so on (Imai 1983). */
export function leximin(unit: Unit, from: Values): Goal {
  const sorted = (utilities: Values): number[] => gainsOf(utilities, from).sort((a, b) => a - b);
  const byLeast = largestLeast(unit, from);
  return {
    ...byLeast,
    step: 0,
    compare: (a, b) => {
      const order = byLeast.compare(a, b);
      if (order !== 0) return order;
      const [left, right] = [sorted(a), sorted(b)];
      for (const [at, each] of left.entries()) {
        const difference = compareUnits(unit, each, right[at] ?? 0);
        if (difference !== 0) return difference;
      }
      return 0;
    },
  };
}

/** The largest smallest share of what each party could gain at most (Kalai and Smorodinsky 1975, on a finite set). */
export function largestLeastShare(unit: Unit, scale: Scale): Goal {
  const gains = (utilities: Values): number[] => gainsOf(utilities, scale.from);
  const value = (utilities: Values): number => smallestShare(utilities, scale);
  return {
    compare: (a, b) =>
      compareClose(
        value(a),
        value(b),
        isExact(unit)
          ? () => compareFractions(smallestFraction(gains(a), scale.by), smallestFraction(gains(b), scale.by))
          : null,
        ONE,
      ),
    value,
    step: 0,
    master: masterOfLeast(scale),
    beside: besideLeast(scale),
  };
}

/** The largest sum of gains, each divided; `least` is what each party accepts at least. */
export function largestSum(unit: Unit, scale: Scale, least: Values): Goal {
  const { from, by } = scale;
  const whole = isExact(unit) && by.every((each) => each === 1);
  const gains = (utilities: Values): number[] => gainsOf(utilities, from);
  const value = (utilities: Values): number => sumOfShares(utilities, scale);
  return {
    compare: (a, b) =>
      compareClose(
        value(a),
        value(b),
        isExact(unit)
          ? () => compareFractions(sumOfFractions(gains(a), by), sumOfFractions(gains(b), by))
          : null,
        ONE,
      ),
    value,
    step: whole ? 1 : 0,
    master: masterOfSum(
      by.map((each) => 1 / each),
      sumOfShares(
        from.map(() => 0),
        scale,
      ),
      least,
    ),
    beside: noneBeside,
  };
}

/** The largest utility of one party. */
export function largestOf(unit: Unit, party: number, least: Values): Goal {
  const value = (utilities: Values): number => utilities[party] ?? 0;
  return {
    compare: (a, b) => compareUnits(unit, value(a), value(b)),
    value,
    step: isExact(unit) ? 1 : 0,
    master: masterOfSum(
      least.map((_, at) => (at === party ? 1 : 0)),
      0,
      least,
    ),
    beside: noneBeside,
  };
}

/** The shortest way to the point where everybody has the most that it could have; utilities are divided by `by`. */
export function nearest(by: Values): Goal {
  const value = (utilities: Values): number =>
    -utilities.reduce((sum, each, at) => sum + (1 - each / (by[at] ?? 1)) ** 2, 0);
  return {
    compare: (a, b) => compareClose(value(a), value(b), null),
    value,
    step: 0,
    master: masterOfNearness(by),
    beside: noneBeside,
  };
}
