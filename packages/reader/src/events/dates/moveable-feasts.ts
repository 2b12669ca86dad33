/**
 * Feasts that lie on other days each year: those that count from Easter ("on Good Friday", "on Whit Monday") and the
 * Sundays of Advent ("on the third Sunday of Advent"), by the Western calendar.
 */
import { type DayNumber, dayOf, read, weekdayOf, yearOf } from './calendar.ts';
import { matches, onlyWith } from './matches.ts';
import type { DatePattern, Direction } from './types.ts';

/** How many days from Easter Sunday each feast lies. */
const FROM_EASTER: ReadonlyMap<string, number> = new Map([
  ['shrove tuesday', -47],
  ['ash wednesday', -46],
  ['palm sunday', -7],
  ['maundy thursday', -3],
  ['good friday', -2],
  ['easter eve', -1],
  ['easter', 0],
  ['easter sunday', 0],
  ['easter day', 0],
  ['easter monday', 1],
  ['ascension day', 39],
  ['whit sunday', 49],
  ['whit monday', 50],
  ['corpus christi', 60],
]);
const EASTER = onlyWith(
  /shrove|ash wed|palm|maundy|good fri|easter|ascension|whit|corpus/iu,
  /\b(?<!\b(?:since|before|after|until|till|by) )(?:on |at |over )(shrove tuesday|ash wednesday|palm sunday|maundy thursday|good friday|easter(?: (?:eve|sunday|day|monday))?|ascension day|whit (?:sunday|monday)|corpus christi)\b(?! (?:offensive|uprising|rising|island|agreement|accord))/giu,
);
const ADVENT = onlyWith(
  /advent/iu,
  /\bthe (first|second|third|fourth) sunday (?:of|in) advent(?:,?\s+(\d{4}))?\b/giu,
);
const ORDER = ['first', 'second', 'third', 'fourth'];

/** Easter Sunday of a year, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): DayNumber {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const moons =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const days = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moons - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moons + 22 * days) / 451);
  const at = moons + days - 7 * late + 114;
  return dayOf(year, Math.floor(at / 31), (at % 31) + 1);
}

/** The Sunday of Advent of that number: the fourth is the last before Christmas. */
function adventOf(year: number, count: number): DayNumber {
  const eve = dayOf(year, 12, 24);
  return eve - weekdayOf(eve) - 7 * (4 - count);
}

/** The day of a feast on the side of today to which the verb looks; the nearest where it does not tell. */
function nearest(of: (year: number) => DayNumber, today: DayNumber, direction: Direction): DayNumber {
  const year = yearOf(today);
  const days = [of(year - 1), of(year), of(year + 1)];
  if (direction === 'past') return days.findLast((day) => day <= today) ?? today;
  if (direction === 'future') return days.find((day) => day >= today) ?? today;
  return days.reduce((one, day) => (Math.abs(day - today) < Math.abs(one - today) ? day : one));
}

/** "on Good Friday", "at Easter", "the first Sunday of Advent": one day each. */
export const moveableFeasts: DatePattern = (text, { day, direction, around = null }) => [
  ...matches(text, EASTER, ([, name = '']) => {
    const off = FROM_EASTER.get(name.toLowerCase());
    const today = around ?? day;
    if (off === undefined || today === null) return null;
    const at = nearest((year) => easterOf(year) + off, today, around === null ? direction : 'unknown');
    return read(at, at, 'day');
  }),
  ...matches(text, ADVENT, ([, which = '', stated]) => {
    const count = ORDER.indexOf(which.toLowerCase()) + 1;
    const today = around ?? day;
    if (stated === undefined && today === null) return null;
    const of = (year: number): DayNumber => adventOf(year, count);
    const at =
      stated === undefined
        ? nearest(of, today ?? 0, around === null ? direction : 'unknown')
        : of(Number(stated));
    return read(at, at, 'day');
  }),
];
