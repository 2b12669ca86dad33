import type { Progress, Work } from '../work.ts';
import type { Concept } from './concept.ts';
import { clearlyAbove } from './exact.ts';
import type { Goal } from './goals.ts';
import type { Measured } from './ground.ts';
import type { Point } from './point.ts';
import { Picks, type PointList } from './point-list.ts';
import { goalOf, NOTHING, type Ideal, type Solution } from './solution-goals.ts';

/** What a concept picks from the points of a whole frontier, in order. */
export function* picked(measured: Measured, solution: Solution, frontier: PointList): Work<Concept> {
  if (!measured.feasible || frontier.size === 0) return NOTHING;
  const goal = yield* goalOf(measured, solution, idealAmong(frontier, measured.space.parties));
  return typeof goal === 'string' ? NOTHING : yield* pick(frontier, goal, measured);
}

/** The largest utility of each party over the points of a frontier. */
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
