/** Nights that lie between two days, and weekends of a month: "in the night from Saturday to Sunday", "the second weekend of October". */
import { dayOf, lastOfMonth, MONTH, monthOf, read, WEEKDAYS, weekdayOf } from './calendar.ts';
import { matches, matchesOfYear, onlyWith } from './matches.ts';
import type { DatePattern } from './types.ts';
import { nearestWeekday } from './weekdays.ts';
import { impliedYear } from './year-of-date.ts';

const DAY = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)';
const NIGHT = onlyWith(
  /night (?:from|to|between)/iu,
  new RegExp(
    `\\b(?:in|on|during|over)? ?the night (?:(?:from|between) ${DAY} (?:to|and) |to )${DAY}\\b`,
    'giu',
  ),
);
const WEEKEND = onlyWith(
  /weekend (?:of|in)/iu,
  new RegExp(
    `\\b(?:on |at |over )?the (first|second|third|fourth|last) weekend (?:of|in) ${MONTH}(?:,?\\s+(\\d{4}))?\\b`,
    'giu',
  ),
);
const ORDER = ['first', 'second', 'third', 'fourth'];
const SATURDAY = 6;

/** A night has both its days; a weekend is counted by its Saturday. */
export const nightsAndWeekends: DatePattern = (text, given) => [
  ...matches(text, NIGHT, ([, first, second = '']) => {
    if (given.day === null) return null;
    const [evening, morning] = [first, second].map((name) => WEEKDAYS.indexOf((name ?? '').toLowerCase()));
    if (morning === undefined || (evening !== -1 && ((evening ?? 0) + 1) % 7 !== morning)) return null;
    const at = nearestWeekday(given.day, morning, '', given.direction);
    return read(at - 1, at, 'range');
  }),
  ...matchesOfYear(text, WEEKEND, given, ([, which = '', name = '', stated], reference) => {
    const month = monthOf(name);
    const year = stated === undefined ? impliedYear(month, 15, reference) : Number(stated);
    if (year === null || !/^\p{Lu}/u.test(name)) return null;
    const first = dayOf(year, month, 1);
    const last = lastOfMonth(year, month);
    const count = ORDER.indexOf(which.toLowerCase());
    const saturday =
      count < 0
        ? last - ((weekdayOf(last) - SATURDAY + 7) % 7)
        : first + ((SATURDAY - weekdayOf(first) + 7) % 7) + 7 * count;
    return read(saturday, saturday + 1, 'range');
  }),
];
