import { dayOf, exists, MONTH, monthOf, read } from './calendar.ts';
import { matchesOfYear } from './matches.ts';
import { isMovedFrom } from './joined-dates.ts';
import type { DatePattern, FoundDate, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const YEAR = '(?:,?\\s+(\\d{4}))?';
const TO = '(?:\\s?-\\s?|\\s+to\\s+|\\s+through\\s+|\\s+until\\s+|\\s+(?:and|or)\\s+(?:on\\s+)?)';
/** A day of the month: "3", "3rd", "the 3rd". */
const DAY = '(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+${DAY}${TO}${DAY}\\b(?!:\\d|\\.\\d)${YEAR}`, 'giu');
const DAY_FIRST = new RegExp(`\\b${DAY}${TO}${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}\\b`, 'giu');
/** "3, 4 and 5 October", "3/4 October": days that follow each other. */
const DAYS_TOLD = new RegExp(
  `\\b(\\d{1,2})(?:(?:, \\d{1,2}){1,5},? (?:and|or) |\\/)(\\d{1,2})\\s+(?:of\\s+)?${MONTH}${YEAR}\\b`,
  'giu',
);
const TWO_MONTHS = new RegExp(`\\b${MONTH}\\s+${DAY}${TO}${MONTH}\\s+${DAY}\\b${YEAR}`, 'giu');
const TWO_MONTHS_DAY_FIRST = new RegExp(
  `\\b${DAY}\\s+(?:of\\s+)?${MONTH}${TO}${DAY}\\s+(?:of\\s+)?${MONTH}${YEAR}\\b`,
  'giu',
);

function between(
  fromMonth: string,
  from: string,
  toMonth: string,
  to: string,
  year: string | undefined,
  reference: Reference,
) {
  const months = [monthOf(fromMonth), monthOf(toMonth)] as const;
  const days = [Number(from), Number(to)] as const;
  const stated = year === undefined ? impliedYear(months[0], days[0], reference) : Number(year);
  if (stated === null) return null;
  const last = months[1] < months[0] && year === undefined ? stated + 1 : stated;
  const first = months[1] < months[0] && year !== undefined ? stated - 1 : stated;
  if (!exists(first, months[0], days[0]) || !exists(last, months[1], days[1])) return null;
  const start = dayOf(first, months[0], days[0]);
  const end = dayOf(last, months[1], days[1]);
  return end > start ? read(start, end, 'range') : null;
}

/** "moved from 30 March to 2 April": two days, and no stretch. */
const isMove = (text: string, { span: [start, end] }: FoundDate): boolean =>
  /\sto\s/iu.test(text.slice(start, end)) && isMovedFrom(text, start);

/** "Oct. 24-26", "24 to 26 October 2025", "30 March - 2 April": first to last day given. */
export const ranges: DatePattern = (text, given) =>
  stretches(text, given).filter((date) => !isMove(text, date));

const stretches: DatePattern = (text, given) => [
  ...matchesOfYear(text, TWO_MONTHS, given, ([, m1 = '', d1 = '', m2 = '', d2 = '', year], reference) =>
    between(m1, d1, m2, d2, year, reference),
  ),
  ...matchesOfYear(
    text,
    TWO_MONTHS_DAY_FIRST,
    given,
    ([, d1 = '', m1 = '', d2 = '', m2 = '', year], reference) => between(m1, d1, m2, d2, year, reference),
  ),
  ...matchesOfYear(text, DAYS_TOLD, given, ([, d1 = '', d2 = '', m = '', year], reference) =>
    between(m, d1, m, d2, year, reference),
  ),
  ...matchesOfYear(text, MONTH_FIRST, given, ([, m = '', d1 = '', d2 = '', year], reference) =>
    between(m, d1, m, d2, year, reference),
  ),
  ...matchesOfYear(text, DAY_FIRST, given, ([, d1 = '', d2 = '', m = '', year], reference) =>
    between(m, d1, m, d2, year, reference),
  ),
];
