import type { ReadDate } from '../../reading.ts';
import {
  type DayNumber,
  dayOf,
  lastOfMonth,
  MONTH,
  monthOf,
  parseIso,
  read,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import { matches, matchesOfYear, onlyWith } from './matches.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const SEASON = onlyWith(
  /spring|summer|autumn/iu,
  /\b(?:in|during|since|until|by|for|from|to|over) (?:the )?(?:early |late )?(spring|summer|autumn) (?:of )?(\d{4})\b/giu,
);
const SEASON_ALONE = onlyWith(
  /spring|summer|autumn|winter/iu,
  /\b(?:(?:in|during|by|until|since) (?:the )?(?:early |late )?|(?:over|to|for|from) the |(this|last|next) )(spring|summer|autumn|winter)\b(?! (?:of )?\d{4})/giu,
);
/** The first month of each, as the northern half of the world counts them; winter lies in two years. */
const FIRST: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const WEEK = onlyWith(
  /week (?:of|in)/iu,
  new RegExp(
    `\\bthe (first|second|third|fourth|last|final) week (?:of|in) ${MONTH}(?:,?\\s+(\\d{4}))?\\b`,
    'giu',
  ),
);
const WEEKS = ['first', 'second', 'third', 'fourth'];

const NEW_YEAR = /\bin the new year\b/giu;

const FEAST = onlyWith(
  /mas|new year|all s|may day|epiphany|midsummer|boxing/iu,
  /(?<!\b(?:since|before) )\b(?:(a|one|two|three|four|five|six|the) (day|week)s? (before|after) )?(christmas eve|christmas(?: day)?|new year['’]s (?:day|eve)|all saints['’]? day|all souls['’]? day|may day|(?:the )?(?:feast of the )?epiphany|candlemas|midsummer(?: day)?|michaelmas|martinmas|boxing day)(?=[\s,.;:)]|$)/giu,
);
const FEASTS: readonly (readonly [RegExp, month: number, day: number])[] = [
  [/christmas eve/i, 12, 24],
  [/christmas/i, 12, 25],
  [/saints/i, 11, 1],
  [/souls/i, 11, 2],
  [/may day/i, 5, 1],
  [/epiphany/i, 1, 6],
  [/candlemas/i, 2, 2],
  [/midsummer/i, 6, 24],
  [/michaelmas/i, 9, 29],
  [/martinmas/i, 11, 11],
  [/boxing/i, 12, 26],
  [/day$/i, 1, 1],
  [/eve$/i, 12, 31],
];
/** "before Christmas": any day from now on. */
const BEFORE_FEAST = onlyWith(
  /mas|epiphany|all s/iu,
  /(?<!\b(?:days?|weeks?) )\bbefore (christmas(?: eve)?|(?:the )?(?:feast of the )?epiphany|candlemas|michaelmas|martinmas|all (?:saints|souls)['’]? day)\b/giu,
);
const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** The Monday of a month's first whole week, so many weeks on. */
function weekOfMonth(year: number, month: number, shift: number) {
  const first = dayOf(year, month, 1);
  const monday: DayNumber = first + ((8 - weekdayOf(first)) % 7) + 7 * shift;
  return read(monday, monday + 6, 'week');
}

/** The last week of which most lies in a month. */
function lastWeekOf(year: number, month: number) {
  const day = lastOfMonth(year, month) - 3;
  const monday: DayNumber = day - ((weekdayOf(day) + 6) % 7);
  return read(monday, monday + 6, 'week');
}

function feast(name: string, shift: number, reference: Reference) {
  const [, month, day] = FEASTS.find(([pattern]) => pattern.test(name)) ?? [null, 0, 0];
  const year = impliedYear(month, day, reference);
  if (month === 0 || year === null) return null;
  const at = dayOf(year, month, day) + shift;
  return read(at, at, 'day');
}

/** The days from today to the eve of a feast, of what is still to come. */
function beforeFeast(name: string, reference: Reference): ReadDate | null {
  const { day, direction } = reference;
  if (day === null || direction === 'past') return null;
  const eve = feast(name, -1, { ...reference, direction: 'future' });
  return eve === null || parseIso(eve.start) <= day ? null : read(day, parseIso(eve.start), 'range');
}

const daysOf = (count: string, unit: string, side: string): number => {
  const days = Math.max(1, COUNTS.indexOf(count.toLowerCase())) * (unit === 'week' ? 7 : 1);
  return side === 'before' ? -days : days;
};

/** "the week before Christmas" is all of that week. */
function weekBeside(count: string | undefined, unit: string, date: ReadDate | null): ReadDate | null {
  if (date === null || count?.toLowerCase() !== 'the' || !/^week/i.test(unit)) return date;
  const day = parseIso(date.start);
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return read(monday, monday + 6, 'week');
}

/** "in the spring", "last autumn": the year is that of its middle. */
function season(name: string, which: string | undefined, reference: Reference) {
  const first = FIRST[name.toLowerCase()] ?? 3;
  const looks = { last: 'past', next: 'future', this: 'unknown' } as const;
  const direction =
    which === undefined ? reference.direction : (looks[which.toLowerCase() as 'last'] ?? 'unknown');
  const year = impliedYear((first % 12) + 1, 15, {
    ...reference,
    direction,
    around: which === undefined ? (reference.around ?? null) : null,
  });
  if (year === null) return null;
  return first === 12
    ? read(dayOf(year - 1, 12, 1), lastOfMonth(year, 2), 'range')
    : read(dayOf(year, first, 1), lastOfMonth(year, first + 2), 'range');
}

/** "in the spring of 2024", "the second week of December", "in the new year", "two days before Christmas". */
export const seasonsAndFeasts: DatePattern = (text, reference) => [
  ...matches(text, SEASON, ([, name = '', year = '']) => {
    const first = FIRST[name.toLowerCase()] ?? 3;
    return read(dayOf(Number(year), first, 1), lastOfMonth(Number(year), first + 2), 'range');
  }),
  ...matchesOfYear(text, SEASON_ALONE, reference, ([, which, name = ''], told) => season(name, which, told)),
  ...matches(text, WEEK, ([, which = '', monthName = '', yearName]) => {
    const month = monthOf(monthName);
    const year =
      yearName === undefined
        ? impliedYear(month, /^(?:fourth|last|final)$/i.test(which) ? 25 : 10, reference)
        : Number(yearName);
    if (year === null) return null;
    const count = WEEKS.indexOf(which.toLowerCase());
    return count < 0 ? lastWeekOf(year, month) : weekOfMonth(year, month, count);
  }),
  ...matches(text, NEW_YEAR, () => {
    if (reference.day === null) return null;
    const year = yearOf(reference.day) + 1;
    return read(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
  }),
  ...matches(text, FEAST, ([, count, unit = 'day', side = 'after', name = '']) =>
    weekBeside(
      count,
      unit,
      feast(name, count === undefined ? 0 : daysOf(count, unit.toLowerCase(), side.toLowerCase()), reference),
    ),
  ),
  ...matches(text, BEFORE_FEAST, ([, name = '']) => beforeFeast(name, reference)),
];
