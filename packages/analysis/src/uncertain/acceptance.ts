import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';
import { isFeasible, type Package } from '../sheet/space.ts';
import { Polytope } from './polytope.ts';
import { boxValue, DRAW_TIE, type UncertainParty, type UncertainSpace } from './space.ts';
import { highOf, lowOf, notAbove, tightened, type Ends, type Unknowns } from './unknowns.ts';

/** Whether a party takes a package, whatever the numbers that are not known turn out to be. */
export interface Acceptance {
  /** Smallest and largest utility that the package can have for the party. */
  readonly utility: readonly [low: number, high: number];
  /** Ends of its reservation value; null where none is assumed. */
  readonly reserved: readonly [low: number, high: number] | null;
  /** A red line stands in the package, so that nothing makes it acceptable. */
  readonly redLine: boolean;
  /** Not below the reservation value for all numbers that fit what is known. */
  readonly necessary: boolean;
  /** Not below the reservation value for some numbers that fit. */
  readonly possible: boolean;
}

/**
 * Necessary and possible acceptance of a package by a party: exact, to 1e-9 of the utility.
 *
 * Plan. Weights are never negative and issues have their scores apart, so the utility is smallest where each score is at
 * the lowest value that ranges and orders leave it (all are possible at once) and the weights stand in a corner of what
 * is known of them, which a linear program finds; largest likewise. Distributions count by their ends alone.
 */
export const acceptanceOf = (space: UncertainSpace, party: number, chosen: Package): Acceptance =>
  run(findingAcceptance(space, party, chosen));

/** The same with reports between, for hundreds of weights that orders or a total join. */
export function* findingAcceptance(space: UncertainSpace, party: number, chosen: Package): Work<Acceptance> {
  const own = partyAt(space, party);
  const bounds: Ends[] = [];
  const pace = new Pace();
  for (const scores of own.scores) {
    bounds.push(yield* tightened(scores));
    yield* pace.after(10 * scores.spreads.length);
  }
  const added = boxValue(own, chosen);
  const [low] = yield* weighed(
    own.weights,
    chosen.map((option, issue) => bounds[issue]?.low[option] ?? 0),
  );
  const [, high] = yield* weighed(
    own.weights,
    chosen.map((option, issue) => bounds[issue]?.high[option] ?? 0),
  );
  const utility: [number, number] = [low + added, high + added];
  const redLine = own.redLines.some(({ issue, option }) => chosen[issue] === option);
  const reserved = own.reserved === null ? null : ([lowOf(own.reserved), highOf(own.reserved)] as const);
  return {
    utility,
    reserved,
    redLine,
    necessary: !redLine && (reserved === null || reaches(utility[0], reserved[1])),
    possible: !redLine && (reserved === null || reaches(utility[1], reserved[0])),
  };
}

/** The acceptance of a package by each party, and whether the links allow it at all. */
export const acceptancesOf = (space: UncertainSpace, chosen: Package): Acceptances =>
  run(findingAcceptances(space, chosen));

/** The same with reports between. */
export function* findingAcceptances(space: UncertainSpace, chosen: Package): Work<Acceptances> {
  const parties: Acceptance[] = [];
  for (const party of space.parties.keys()) parties.push(yield* findingAcceptance(space, party, chosen));
  return { feasible: isFeasible(space, chosen), parties };
}

/** Whether the links allow a package, and whether each party takes it. */
export interface Acceptances {
  readonly feasible: boolean;
  readonly parties: readonly Acceptance[];
}

/** Whether a party finds one package at least as good as another: for all numbers that fit, and for some. */
export interface Preference {
  /** Smallest and largest difference in utility. */
  readonly difference: readonly [low: number, high: number];
  readonly necessary: boolean;
  readonly possible: boolean;
}

/**
 * Necessary and possible preference of one package over another (robust ordinal regression, Greco, Mousseau and
 * Słowiński 2008), exact as `acceptanceOf`: the difference of two scores of an issue is smallest at the ends that the
 * orders leave them, or zero where an order holds the first at or above the second.
 */
export const preferenceOf = (
  space: UncertainSpace,
  party: number,
  one: Package,
  other: Package,
): Preference => run(findingPreference(space, party, one, other));

/** The same with reports between. */
export function* findingPreference(
  space: UncertainSpace,
  party: number,
  one: Package,
  other: Package,
): Work<Preference> {
  const own = partyAt(space, party);
  const gaps: [number, number][] = [];
  const pace = new Pace();
  for (const [issue, scores] of own.scores.entries()) {
    gaps.push(yield* gapOf(scores, one[issue] ?? 0, other[issue] ?? 0));
    yield* pace.after(10 * scores.spreads.length);
  }
  const added = boxValue(own, one) - boxValue(own, other);
  const [low] = yield* weighed(
    own.weights,
    gaps.map((gap) => gap[0]),
  );
  const [, high] = yield* weighed(
    own.weights,
    gaps.map((gap) => gap[1]),
  );
  const difference: [number, number] = [low + added, high + added];
  return { difference, necessary: reaches(difference[0], 0), possible: reaches(difference[1], 0) };
}

function* gapOf(scores: Unknowns, one: number, other: number): Work<[number, number]> {
  if (one === other) return [0, 0];
  const { low, high } = yield* tightened(scores);
  const below = yield* notAbove(scores);
  const least = (low[one] ?? 0) - (high[other] ?? 0);
  const most = (high[one] ?? 0) - (low[other] ?? 0);
  return [
    below[one]?.[other] === true ? Math.max(0, least) : least,
    below[other]?.[one] === true ? Math.min(0, most) : most,
  ];
}

/** Smallest and largest weighted sum of fixed values. */
function* weighed(weights: Unknowns, values: readonly number[]): Work<[number, number]> {
  if (weights.orders.length === 0 && weights.total === null) return weighedApart(weights, values);
  const polytope = yield* Polytope.of(weights);
  if (polytope === null) throw new Error('An uncertain space that was prepared has weights that fit.');
  return yield* polytope.range(values);
}

/** Weights that nothing joins stand at an end of their range, each by itself. */
function weighedApart({ spreads }: Unknowns, values: readonly number[]): [number, number] {
  let [low, high] = [0, 0];
  for (const [at, spread] of spreads.entries()) {
    const value = values[at] ?? 0;
    const [less, more] = value < 0 ? [highOf(spread), lowOf(spread)] : [lowOf(spread), highOf(spread)];
    low += less * value;
    high += more * value;
  }
  return [low, high];
}

const reaches = (value: number, least: number): boolean =>
  value >= least - DRAW_TIE * Math.max(1, Math.abs(value), Math.abs(least));

export function partyAt({ parties }: UncertainSpace, at: number): UncertainParty {
  const party = parties[at];
  if (party === undefined) throw new RangeError(`There is no party at place ${at}.`);
  return party;
}
