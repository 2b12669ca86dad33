import type { Space } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import { boundOf } from './bound.ts';
import { climb } from './climb.ts';
import type { Diagram } from './diagram.ts';
import { SAME, type Values } from './exact.ts';
import type { Goal } from './goals.ts';
import { listTies } from './listing.ts';
import { pointsOfPaths, type Point } from './point.ts';
import type { Path } from './rest.ts';
import { search } from './search.ts';
import type { Searched, Task } from './task.ts';

/** What a solution concept picks out. */
export interface Concept {
  /** All utility vectors that are equally good and that none of the others dominates, ascending by the first party. */
  readonly points: readonly Point[];
  /** Whether these are proven to be the best ones and to be all of them. */
  readonly complete: boolean;
  /** Why there are no points or not all; null where there is nothing to say. */
  readonly reason: ConceptReason | null;
}

export type ConceptReason =
  /** No package is acceptable to all. */
  | 'nothing-acceptable'
  /** Links and boxes run through so many issues at once that they cannot be held. */
  | 'too-entangled'
  /** The search was ended before it had looked at everything: the points are the best found. */
  | 'stopped'
  /** So many packages are equally good that only some of them are listed. */
  | 'too-many-ties'
  /** The concept is defined on the frontier, and that is not listed. */
  | 'frontier-not-listed';

/** Steps of the search after which a concept is given up: some seconds. */
export const MOST_STEPS = 40_000_000;

/** What each concept needs to know of a space. */
export interface Ground {
  /** Packages that keep the links and that no red line rules out, without those that another one beats arc by arc. */
  readonly diagram: Diagram;
  /** What each party accepts at least, minus infinity where nothing is assumed; less what counts as a tie. */
  readonly least: Values;
  /** Utilities that differ by no more are the same; 0 where they are exact. */
  readonly tie: number;
  readonly limit: number;
  /** Whether there is another way if this one is long: then ties that crowd are not listed. */
  readonly isFirstTry?: boolean;
}

/** The least that each party accepts. */
export const leastOf = ({ reserved, unit }: Space): number[] =>
  reserved.map((each) => (each === null ? -Infinity : each - (unit.kind === 'doubles' ? unit.tie : 0)));

/** The best packages for a goal. */
export function* solve(ground: Ground, goal: Goal): Work<Concept> {
  if (!ground.diagram.feasible) return NOTHING;
  const { task, result } = yield* searchBest(ground, goal, true);
  const { diagram, tie } = ground;
  if (result.crowded && ground.isFirstTry === true) return yield* stopped(ground, result.best);
  if (result.collected) return found(yield* pointsOfPaths(diagram, result.ties, tie));
  if (!result.crowded || result.best === null)
    return result.complete ? NOTHING : yield* stopped(ground, result.best);
  const listed = yield* listTies(task, result.best.utilities);
  return listed === null ? yield* crowded(ground, task, result.best) : found(listed);
}

const NOTHING: Concept = { points: [], complete: true, reason: 'nothing-acceptable' };
const found = (points: readonly Point[]): Concept =>
  points.length === 0 ? NOTHING : { points, complete: true, reason: null };

function* stopped({ diagram, tie }: Ground, best: Path | null): Work<Concept> {
  const points = best === null ? [] : yield* pointsOfPaths(diagram, [best], tie);
  return { points, complete: false, reason: 'stopped' };
}

/** One of the best packages, where the others are too many to list. */
function* crowded(ground: Ground, task: Task, known: Path): Work<Concept> {
  const { best, complete } = yield* search({ ...task, known, ties: false });
  const proven = complete || (best !== null && isProven(task.goal, best, task.bounded.bound, SAME));
  return { ...(yield* stopped(ground, best)), reason: proven ? 'too-many-ties' : 'stopped' };
}

/** The best path for a goal, and the task that found it. Where ties are not asked for, a proven best ends the search. */
export function* searchBest(
  ground: Ground,
  goal: Goal,
  ties: boolean,
): Generator<Progress, { readonly task: Task; readonly result: Searched }, void> {
  const bounded = yield* boundOf(ground.diagram, goal);
  const acceptable = bounded.paths.filter(({ utilities }) => isAcceptable(utilities, ground.least));
  let known = bestPathOf(acceptable, goal);
  const task: Task = { ...ground, goal, bounded, known, ties };
  if (!ties && known !== null && isProven(goal, known, bounded.bound))
    return { task, result: { best: known, ties: [], collected: false, crowded: false, complete: true } };
  for (const path of bounded.paths.slice(-STARTS)) {
    const top = yield* climb(ground.diagram, path, worthOf(goal, ground.least));
    yield { bound: bounded.bound, best: null, done: 0 };
    if (isAcceptable(top.utilities, ground.least))
      known = bestPathOf(known === null ? [top] : [known, top], goal);
  }
  return { task, result: yield* search({ ...task, known }) };
}

/** Whether nothing can be better than a package by more than a share of its value. */
const isProven = (goal: Goal, { utilities }: Path, bound: number, share = 1e-11): boolean =>
  goal.value(utilities) > bound - Math.max(goal.step, share * Math.abs(bound)) + 1e-12 * Math.abs(bound);

/** Packages from which a better one is sought by small changes. */
const STARTS = 5;

const bestPathOf = (paths: readonly Path[], goal: Goal): Path | null =>
  paths.reduce<Path | null>(
    (best, each) => (best === null || goal.compare(each.utilities, best.utilities) > 0 ? each : best),
    null,
  );

const isAcceptable = (utilities: Values, least: Values): boolean =>
  utilities.every((each, at) => each >= (least[at] ?? -Infinity));

/** The value of acceptable packages; of others how much is missing, below everything that is acceptable. */
const worthOf =
  (goal: Goal, least: Values) =>
  (utilities: Values): number => {
    let missing = 0;
    for (let at = 0; at < utilities.length; at += 1)
      missing += Math.max(0, (least[at] ?? -Infinity) - (utilities[at] ?? 0));
    return missing > 0 ? -1e200 * missing : goal.value(utilities);
  };
