import type { DatePrecision, IsoDate } from '@nonpaper/vocabulary';
import type { ReadDate } from '../../reading.ts';

/** Days since 1970-01-01, so that dates can be added to and compared without time zones. */
export type DayNumber = number;

const DAY = 86_400_000;

/** Month names and their short forms; the number counts from 1. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1, jan: 1, february: 2, feb: 2, march: 3, mar: 3, april: 4, apr: 4, may: 5, june: 6, jun: 6, july: 7, jul: 7,
  august: 8, aug: 8, september: 9, sept: 9, sep: 9, october: 10, oct: 10, november: 11, nov: 11, december: 12, dec: 12,
}; // prettier-ignore
/** A pattern for a month's name, short or long. */
export const MONTH =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
export const WEEKDAYS: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];

/** The number of a month's name, or 0. */
export function monthOf(name: string): number {
  return MONTHS[name.toLowerCase().replace('.', '')] ?? 0;
}

/** The day number of a date; month from 1. */
export function dayOf(year: number, month: number, day: number): DayNumber {
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** The days of articles lie near each other: each is read and written once, up to so many. */
const MOST_DAYS = 5000;
const numbers = new Map<IsoDate, DayNumber>();
const written = new Map<DayNumber, IsoDate>();

/** The day number of `YYYY-MM-DD`; NaN for anything else. */
export function parseIso(date: IsoDate): DayNumber {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY);
  if (numbers.size >= MOST_DAYS) numbers.clear();
  if (date.length === ISO_LENGTH) numbers.set(date, day);
  return day;
}

const ISO_LENGTH = 10;

export function toIso(day: DayNumber): IsoDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY).toISOString().slice(0, ISO_LENGTH);
  if (written.size >= MOST_DAYS) written.clear();
  written.set(day, date);
  return date;
}

/** 0 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7;
}

export function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

export function monthNumberOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): DayNumber {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
}

/** Whether a day of a month exists. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month) - dayOf(year, month, 1) + 1;
}

export function read(start: DayNumber, end: DayNumber, precision: DatePrecision): ReadDate {
  const first = toIso(start);
  return { start: first, end: end === start ? first : toIso(end), precision };
}
