import { dayOf, lastOfMonth, MONTH, monthOf, read, weekdayOf } from './calendar.ts';
import { isMovedFrom } from './joined-dates.ts';
import { matches, onlyWith } from './matches.ts';
import { monthGoingOn, monthOff } from './parts-of-month.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const MIDDLE = onlyWith(
  /mid-|middle/iu,
  /\b(?:mid-month|(?:the )?middle of (this|next|last|the) month)\b/giu,
);
const END = onlyWith(
  /month/iu,
  /\b(?:month-end|end-month|month[’']s[- ]end|(?:the )?(?:close|last days|final days) of (this|next|last|the) month)\b/giu,
);
const HALF = onlyWith(/half of/iu, /\b(first|second|other|latter) half of (this|next|last|the) month\b/giu);
const WEEK = onlyWith(
  /week of/iu,
  /\b(first|second|third|fourth|last|final) week of (this|next|last|the) month\b/giu,
);
const DAY_OF = onlyWith(
  /day (?:of|in)/iu,
  new RegExp(`\\bthe (first|opening|last|final) day (?:of|in) ${MONTH}(?:,?\\s+(\\d{4}))?\\b`, 'giu'),
);
const TEN_DAYS = onlyWith(
  /days of/iu,
  new RegExp(`\\bthe (first|last|final) (?:ten|10) days of ${MONTH}(?:,?\\s+(\\d{4}))?\\b`, 'giu'),
);
/** "from January to March 2026", "between May and July": whole months. */
const FROM_TO = new RegExp(
  `\\b(from|between|in) ${MONTH}(?:,?\\s+(\\d{4}))?\\s?(to|until|till|through|and|-)\\s?${MONTH}(?!\\s+\\d{1,2}\\b)(?:,?\\s+(\\d{4}))?\\b`,
  'giu',
);

const SHIFT: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1, the: 0 };

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

function monthNamed(which: string | undefined, given: Reference): YearMonth | null {
  const base = which === undefined || /^the$/i.test(which) ? monthGoingOn(given) : given.day;
  return base === null ? null : monthOff(base, SHIFT[which?.toLowerCase() ?? 'this'] ?? 0);
}

/** What is to come at "mid-month" said on the 25th is of the month after; what is over and not yet reached, of the one before. */
function partOfMonth(from: number, to: number, which: string | undefined, given: Reference) {
  const named = monthNamed(which, given);
  if (named === null || given.day === null) return null;
  const bare = which === undefined || /^the$/i.test(which);
  const last = Math.min(to, lastOfMonth(named.year, named.month) - dayOf(named.year, named.month, 1) + 1);
  const isOver = bare && given.direction === 'future' && dayOf(named.year, named.month, last) < given.day;
  const isAhead = bare && given.direction === 'past' && dayOf(named.year, named.month, from) > given.day;
  const { year, month } = isOver ? monthOff(given.day, 1) : isAhead ? monthOff(given.day, -1) : named;
  const end = Math.min(dayOf(year, month, 1) + to - 1, lastOfMonth(year, month));
  return { start: dayOf(year, month, from), end };
}

function third(from: number, to: number, which: string | undefined, given: Reference) {
  const part = partOfMonth(from, to, which, given);
  return part === null ? null : read(part.start, part.end, 'part-of-month');
}

function half(word: string, which: string, given: Reference) {
  const first = /first/i.test(word);
  const part = partOfMonth(first ? 1 : 16, first ? 15 : 31, which, given);
  return part === null ? null : read(part.start, part.end, 'range');
}

const WEEKS = ['first', 'second', 'third', 'fourth'];

/** The Monday of the month's first whole week, so many weeks on; of the last, the week of which most lies in the month. */
function weekOfMonth(word: string, which: string, given: Reference) {
  const named = monthNamed(which, given);
  if (named === null) return null;
  const count = WEEKS.indexOf(word.toLowerCase());
  const first = dayOf(named.year, named.month, 1);
  const fourth = lastOfMonth(named.year, named.month) - 3;
  const monday =
    count < 0 ? fourth - ((weekdayOf(fourth) + 6) % 7) : first + ((8 - weekdayOf(first)) % 7) + 7 * count;
  return read(monday, monday + 6, 'week');
}

function yearFor(month: number, day: number, stated: string | undefined, given: Reference): number | null {
  return stated === undefined ? impliedYear(month, day, given) : Number(stated);
}

/** From the first day of one month to the last of another. */
function between(one: string, other: string, years: readonly (string | undefined)[], given: Reference) {
  const [first, last] = [monthOf(one), monthOf(other)];
  const [firstYear, lastYear] = years;
  const turns = last < first ? 1 : 0;
  const year =
    firstYear === undefined && lastYear !== undefined
      ? Number(lastYear) - turns
      : yearFor(first, 15, firstYear, given);
  if (year === null || first === last) return null;
  const end = lastYear === undefined ? year + turns : Number(lastYear);
  return end < year ? null : read(dayOf(year, first, 1), lastOfMonth(end, last), 'range');
}

/** "from … to", "between … and", and "in May and June", which follow each other. */
function fits(word: string, joint: string, one: string, other: string): boolean {
  if (!/^\p{Lu}/u.test(one) || !/^\p{Lu}/u.test(other)) return false;
  const next = monthOf(other) === (monthOf(one) % 12) + 1;
  if (/^between$/i.test(word)) return joint === 'and';
  return /^in$/i.test(word) ? next && (joint === 'and' || joint === '-') : joint !== 'and';
}

/** "by mid-month", "the second half of next month", "the last day of October", "from January to March". */
export const monthsTold: DatePattern = (text, given) => [
  ...matches(text, FROM_TO, ({ index, ...match }) => {
    const { 1: word = '', 2: one = '', 3: firstYear, 4: joint = '', 5: other = '', 6: lastYear } = match;
    if (isMovedFrom(text, index)) return null;
    return fits(word, joint.toLowerCase(), one, other)
      ? between(one, other, [firstYear, lastYear], given)
      : null;
  }),
  ...matches(text, MIDDLE, ([, which]) => third(11, 20, which, given)),
  ...matches(text, END, ([, which]) => third(21, 31, which, given)),
  ...matches(text, HALF, ([, word = '', which = '']) => half(word, which, given)),
  ...matches(text, WEEK, ([, word = '', which = '']) => weekOfMonth(word, which, given)),
  ...matches(text, DAY_OF, ([, word = '', name = '', stated]) => {
    const month = monthOf(name);
    const isFirst = /first|opening/i.test(word);
    const year = yearFor(month, isFirst ? 1 : 28, stated, given);
    if (year === null || !/^\p{Lu}/u.test(name)) return null;
    const day = isFirst ? dayOf(year, month, 1) : lastOfMonth(year, month);
    return read(day, day, 'day');
  }),
  ...matches(text, TEN_DAYS, ([, word = '', name = '', stated]) => {
    const month = monthOf(name);
    const isFirst = /first/i.test(word);
    const year = yearFor(month, isFirst ? 5 : 25, stated, given);
    if (year === null || !/^\p{Lu}/u.test(name)) return null;
    return isFirst
      ? read(dayOf(year, month, 1), dayOf(year, month, 10), 'part-of-month')
      : read(dayOf(year, month, 21), lastOfMonth(year, month), 'part-of-month');
  }),
];
