import { dayOf, lastOfMonth, MONTH, monthOf, read, weekdayOf } from './calendar.ts';
import { matches } from './matches.ts';
import { monthOff } from './parts-of-month.ts';
import type { DatePattern } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const WEEK =
  /\b(?:(?:early|earlier|later|late)\s+)?(this|last|next|the coming|the past)\s+(week|weekend|month|year)\b/giu;
const WEEK_OF = new RegExp(`\\bthe week of (?:${MONTH}\\s+(\\d{1,2})|(\\d{1,2})\\s+${MONTH})`, 'giu');

const shiftOf = (word: string): number => (/last|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0);

function unit(name: string, shift: number, day: number) {
  const monday = day - ((weekdayOf(day) + 6) % 7) + shift * 7;
  const { year, month } = monthOff(day, name === 'year' ? shift * 12 : shift);
  if (name === 'week') return read(monday, monday + 6, 'week');
  if (name === 'weekend') return read(monday + 5, monday + 6, 'range');
  if (name === 'month') return read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
  return read(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
}

/** "next week" (Monday to Sunday), "last month". */
export const spansOfWeeks: DatePattern = (text, reference) => [
  ...matches(text, WEEK, ([, word = '', name = '']) =>
    reference.day === null ? null : unit(name.toLowerCase(), shiftOf(word.toLowerCase()), reference.day),
  ),
];

/** "the week of 3 March". Stands before the pattern for days, which would take the day alone. */
export const weekOf: DatePattern = (text, reference) => [
  ...matches(text, WEEK_OF, ([, m1, d1, d2, m2]) => {
    const month = monthOf(m1 ?? m2 ?? '');
    const day = Number(d1 ?? d2);
    const year = impliedYear(month, day, reference);
    if (year === null) return null;
    const first = dayOf(year, month, day);
    const monday = first - ((weekdayOf(first) + 6) % 7);
    return read(monday, monday + 6, 'week');
  }),
];
