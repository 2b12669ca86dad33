import type { Span } from '@nonpaper/vocabulary';
import { overlap } from '../../mentions/mention-at.ts';
import { byChrono } from './by-chrono.ts';
import { days } from './days.ts';
import { monthsAndYears } from './months-and-years.ts';
import { partsOfMonth } from './parts-of-month.ts';
import { ranges } from './ranges.ts';
import { relativeDays } from './relative-days.ts';
import { spansOfWeeks } from './spans-of-weeks.ts';
import type { DatePattern, FoundDate, Reference } from './types.ts';
import { weekdays } from './weekdays.ts';

/**
 * The patterns in the order in which they claim their words. Longer expressions come before those that they contain
 * (a range before its first day, a part of a month before the month); the library comes last, since it reads
 * vague expressions as single days.
 */
const PATTERNS: readonly DatePattern[] = [
  ranges,
  days,
  partsOfMonth,
  weekdays, // before weeks: "Monday next week"
  relativeDays,
  spansOfWeeks,
  monthsAndYears,
  byChrono,
];

/** A cheap look whether a sentence can hold a date at all. */
const DATED =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tues|wednes|thurs|fri|satur)[a-z]*\b|\b(?:today|tonight|yesterday|tomorrow|week|weekend|month|year|ago|later|earlier|following|morning|night|days?)\b/iu;

/** Dashes of all kinds become plain ones, one for one, because the library reads "24–26" as one day. */
export function plainDashes(text: string): string {
  return text.replace(/[‐‑‒–—−]/gu, '-');
}

/** The dates of a stretch of text, in order and without overlap; spans point into the whole text. */
export function findDates(text: string, span: Span, reference: Reference): FoundDate[] {
  const own = plainDashes(text.slice(span[0], span[1]));
  if (!DATED.test(own)) return [];
  const found: FoundDate[] = [];
  for (const pattern of PATTERNS) {
    for (const date of pattern(own, reference)) {
      if (!found.some((each) => overlap(each.span, date.span))) found.push(date);
    }
  }
  return found
    .map(({ span: [start, end], date }): FoundDate => ({ span: [start + span[0], end + span[0]], date }))
    .sort((one, other) => one.span[0] - other.span[0]);
}
