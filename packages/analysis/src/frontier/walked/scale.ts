import type { Layout } from '../bounded/layout.ts';

/** How the utilities of a party in a component are written as whole numbers from 0 to below `size`. */
export interface Scale {
  readonly party: number;
  /** Steps of the grid that make one unit: all that the party may get or lose is a multiple of it, in doubles but for their noise. */
  readonly unit: number;
  /** The least that the party may get, in units. */
  readonly least: number;
  readonly size: number;
}

/** Utilities of a party at most that are written so, for their sums to fit into 31 bits, twice and with what bars a cell. */
export const MOST_UNITS = 2 ** 28;

/** A number of steps of the grid as whole units of a scale. */
export const unitsOf = ({ unit }: Pick<Scale, 'unit'>, steps: number): number => Math.round(steps / unit);

/** The scales of two parties, the shorter one first; null where utilities are no multiples of some unit. */
export function scalesOf(layout: Layout, slack: number): readonly [Scale, Scale] | null {
  const [one, other] = [scaleOf(layout, 0, slack), scaleOf(layout, 1, slack)];
  if (one === null || other === null) return null;
  return one.size <= other.size ? [one, other] : [other, one];
}

function scaleOf({ places, boxes, parties }: Layout, party: number, slack: number): Scale | null {
  const choices = places.map(({ groups, gains }) =>
    groups.map((_, group) => gains[group * parties + party] ?? 0),
  );
  const values = boxes.filter((box) => box.party === party).map(({ value }) => value);
  const all = [...choices.flat(), ...values].map(Math.abs);
  const unit = slack > 0 ? nearUnitOf(all, slack) : wholeUnitOf(all);
  if (unit === null) return null;
  const inUnits = (steps: number): number => unitsOf({ unit }, steps);
  const sums = choices.map((gains) => ({
    least: gains.reduce((a, b) => Math.min(a, inUnits(b)), Infinity),
    most: gains.reduce((a, b) => Math.max(a, inUnits(b)), -Infinity),
  }));
  const least = sums.reduce(
    (sum, each) => sum + each.least,
    sumOf(values.map((value) => Math.min(0, inUnits(value)))),
  );
  const most = sums.reduce(
    (sum, each) => sum + each.most,
    sumOf(values.map((value) => Math.max(0, inUnits(value)))),
  );
  return { party, unit, least, size: most - least + 1 };
}

/** The greatest common divisor of whole numbers, 1 where all are 0; null where one of them is no whole number. */
function wholeUnitOf(numbers: readonly number[]): number | null {
  let unit = 0;
  for (const each of numbers) {
    if (!Number.isSafeInteger(each)) return null;
    unit = commonDivisor(unit, each, 0);
  }
  return Math.max(1, unit);
}

/** What is left of a division that is far below every unit that could be of use is the noise of doubles. */
const NOISE = 1 / 16;
/** What all numbers together may lie beside multiples of a unit, in shares of the slack: sums within it of each other are the same. */
const STRAY = 1 / 8;

/**
 * The greatest number of which all numbers are multiples but for the noise of doubles (thirds, or twentieths that were added up);
 * null where there is none so large that sums can be counted by it. Euclid's algorithm up to noise gives it roughly; the largest
 * number divided by how often it holds that gives it as well as doubles can. It is taken if all numbers together stray less
 * from their multiples than counts: sums of as many units are then within the slack of each other, and others are not.
 */
function nearUnitOf(numbers: readonly number[], slack: number): number | null {
  const largest = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (largest === 0) return 1;
  const total = sumOf(numbers);
  const noise = (NOISE * total) / MOST_UNITS;
  const rough = numbers.reduce(
    (unit, each) => commonDivisor(Math.max(unit, each), Math.min(unit, each), noise),
    0,
  );
  const unit = largest / Math.round(largest / rough);
  const stray = sumOf(numbers.map((each) => Math.abs(each - unit * unitsOf({ unit }, each))));
  return stray <= STRAY * slack && unit > 2 * slack ? unit : null;
}

/** The greatest common divisor of two numbers, where what is no more than the noise counts as nothing left. */
function commonDivisor(a: number, b: number, noise: number): number {
  let [one, other] = [a, b];
  while (other > noise) {
    const rest = one % other;
    // Just below a multiple is as near as just above it.
    [one, other] = [other, noise > 0 ? Math.min(rest, other - rest) : rest];
  }
  return one;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
