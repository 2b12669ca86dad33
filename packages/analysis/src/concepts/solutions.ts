import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { searchBest, solve, type Concept } from './concept.ts';
import { largestOf } from './goals.ts';
import { preparingConcepts, type Prepared } from './ground.ts';
import { frontierGround } from './frontier-ground.ts';
import { smallFrontier } from './small-frontier.ts';
import { picked } from './picking.ts';
import { hasGap, pointListOf, type GivenFrontier, type PointList } from './point-list.ts';
import { goalOf, NOTHING, type Ideal, type Solution } from './solution-goals.ts';
import { walkedConcepts } from './walked/walked-concepts.ts';

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
  const { measured, frontier } = yield* frontierGround(space, listed, hasGap(options.frontier ?? null));
  if (measured === null) return ENTANGLED;
  if (frontier !== null) return yield* picked(measured, solution, frontier);
  return (yield* walkedConcepts(measured, [solution]))?.concepts.get(solution) ?? ENTANGLED;
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

const STOPPED: Concept = { points: [], complete: false, reason: 'stopped' };

function* solutionBy(prepared: Prepared, solution: Solution, frontier: PointList | null): Work<Concept> {
  if (frontier !== null) return yield* picked(prepared, solution, frontier);
  const goal = yield* goalOf(prepared, solution, idealOn(prepared));
  if (goal === 'nothing') return NOTHING;
  return goal === 'stopped' ? STOPPED : yield* solve(prepared, goal);
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
