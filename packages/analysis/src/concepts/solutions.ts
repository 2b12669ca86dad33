import type { Space } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import { searchBest, solve, type Concept } from './concept.ts';
import {
  largestLeast,
  largestLeastShare,
  largestOf,
  largestProduct,
  largestSum,
  leximin,
  type Goal,
} from './goals.ts';
import type { Scale } from './scale.ts';
import { preparingConcepts, type Measured, type Prepared } from './ground.ts';
import { frontierGround } from './frontier-ground.ts';
import { clearlyAbove } from './search.ts';
import { smallFrontier } from './small-frontier.ts';
import type { Point } from './listing.ts';
import { Picks, pointListOf, type GivenFrontier, type PointList } from './point-list.ts';

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

/** How a concept is to be found. */
export interface SolutionOptions {
  /**
   * The points of the frontier, if they are listed, or the frontier itself: every one of these concepts picks among them. Of one that
   * is not whole nothing is taken.
   */
  readonly frontier?: GivenFrontier;
  /** Steps of the search after which the best so far is given as `stopped`; some ten million a second. */
  readonly limit?: number;
}

/**
 * The packages that a solution concept picks, with all ties: exact for any number of parties, with links, boxes, red
 * lines and reservation values. None of them is “the” answer, and none is called fair; what each keeps and fails is in
 * `docs/guide/deal-space.md`. Where no package is acceptable to all there is no point. Cost: a few thousand steps
 * through the links' graph for 28 issues; in the worst case all packages, which `limit` ends.
 */
export function* solutionOf(space: Space, solution: Solution, options: SolutionOptions = {}): Work<Concept> {
  const prepared = yield* preparingConcepts(space, options.limit);
  const listed = pointListOf(options.frontier ?? null);
  if (prepared !== null) return yield* solutionOn(prepared, solution, listed);
  const { measured, frontier } = yield* frontierGround(space, listed);
  return measured === null || frontier === null ? ENTANGLED : yield* picked(measured, solution, frontier);
}

export const ENTANGLED: Concept = { points: [], complete: false, reason: 'too-entangled' };

/**
 * The same for a space that is prepared for several concepts.
 *
 * Plan. Mostly the search ends soon. Where it does not, it is because very many packages are nearly or just as good, as
 * where one party loses what another gains; they then often come to few different utilities, so that the frontier is
 * short, and the concept picks among its points. Only where it is not does the search go on to its limit.
 */
export function* solutionOn(
  prepared: Prepared,
  solution: Solution,
  frontier: PointList | null,
): Work<Concept> {
  if (!prepared.feasible || frontier?.size === 0) return NOTHING;
  if (frontier !== null || prepared.limit <= FIRST_STEPS)
    return yield* solutionBy(prepared, solution, frontier);
  const soon = yield* solutionBy({ ...prepared, limit: FIRST_STEPS, isFirstTry: true }, solution, null);
  if (soon.complete) return soon;
  const points = yield* smallFrontier(prepared.space);
  return points?.size === 0 ? NOTHING : yield* solutionBy(prepared, solution, points);
}

/** Steps of the search after which the frontier is looked at; a twentieth of a second. */
const FIRST_STEPS = 200_000;

const NOTHING: Concept = { points: [], complete: true, reason: 'nothing-acceptable' };
const STOPPED: Concept = { points: [], complete: false, reason: 'stopped' };

function* solutionBy(prepared: Prepared, solution: Solution, frontier: PointList | null): Work<Concept> {
  if (frontier !== null) return yield* picked(prepared, solution, frontier);
  const goal = yield* goalOf(prepared, solution, idealOn(prepared));
  if (goal === 'nothing') return NOTHING;
  return goal === 'stopped' ? STOPPED : yield* solve(prepared, goal);
}

/** What a concept picks from the points of a whole frontier, in order. */
export function* picked(measured: Measured, solution: Solution, frontier: PointList): Work<Concept> {
  if (!measured.feasible || frontier.size === 0) return NOTHING;
  const goal = yield* goalOf(measured, solution, idealAmong(frontier, measured.space.parties));
  return typeof goal === 'string' ? NOTHING : yield* pick(frontier, goal, measured);
}

type Ideal = Work<readonly number[] | 'nothing' | 'stopped'>;

/** What a concept looks for; `stopped` where that itself could not be settled within the limit. */
function* goalOf(
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

/** The largest utility of each party over the packages acceptable to all; or why there is none. */
function* idealOn(prepared: Prepared): Ideal {
  const ideal: number[] = [];
  for (let party = 0; party < prepared.space.parties; party += 1) {
    const { result } = yield* searchBest(
      prepared,
      largestOf(prepared.space.unit, party, prepared.least),
      false,
    );
    if (!result.complete) return 'stopped';
    if (result.best === null) return 'nothing';
    ideal.push(result.best.utilities[party] ?? 0);
  }
  return ideal;
}

/** The same where the frontier is listed. */
function* idealAmong(frontier: PointList, parties: number): Ideal {
  const ideal = Array.from({ length: parties }, () => -Infinity);
  for (let at = 0; at < frontier.size; at += 1) {
    if (at % POINTS_A_YIELD === POINTS_A_YIELD - 1) yield PICKING;
    const utilities = frontier.utilitiesAt(at);
    for (let party = 0; party < parties; party += 1)
      ideal[party] = Math.max(ideal[party] ?? -Infinity, utilities[party] ?? 0);
  }
  return ideal;
}

/** The best points of a listed frontier. In whole numbers none of its points dominates another. */
function* pick(frontier: PointList, goal: Goal, { tie, space }: Measured): Work<Concept> {
  const picks = new Picks();
  let best: readonly number[] | null = null;
  for (let at = 0; at < frontier.size; at += 1) {
    if (at % POINTS_A_YIELD === POINTS_A_YIELD - 1) yield PICKING;
    const utilities = frontier.utilitiesAt(at);
    const order = best === null ? 1 : goal.compare(utilities, best);
    if (order > 0) {
      picks.clear();
      best = utilities;
    }
    if (order >= 0) picks.add(at);
  }
  const points = yield* picks.from(frontier);
  const isToCompare = tie > 0 && points.length <= MOST_COMPARED;
  return yield* picks.concept(isToCompare ? yield* notBeaten(points, tie) : points, space.sizes.length);
}

/** Of more points than these none is held against all others: hardly any point of a frontier is clearly beaten by another. */
const MOST_COMPARED = 20_000;

/** The points that no other clearly beats. */
function* notBeaten(points: readonly Point[], tie: number): Work<Point[]> {
  const kept: Point[] = [];
  let spent = 0;
  for (const point of points) {
    spent += points.length;
    if (spent > COMPARED_A_YIELD) {
      spent = 0;
      yield PICKING;
    }
    if (!points.some((other) => clearlyAbove(other.utilities, point.utilities, tie))) kept.push(point);
  }
  return kept;
}

const POINTS_A_YIELD = 2_000;
const COMPARED_A_YIELD = 100_000;
const PICKING: Progress = { bound: null, best: null, done: 0.5 };
