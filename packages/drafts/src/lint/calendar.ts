import { MONTHS } from '../data/fact-words.ts';
import { WEEKDAYS } from '../data/lint-times.ts';
import type { Token } from './view.ts';

/** A date as it is written, whether or not there is such a day. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday, where the text names one. */
  readonly weekday: number | null;
  /** Token indices `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** The dates of a sentence with a day and a month: "14 March 2034", "Tuesday, 14 March", "March 14th, 2034", "2034-03-14". */
export function datesOf(tokens: readonly Token[], lent = 0): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (let at = lent; at < tokens.length; at += 1) {
    const date = isoAt(tokens, at) ?? dayFirst(tokens, at) ?? monthFirst(tokens, at);
    if (date === null) continue;
    found.push(withWeekday(tokens, date, lent));
    at = date.to - 1;
  }
  return found;
}

function isoAt(tokens: readonly Token[], at: number): WrittenDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(tokens[at]?.text ?? '');
  if (parts === null) return null;
  return {
    year: Number(parts[1]),
    month: Number(parts[2]),
    day: Number(parts[3]),
    weekday: null,
    from: at,
    to: at + 1,
  };
}

function dayFirst(tokens: readonly Token[], at: number): WrittenDate | null {
  const day = dayIn(tokens[at]?.low ?? '');
  if (day === null) return null;
  const month = at + 1 + (tokens[at + 1]?.low === 'of' ? 1 : 0);
  const number = monthIn(tokens[month]);
  return number === null
    ? null
    : { ...yearBehind(tokens, month + 1), month: number, day, weekday: null, from: at };
}

function monthFirst(tokens: readonly Token[], at: number): WrittenDate | null {
  const month = monthIn(tokens[at]);
  const day = dayIn(tokens[at + 1]?.low ?? '');
  return month === null || day === null
    ? null
    : { ...yearBehind(tokens, at + 2), month, day, weekday: null, from: at };
}

const dayIn = (low: string): number | null =>
  /^\d{1,2}(?:st|nd|rd|th)?$/u.test(low) ? Number.parseInt(low, 10) : null;

function monthIn(token: Token | undefined): number | null {
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  return Object.hasOwn(MONTHS, token.low) ? (MONTHS[token.low] ?? null) : null;
}

function yearBehind(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const year = /^(?:1[5-9]|20|21)\d{2}$/u.exec(tokens[at + comma]?.text ?? '');
  return year === null ? { year: null, to: at } : { year: Number(year[0]), to: at + comma + 1 };
}

function withWeekday(tokens: readonly Token[], date: WrittenDate, lent: number): WrittenDate {
  const before = date.from - (/^(?:,|the)$/u.test(tokens[date.from - 1]?.text ?? '') ? 2 : 1);
  const weekday = before < lent ? -1 : WEEKDAYS.indexOf(tokens[before]?.low ?? '');
  return weekday < 0 ? date : { ...date, weekday, from: before };
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether the calendar has such a day. 29 February of no named year is let pass. */
export function isDay({ year, month, day }: WrittenDate): boolean {
  const length = LENGTHS[month - 1] ?? 0;
  const leap = month === 2 && (year === null || isLeap(year)) ? 1 : 0;
  return day >= 1 && day <= length + leap;
}

/** Days since a fixed day, for comparing; null without a year. Gregorian throughout. */
export function dayNumber({ year, month, day }: WrittenDate): number | null {
  if (year === null) return null;
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const months =
    LENGTHS.slice(0, month - 1).reduce((sum, each) => sum + each, 0) + (month > 2 && isLeap(year) ? 1 : 0);
  return years + months + day;
}

/** 0 for Sunday; null without a year. 1 January of the year 1 was a Monday. */
export function weekdayOf(date: WrittenDate): number | null {
  const number = dayNumber(date);
  return number === null ? null : number % 7;
}
