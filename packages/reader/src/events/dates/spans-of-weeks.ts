import { dayOf, lastOfMonth, MONTH, monthOf, parseIso, read, weekdayOf } from './calendar.ts';
import { matches, onlyWith } from './matches.ts';
import { monthOff } from './parts-of-month.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const WEEK =
  /\b(?:(?:early|earlier|later|late)\s+)?(this|last|next|the coming|the past)\s+(week|weekend|month|year)\b/giu;
const WEEK_OF = new RegExp(
  `\\b(?:the|a) week (?:of|beginning(?: on)?|starting(?: on)?|from|commencing(?: on)?|that (?:begins|starts)(?: on)?) (?:(?:the|Monday),? )?(?:${MONTH}\\s+(\\d{1,2})|(\\d{1,2})\\s+${MONTH})`,
  'giu',
);

/** "the week ending 9 November", "the weekend of 22 November". */
const WEEK_ENDING = new RegExp(
  `\\bthe (?:week (?:ending|ended|to)|(weekend) of) (?:(?:on|the|Sunday|Saturday),? )?(?:${MONTH}\\s+(\\d{1,2})|(\\d{1,2})\\s+${MONTH})`,
  'giu',
);

const TO_THE_END =
  /\b(?:(?:by|before) the end of (?:the|this) (week|month|year)|(?:by|before) the end of next (week)|(?:by|before) (week|year)(?:[’']s |-)end)\b/giu;
/** "before the end of September", "by the end of June": any day from now on. */
const BEFORE_END = onlyWith(
  /the end of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
  new RegExp(`\\b(?:before|by) the end of ${MONTH}(?:,?\\s+(\\d{4}))?\\b`, 'giu'),
);
/** "before the weekend": any day until Friday. */
const BEFORE_WEEKEND = onlyWith(/weekend/iu, /\bbefore the weekend\b/giu);
/** "at the end of next week", "at the start of the week": within the week. */
const PART_OF_WEEK = onlyWith(
  /of (?:the|this|next|last) week/iu,
  /\b(?:(?:at|towards?|by|in) )?the (?:end|start|beginning|middle) of (the|this|next|last) week\b/giu,
);
const FAR_WEEK = onlyWith(/before last|after next/iu, /\bthe week (before last|after next)\b/giu);
const THE_WEEKEND = /\b(?:over|at|during|on) (?:the|this) weekend\b/giu;
const OTHER =
  /\b(?:in |during |of )?the (previous|preceding|following|same) (week|weekend|month|year)\b|\bthat (?:(?:same|very) )?(week|weekend|month)\b/giu;

const shiftOf = (word: string): number => (/last|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0);

/** On a weekday "the coming weekend" is that of the same week. */
const shiftIn = (word: string, name: string, day: number): number =>
  /coming/i.test(word) && /weekend/i.test(name) && weekdayOf(day) % 6 !== 0 ? 0 : shiftOf(word.toLowerCase());

function unit(name: string, shift: number, day: number) {
  const monday = day - ((weekdayOf(day) + 6) % 7) + shift * 7;
  const { year, month } = monthOff(day, name === 'year' ? shift * 12 : shift);
  if (name === 'week') return read(monday, monday + 6, 'week');
  if (name === 'weekend') return read(monday + 5, monday + 6, 'range');
  if (name === 'month') return read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
  return read(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
}

/** "by the end of the year", "before the end of the month", "by year’s end": from now on. Stands before the parts of months, which would take its end alone. */
export const toTheEnd: DatePattern = (text, reference) => [
  ...matches(text, TO_THE_END, ([, some, next, bare = '']) => {
    const name = (some ?? next ?? bare).toLowerCase();
    return fromNowTo(parseIso(unit(name, next === undefined ? 0 : 1, reference.day ?? 0).end), reference);
  }),
  ...matches(text, BEFORE_WEEKEND, () =>
    reference.day === null
      ? null
      : fromNowTo(parseIso(unit('weekend', 0, reference.day).start) - 1, reference),
  ),
  ...matches(text, BEFORE_END, ([, name = '', stated]) => {
    const month = monthOf(name);
    const year = stated === undefined ? impliedYear(month, 28, reference) : Number(stated);
    return year === null ? null : fromNowTo(lastOfMonth(year, month), reference);
  }),
];

/** The days from today to a last one, of what is still to come. */
const fromNowTo = (last: number, { day, direction }: Reference) =>
  day === null || direction === 'past' || last < day ? null : read(day, last, 'range');

/** "next week" (Monday to Sunday), "last month", "at the end of the week". */
export const spansOfWeeks: DatePattern = (text, reference) => [
  ...matches(text, WEEK, ([, word = '', name = '']) =>
    reference.day === null
      ? null
      : unit(name.toLowerCase(), shiftIn(word, name, reference.day), reference.day),
  ),
  ...matches(text, PART_OF_WEEK, ([, word = '']) =>
    reference.day === null ? null : unit('week', shiftOf(word.toLowerCase()), reference.day),
  ),
  ...matches(text, FAR_WEEK, ([, which = '']) =>
    reference.day === null ? null : unit('week', which === 'before last' ? -2 : 2, reference.day),
  ),
];

/** "at the weekend": the last one for what looks back, which on a Sunday is not over yet, else the next. */
export const weekends: DatePattern = (text, { day, direction }) =>
  matches(text, THE_WEEKEND, () => {
    if (day === null) return null;
    const within = weekdayOf(day) === 6 || weekdayOf(day) === 0;
    return unit('weekend', within || direction !== 'past' ? 0 : -1, day);
  });

/** "the previous week", "the same month", counted from the date told before. */
export const weeksTold: DatePattern = (text, { previous, before = () => previous }) =>
  matches(text, OTHER, ({ index, 1: which = 'same', 2: name, 3: same = '' }) => {
    const told = before(index);
    if (told === null) return null;
    const shift = /^(?:previous|preceding)$/i.test(which) ? -1 : /^following$/i.test(which) ? 1 : 0;
    return unit((name ?? same).toLowerCase(), shift, told);
  });

/** "the week of 3 March". Stands before the pattern for days, which would take the day alone. */
export const weekOf: DatePattern = (text, reference) => [
  ...matches(text, WEEK_OF, ([, m1, d1, d2, m2]) => {
    const month = monthOf(m1 ?? m2 ?? '');
    const day = Number(d1 ?? d2);
    const year = impliedYear(month, day, reference);
    if (year === null) return null;
    const first = dayOf(year, month, day);
    const monday = first - ((weekdayOf(first) + 6) % 7);
    return read(monday, monday + 6, 'week');
  }),
  ...matches(text, WEEK_ENDING, ([, weekend, m1, d1, d2, m2]) => {
    const month = monthOf(m1 ?? m2 ?? '');
    const day = Number(d1 ?? d2);
    const year = impliedYear(month, day, reference);
    if (year === null) return null;
    const told = dayOf(year, month, day);
    return unit(weekend === undefined ? 'week' : 'weekend', 0, told);
  }),
];
