import type { Space } from '../sheet/space.ts';
import { run, type Work } from '../work.ts';
import { leastOf, MOST_STEPS, type Ground } from './concept.ts';
import { diagramOf, withoutBeaten, type Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { rangesOf } from './rest.ts';

/** Everything about a space that several concepts need. */
export interface Prepared extends Ground {
  readonly space: Space;
  /** Every package that keeps the links, those with red lines too. */
  readonly all: Diagram;
  /** Every package that keeps the links and that no red line rules out. */
  readonly allowed: Diagram;
  /** The smallest and largest utility of each party over the packages that keep the links, acceptable or not. */
  readonly ranges: readonly (readonly [low: number, high: number])[];
  /**
   * What each party would have without an agreement: its reservation value, or the smallest utility in its range where
   * that is larger or no reservation value is assumed.
   */
  readonly disagreement: Values;
}

/** Prepares a space; null where links and boxes run through too much to be held, and no ranges where no package keeps the links. */
export const prepareConcepts = (space: Space, limit = MOST_STEPS): Prepared | null =>
  run(preparingConcepts(space, limit));

/** The same with reports between, for spaces whose links are many. */
export function* preparingConcepts(space: Space, limit = MOST_STEPS): Work<Prepared | null> {
  const all = yield* diagramOf({ ...space, redLines: [] });
  const allowed = space.redLines.some((each) => each.length > 0) ? yield* diagramOf(space) : all;
  if (all === null || allowed === null) return null;
  const ranges = (yield* rangesOf(all)) ?? [];
  const tie = space.unit.kind === 'doubles' ? space.unit.tie : 0;
  return {
    space,
    all,
    allowed,
    ranges,
    tie,
    limit,
    diagram: yield* withoutBeaten(allowed, tie),
    least: leastOf(space),
    disagreement: space.reserved.map((each, at) => Math.max(each ?? -Infinity, ranges[at]?.[0] ?? 0)),
  };
}
