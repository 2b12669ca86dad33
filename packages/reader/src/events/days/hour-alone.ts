import type { ReadDate } from '../../reading.ts';
import { read } from '../dates/calendar.ts';
import type { Memory } from '../scene.ts';

export const HOUR =
  /\bat (?:about |around )?(?:\d{1,2}[.:]\d{2}|\d{1,2} ?(?:[ap]\.m\.|[ap]m\b|o['’]clock)|noon\b)/iu;
const NOON =
  /\b(?:at|by|shortly (?:after|before)|just (?:after|before)|around|about|soon after) (?:noon|midday)\b/iu;

/**
 * "It was signed in Galway at noon", "a call that began at 10.30": an hour without a day is of the day of publication,
 * or of the day of which the sentence before tells. "Noon" is a time of the day more than one of the clock.
 */
export function dayOfHour(
  stretch: string,
  { today, previous, previousAt, entry, at }: Memory,
): ReadDate | null {
  if (entry !== null || today === null) return null;
  const noon = NOON.test(stretch);
  if (!noon && !HOUR.test(stretch)) return null;
  const near = previous !== null && previousAt >= 0 && at - previousAt <= 1 && previous <= today;
  const day = near ? previous : today;
  return read(day, day, noon ? 'day' : 'time');
}
