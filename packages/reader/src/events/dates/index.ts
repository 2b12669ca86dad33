import type { Span } from '@nonpaper/vocabulary';
import type { ReadDate } from '../../reading.ts';
import { overlap } from '../../mentions/mention-at.ts';
import { type DayNumber, parseIso, read } from './calendar.ts';
import { byChrono, figures } from './by-chrono.ts';
import { withClock } from './clock.ts';
import { days, daysOfMonthTold } from './days.ts';
import { farUnits } from './far-units.ts';
import { joinedDates } from './joined-dates.ts';
import { monthsAndYears } from './months-and-years.ts';
import { moveableFeasts } from './moveable-feasts.ts';
import { monthsTold } from './months-told.ts';
import { nightsAndWeekends } from './nights-and-weekends.ts';
import { partsOfMonth } from './parts-of-month.ts';
import { partsOfYear } from './parts-of-year.ts';
import { ranges } from './ranges.ts';
import { relativeDays, weeksAgo } from './relative-days.ts';
import { spansOfWeeks, toTheEnd, weekends, weekOf, weeksTold } from './spans-of-weeks.ts';
import { seasonsAndFeasts } from './seasons-and-feasts.ts';
import type { DatePattern, FoundDate, Reference } from './types.ts';
import { weekdays } from './weekdays.ts';

/** The beginnings of the months' names. */
const MONTHS = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;
/** "day" that is no part of a weekday's name, and the other words of which relative days are made. */
const RELATIVE =
  /\bday|before|at once|on the spot|then\b|straight away|today|tonight|yesterday|tomorrow|morning|afternoon|evening|night|week|fortnight|month|year|ago\b|hours?\b|minutes?\b|moment\b|\beve\b/iu;

/**
 * The patterns, each with looks without which it finds nothing, in the order in which they claim their words. Longer expressions come before those that they contain
 * (a range before its first day, a part of a month before the month); the library comes last, since it reads
 * vague expressions as single days.
 */
export const PATTERNS: readonly (readonly [looks: readonly RegExp[], pattern: DatePattern])[] = [
  [[/week (?:of|beginning|starting|from|commencing|that|ending|ended|to)|weekend of/iu], weekOf],
  [[/by|before/iu, /end/iu], toTheEnd],
  [[/half|quarter/iu], partsOfYear],
  [
    [/spring|summer|autumn|winter|week|year|mas\b|christmas|all s|may day|epiphany|midsummer|boxing/iu],
    seasonsAndFeasts,
  ], // before months and days, which they hold
  [[/advent|easter|ash wed|good fri|sunday|monday|tuesday|thursday|ascension|corpus/iu], moveableFeasts],
  [[/night (?:from|to|between)|weekend (?:of|in)/iu], nightsAndWeekends],
  [[/\d\D+\d/u, MONTHS], ranges],
  [
    [/month|from|between|\bin |days? (?:of|in)/iu, /month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu],
    monthsTold,
  ], // before months alone
  [
    [
      /\d|th\b|first|second|third/iu,
      /\d-\d|\d(?:st|nd|rd|th)\b|(?:this|next|last|the) month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu,
    ],
    days,
  ],
  [
    [
      /month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu,
      /early|late|mid|end|close|start|beginning|days of/iu,
    ],
    partsOfMonth,
  ],
  [[/ago\b/iu, /week|fortnight/iu], weeksAgo], // before the weekday in it
  [[/(?:sun|mon|tues|wednes|thurs|fri|satur)day|a (?:week|fortnight) (?:from|on)/iu], weekdays], // before weeks: "Monday next week"
  // before what counts from them
  [[/\d{4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu], monthsAndYears],
  [[/\bthe \d{1,2}(?:st|nd|rd|th)\b/iu], daysOfMonthTold], // behind the dates that they count from
  [
    [
      RELATIVE,
      /day|tonight|tomorrow|morning|afternoon|evening|night|week|month|year|ago\b|later|earlier|within|that (?:very )?(?:hour|minute|moment)|\beve\b|at once|on the spot|then|straight away|hour|before (?:dinner|lunch|supper|bedtime|nightfall|dusk|dark|the|he|she|they|it|his|her|their|its)/iu,
    ],
    relativeDays,
  ],
  [[/week|month|year|spring|summer|autumn|winter|now|hence|today/iu], farUnits],
  [[/weekend/iu], weekends],
  [[/week|month|year/iu], spansOfWeeks],
  [[/week|month|year/iu], weeksTold],
  [[/\d\.\d/u], figures],
  [[/\d[/.]\d|fortnight|noon|midnight/iu], byChrono],
];

/** A cheap look whether a sentence can hold a date at all. */
const DATED =
  /\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tues|wednes|thurs|fri|satur)[a-z]*\b|\b(?:today|tonight|yesterday|tomorrow|weeks?|weekend|fortnight|months?|years?|ago|later|earlier|following|previous|morning|afternoon|evening|night|eve|within|hence|from now|at once|on the spot|there and then|then and there|straight away|before (?:dinner|lunch|supper|bedtime|nightfall|dusk|dark|the|he|she|they|it|his|her|their|its)|that (?:very )?(?:hour|minute|moment)|winter|spring|summer|autumn|noon|midnight|days?|christmas|all saints|all souls|advent|easter|good fri|corpus christi|ascension|epiphany|candlemas|midsummer|michaelmas|martinmas)\b/iu;

/** Dashes of all kinds become plain ones, one for one, because the library reads "24–26" as one day. */
export function plainDashes(text: string): string {
  return text.replace(/[‐‑‒–—−]/gu, '-');
}

/** The last date that ends before a place. */
function lastBefore(found: readonly FoundDate[], place: number): FoundDate | null {
  let last: FoundDate | null = null;
  for (const each of found)
    if (each.span[1] <= place && (last === null || each.span[0] > last.span[0])) last = each;
  return last;
}

const BY =
  /\b(?:by|(?:no|not) later than|at the latest by|at the latest on) (?:the |this coming |this |next )?$/iu;

/** "are to submit a plan by Wednesday": any day from now on, of what is still to come. */
function upToIt(text: string, found: FoundDate, { day, direction }: Reference): FoundDate {
  const {
    span: [start, end],
    date,
  } = found;
  if (day === null || direction !== 'future' || date.precision !== 'day' || parseIso(date.start) <= day)
    return found;
  const by = /^by /iu.test(text.slice(start, end)) || BY.test(text.slice(Math.max(0, start - 32), start));
  return by ? { ...found, date: read(day, parseIso(date.start), 'range') } : found;
}

/** The dates of a stretch of text, in order and without overlap; spans point into the whole text. */
export function findDates(text: string, span: Span, reference: Reference): FoundDate[] {
  const own = plainDashes(text.slice(span[0], span[1]));
  if (!DATED.test(own)) return [];
  const found: FoundDate[] = [];
  const beside = (place: number): ReadDate | null => {
    const last = lastBefore(found, place);
    return last === null ? null : (reference.settled?.get(last.span[0] + span[0]) ?? last.date);
  };
  const before = (place: number): DayNumber | null => {
    const last = beside(place);
    return last === null ? reference.previous : parseIso(last.start);
  };
  for (const [looks, pattern] of PATTERNS) {
    if (!looks.every((look) => look.test(own))) continue;
    for (const date of pattern(own, { ...reference, before, beside })) {
      if (!found.some((each) => overlap(each.span, date.span))) found.push(withClock(own, date));
    }
  }
  const inOrder = found.sort((one, other) => one.span[0] - other.span[0]);
  return joinedDates(own, inOrder).map((found): FoundDate => {
    const {
      span: [start, end],
      date,
    } = upToIt(own, found, reference);
    return { span: [start + span[0], end + span[0]], date };
  });
}
