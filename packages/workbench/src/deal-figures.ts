import {
  extremesOf,
  prepareConcepts,
  run,
  statisticsOf,
  type Estimate,
  type Frontier,
  type Package,
  type Space,
} from '@nonpaper/analysis';

/** The concepts by the names that `nonpaper deal` prints, in the order in which they are always given. */
export const CONCEPT_KEYS = [
  'nash',
  'kalai',
  'ksMaxMin',
  'ksMinSpread',
  'maxWelfare',
  'maxRelativeWelfare',
  'leximin',
] as const;
export type ConceptKey = (typeof CONCEPT_KEYS)[number];

/** One utility vector that a concept picks, in the unit of the space. */
export interface Picked {
  readonly utilities: readonly number[];
  readonly packages: readonly Package[];
  readonly packageCount: bigint;
}

/** What a concept picks, with all ties; null where it cannot be computed. */
export interface PickedByConcept {
  readonly points: readonly Picked[] | null;
  readonly reason: string | null;
}

export interface DealFigures {
  readonly ranges: readonly (readonly [low: number, high: number])[] | null;
  readonly concepts: Readonly<Record<ConceptKey, PickedByConcept>>;
  readonly opposition: number | null;
  readonly rationalFraction: Estimate | null;
}

/** The least and the most of each party over the packages that keep the links; null where there are none. */
export function rangesOfFeasible(space: Space): DealFigures['ranges'] {
  const ranges = prepareConcepts(space)?.ranges ?? run(extremesOf(space)) ?? [];
  return ranges.length === 0 ? null : ranges;
}

/** Every concept and statistic of a space. */
export function dealFigures(space: Space, frontier: Frontier | null): DealFigures {
  const found = run(statisticsOf(space, { frontier }));
  const concepts = CONCEPT_KEYS.map((key): [ConceptKey, PickedByConcept] => {
    if (found === null) return [key, NOT_COMPUTED];
    const { points, reason } = found.concepts[key === 'kalai' ? 'egalitarian' : key];
    const none = reason === 'too-entangled' || reason === 'frontier-not-listed';
    return [key, { points: none ? null : points, reason }];
  });
  return {
    ranges: found === null || found.ranges.length === 0 ? null : found.ranges,
    concepts: Object.fromEntries(concepts) as Record<ConceptKey, PickedByConcept>,
    opposition: found?.opposition ?? null,
    rationalFraction: found?.rationalFraction ?? null,
  };
}

const NOT_COMPUTED: PickedByConcept = { points: null, reason: 'too-entangled' };
