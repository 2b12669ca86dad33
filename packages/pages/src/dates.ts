import { utcFormat } from 'd3-time-format';
import type { DateSpan, IsoDate } from '@nonpaper/vocabulary';

const DAY = 86_400_000;
const inFull = utcFormat('%-d %B %Y');
const short = utcFormat('%-d %b %Y');
const dayMonth = utcFormat('%-d %b');
const monthYear = utcFormat('%B %Y');
const shortMonthYear = utcFormat('%b %Y');

/** Days since 1 January 1970 of a date `YYYY-MM-DD`; NaN when it is none. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
}

/** The instant at which a day of that number begins, in UTC. */
export const dateOfDay = (day: number): Date => new Date(day * DAY);

const at = (date: IsoDate): Date | null => {
  const day = dayNumber(date);
  return Number.isNaN(day) ? null : dateOfDay(day);
};

/** `20 November 2025`; what is no date is returned as it is. */
export const longDate = (date: IsoDate): string => written(date, inFull);

/** `20 Nov 2025`. */
export const shortDate = (date: IsoDate): string => written(date, short);

const dayAndMonth = (date: IsoDate): string => written(date, dayMonth);

function written(date: IsoDate, format: (date: Date) => string): string {
  const found = at(date);
  return found === null ? date : format(found);
}

/**
 * A stretch of days in words, no more exact than it is known: `20 Nov 2025`, `24 to 26 Oct 2025`, `week of 17 Nov
 * 2025`, `November 2025`, `21 to 31 Oct 2025 (about)`, `2025`. Null is `date not known`.
 */
export function spanInWords(span: DateSpan | null): string {
  if (span === null) return 'date not known';
  switch (span.precision) {
    case 'year':
      return years(span);
    case 'month':
      return span.start.slice(0, 7) === span.end.slice(0, 7) ? written(span.start, monthYear) : months(span);
    case 'week':
      return `week of ${shortDate(span.start)}`;
    case 'part-of-month':
      return `about ${fromTo(span)}`;
    default:
      return fromTo(span);
  }
}

const years = (span: DateSpan): string => {
  const [from, to] = [span.start.slice(0, 4), span.end.slice(0, 4)];
  return from === to ? from : `${from} to ${to}`;
};

const months = (span: DateSpan): string =>
  `${written(span.start, shortMonthYear)} to ${written(span.end, shortMonthYear)}`;

function fromTo(span: DateSpan): string {
  const { start, end } = span;
  if (start.slice(0, 10) === end.slice(0, 10)) return shortDate(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8, 10))} to ${shortDate(end)}`;
  if (start.slice(0, 4) === end.slice(0, 4)) return `${dayAndMonth(start)} to ${shortDate(end)}`;
  return `${shortDate(start)} to ${shortDate(end)}`;
}

/** `20 Nov`, `24–26 Oct`, `about 11–20 Nov`, for places where the year is said elsewhere. */
export function daysInShort(span: DateSpan): string {
  const { start, end, precision } = span;
  const about = ['time', 'day', 'range'].includes(precision) ? '' : 'about ';
  if (start.slice(0, 10) === end.slice(0, 10)) return `${about}${dayAndMonth(start)}`;
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  return `${about}${sameMonth ? Number(start.slice(8, 10)) : dayAndMonth(start)}–${dayAndMonth(end)}`;
}
