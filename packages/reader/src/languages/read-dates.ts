import { words } from '@nonpaper/text';
import type { Word } from '@nonpaper/text';
import type { IsoDate, Span } from '@nonpaper/vocabulary';
import { dayOf, exists, lastOfMonth, parseIso, read, toIso, weekdayOf } from '../events/dates/calendar.ts';
import type { ReadDate, ReadNamedDate } from '../reading.ts';
import type { DateWords, LanguagePack } from './pack.ts';
import { low, phrases } from './phrases.ts';
import type { Phrases } from './phrases.ts';

/** A day counted from publication, or a weekday from Monday as 0. */
type DayWord = { readonly after: number } | { readonly weekday: number };

interface Calendar {
  readonly months: Phrases<number>;
  readonly days: Phrases<DayWord>;
  readonly words: DateWords;
}

const calendars = new Map<string, Calendar>();

function calendarOf({ tag, dates }: LanguagePack): Calendar {
  const known = calendars.get(tag);
  if (known !== undefined) return known;
  const made: Calendar = {
    months: phrases(dates.months.flatMap((forms, month) => forms.map((form) => [form, month + 1] as const))),
    days: phrases<DayWord>([
      ...Object.entries(dates.days).map(([word, after]) => [word, { after }] as const),
      ...dates.weekdays.flatMap((forms, weekday) => forms.map((form) => [form, { weekday }] as const)),
    ]),
    words: dates,
  };
  calendars.set(tag, made);
  return made;
}

/** The number of a word in digits of any script; null where it is none. */
function numberOf(word: Word | undefined, after: readonly string[] = []): number | null {
  if (word === undefined) return null;
  let text = word.text;
  for (const mark of after) if (text.endsWith(mark)) text = text.slice(0, -mark.length);
  if (!/^\p{Nd}{1,4}$/u.test(text)) return null;
  return Number([...text].map(digit).join(''));
}

/** The Latin digit of a digit: those of a script stand together, from nought up. */
function digit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  for (const nought of [0x30, 0x660, 0x6f0, 0x966])
    if (code >= nought && code <= nought + 9) return String(code - nought);
  return sign;
}

/**
 * Days and months that a text names by its language's words: "24 octobre 2025", "octobre 2025", "hier", "mercredi". A day
 * without a year lies in the year of publication that brings it nearest; weekdays look back. What depends on the day of
 * publication is left out where that is not known. Linear.
 */
export function readDates(text: string, pack: LanguagePack, published: IsoDate | undefined): ReadNamedDate[] {
  const calendar = calendarOf(pack);
  const list = words(text, [0, text.length]);
  const today = published === undefined ? null : parseIso(published);
  const found: ReadNamedDate[] = [];
  for (let at = 0; at < list.length;) {
    const hit = dated(list, at, calendar, today) ?? relative(list, at, calendar, today);
    if (hit === null) at += 1;
    else {
      const span: Span = [list[at]?.span[0] ?? 0, list[at + hit.length - 1]?.span[1] ?? 0];
      if (hit.date !== null) found.push({ ...hit.date, text: text.slice(...span), span });
      at += hit.length;
    }
  }
  return found;
}

interface Hit {
  /** Null for a day that does not exist, or of which the year is not known. */
  readonly date: ReadDate | null;
  /** Words that it takes. */
  readonly length: number;
}

/** `24 octobre 2025`, `24 de octubre`, `octobre 2025`. */
function dated(list: readonly Word[], at: number, calendar: Calendar, today: number | null): Hit | null {
  const { between, afterDay } = calendar.words;
  const day = numberOf(list[at], afterDay);
  let next = day === null ? at : skip(list, skip(list, at + 1, afterDay), between);
  const month = calendar.months.at(list, next);
  if (month === null) return null;
  next += month.length;
  const yearAt = skip(list, next, between);
  const year = numberOf(list[yearAt]);
  const length = (year !== null && year > 1000 ? yearAt + 1 : next) - at;
  const known = year !== null && year > 1000 ? year : null;
  const date = day === null ? monthDate(month.value, known) : dayDate(day, month.value, known, today);
  return date === null && day === null ? null : { date, length };
}

const skip = (list: readonly Word[], at: number, marks: readonly string[]): number =>
  marks.includes(low(list[at]?.text ?? '')) ? at + 1 : at;

function monthDate(month: number, year: number | null): ReadDate | null {
  return year === null ? null : read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
}

function dayDate(day: number, month: number, year: number | null, today: number | null): ReadDate | null {
  const years = year !== null ? [year] : today === null ? [] : aroundYear(toIso(today));
  const days = years.filter((each) => exists(each, month, day)).map((each) => dayOf(each, month, day));
  const [nearest] = days.sort((a, b) => Math.abs(a - (today ?? a)) - Math.abs(b - (today ?? b)));
  return nearest === undefined ? null : read(nearest, nearest, 'day');
}

function aroundYear(published: IsoDate): number[] {
  const year = Number(published.slice(0, 4));
  return [year - 1, year, year + 1];
}

function relative(list: readonly Word[], at: number, calendar: Calendar, today: number | null): Hit | null {
  const hit = today === null ? null : calendar.days.at(list, at);
  if (hit === null || today === null) return null;
  const day = 'after' in hit.value ? today + hit.value.after : lastWeekday(today, hit.value.weekday);
  return { date: read(day, day, 'day'), length: hit.length };
}

/** The weekday on or before a day; `weekday` counts from Monday as 0. */
function lastWeekday(today: number, weekday: number): number {
  const monday = dayOf(2024, 1, 1);
  const back = (weekdayOf(today) - weekdayOf(monday + weekday) + 7) % 7;
  return today - back;
}
