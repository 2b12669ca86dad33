/** Weeks, months and years that are counted in words: "the month before last", "in two months’ time", "the week before". */
import { type DayNumber, dayOf, lastOfMonth, monthNumberOf, read, weekdayOf, yearOf } from './calendar.ts';
import { COUNT, countOf, matches, onlyWith } from './matches.ts';
import { monthOff } from './parts-of-month.ts';
import type { DatePattern, Reference } from './types.ts';
import { impliedYear } from './year-of-date.ts';

const FAR = onlyWith(/before last|after next/iu, /\bthe (month|year) (before last|after next)\b/giu);
const HENCE = onlyWith(
  /from now|hence|from today/iu,
  new RegExp(`\\b${COUNT} (day|week|fortnight|month|year)s? (?:from now|hence|from today)\\b`, 'giu'),
);
const IN = onlyWith(/time\b/iu, new RegExp(`\\bin ${COUNT} (month|year)(?:[’']s|s[’'])? time\\b`, 'giu'));
/** "The week before he had refused", but not "the week before the vote", which counts from the vote. */
const BESIDE = onlyWith(
  /(?:week|month|year) (?:before|after)/u,
  /\b[Tt]he (week|month|year) (before|after)\b(?!\s(?:the|an?|his|her|its|their|our|that|this|these|those|last|next|\p{Lu}))/gu,
);
const THAT_YEAR = /\bthat year\b/giu;
const SEASON = onlyWith(
  /spring|summer|autumn|winter/iu,
  /\b(that(?: same| very)?|(?:the )?(?:same|following|next|previous)) (spring|summer|autumn|winter)\b/giu,
);

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

const wholeMonth = (day: DayNumber, shift: number) => {
  const { year, month } = monthOff(day, shift);
  return read(dayOf(year, month, 1), lastOfMonth(year, month), 'month');
};
const wholeYear = (year: number) => read(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');

function wholeWeek(day: DayNumber, shift: number) {
  const monday = day - ((weekdayOf(day) + 6) % 7) + 7 * shift;
  return read(monday, monday + 6, 'week');
}

const whole = (unit: string, day: DayNumber, shift: number) =>
  unit === 'week'
    ? wholeWeek(day, shift)
    : unit === 'month'
      ? wholeMonth(day, shift)
      : wholeYear(yearOf(day) + shift);

function hence(count: number, unit: string, day: DayNumber) {
  const days = DAYS[unit];
  return days === undefined ? whole(unit, day, count) : read(day + count * days, day + count * days, 'day');
}

const FIRST: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** "that spring", "the following winter": counted from the day told before. */
function seasonTold(which: string, name: string, told: DayNumber, given: Reference) {
  const first = FIRST[name] ?? 3;
  const middle = monthOff(dayOf(2000, first, 1), 1).month;
  const direction = /following|next/i.test(which) ? 'future' : 'past';
  const year = /that|same/i.test(which)
    ? yearOf(told) + (first === 12 && monthNumberOf(told) > 8 ? 1 : 0)
    : impliedYear(middle, 15, { ...given, day: told, direction, around: null });
  if (year === null) return null;
  const start = dayOf(first === 12 ? year - 1 : year, first, 1);
  const end = monthOff(start, 2);
  return read(start, lastOfMonth(end.year, end.month), 'range');
}

export const farUnits: DatePattern = (text, given) => {
  const { day, previous, before = () => previous } = given;
  return [
    ...matches(text, FAR, ([, unit = '', side = '']) =>
      day === null ? null : whole(unit.toLowerCase(), day, /before/i.test(side) ? -2 : 2),
    ),
    ...matches(text, HENCE, ([, count = '', unit = '']) =>
      day === null ? null : hence(countOf(count), unit.toLowerCase(), day),
    ),
    ...matches(text, IN, ([, count = '', unit = '']) =>
      day === null ? null : whole(unit.toLowerCase(), day, countOf(count)),
    ),
    ...matches(text, BESIDE, ({ index, 1: unit = '', 2: side = '' }) => {
      const told = before(index);
      return told === null ? null : whole(unit.toLowerCase(), told, /before/i.test(side) ? -1 : 1);
    }),
    ...matches(text, THAT_YEAR, ({ index }) => {
      const told = before(index);
      return told === null ? null : wholeYear(yearOf(told));
    }),
    ...matches(text, SEASON, ({ index, 1: which = '', 2: name = '' }) => {
      const told = before(index);
      return told === null ? null : seasonTold(which, name.toLowerCase(), told, given);
    }),
  ];
};
