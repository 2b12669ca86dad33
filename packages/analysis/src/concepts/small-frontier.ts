import { wholeFrontierOf } from '../frontier/frontier.ts';
import type { Frontier } from '../frontier/listed.ts';
import type { Package, Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Values } from './exact.ts';
import type { Point } from './listing.ts';

/**
 * Utilities that the frontier may hold on the way, by the number of parties: what takes a fraction of a second. Each is
 * compared with all others where there are five parties or more.
 */
const MOST_NUMBERS = [0, 2_000_000, 2_000_000, 600_000, 600_000];
const MOST_COMPARED = 60_000;
const MOST_STATES = 5_000;

/**
 * The points of the frontier of a space where they are few: null where they are not. A point looks its packages up when
 * it is asked for them, since most of the points are never asked.
 */
export function* smallFrontier(space: Space): Work<readonly Point[] | null> {
  const numbers = MOST_NUMBERS[space.parties] ?? MOST_COMPARED;
  const whole = yield* wholeFrontierOf(space, { numbers, states: MOST_STATES });
  return whole === null ? null : pointsOf(whole);
}

/** The points of a frontier, one for each utility vector. */
export const pointsOf = (whole: Frontier): Point[] =>
  Array.from({ length: whole.size }, (_, at) => new ListedPoint(whole, at));

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
