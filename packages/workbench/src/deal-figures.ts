import {
  prepareConcepts,
  run,
  solutionOf,
  type Frontier,
  type Package,
  type Point,
  type Solution,
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

/** The share of packages that give every party more than no agreement; sampled, with its 95 % interval, where not exact. */
export interface RationalFraction {
  readonly value: number;
  readonly exact: boolean;
  readonly interval?: readonly [low: number, high: number];
}

export interface DealFigures {
  readonly ranges: readonly (readonly [low: number, high: number])[] | null;
  readonly concepts: Readonly<Record<ConceptKey, PickedByConcept>>;
  readonly opposition: number | null;
  readonly rationalFraction: RationalFraction | null;
}

const SOLUTION_OF: Readonly<Partial<Record<ConceptKey, Solution>>> = {
  nash: 'nash',
  kalai: 'egalitarian',
  ksMaxMin: 'ksMaxMin',
  maxWelfare: 'maxWelfare',
  maxRelativeWelfare: 'maxRelativeWelfare',
  leximin: 'leximin',
};

/** From a frontier of more points than this nothing is picked by looking at each. */
const MOST_LISTED = 100_000;

/** The points of a whole frontier; packages are only recovered where they are asked for. */
function listed(frontier: Frontier): Point[] | null {
  if (frontier.epsilon !== null || frontier.size > MOST_LISTED) return null;
  return Array.from({ length: frontier.size }, (_, at) => ({
    utilities: frontier.utilitiesAt(at),
    get packages() {
      return frontier.packagesAt(at);
    },
    get packageCount() {
      return frontier.packageCountAt(at);
    },
  }));
}

/** The least and the most of each party over the packages that keep the links; null where there are none. */
export function rangesOfFeasible(space: Space): DealFigures['ranges'] {
  const ranges = prepareConcepts(space)?.ranges ?? [];
  return ranges.length === 0 ? null : ranges;
}

/** Every concept and statistic of a space. */
export function dealFigures(space: Space, frontier: Frontier | null): DealFigures {
  const points = frontier === null ? null : listed(frontier);
  const concepts = CONCEPT_KEYS.map((key): [ConceptKey, PickedByConcept] => {
    const solution = SOLUTION_OF[key];
    if (solution === undefined) return [key, leastSpread(space, points)];
    const { points: picked, reason } = run(solutionOf(space, solution, { frontier: points }));
    return [key, { points: reason === 'too-entangled' ? null : picked, reason }];
  });
  return {
    ranges: rangesOfFeasible(space),
    concepts: Object.fromEntries(concepts) as Record<ConceptKey, PickedByConcept>,
    opposition: null,
    rationalFraction: null,
  };
}

function leastSpread(space: Space, points: readonly Point[] | null): PickedByConcept {
  if (points === null) return { points: null, reason: 'frontier-not-listed' };
  if (points.length === 0) return { points: [], reason: 'nothing-acceptable' };
  const from = prepareConcepts(space)?.disagreement ?? [];
  const ideal = from.map((_, at) => Math.max(...points.map(({ utilities }) => utilities[at] ?? 0)));
  const spread = ({ utilities }: Point): number => {
    const shares = utilities.map(
      (each, at) => (each - (from[at] ?? 0)) / ((ideal[at] ?? 0) - (from[at] ?? 0) || 1),
    );
    return Math.max(...shares) - Math.min(...shares);
  };
  const least = Math.min(...points.map(spread));
  return { points: points.filter((each) => spread(each) - least <= 1e-9), reason: null };
}
