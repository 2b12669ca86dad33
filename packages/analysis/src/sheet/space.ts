/** One option of one issue, by their places from 0. */
export interface Choice {
  readonly issue: number;
  readonly option: number;
}

/** A link by places. `excludes` is kept as `atMost` one fewer than it has choices. */
export type Link =
  | { readonly kind: 'requires'; readonly if: Choice; readonly then: Choice }
  | { readonly kind: 'atMost'; readonly count: number; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'budget';
      readonly limit: number;
      readonly choices: readonly Choice[];
      readonly costs: readonly number[];
    };

/** A package: the place of the option chosen for each issue. */
export type Package = readonly number[];

/** A utility for the packages within a box: for each issue named, the options that lie in it. */
export interface Box {
  readonly issues: readonly number[];
  /** For each of `issues`, whether each of its options lies in the box. */
  readonly inside: readonly (readonly boolean[])[];
  readonly value: number;
}

/** In which numbers a space is computed. */
export type Unit =
  /**
   * Utilities are whole numbers of `resolution` (a power of ten, 1e-3 for thousandths); sums are exact and ties are equalities.
   */
  | { readonly kind: 'exact'; readonly resolution: number }
  /** Utilities are doubles as given; two that differ by at most `tie` are held to be the same. */
  | { readonly kind: 'doubles'; readonly tie: number };

/**
 * A score sheet in numbers. Every algorithm of this package works on a space; utilities, reservation values and boxes
 * are in units of `unit.resolution` where that is exact.
 */
export interface Space {
  readonly unit: Unit;
  /** Number of options of each issue. */
  readonly sizes: readonly number[];
  readonly parties: number;
  /** `utilities[party][issue][option]`: weight times score. */
  readonly utilities: readonly (readonly (readonly number[])[])[];
  /** Utility of no agreement of each party; null where none is assumed. */
  readonly reserved: readonly (number | null)[];
  /** Options that each party takes in no package. */
  readonly redLines: readonly (readonly Choice[])[];
  readonly boxes: readonly (readonly Box[])[];
  readonly links: readonly Link[];
  readonly names: SpaceNames;
}

export interface SpaceNames {
  readonly issues: readonly string[];
  readonly options: readonly (readonly string[])[];
  readonly parties: readonly string[];
}

/** The number of packages, feasible or not. */
export const packageCount = ({ sizes }: Pick<Space, 'sizes'>): bigint =>
  sizes.reduce((product, size) => product * BigInt(size), 1n);

/**
 * A utility as a person reads it. Whole units become decimals again, without noise; doubles are rounded to a thousandth of
 * what counts as a tie, so that what is the same but for the noise of adding up is written alike.
 */
export function shownUtility(unit: Unit, utility: number): number {
  if (unit.kind === 'doubles')
    return Math.abs(utility) < LARGEST_ROUNDED ? rounded(utility, unit.tie) : utility;
  const places = Math.round(-Math.log10(unit.resolution));
  const whole = POWERS[places];
  return whole === undefined ? Number(`${utility}e${-places}`) : utility / whole;
}

/** Above this a thousandth of a tie is below the last digit of a double. */
const LARGEST_ROUNDED = 1_000;

/** The powers of ten that doubles hold exactly: a whole number divided by one is the double nearest to the decimal. */
const POWERS = Array.from({ length: 23 }, (_, places) => Number(`1e${places}`));

/** Rounded to a thousandth of a tie, which is a power of ten. */
function rounded(utility: number, tie: number): number {
  const parts = Math.round(1_000 / tie);
  return Math.round(utility * parts) / parts;
}

/** Whether two utilities are the same in their unit. */
export const tied = (unit: Unit, a: number, b: number): boolean =>
  unit.kind === 'exact' ? a === b : Math.abs(a - b) <= unit.tie;

/** Whether a package keeps a link. */
export function keepsLink(link: Link, chosen: Package): boolean {
  const has = ({ issue, option }: Choice): boolean => chosen[issue] === option;
  if (link.kind === 'requires') return !has(link.if) || has(link.then);
  if (link.kind === 'atMost') return link.choices.filter(has).length <= link.count;
  const spent = link.choices.reduce((sum, choice, at) => sum + (has(choice) ? (link.costs[at] ?? 0) : 0), 0);
  return spent <= link.limit;
}

/** Whether a package is feasible: it keeps every link. */
export const isFeasible = ({ links }: Pick<Space, 'links'>, chosen: Package): boolean =>
  links.every((link) => keepsLink(link, chosen));

/** The utility of a package for a party: the sum over issues, and the boxes that it lies in. */
export function utilityOf(
  { utilities, boxes }: Pick<Space, 'utilities' | 'boxes'>,
  party: number,
  chosen: Package,
): number {
  const own = utilities[party] ?? [];
  const sum = chosen.reduce((total, option, issue) => total + (own[issue]?.[option] ?? 0), 0);
  return sum + boxesOf(boxes[party] ?? [], chosen);
}

/** What the boxes that a package lies in are worth together. */
export const boxesOf = (boxes: readonly Box[], chosen: Package): number =>
  boxes.reduce((total, box) => total + (liesIn(box, chosen) ? box.value : 0), 0);

const liesIn = ({ issues, inside }: Box, chosen: Package): boolean =>
  issues.every((issue, at) => inside[at]?.[chosen[issue] ?? -1] === true);

/** Whether a package is acceptable to a party: not below its reservation value, and without one of its red lines. */
export function isAcceptable(space: Space, party: number, chosen: Package): boolean {
  const least = space.reserved[party] ?? null;
  if ((space.redLines[party] ?? []).some(({ issue, option }) => chosen[issue] === option)) return false;
  if (least === null) return true;
  const utility = utilityOf(space, party, chosen);
  return utility >= least || tied(space.unit, utility, least);
}
