import { layoutOf } from '../../frontier/bounded/layout.ts';
import type { Component } from '../../frontier/components.ts';
import { FRONTIER_LIMITS } from '../../frontier/frontier-limit.ts';
import { going } from '../../going.ts';
import { gridOf } from '../../frontier/grid.ts';
import { tiesOf } from '../../frontier/ties.ts';
import { plainLayoutOf, type WalkLayout } from '../../frontier/walked/walk-layout.ts';
import type { Work } from '../../work.ts';
import type { Concept } from '../concept.ts';
import { goalOf, nearestOf, NOTHING, type Solution } from '../solution-goals.ts';
import type { Measured } from '../ground.ts';
import { Hunt, type Quarry } from './hunt.ts';
import { pickedTies } from './picked-ties.ts';
import { walkThrough } from './walk.ts';

/** What was found by looking at every package. */
export interface WalkedConcepts {
  readonly concepts: ReadonlyMap<Solution, Concept>;
  /** How near the nearest acceptable package comes to what everybody would have at most; null where none is acceptable. */
  readonly opposition: number | null;
}

/**
 * What concepts pick from the packages of two parties, by looking at every one: for boxes that join too much for anything else,
 * and of which the frontier is too long to be listed or not known to its end. Null where there are not two parties, or more
 * than ten thousand million packages, those that nothing tells apart counted once.
 *
 * Plan. A package can only be as good as the best so far for some concept if it reaches one of a few thresholds, which is told in
 * a tight loop; those that do are compared as the concept compares them. The largest utilities over what is acceptable,
 * which `ksMaxMin` measures by, have to be known first, so that a second walk may follow for it. Cost: some six seconds for a
 * thousand million packages, each walk.
 */
export function* walkedConcepts(
  measured: Measured,
  solutions: readonly Solution[],
): Work<WalkedConcepts | null> {
  const { space, ranges } = measured;
  if (space.parties !== 2) return null;
  const grid = yield* gridOf(space);
  const component: Component = { issues: [...space.sizes.keys()], ties: tiesOf(space) };
  const walk = yield* plainLayoutOf(component, layoutOf(component, grid), grid, FRONTIER_LIMITS.packages);
  if (walk === null) return null;
  const ideal = isIdealKnown(measured) ? ranges.map(([, high]) => high) : null;
  if (!measured.feasible)
    return { concepts: new Map(solutions.map((each) => [each, NOTHING])), opposition: null };
  const isLater = ideal === null && solutions.includes('ksMaxMin');
  const now = solutions.filter((each) => each !== 'ksMaxMin' || !isLater);
  // Where no product is above 0, a package of the largest sum is given for all that are as good.
  if (now.includes('nash') && !now.includes('maxWelfare')) now.push('maxWelfare');
  const quarries = yield* quarriesOf(now, measured, ideal ?? []);
  const hunt = new Hunt(measured, grid, quarries, isLater ? null : (ideal ?? []), nearestOf(measured));
  yield* walkThrough(walk, grid.given, hunt);
  const concepts = yield* conceptsOf(hunt, now, walk);
  if (isLater) {
    const tops = hunt.tops;
    const goals = yield* quarriesOf(['ksMaxMin'], measured, tops);
    const second = new Hunt(measured, grid, goals, tops, null);
    if (hunt.isAnyAcceptable) yield* walkThrough(walk, grid.given, second);
    for (const [solution, concept] of yield* conceptsOf(second, ['ksMaxMin'], walk))
      concepts.set(solution, concept);
  }
  return { concepts, opposition: hunt.nearest };
}

/** Every point of a frontier that is not listed is as good. */
const UNTOLD: Concept = { points: [], complete: false, reason: 'too-many-ties' };

/** Whether what each party has at most over all packages is acceptable to all, whatever it is. */
const isIdealKnown = ({ space, ranges, least }: Measured): boolean =>
  space.redLines.every((own) => own.length === 0) &&
  ranges.every(([low], party) => low >= (least[party] ?? -Infinity));

function* quarriesOf(
  solutions: readonly Solution[],
  measured: Measured,
  ideal: readonly number[],
): Work<Quarry[]> {
  const quarries: Quarry[] = [];
  for (const solution of solutions) {
    const goal = yield* goalOf(measured, solution, known(ideal));
    if (typeof goal !== 'string') quarries.push({ solution, goal });
  }
  return quarries;
}

/** What is known already, as work that is soon done. */
function* known(ideal: readonly number[]): Work<readonly number[]> {
  yield going;
  return ideal;
}

function* conceptsOf(
  hunt: Hunt,
  solutions: readonly Solution[],
  { parts }: WalkLayout,
): Work<Map<Solution, Concept>> {
  const concepts = new Map<Solution, Concept>();
  for (const solution of solutions) {
    const ties = hunt.tiesOf(solution);
    if (!hunt.isAnyAcceptable || ties === null) concepts.set(solution, NOTHING);
    else concepts.set(solution, yield* pickedTies(ties, parts));
  }
  const nash = hunt.tiesOf('nash');
  if (nash !== null && hunt.isAnyAcceptable && !nash.isAboveNothing)
    concepts.set('nash', { ...UNTOLD, points: (concepts.get('maxWelfare')?.points ?? []).slice(0, 1) });
  return concepts;
}
