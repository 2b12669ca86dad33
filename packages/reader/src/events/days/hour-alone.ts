import type { ReadDate } from '../../reading.ts';
import { read } from '../dates/calendar.ts';
import type { Memory } from '../scene.ts';

export const HOUR =
  /\b(?:at|shortly (?:after|before)|just (?:after|before)) (?:about |around )?(?:\d{1,2}[.:]\d{2}|\d{1,2} ?(?:[ap]\.m\.|[ap]m\b|o['’]clock)|noon\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o['’]clock| in the (?:morning|afternoon|evening)| at night)\b)/iu;
const NOON =
  /\b(?:at|by|shortly (?:after|before)|just (?:after|before)|around|about|soon after) (?:noon|midday)\b/iu;

/**
 * "It was signed in Galway at noon", "a call that began at 10.30": an hour without a day is of the day of publication,
 * of the day of which the sentence before tells, or of yesterday where the article opens with
 * what was done then. "Noon" is a time of the day more than one of the clock.
 */
export function dayOfHour(
  stretch: string,
  { today, previous, previousAt, entry, at, lead }: Memory,
): ReadDate | null {
  if (entry !== null || today === null) return null;
  const noon = NOON.test(stretch);
  if (!noon && !HOUR.test(stretch)) return null;
  const near = previous !== null && previousAt >= 0 && at - previousAt <= 1 && previous <= today;
  const day = near ? previous : lead === today - 1 ? lead : today;
  return read(day, day, noon ? 'day' : 'time');
}
