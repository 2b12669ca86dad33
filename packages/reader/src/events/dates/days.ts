import {
  dayOf,
  exists,
  lastOfMonth,
  MONTH,
  monthNumberOf,
  monthOf,
  parseIso,
  read,
  yearOf,
} from './calendar.ts';
import { matches, matchesOfYear, onlyWith } from './matches.ts';
import { monthGoingOn, monthOff } from './parts-of-month.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const YEAR = '(?:,?\\s+(\\d{4})\\b)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d)${YEAR}`, 'giu');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b\\.?${YEAR}`, 'giu');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
const SPELLED = onlyWith(
  /(?:st|nd|rd|th)\s+of\s/iu,
  new RegExp(`\\bthe\\s+(${ORDINALS.join('|')})\\s+of\\s+${MONTH}\\b${YEAR}`, 'giu'),
);
/** "October the third", "October the 3rd", and no "in October the third round". */
const BEHIND_MONTH = new RegExp(
  `\\b${MONTH}\\s+the\\s+(?:(\\d{1,2})(?:st|nd|rd|th)|(${ORDINALS.join('|')}))(?=\\s*(?:[,.;:)]|$))`,
  'giu',
);
const OF_THIS_MONTH = onlyWith(
  /of (?:this|next|last|the) month/iu,
  /\bthe (\d{1,2})(?:st|nd|rd|th) of (this|next|last|the) month\b/giu,
);
/** "on the first of the month", "on the last day of last month". */
const SPELLED_OF_THIS = onlyWith(
  /of (?:this|next|last|the) month/iu,
  new RegExp(`\\bthe (${ORDINALS.join('|')}|last day) of (this|next|last|the) month\\b`, 'giu'),
);
const ISO = onlyWith(/\d-\d/u, /\b(\d{4})-(\d{2})-(\d{2})\b/g);

function one(monthName: string, dayName: string, yearName: string | undefined, reference: Reference) {
  const month = monthOf(monthName);
  const day = Number(dayName);
  const year = yearName === undefined ? impliedYear(month, day, reference) : Number(yearName);
  if (year === null || !exists(year, month, day)) return null;
  const number = dayOf(year, month, day);
  return read(number, number, 'day');
}

/** "for the 24th", "on the 3rd", "a letter of the 16th": a day of the month that was told before; what stands behind is no noun that it counts. */
const ORDINAL =
  /\b(?:on|for|from|since|until|till|by|to|of) the (\d{1,2})(?:st|nd|rd|th)\b(?=\s*(?:[,.;:)–-]|$)|\s+(?:is|was|are|were|has|had|will|at|in|and|but|to|for|with|after|before|he|she|they|it|we|the|both)\b)/giu;
/** "On the 20th Oru rang", "; on the 20th Oru rang": at the head of a clause a name may stand behind it. */
const ORDINAL_AT_HEAD =
  /(?:^(?:But on|And on|Then on|On)|(?<=[,;] (?:and |but )?)on) the (\d{1,2})(?:st|nd|rd|th)(?=\s\p{Lu})/gu;

/** The day of the month of the date told before, or the next month where the month is over by then. */
function ordinal(day: number, at: number, given: Reference) {
  const { day: today, direction, around = null } = given;
  const told = given.before?.(at) ?? given.previous;
  const previous = direction === 'future' && told !== null && today !== null && told < today ? null : told;
  const from = previous ?? around ?? today;
  if (from === null) return null;
  const looksBack = previous === null && around === null && direction === 'past';
  const first = looksBack ? from - 30 : from; // back from today, else on from what was told
  const here = dayOf(yearOf(first), monthNumberOf(first), day);
  const { year, month } = monthOff(first, here < first && (looksBack || direction === 'future') ? 1 : 0);
  return exists(year, month, day) ? read(dayOf(year, month, day), dayOf(year, month, day), 'day') : null;
}

/** "the 28th of this month". */
function ofThisMonth(day: number, which: string, given: Reference) {
  const today = which === 'the' ? monthGoingOn(given) : given.day;
  if (today === null) return null;
  const { year, month } = monthOff(today, { this: 0, next: 1, last: -1 }[which] ?? 0);
  return exists(year, month, day) ? read(dayOf(year, month, day), dayOf(year, month, day), 'day') : null;
}

/** "the last day of the month". */
function lastOf(which: string, given: Reference) {
  const today = which === 'the' ? monthGoingOn(given) : given.day;
  if (today === null) return null;
  const at = monthOff(today, { this: 0, next: 1, last: -1 }[which] ?? 0);
  const here = lastOfMonth(at.year, at.month);
  const goesBack = which === 'the' && given.direction === 'past' && given.day !== null && here > given.day;
  const before = monthOff(today, -1);
  const last = goesBack ? lastOfMonth(before.year, before.month) : here;
  return read(last, last, 'day');
}

/** "Oct. 24", "24 October 2025", "2025-10-24": one day. */
export const days: DatePattern = (text, given) => [
  ...matches(text, ISO, ([, year = '', month = '', day = '']) => {
    if (!exists(Number(year), Number(month), Number(day))) return null;
    const number = dayOf(Number(year), Number(month), Number(day));
    return read(number, number, 'day');
  }),
  ...matchesOfYear(text, MONTH_FIRST, given, ([, month = '', day = '', year], reference) =>
    one(month, day, year, reference),
  ),
  ...matchesOfYear(text, DAY_FIRST, given, ([, day = '', month = '', year], reference) =>
    one(month, day, year, reference),
  ),
  ...matchesOfYear(text, SPELLED, given, ([, day = '', month = '', year], reference) =>
    one(month, String(ORDINALS.indexOf(day.toLowerCase()) + 1), year, reference),
  ),
  ...matchesOfYear(text, BEHIND_MONTH, given, ([, month = '', day, name = ''], reference) =>
    one(month, day ?? String(ORDINALS.indexOf(name.toLowerCase()) + 1), undefined, reference),
  ),
  ...matches(text, OF_THIS_MONTH, ([, day = '', which = '']) =>
    ofThisMonth(Number(day), which.toLowerCase(), given),
  ),
  ...matches(text, SPELLED_OF_THIS, ([, name = '', which = '']) => {
    const day = ORDINALS.indexOf(name.toLowerCase()) + 1;
    return day > 0 ? ofThisMonth(day, which.toLowerCase(), given) : lastOf(which.toLowerCase(), given);
  }),
];

/** "on the 16th and 17th", "from the 3rd to the 5th". */
const TWO_ORDINALS =
  /\b(?:on|for|from|between) the (\d{1,2})(?:st|nd|rd|th) (?:and|to|until|through) (?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! \p{L}+(?:s|day)\b)/giu;

/** The days of the month from one to another. */
function ordinals(first: number, last: number, at: number, given: Reference) {
  const [start, end] = [ordinal(first, at, given), ordinal(last, at, given)];
  return start === null || end === null || end.start <= start.start
    ? null
    : read(parseIso(start.start), parseIso(end.start), 'range');
}

/** "on the 20th": a day of the month that was told. Stands behind the patterns whose dates it counts from. */
export const daysOfMonthTold: DatePattern = (text, given) => [
  ...matches(text, TWO_ORDINALS, ({ index, 1: first = '', 2: last = '' }) =>
    ordinals(Number(first), Number(last), index, given),
  ),
  ...matches(text, ORDINAL, ({ index, 1: day = '' }) => ordinal(Number(day), index, given)),
  ...matches(text, ORDINAL_AT_HEAD, ({ index, 1: day = '' }) => ordinal(Number(day), index, given)),
];
