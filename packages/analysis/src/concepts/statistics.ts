import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { searchBest, type Concept } from './concept.ts';
import type { Goal } from './goals.ts';
import { frontierGround } from './frontier-ground.ts';
import { preparingConcepts, type Measured, type Prepared } from './ground.ts';
import { picked } from './picking.ts';
import { hasGap, pointListOf, type GivenFrontier, type PointList } from './point-list.ts';
import { fractionWithBoxes } from './fraction-with-boxes.ts';
import { rationalFractionOn, type Estimate, type FractionOptions } from './rational-fraction.ts';
import { ENTANGLED, solutionOn } from './solutions.ts';
import { nearestOf, SOLUTIONS, type Solution } from './solution-goals.ts';
import { walkedConcepts } from './walked/walked-concepts.ts';
import { smallFrontier } from './small-frontier.ts';
import { minSpreadOn } from './min-spread.ts';

/** What is worked out about a whole space. */
export interface Statistics {
  /** Smallest and largest utility of each party over the packages that keep the links, acceptable or not. */
  readonly ranges: readonly (readonly [low: number, high: number])[];
  /** What each party would have without an agreement, as the concepts take it. */
  readonly disagreement: readonly number[];
  readonly concepts: Readonly<Record<Solution | 'ksMinSpread', Concept>>;
  /**
   * How far the acceptable package that comes nearest is from everybody having its largest utility: the Euclidean distance
   * of utilities divided by the party's largest, or by 1 where that is 0. Null where no package is acceptable. Scores have to have a
   * zero that means something: adding a number to them changes it.
   */
  readonly opposition: number | null;
  readonly rationalFraction: Estimate | null;
}

export interface StatisticsOptions extends FractionOptions {
  /** The points of the frontier, where they are listed, or the frontier itself, of which nothing is taken if it is not whole. */
  readonly frontier?: GivenFrontier;
  readonly limit?: number;
}

/** All concepts and figures of a space; null where links and boxes run through too much of it to be held. */
export function* statisticsOf(space: Space, options: StatisticsOptions = {}): Work<Statistics | null> {
  const prepared = yield* preparingConcepts(space, options.limit);
  if (prepared === null) return yield* statisticsByFrontier(space, options);
  const frontier = pointListOf(options.frontier ?? null);
  const concepts = noConcepts(yield* minSpreadOn(prepared, frontier));
  for (const solution of SOLUTIONS) concepts[solution] = yield* solutionOn(prepared, solution, frontier);
  return {
    ranges: prepared.ranges,
    disagreement: prepared.disagreement,
    concepts,
    opposition: yield* oppositionOn(prepared, frontier),
    rationalFraction: yield* rationalFractionOn(prepared, options),
  };
}

type Concepts = Record<Solution | 'ksMinSpread', Concept>;

const noConcepts = (ksMinSpread: Concept): Concepts => ({
  nash: ENTANGLED,
  egalitarian: ENTANGLED,
  ksMaxMin: ENTANGLED,
  maxWelfare: ENTANGLED,
  maxRelativeWelfare: ENTANGLED,
  leximin: ENTANGLED,
  ksMinSpread,
});

/**
 * The same where boxes join too much for a diagram of all packages: everything is picked from the frontier, if that is whole, or by
 * looking at every package, if those of two parties are not too many.
 */
function* statisticsByFrontier(space: Space, options: StatisticsOptions): Work<Statistics | null> {
  const given = options.frontier ?? null;
  const { measured, frontier } = yield* frontierGround(space, pointListOf(given), hasGap(given));
  if (measured === null) return null;
  const concepts = noConcepts(yield* minSpreadOn(measured, frontier));
  const walked = frontier === null ? yield* walkedConcepts(measured, SOLUTIONS) : null;
  for (const solution of SOLUTIONS)
    concepts[solution] =
      frontier === null
        ? (walked?.concepts.get(solution) ?? ENTANGLED)
        : yield* picked(measured, solution, frontier);
  return {
    ranges: measured.ranges,
    disagreement: measured.disagreement,
    concepts,
    opposition:
      frontier === null || !measured.feasible
        ? (walked?.opposition ?? null)
        : yield* oppositionAmong(measured, frontier),
    rationalFraction: yield* fractionWithBoxes(measured, options),
  };
}

const POINTS_A_YIELD = 5_000;

function* oppositionOn(prepared: Prepared, frontier: PointList | null): Work<number | null> {
  if (!prepared.feasible) return null;
  if (frontier !== null) return yield* oppositionAmong(prepared, frontier);
  const goal = nearestOf(prepared);
  const { result } = yield* searchBest(
    { ...prepared, limit: Math.min(prepared.limit, NEAREST_STEPS) },
    goal,
    false,
  );
  if (!result.complete && prepared.limit > NEAREST_STEPS) return yield* oppositionAfter(prepared, goal);
  return result.best === null ? null : Math.sqrt(-goal.value(result.best.utilities));
}

/** Steps of the search after which the frontier is looked at. */
const NEAREST_STEPS = 200_000;

/** Where the search is long: on the frontier if that is short, else by searching on to the limit. */
function* oppositionAfter(prepared: Prepared, goal: Goal): Work<number | null> {
  const points = yield* smallFrontier(prepared.space);
  if (points !== null) return yield* oppositionAmong(prepared, points);
  const { result } = yield* searchBest(prepared, goal, false);
  return result.best === null ? null : Math.sqrt(-goal.value(result.best.utilities));
}

/** The opposition level of the points of a frontier; null where there are none. */
function* oppositionAmong(measured: Measured, frontier: PointList): Work<number | null> {
  const goal = nearestOf(measured);
  let most = -Infinity;
  for (let at = 0; at < frontier.size; at += 1) {
    if (at % POINTS_A_YIELD === POINTS_A_YIELD - 1) yield { bound: null, best: null, done: 0.9 };
    most = Math.max(most, goal.value(frontier.utilitiesAt(at)));
  }
  return frontier.size === 0 ? null : Math.sqrt(-most);
}
