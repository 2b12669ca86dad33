import { dayOf, exists, lastOfMonth, MONTH, monthOf, read, WEEKDAYS, weekdayOf } from './calendar.ts';
import { matches, matchesOfYear, onlyWith } from './matches.ts';
import { monthOff } from './parts-of-month.ts';
import type { DatePattern, Direction, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const WEEKDAY =
  /\b(?:(until|till|by|to|last|next|this|this coming|coming|this past|past|following)\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\b(?:(?:\s+(?:morning|afternoon|evening|night))?\s+(?:of\s+)?(?:last|next|this)\s+week|\s+(week|last)(?=\s*(?:[.,;:)]|$|\s(?:the|he|she|they|it)\b)))?/giu;

/** The day of that name which the word before it, or else the verb, points to. */
export function nearestWeekday(today: number, weekday: number, word: string, direction: Direction): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (/last/.test(word)) return today - (back === 0 ? 7 : back);
  if (/past/.test(word)) return today - (back === 0 ? 7 : back);
  const isTomorrow = ahead === 1 && weekday !== 1; // nobody calls tomorrow “next Tuesday”, unless a week begins with it
  if (/next|coming/.test(word)) return today + ahead + (ahead === 0 || isTomorrow ? 7 : 0);
  const isWorkday = weekdayOf(today) > 0 && weekdayOf(today) < 6;
  if (word === 'this' && (direction === 'past' || (direction === 'unknown' && isWorkday)))
    return today - ((weekdayOf(today) + 6) % 7) + ((weekday + 6) % 7); // of the week that goes on
  if (direction === 'past' && word === 'by') return today - back; // "by Friday both had refused"
  if (direction === 'future' || /this|until|till|by|to/.test(word)) return today + ahead;
  return direction === 'past' || back <= ahead ? today - back : today + ahead;
}

/**
 * "on Wednesday": the last one for a verb that looks back, the next for one that looks forward; today counts for both;
 * the nearest where the verb does not tell. "The following Wednesday" counts from the day named before it.
 */
export const weekdays: DatePattern = (text, reference) => [
  ...twoDays(text, reference),
  ...fromDayToDay(text, reference),
  ...daysTold(text, reference),
  ...daysOfThat(text, reference),
  ...daysOfMonth(text, reference),
  ...weekFrom(text, reference),
  ...dayInFigures(text, reference),
  ...beforeLast(text, reference),
  ...singleDays(text, reference),
];

const TWO_DAYS = onlyWith(
  / and /iu,
  /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday) and (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b(?: (?:of )?(next|last|this) week\b)?/giu,
);

/** "on Thursday and Friday": two days that follow each other are one stretch. */
const twoDays: DatePattern = (text, { day, direction }) =>
  matches(text, TWO_DAYS, ([, first = '', second = '', week]) => {
    if (day === null) return null;
    const [one, two] = [first, second].map((name) => WEEKDAYS.indexOf(name.toLowerCase()));
    if (one === undefined || two === undefined || (one + 1) % 7 !== two) return null;
    const start = week === undefined ? nearestWeekday(day, one, '', direction) : inWeek(day, one, week);
    return read(start, start + 1, 'range');
  });

const DAY = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
const FROM_TO = onlyWith(
  / (?:to|until|till|through|and) (?:sun|mon|tues|wednes|thurs|fri|satur)/iu,
  new RegExp(
    `\\b(?:from |between )?(next |last )?${DAY} (?:to|until|till|through|and) ${DAY}\\b(?: (?:of )?(next|last|this) week\\b)?`,
    'giu',
  ),
);

/** "from Sunday to Tuesday", "between Monday and Thursday". */
const fromDayToDay: DatePattern = (text, { day, direction }) =>
  matches(text, FROM_TO, ([whole, word = '', first = '', second = '', week]) => {
    if (day === null || (/ and /i.test(whole) && !/^between/i.test(whole))) return null;
    if (!/^(?:from|between)/i.test(whole) && !/ through /i.test(whole)) return null;
    const [one, two] = [first, second].map((name) => WEEKDAYS.indexOf(name.toLowerCase()));
    if (one === undefined || two === undefined || one === two) return null;
    const start =
      week === undefined ? nearestWeekday(day, one, word.toLowerCase(), direction) : inWeek(day, one, week);
    const end = start + ((two - one + 7) % 7);
    // what is over by today began the week before where its end would still lie ahead
    const back = direction === 'past' && end > day && word === '' && week === undefined ? 7 : 0;
    return read(start - back, end - back, 'range');
  });

const TOLD = onlyWith(
  /the (?:previous |preceding )?(?:sun|mon|tues|wednes|thurs|fri|satur)/iu,
  new RegExp(
    `\\bthe (?:(?:previous|preceding) ${DAY}|${DAY} (before|after))(?=\\s*(?:[,.;:)]|$)|\\s\\p{Ll})`,
    'giu',
  ),
);

/** "the Sunday before", "the previous Monday": counted from the day told before. "The Monday after the vote" is not known. */
const daysTold: DatePattern = (text, { previous, before = () => previous }) =>
  matches(text, TOLD, ({ 0: whole, index, 1: earlier, 2: name = '', 3: side }) => {
    const told = before(index);
    const behind = text.slice(index + whole.length, index + whole.length + 8);
    if (
      told === null ||
      (side !== undefined && /^\s(?:the|his|her|its|their|an?|last|next)\b/iu.test(behind))
    )
      return null;
    const weekday = WEEKDAYS.indexOf((earlier ?? name).toLowerCase());
    const at =
      side?.toLowerCase() === 'after'
        ? nearestWeekday(told, weekday, 'next', 'future')
        : nearestWeekday(told, weekday, 'last', 'past');
    return read(at, at, 'day');
  });

const THAT = onlyWith(
  /that (?:sun|mon|tues|wednes|thurs|fri|satur)/iu,
  new RegExp(
    `(?<!\\b(?:said|says|say|told|announced|insisted|confirmed|added|reported) )\\bthat ${DAY}(?=\\s*(?:[.,;:)]|$)|\\s(?:in|at|with|by|night|evening|morning|afternoon)\\b)`,
    'giu',
  ),
);

/** "that Thursday": of the week of the day told before. */
const daysOfThat: DatePattern = (text, { previous, before = () => previous }) =>
  matches(text, THAT, ({ index, 1: name = '' }) => {
    const told = before(index);
    if (told === null) return null;
    const at = inWeek(told, WEEKDAYS.indexOf(name.toLowerCase()), 'this');
    return read(at, at, 'day');
  });

const OF_MONTH = onlyWith(
  /day (?:of|in)/iu,
  new RegExp(
    `\\bthe (first|second|third|fourth|last) ${DAY} (?:of|in) (?:${MONTH}(?:,?\\s+(\\d{4}))?|(that|this|last|next|the same) month\\b)`,
    'giu',
  ),
);
const ORDER = ['first', 'second', 'third', 'fourth'];

/** "of that month", "of next month": counted from the date told before, or from today; null where there is none. */
function monthOfOther(which: string, at: number, { day, previous, before = () => previous }: Reference) {
  const base = /that|same/u.test(which) ? before(at) : day;
  return base === null ? null : monthOff(base, which === 'next' ? 1 : which === 'last' ? -1 : 0);
}

/** "the second Tuesday of May", "the last Sunday of that month". */
const daysOfMonth: DatePattern = (text, given) =>
  matchesOfYear(text, OF_MONTH, given, ({ index, ...match }, reference) => {
    const { 1: which = '', 2: name = '', 3: monthName, 4: stated, 5: off = 'this' } = match;
    const told = monthName === undefined ? monthOfOther(off.toLowerCase(), index, reference) : null;
    const month = told?.month ?? monthOf(monthName ?? '');
    const year = told?.year ?? (stated === undefined ? impliedYear(month, 15, reference) : Number(stated));
    if (year === null || month === 0) return null;
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    const count = ORDER.indexOf(which.toLowerCase());
    const first = dayOf(year, month, 1);
    const last = lastOfMonth(year, month);
    const at =
      count < 0
        ? last - ((weekdayOf(last) - weekday + 7) % 7)
        : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * count;
    return read(at, at, 'day');
  });

const WEEK_FROM = onlyWith(
  /(?:week|fortnight) (?:from|on)/iu,
  new RegExp(`\\ba (week|fortnight) (?:from|on) (today|tomorrow|${DAY})\\b`, 'giu'),
);

/** "a week from Tuesday", "a week on Friday". */
const weekFrom: DatePattern = (text, { day }) =>
  matches(text, WEEK_FROM, ([, unit = '', start = '']) => {
    if (day === null) return null;
    const weekday = WEEKDAYS.indexOf(start.toLowerCase());
    const from =
      weekday < 0 ? day + (/tomorrow/i.test(start) ? 1 : 0) : nearestWeekday(day, weekday, '', 'future');
    const at = from + (/fortnight/i.test(unit) ? 14 : 7);
    return read(at, at, 'day');
  });

const IN_FIGURES = onlyWith(
  /day,? (?:the )?\d/iu,
  new RegExp(`\\b${DAY},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?${MONTH})`, 'giu'),
);
/** No weekday falls on a day of the month less often than once in so many months. */
const MOST_MONTHS = 14;

/** "Friday the 28th": the nearest day, on the side to which the verb looks, that has both. */
const dayInFigures: DatePattern = (text, { day, direction }) =>
  matches(text, IN_FIGURES, ([, name = '', figure = '']) => {
    if (day === null) return null;
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    const fits = (months: number): number | null => {
      const { year, month } = monthOff(day, months);
      if (!exists(year, month, Number(figure))) return null;
      const at = dayOf(year, month, Number(figure));
      return weekdayOf(at) === weekday ? at : null;
    };
    for (let off = 0; off <= MOST_MONTHS; off += 1) {
      const [back, ahead] = [fits(-off), fits(off)];
      const past = back !== null && back <= day ? back : null;
      const future = ahead !== null && ahead >= day ? ahead : null;
      const at = direction === 'past' ? past : direction === 'future' ? future : (past ?? future);
      if (at !== null) return read(at, at, 'day');
    }
    return null;
  });

const BEFORE_LAST = onlyWith(/before last/iu, new RegExp(`\\bthe ${DAY} before last\\b`, 'giu'));

/** "the Friday before last". */
const beforeLast: DatePattern = (text, { day }) =>
  matches(text, BEFORE_LAST, ([, name = '']) => {
    if (day === null) return null;
    const at = nearestWeekday(day, WEEKDAYS.indexOf(name.toLowerCase()), 'last', 'past') - 7;
    return read(at, at, 'day');
  });

/** "It was not until Monday that they met": the day itself, on the side to which the verb looks. */
const isNotUntil = (text: string, at: number, word: string): boolean =>
  /^(?:until|till)$/iu.test(word) && /\bnot $/iu.test(text.slice(Math.max(0, at - 5), at));

const singleDays: DatePattern = (text, { day, direction, previous }) => {
  let before = previous;
  return matches(text, WEEKDAY, ({ index, 0: whole, 1: lead = '', 2: name = '', 3: week }) => {
    const word = isNotUntil(text, index, lead) ? '' : lead;
    if (day === null || /s$/i.test(name)) return null;
    const weekday = WEEKDAYS.indexOf(name.toLowerCase());
    before = /^following/i.test(word)
      ? nearestWeekday(before ?? day, weekday, 'next', 'future')
      : weekdayIn(whole, day, weekday, /^last$/i.test(week ?? '') ? 'last' : word.toLowerCase(), direction) +
        (/^week$/i.test(week ?? '') ? 7 : 0); // "on Tuesday week", "on Friday last"
    return read(before, before, 'day');
  });
};

/** "Monday next week" or a weekday alone. */
function weekdayIn(whole: string, day: number, weekday: number, word: string, direction: Direction): number {
  const week = /(next|last|this)\s+week$/i.exec(whole)?.[1]?.toLowerCase();
  if (week === undefined) return nearestWeekday(day, weekday, word, direction);
  return inWeek(day, weekday, week);
}

/** The weekday of this, the last or the next week. */
function inWeek(day: number, weekday: number, week: string): number {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  const weeks = /next/i.test(week) ? 1 : /last/i.test(week) ? -1 : 0;
  return monday + 7 * weeks + ((weekday + 6) % 7);
}
