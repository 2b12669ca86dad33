import type { Sentence } from '@nonpaper/text';
import {
  dayOf,
  lastOfMonth,
  MONTH,
  monthOf,
  parseIso,
  read,
  weekdayOf,
  WEEKDAYS,
} from '../dates/calendar.ts';
import { findDates } from '../dates/index.ts';
import { impliedYear } from '../dates/year-of-date.ts';
import type { ReadDate } from '../../reading.ts';

/** The heading of a chronology's entry is no longer than this, in units. */
const LONGEST_HEADING = 48;
/** A date with its year is no longer than this. */
const LONGEST_DATE = 20;
/** What may stand behind the date that heads an entry. */
const ENDS_HEADING = /^(?:[.:]|,?\s+[–—-]\s|\s*\n)/u;

/** A cheap look whether the heading of an entry can end here. */
const MAY_END = /[.:\n]|\s[–—-]\s/u;

/**
 * The days under which the entries of a chronology stand, by the index of their paragraph: "14 March. Oru travels to
 * Doha and meets the envoy." dates all that the paragraph tells in the present or past. `today` is the article's day,
 * from which a year is guessed. Linear in the number of sentences.
 */
export function entryDates(
  text: string,
  sentences: readonly Sentence[],
  today: number | null,
): ReadonlyMap<number, ReadDate> {
  const dates = new Map<number, ReadDate>();
  const starts = paragraphStarts(text, sentences);
  const live =
    today !== null && isLive([...starts.values()].map((start) => text.slice(start, start + LONGEST_HEADING)));
  const week = weekBefore(text, [...starts.values()], today);
  let previous: number | null = null; // the year of the entry before goes on
  let last: number | null = null; // the day of the entry before
  for (const [paragraph, start] of starts) {
    if (live && CLOCK_HEADING.test(text.slice(start, start + LONGEST_HEADING))) {
      dates.set(paragraph, read(today, today, 'day'));
      continue;
    }
    const date: ReadDate | null =
      weekdayAt(text, start, last ?? week) ?? behindLast(text, start, today, previous, last);
    if (date === null) continue;
    dates.set(paragraph, date);
    last = date.precision === 'day' ? parseIso(date.start) : null;
    const dated = previous !== null || /\d{4}/.test(text.slice(start, start + LONGEST_DATE));
    if (dated) previous = parseIso(date.start);
  }
  return dates;
}

/** Where each paragraph begins; a dateline is no part of its first sentence. */
function paragraphStarts(text: string, sentences: readonly Sentence[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { paragraph, span } of sentences)
    if (!starts.has(paragraph)) starts.set(paragraph, text.lastIndexOf('\n', span[0]) + 1);
  return starts;
}

/** "14.10 Good afternoon", "1.40 p.m. — The envoy": the hour that heads an item of a live page. */
const CLOCK_HEADING =
  /^(?:\d{1,2}[:.]\d{2}|(?:[01]\d|2[0-3])[0-5]\d(?=(?:\s(?:GMT|UTC|local time))?[.:–—-]?\s)|\d{1,2}(?=\s?[ap]\.?m\b))(?:\s?(?:[ap]\.?m\.?|GMT|UTC|local time))*[\s.:–—-]+\p{L}/u;
/** "0655." is an hour; "2014." may be a year too. */
const ONLY_HOUR = /^(?:\d{1,2}[:.]|[01]\d{3}\b(?<!19\d\d)|\d{1,2}\s?[ap])/u;

/** Whether two paragraphs at least are headed by an hour: such a page tells of the day on which it is published. */
const isLive = (heads: readonly string[]): boolean =>
  heads.filter((head) => CLOCK_HEADING.test(head)).length > 1 && heads.some((head) => ONLY_HOUR.test(head));

/** "June: the envoy travels", "September. Talks open": a month alone as the heading of an entry. */
const BARE_MONTH = new RegExp(`^${MONTH}(?::|\\.\\s)`, 'iu');

/** The month that heads an entry: the first behind the entry before, else the last that has begun. */
function monthAlone(name: string, today: number | null, previous: number | null): ReadDate | null {
  const month = monthOf(name);
  const direction = previous === null ? 'past' : 'future';
  const year = impliedYear(month, previous === null ? 1 : 28, {
    day: today,
    direction,
    previous: null,
    around: previous,
  });
  return year === null ? null : read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
}

/** "2014: Orvia and Teska sign", "Autumn 2019. Talks open": a year or a season alone as the heading of an entry. */
const BARE_YEAR =
  /^((?:(?:early|late) )?(?:(?:spring|summer|autumn)(?: of)? )?(?:19|20)\d{2})(?:[.:]\s|\s[–—-]\s)/iu;

/** The year or season that heads an entry. */
function yearAlone(head: string, today: number | null): ReadDate | null {
  const name = BARE_YEAR.exec(head)?.[1];
  if (name === undefined) return null;
  const words = `in ${name.toLowerCase()}`;
  const reference = { day: today, direction: 'unknown', previous: null } as const;
  return findDates(words, [0, words.length], reference)[0]?.date ?? null;
}

/** "30 April: By this day the commission is to report": the last of the days on which it may be done. */
const BY_THEN =
  /^[.:,]?\s+(?:[–—-]\s+)?(?:by|before) (?:this|that) (?:day|date|time)\b|^[.:,]?\s+by then\b/iu;
const LONGEST_BY_THEN = 24;

/** The days up to the one that heads an entry, where that is still to come and the entry tells what is due by it. */
function upTo(date: ReadDate, behind: string, today: number | null): ReadDate {
  if (today === null || parseIso(date.start) <= today || !BY_THEN.test(behind)) return date;
  return read(today, parseIso(date.end), 'range');
}

/** "Thursday. The association meets": the day behind that of the entry before. */
const BARE_WEEKDAY = new RegExp(
  `^(${WEEKDAYS.join('|')})(?:\\s(?:morning|afternoon|evening|night))?(?:[.:]|\\s[–—-]\\s)`,
  'iu',
);
/** "Wednesday, June 2". */
const WEEKDAY_FIRST = new RegExp(`^(?:${WEEKDAYS.join('|')}),? (?=[\\p{Lu}\\d])`, 'iu');

/** The day before the first of a week's entries ("Monday. … Tuesday. …") that end by today; null where fewer than two are so headed. */
function weekBefore(text: string, starts: readonly number[], today: number | null): number | null {
  const names = starts.flatMap((start) => {
    const name = BARE_WEEKDAY.exec(text.slice(start, start + LONGEST_HEADING))?.[1];
    return name === undefined ? [] : [WEEKDAYS.indexOf(name.toLowerCase())];
  });
  const [first, last] = [names[0], names.at(-1)];
  if (today === null || first === undefined || last === undefined || names.length < 2) return null;
  const end = today - ((weekdayOf(today) - last + 7) % 7);
  return end - ((last - first + 7) % 7) - 1;
}

/** The day of an entry that is headed by a weekday alone. */
function weekdayAt(text: string, start: number, last: number | null): ReadDate | null {
  const name = BARE_WEEKDAY.exec(text.slice(start, start + LONGEST_HEADING))?.[1]?.toLowerCase();
  if (name === undefined || last === null) return null;
  const day = last + ((WEEKDAYS.indexOf(name) - weekdayOf(last) + 7) % 7);
  return read(day, day, 'day');
}

const HALF_YEAR = 183;

/** The heading's day; one that would go back more than half a year lies ahead ("12 November: …", "3 January: … is due"). */
function behindLast(
  text: string,
  start: number,
  today: number | null,
  previous: number | null,
  last: number | null,
): ReadDate | null {
  const date = headingAt(text, start, today, previous);
  const goesBack = date !== null && last !== null && last - parseIso(date.start) > HALF_YEAR;
  return previous === null && goesBack ? headingAt(text, start, today, last) : date;
}

function headingAt(
  text: string,
  start: number,
  today: number | null,
  previous: number | null,
): ReadDate | null {
  const head = text.slice(start, start + LONGEST_HEADING);
  if (!/^(?:On\s)?[\p{Lu}\d]/u.test(head)) return null;
  const bare = BARE_MONTH.exec(head)?.[1];
  if (bare !== undefined) return monthAlone(bare, today, previous);
  const year = yearAlone(head, today);
  if (year !== null) return year;
  const named = WEEKDAY_FIRST.exec(head)?.[0].length ?? 0;
  if (!/\d|early|mid|late/iu.test(head.slice(named, named + 12))) return null;
  if (!MAY_END.test(text.slice(start, start + LONGEST_HEADING + 4))) return null;
  const [first] = findDates(text, [start, start + head.length], {
    day: today,
    direction: previous === null ? 'past' : 'future', // entries stand in the order of time
    previous: null,
    around: previous,
  });
  if (first === undefined || first.span[0] > start + named + 3) return null;
  const end = first.span[1];
  return text[end - 1] === '.' || ENDS_HEADING.test(text.slice(end, end + 4))
    ? upTo(first.date, text.slice(end, end + LONGEST_BY_THEN), today)
    : null;
}
