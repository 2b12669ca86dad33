import { read, WEEKDAYS, weekdayOf } from './calendar.ts';
import { matches } from './matches.ts';
import type { DatePattern, Direction } from './types.ts';

const WEEKDAY =
  /\b(?:(until|till|by|to|last|next|this|this coming|coming|this past|past|following)\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\b(?:\s+(?:last|next)\s+week)?/giu;

/** The day of that name which the word before it, or else the verb, points to. */
export function nearestWeekday(today: number, weekday: number, word: string, direction: Direction): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (/last/.test(word)) return today - (back === 0 ? 7 : back);
  if (/past/.test(word)) return today - (back === 0 ? 7 : back);
  if (/next|coming/.test(word)) return today + (ahead === 0 ? 7 : ahead);
  if (direction === 'past' && word === 'by') return today - back; // "by Friday both had refused"
  if (direction === 'future' || /this|until|till|by|to/.test(word)) return today + ahead;
  return direction === 'past' || back <= ahead ? today - back : today + ahead;
}

/**
 * "on Wednesday": the last one for a verb that looks back, the next for one that looks forward; today counts for both;
 * the nearest where the verb does not tell. "The following Wednesday" counts from the day named before it.
 */
export const weekdays: DatePattern = (text, reference) => [
  ...twoDays(text, reference),
  ...singleDays(text, reference),
];

const TWO_DAYS =
  /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday) and (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/giu;

/** "on Thursday and Friday": two days that follow each other are one stretch. */
const twoDays: DatePattern = (text, { day, direction }) =>
  matches(text, TWO_DAYS, ([, first = '', second = '']) => {
    if (day === null) return null;
    const [one, two] = [first, second].map((name) => WEEKDAYS.indexOf(name.toLowerCase()));
    if (one === undefined || two === undefined || (one + 1) % 7 !== two) return null;
    const start = nearestWeekday(day, one, '', direction);
    return read(start, start + 1, 'range');
  });

const singleDays: DatePattern = (text, { day, direction, previous }) => {
  let before = previous;
  return matches(text, WEEKDAY, ([whole, word = '', name = '']) => {
    if (day === null || /s$/i.test(name)) return null;
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    before = /^following/i.test(word)
      ? nearestWeekday(before ?? day, weekday, 'next', 'future')
      : weekdayIn(whole, day, weekday, word.toLowerCase(), direction);
    return read(before, before, 'day');
  });
};

/** "Monday next week" or a weekday alone. */
function weekdayIn(whole: string, day: number, weekday: number, word: string, direction: Direction): number {
  const week = /(next|last) week$/i.exec(whole)?.[1]?.toLowerCase();
  if (week === undefined) return nearestWeekday(day, weekday, word, direction);
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return monday + (week === 'next' ? 7 : -7) + ((weekday + 6) % 7);
}
