import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar.ts';
import { findDates } from './index.ts';
import type { Direction } from './types.ts';

/** A Wednesday; the date told before is Monday, 10 November. */
const TODAY = dayOf(2025, 11, 19);
const TOLD = dayOf(2025, 11, 10);

/** Every date of a text: "2025-12-03 day", "2025-10-03/2025-10-05 range". */
const dates = (text: string, direction: Direction): string[] =>
  findDates(text, [0, text.length], { day: TODAY, direction, previous: TOLD }).map(
    ({ date: { start, end, precision } }) => `${start === end ? start : `${start}/${end}`} ${precision}`,
  );

type Row = readonly [text: string, direction: Direction, ...dates: string[]];

/** Rows as cases with names. */
const cases = (rows: readonly Row[]) =>
  rows.map(([text, direction, ...expected]) => ({ text, direction, expected }));

const WITH_WEEKDAY: readonly Row[] = [
  ['on Wednesday, 3 December', 'future', '2025-12-03 day'],
  ['on Wednesday, December 3, 2025', 'future', '2025-12-03 day'],
  ['on Friday the 28th of November', 'future', '2025-11-28 day'],
  ['on Thursday, 6 November, in Lima', 'past', '2025-11-06 day'],
  ['on 3 December, a Wednesday, in Lima', 'future', '2025-12-03 day'],
  ['on 3 December (Wednesday)', 'future', '2025-12-03 day'],
  ['on Friday the 28th', 'future', '2025-11-28 day'],
  ['on Monday the 13th', 'past', '2025-10-13 day'],
  ['on Friday evening, 28 November', 'future', '2025-11-28 day'],
  ['at 9 a.m. on Friday, 28 November', 'future', '2025-11-28 time'],
  ['next Thursday in Lima', 'future', '2025-11-27 day'], // the day after today is "tomorrow", not "next"
  ['next Friday in Lima', 'future', '2025-11-21 day'],
  ['on Friday, and again on 1 December', 'future', '2025-11-21 day', '2025-12-01 day'],
];

const STRETCHES: readonly Row[] = [
  ['from the 3rd to the 5th of October', 'past', '2025-10-03/2025-10-05 range'],
  ['between the 3rd and 5th of October', 'past', '2025-10-03/2025-10-05 range'],
  ['on 3rd-5th October', 'past', '2025-10-03/2025-10-05 range'],
  ['October 3rd to 5th', 'past', '2025-10-03/2025-10-05 range'],
  ['from the 28th of October to the 2nd of November', 'past', '2025-10-28/2025-11-02 range'],
  ['on 3, 4 and 5 October', 'past', '2025-10-03/2025-10-05 range'],
  ['on the night of 3/4 October', 'past', '2025-10-03/2025-10-04 range'],
  ['from the 3rd to the 5th', 'past', '2025-11-03/2025-11-05 range'],
  ['from Monday, 1 December, to Wednesday, 3 December', 'future', '2025-12-01/2025-12-03 range'],
  ['between 28 November and 2 December 2025', 'future', '2025-11-28/2025-12-02 range'],
  ['moved from 1 December to 3 December', 'future', '2025-12-01 day', '2025-12-03 day'],
  ['on Monday, Tuesday and Wednesday', 'future', '2025-11-24/2025-11-26 range'],
  ['Monday through Wednesday', 'future', '2025-11-24/2025-11-26 range'],
  ['on Monday and Tuesday next week', 'future', '2025-11-24/2025-11-25 range'],
  ['from Monday to Wednesday of last week', 'past', '2025-11-10/2025-11-12 range'],
  ['from January to March', 'past', '2025-01-01/2025-03-31 range'],
  ['from November until February 2026', 'future', '2025-11-01/2026-02-28 range'],
  ['between May and July 2024', 'past', '2024-05-01/2024-07-31 range'],
  ['in January and February', 'past', '2025-01-01/2025-02-28 range'],
  ['put off from June to September', 'future', '2026-06-01/2026-06-30 month', '2026-09-01/2026-09-30 month'],
];

const PARTS: readonly Row[] = [
  ['by mid-month', 'future', '2025-11-11/2025-11-20 part-of-month'],
  ['in mid-month', 'past', '2025-11-11/2025-11-20 part-of-month'],
  ['at month’s end', 'future', '2025-11-21/2025-11-30 part-of-month'],
  ['at month-end', 'past', '2025-10-21/2025-10-31 part-of-month'],
  ['in the middle of next month', 'future', '2025-12-11/2025-12-20 part-of-month'],
  ['in the second half of the month', 'future', '2025-11-16/2025-11-30 range'],
  ['in the first half of next month', 'future', '2025-12-01/2025-12-15 range'],
  ['in the second week of next month', 'future', '2025-12-08/2025-12-14 week'],
  ['on the last day of October', 'past', '2025-10-31 day'],
  ['on the first day of December', 'future', '2025-12-01 day'],
  ['in the last ten days of November', 'future', '2025-11-21/2025-11-30 part-of-month'],
  ['in the week ending 9 November', 'past', '2025-11-03/2025-11-09 week'],
  ['over the weekend of 29 November', 'future', '2025-11-29/2025-11-30 range'],
  ['in the week before Christmas', 'future', '2025-12-15/2025-12-21 week'],
  ['before Christmas', 'future', '2025-11-19/2025-12-24 range'],
  ['at the end of the week', 'future', '2025-11-17/2025-11-23 week'],
  ['at the start of next week', 'future', '2025-11-24/2025-11-30 week'],
  ['by year’s end', 'future', '2025-11-19/2025-12-31 range'],
  ['last winter', 'past', '2024-12-01/2025-02-28 range'],
  ['this winter', 'unknown', '2025-12-01/2026-02-28 range'],
  ['in early spring', 'future', '2026-03-01/2026-05-31 range'],
];

const COUNTED: readonly Row[] = [
  ['fourteen days later', 'past', '2025-11-24 day'],
  ['twenty days ago', 'past', '2025-10-30 day'],
  ['three days from now', 'future', '2025-11-22 day'],
  ['two weeks hence', 'future', '2025-12-03 day'],
  ['in two months’ time', 'future', '2026-01-01/2026-01-31 month'],
  ['three days on, it was signed', 'past', '2025-11-13 day'],
  ['the month before last', 'past', '2025-09-01/2025-09-30 month'],
  ['the Friday before last', 'past', '2025-11-07 day'],
  ['the week before, he had refused', 'past', '2025-11-03/2025-11-09 week'],
  ['the month after, it was signed', 'past', '2025-12-01/2025-12-31 month'],
  ['the week before the vote', 'past'],
  ['the day before the vote', 'past'],
  ['that spring', 'past', '2025-03-01/2025-05-31 range'],
  ['the following winter', 'past', '2025-12-01/2026-02-28 range'],
  ['later that year', 'past', '2025-01-01/2025-12-31 year'],
  ['met for the third time in two weeks', 'past'],
  ['the second such visit in ten days', 'unknown'],
  ['will meet in ten days', 'future', '2025-11-29 day'],
];

const FORMS: readonly Row[] = [
  ['October the third, in Lima', 'past', '2025-10-03 day'],
  ['in October the third round was held', 'past', '2025-10-01/2025-10-31 month'],
  ['on 03.12.2025', 'future', '2025-12-03 day'],
  ['on 31.02.2025', 'future'],
  ['on Monday at ten', 'future', '2025-11-24 time'],
  ['on Monday at ten delegates', 'future', '2025-11-24 day'],
  ['at half past nine on Monday', 'past', '2025-11-17 time'],
  ['at nine in the evening on Monday', 'past', '2025-11-17 time'],
  ['at 1030 GMT on Monday', 'future', '2025-11-24 time'],
];

describe('the dates of a text', () => {
  it.each(cases(WITH_WEEKDAY))(
    'join a weekday to its date: $text ($direction)',
    ({ text, direction, expected }) => expect(dates(text, direction)).toEqual(expected),
  );
  it.each(cases(STRETCHES))('join first and last day: $text ($direction)', ({ text, direction, expected }) =>
    expect(dates(text, direction)).toEqual(expected),
  );
  it.each(cases(PARTS))(
    'know parts of months, weeks and years: $text ($direction)',
    ({ text, direction, expected }) => expect(dates(text, direction)).toEqual(expected),
  );
  it.each(cases(COUNTED))('are counted in words: $text ($direction)', ({ text, direction, expected }) =>
    expect(dates(text, direction)).toEqual(expected),
  );
  it.each(cases(FORMS))('are written in many ways: $text ($direction)', ({ text, direction, expected }) =>
    expect(dates(text, direction)).toEqual(expected),
  );
});
