import { dayOf, exists, MONTH, monthOf, read } from './calendar.ts';
import { matches } from './matches.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const YEAR = '(?:,?\\s+(\\d{4})\\b)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)${YEAR}`, 'giu');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b\\.?${YEAR}`, 'giu');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g;

function one(monthName: string, dayName: string, yearName: string | undefined, reference: Reference) {
  const month = monthOf(monthName);
  const day = Number(dayName);
  const year = yearName === undefined ? impliedYear(month, day, reference) : Number(yearName);
  if (year === null || !exists(year, month, day)) return null;
  const number = dayOf(year, month, day);
  return read(number, number, 'day');
}

/** "Oct. 24", "24 October 2025", "2025-10-24": one day. */
export const days: DatePattern = (text, reference) => [
  ...matches(text, ISO, ([, year = '', month = '', day = '']) => {
    if (!exists(Number(year), Number(month), Number(day))) return null;
    const number = dayOf(Number(year), Number(month), Number(day));
    return read(number, number, 'day');
  }),
  ...matches(text, MONTH_FIRST, ([, month = '', day = '', year]) => one(month, day, year, reference)),
  ...matches(text, DAY_FIRST, ([, day = '', month = '', year]) => one(month, day, year, reference)),
];
