import { dayOf, yearOf } from './calendar.ts';
import type { Reference } from './types.ts';

/** A plan is announced for up to this many days back without being past ("on 3 March", said on the 4th). */
const SLACK = 3;
const HALF_YEAR = 183;

/**
 * The year of a month or day that is printed without one: the last for a verb that looks back, the next for one that
 * looks forward, else the nearest. Null without a day to count from.
 */
export function impliedYear(month: number, day: number, { day: today, direction }: Reference): number | null {
  if (today === null) return null;
  const year = yearOf(today);
  const same = dayOf(year, month, day);
  if (direction === 'past') return same > today + SLACK ? year - 1 : year;
  if (direction === 'future') return same < today - SLACK ? year + 1 : year;
  if (same - today > HALF_YEAR) return year - 1;
  return today - same > HALF_YEAR ? year + 1 : year;
}
