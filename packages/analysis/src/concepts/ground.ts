import { packageCount, type Space } from '../sheet/space.ts';
import { run, type Work } from '../work.ts';
import { leastOf, MOST_STEPS, type Ground } from './concept.ts';
import { diagramOf } from './build-diagram.ts';
import { MOST_ARCS, type Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { withoutBeaten } from './picked-arcs.ts';
import { rangesOf } from './rest.ts';

/** What is known of a space before anything is picked: enough for concepts that pick from its frontier. */
export interface Measured {
  readonly space: Space;
  /** Whether any package keeps the links and crosses no red line. */
  readonly feasible: boolean;
  /** What each party accepts at least, less what counts as a tie; and what counts as one. */
  readonly least: Values;
  readonly tie: number;
  /** The smallest and largest utility of each party over the packages that keep the links, acceptable or not. */
  readonly ranges: readonly (readonly [low: number, high: number])[];
  /**
   * What each party would have without an agreement: its reservation value, or the smallest utility in its range where
   * that is larger or no reservation value is assumed.
   */
  readonly disagreement: Values;
}

/** Everything about a space that several concepts need. */
export interface Prepared extends Ground, Measured {
  readonly least: Values;
  readonly tie: number;
  /** Every package that keeps the links, those with red lines too. */
  readonly all: Diagram;
  /** Every package that keeps the links and that no red line rules out. */
  readonly allowed: Diagram;
}

/** Prepares a space; null where links and boxes run through too much to be held, and no ranges where no package keeps the links. */
export const prepareConcepts = (space: Space, limit = MOST_STEPS): Prepared | null =>
  run(preparingConcepts(space, limit));

/** The same with reports between, for spaces whose links are many. */
export function* preparingConcepts(space: Space, limit = MOST_STEPS): Work<Prepared | null> {
  const most = mostArcsOf(space);
  const all = yield* diagramOf({ ...space, redLines: [] }, most);
  if (all === null) return null;
  const allowed = space.redLines.some((each) => each.length > 0) ? yield* diagramOf(space, most) : all;
  if (allowed === null) return null;
  const ranges = (yield* rangesOf(all)) ?? [];
  const tie = space.unit.kind === 'doubles' ? space.unit.tie : 0;
  return {
    space,
    all,
    allowed,
    feasible: allowed.feasible,
    ranges,
    tie,
    limit,
    diagram: yield* withoutBeaten(allowed, tie),
    least: leastOf(space),
    disagreement: disagreementOf(space, ranges),
  };
}

/** What each party would have without an agreement. */
export const disagreementOf = ({ reserved }: Space, ranges: Measured['ranges']): number[] =>
  reserved.map((each, at) => Math.max(each ?? -Infinity, ranges[at]?.[0] ?? 0));

/** Boxes of one or two parties over more packages than this are looked at on the frontier, if they are not soon held. */
const MANY_PACKAGES = 2_000_000n;
const FEW_ARCS = 50_000;

const mostArcsOf = (space: Space): number =>
  space.parties <= 2 && space.boxes.some((own) => own.length > 0) && packageCount(space) > MANY_PACKAGES
    ? FEW_ARCS
    : MOST_ARCS;
