import { wholeFrontierOf } from '../frontier/frontier.ts';
import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { pointsOf, type PointList } from './point-list.ts';

/**
 * Utilities that the frontier may hold on the way, by the number of parties: what takes a fraction of a second. Each is
 * compared with all others where there are five parties or more.
 */
const MOST_NUMBERS = [0, 2_000_000, 2_000_000, 600_000, 600_000];
const MOST_COMPARED = 60_000;
const MOST_STATES = 5_000;

/**
 * The points of the frontier of a space where they are few: null where they are not.
 */
export function* smallFrontier(space: Space): Work<PointList | null> {
  const numbers = MOST_NUMBERS[space.parties] ?? MOST_COMPARED;
  const whole = yield* wholeFrontierOf(space, { numbers, states: MOST_STATES });
  return whole === null ? null : pointsOf(whole);
}
