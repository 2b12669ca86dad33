import {
  shownUtility,
  type Estimate,
  type FrontierLimit,
  type Package,
  type Space,
} from '@nonpaper/analysis';
import { CONCEPT_KEYS, type ConceptKey, type Picked } from './deal-figures.ts';
import type { DealFromSheets } from './deal-from-sheets.ts';

/** What `nonpaper deal SHEET … --json` prints. Utilities are in the unit of the sheet, as decimals. */
export type DealSheetsJson = {
  readonly parties: readonly string[];
  /** In the order in which packages list their options. */
  readonly issues: readonly string[];
  /** The number of packages, feasible or not: a number where that is exact, else its digits. */
  readonly outcomes: number | string;
  /** Least and most of each party over the packages that keep the links, acceptable or not; null where there are none. */
  readonly ranges: readonly (readonly [number, number])[] | null;
  readonly reserved: readonly (number | null)[];
  /** All utilities of the frontier, ascending by the first party; null where it is not listed. */
  readonly pareto: readonly (readonly number[])[] | null;
  /** In place of the frontier: points that stand for it, and by how much each party may be below. */
  readonly paretoEpsilon: ParetoEpsilon | null;
} & Readonly<Record<ConceptKey, readonly ShownPoint[] | null>> & {
    readonly opposition: number | null;
    readonly rationalFraction: Estimate | null;
    /** Why a concept is null, empty, or not all of it. */
    readonly reasons: Readonly<Partial<Record<ConceptKey, string>>>;
    readonly unit: Space['unit'];
    readonly assumptionOf: readonly (string | null)[];
    readonly drafts: readonly {
      readonly name: string;
      readonly open: readonly string[];
      readonly ranges: readonly (readonly [number, number])[] | null;
    }[];
    readonly messages: readonly { readonly code: string; readonly text: string }[];
  };

export interface ParetoEpsilon {
  readonly points: readonly (readonly number[])[];
  /** Every acceptable package has a point that gives no party less than the package by more than this. */
  readonly epsilon: readonly number[];
  /** Why the whole frontier is not listed. */
  readonly limit: FrontierLimit | null;
}

export interface ShownPoint {
  readonly utilities: readonly number[];
  /** The first hundred, as options in the order of `issues`. */
  readonly packages: readonly (readonly string[])[];
  readonly packageCount: number | string;
}

/** Utilities as a person reads them. */
export const shownVector = ({ unit }: Space, utilities: readonly number[]): number[] =>
  utilities.map((each) => shownUtility(unit, each));

/** A package by the names of its options. */
export const namedPackage = ({ names }: Pick<Space, 'names'>, chosen: Package): string[] =>
  chosen.map((option, issue) => names.options[issue]?.[option] ?? '');

/** The utilities of the frontier, point by point, ascending by the first party, then the second … */
export const frontierPoints = ({ frontier, space }: DealFromSheets, most = Infinity): number[][] =>
  frontier === null
    ? []
    : inOrder(
        Array.from({ length: Math.min(frontier.size, most) }, (_, at) =>
          shownVector(space, frontier.utilitiesAt(at)),
        ),
        (each) => each,
      );

/**
 * Points ascending by their utilities as they are shown. They are so already, except for doubles that differ by noise alone: shown
 * alike, they may stand in the order of the noise.
 */
function inOrder<T>(points: T[], utilitiesOf: (point: T) => readonly number[]): T[] {
  const compare = (a: T, b: T): number => compareVectors(utilitiesOf(a), utilitiesOf(b));
  const isAscending = points.every((each, at) => at === 0 || compare(points[at - 1] ?? each, each) <= 0);
  return isAscending ? points : points.sort(compare);
}

/** Ascending by the first place where two vectors differ. */
function compareVectors(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

/** A count as a number where that is exact, else as its digits. */
const countOf = (count: bigint): number | string =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString();

const shownPoint = (space: Space, { utilities, packages, packageCount }: Picked): ShownPoint => ({
  utilities: shownVector(space, utilities),
  packages: packages.map((each) => namedPackage(space, each)),
  packageCount: countOf(packageCount),
});

function shownPoints({ space, figures }: DealFromSheets, key: ConceptKey): ShownPoint[] | null {
  const { points } = figures.concepts[key];
  if (points === null) return null;
  return inOrder(
    points.map((each) => shownPoint(space, each)),
    ({ utilities }) => utilities,
  );
}

const shownRange = ({ unit }: Space, [low, high]: readonly [number, number]): readonly [number, number] => [
  shownUtility(unit, low),
  shownUtility(unit, high),
];

/** What score sheets give, as JSON. */
export function dealSheetsJson(deal: DealFromSheets): DealSheetsJson {
  const { space, figures, frontier, sheet } = deal;
  const points = frontierPoints(deal);
  const epsilon = frontier?.epsilon ?? null;
  const concepts = Object.fromEntries(CONCEPT_KEYS.map((key) => [key, shownPoints(deal, key)])) as Record<
    ConceptKey,
    ShownPoint[] | null
  >;
  return {
    parties: space.names.parties,
    issues: space.names.issues,
    outcomes: countOf(deal.outcomes),
    ranges: figures.ranges?.map((each) => shownRange(space, each)) ?? null,
    reserved: space.reserved.map((each) => (each === null ? null : shownUtility(space.unit, each))),
    pareto: frontier !== null && epsilon === null ? points : null,
    paretoEpsilon:
      epsilon === null
        ? null
        : { points, epsilon: shownVector(space, epsilon), limit: frontier?.limit ?? null },
    ...concepts,
    opposition: figures.opposition,
    rationalFraction: figures.rationalFraction,
    reasons: reasonsOf(deal),
    unit: space.unit,
    assumptionOf: sheet.parties.map(({ assumptionOf = null }) => assumptionOf),
    drafts: deal.drafts.map(({ name, open, ranges }) => ({
      name,
      open: open.map((issue) => space.names.issues[issue] ?? ''),
      ranges: ranges?.map((each) => shownRange(space, each)) ?? null,
    })),
    messages: deal.remarks,
  };
}

function reasonsOf({ figures }: DealFromSheets): Partial<Record<ConceptKey, string>> {
  return Object.fromEntries(
    CONCEPT_KEYS.flatMap((key) => {
      const { reason } = figures.concepts[key];
      return reason === null ? [] : [[key, reason]];
    }),
  );
}
