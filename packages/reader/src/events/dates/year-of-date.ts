import { type DayNumber, dayOf, yearOf } from './calendar.ts';
import type { Direction, Reference } from './types.ts';

/** A plan is announced for up to this many days back without being past ("on 3 March", said on the 4th). */
const SLACK = 3;
const HALF_YEAR = 183;

/**
 * The year of a month or day that is printed without one: the last for a verb that looks back, the next for one that
 * looks forward, else the nearest. Null without a day to count from.
 */
export function impliedYear(
  month: number,
  day: number,
  { day: today, direction, around = null }: Reference,
): number | null {
  if (around !== null) return nearestYear(month, day, around, direction);
  if (today === null) return null;
  if (direction === 'unknown') return nearestYear(month, day, today, direction);
  const year = yearOf(today);
  const same = dayOf(year, month, day);
  if (direction === 'past') return same > today + SLACK ? year - 1 : year;
  return same < today - SLACK ? year + 1 : year;
}

/** The year in which a day lies nearest to another; what looks forward does not go back a year. */
function nearestYear(month: number, day: number, other: DayNumber, direction: Direction): number {
  const year = yearOf(other);
  const same = dayOf(year, month, day);
  if (same - other > HALF_YEAR && direction !== 'future') return year - 1;
  return other - same > HALF_YEAR ? year + 1 : year;
}
