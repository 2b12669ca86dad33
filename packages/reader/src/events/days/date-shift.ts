/** "scheduled for 17 February, has been postponed by one week": the day that a shift by so many days gives. */
import type { ReadDate } from '../../reading.ts';
import { parseIso, read } from '../dates/calendar.ts';
import { COUNT, countOf } from '../dates/matches.ts';

const SHIFT = new RegExp(
  `\\b(postponed|delayed|deferred|adjourned|put (?:off|back)|pushed back|moved back|moved forward|brought forward) by (?:another )?${COUNT} (day|week|fortnight)s?\\b(?!,? (?:from|to|until) )`,
  'iu',
);
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };

/** A date with the shift that the words of its sentence tell; the same date where they tell none. */
export function shifted(date: ReadDate, words: string): ReadDate {
  const match = SHIFT.exec(words);
  if (match === null || !/^(?:day|time|range)$/u.test(date.precision)) return date;
  const [, verb = '', count = 'one', unit = 'day'] = match;
  const days = countOf(count) * (DAYS[unit.toLowerCase()] ?? 1) * (/forward/iu.test(verb) ? -1 : 1);
  return read(parseIso(date.start) + days, parseIso(date.end) + days, date.precision);
}
