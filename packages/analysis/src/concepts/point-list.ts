import type { Frontier } from '../frontier/listed.ts';
import type { Package } from '../sheet/space.ts';
import { sortedInPieces } from '../sorting.ts';
import type { Progress, Work } from '../work.ts';
import type { Concept } from './concept.ts';
import type { Values } from './exact.ts';
import { compareVectors, withPackages, type Point } from './point.ts';

/** The points of a whole frontier. Each is made when it is asked for: of millions of points concepts pick few. */
export interface PointList {
  readonly size: number;
  readonly utilitiesAt: (at: number) => Values;
  readonly pointAt: (at: number) => Point;
}

/** A frontier as whoever asks for concepts gives it: its points, or itself. */
export type GivenFrontier = readonly Point[] | Frontier | null;

/** The points of a given frontier; null where that is not the whole one. */
export function pointListOf(given: GivenFrontier): PointList | null {
  if (given === null) return null;
  if ('epsilon' in given) {
    // Every acceptable package has a point within a finite gap: where there is no point, there is no such package.
    const isWhole = given.epsilon === null || (given.size === 0 && given.epsilon.every(Number.isFinite));
    return isWhole ? pointsOf(given) : null;
  }
  return {
    size: given.length,
    utilitiesAt: (at) => given[at]?.utilities ?? [],
    pointAt: (at) => given[at] ?? { utilities: [], packages: [], packageCount: 0n },
  };
}

/** Whether a frontier is given that is known not to be the whole one. */
export const hasGap = (given: GivenFrontier): boolean => given !== null && pointListOf(given) === null;

/** The points of a frontier, one for each utility vector. */
export const pointsOf = (whole: Frontier): PointList => ({
  size: whole.size,
  utilitiesAt: whole.utilitiesAt,
  pointAt: (at) => new ListedPoint(whole, at),
});

/** A point that looks its packages up when it is asked for them, since most of the points are never asked. */
class ListedPoint implements Point {
  readonly #frontier: Frontier;
  readonly #at: number;
  readonly utilities: Values;

  constructor(frontier: Frontier, at: number) {
    this.#frontier = frontier;
    this.#at = at;
    this.utilities = frontier.utilitiesAt(at);
  }

  get packages(): readonly Package[] {
    return this.#frontier.packagesAt(this.#at);
  }

  readonly packagesUpTo = (most: number): readonly Package[] => this.#frontier.packagesAt(this.#at, most);

  get packageCount(): bigint {
    return this.#frontier.packageCountAt(this.#at);
  }
}

/** Points that a concept lists at most where more are equally good: some 300 bytes each. */
const MOST_PICKED = 100_000;
const PICKING: Progress = { bound: null, best: null, done: 0.5 };

/** The places of points that are equally good, of which only the first are kept where they are very many. */
export class Picks {
  places: number[] = [];
  #isAll = true;

  add(place: number): void {
    if (this.places.length < MOST_PICKED) this.places.push(place);
    else this.#isAll = false;
  }

  clear(): void {
    this.places = [];
    this.#isAll = true;
  }

  /** What the concept picks, in order and with packages. */
  *concept(points: readonly Point[], issues: number): Work<Concept> {
    const inOrder = yield* ordered(points);
    const isAll = this.#isAll;
    return {
      points: yield* withPackages(inOrder, issues),
      complete: isAll,
      reason: isAll ? null : 'too-many-ties',
    };
  }

  /** The points at these places. */
  *from(list: PointList): Work<Point[]> {
    const points: Point[] = [];
    for (const place of this.places) {
      points.push(list.pointAt(place));
      if (points.length % POINTS_A_TURN === 0) yield PICKING;
    }
    return points;
  }
}

const POINTS_A_TURN = 2_000;

const ordered = (points: readonly Point[]): Work<Point[]> =>
  sortedInPieces(points, (a, b) => compareVectors(a.utilities, b.utilities));
