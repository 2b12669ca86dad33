import { read, WEEKDAYS, weekdayOf } from './calendar.ts';
import { matches } from './matches.ts';
import type { DatePattern, Direction } from './types.ts';

const WEEKDAY =
  /\b(?:(until|till|by|to|last|next|this|this coming|coming|this past|past)\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\b(?:\s+(?:last|next)\s+week)?/giu;

/** The day of that name which the word before it, or else the verb, points to. */
export function nearestWeekday(today: number, weekday: number, word: string, direction: Direction): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (/last/.test(word)) return today - (back === 0 ? 7 : back);
  if (/past/.test(word)) return today - (back === 0 ? 7 : back);
  if (/next|coming/.test(word)) return today + (ahead === 0 ? 7 : ahead);
  if (direction === 'future' || /this|until|till|by|to/.test(word)) return today + ahead;
  return direction === 'past' || back <= ahead ? today - back : today + ahead;
}

/** "on Wednesday": the last one for a verb that looks back, the next for one that looks forward; today counts for both; the nearest where the verb does not tell. */
export const weekdays: DatePattern = (text, { day, direction }) =>
  matches(text, WEEKDAY, ([whole, word = '', name = '']) => {
    if (day === null || /s$/i.test(name)) return null;
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    const monday = day - ((weekdayOf(day) + 6) % 7);
    const offset = (weekday + 6) % 7;
    if (/next week$/i.test(whole)) return read(monday + 7 + offset, monday + 7 + offset, 'day');
    if (/last week$/i.test(whole)) return read(monday - 7 + offset, monday - 7 + offset, 'day');
    const found = nearestWeekday(day, weekday, word.toLowerCase(), direction);
    return read(found, found, 'day');
  });
