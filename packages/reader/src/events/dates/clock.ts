/** The hour that stands beside a day: "on Monday at ten", "at 10.30 a.m. on Monday", "Monday, 9 p.m.". */
import type { FoundDate } from './types.ts';

const HOUR_NAME = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const ABOUT = '(?:about |around |exactly |precisely )?';
const PART = '(?:half past |half-past |(?:a )?quarter (?:past |to ))?';
const OF_DAY = 'in the (?:morning|afternoon|evening)|at night';
/** What may stand behind an hour that has no mark of its own: nothing that it could count or number. */
const ENDS = `(?=\\s*(?:[.,;:)]|$)|\\s(?:${OF_DAY}|GMT|UTC|sharp|local|and|but|on|in|by|with|when|where|to)\\b)`;

const CLOCK = new RegExp(
  [
    '^,?\\s*(?:at\\s+)?(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:a\\.m|p\\.m|am\\b|pm\\b)|\\d{1,2}:\\d{2}\\b|noon\\b|midnight\\b)',
    `^\\s+at\\s+(?:about\\s+)?\\d{1,2}\\s(?:o['’]clock|${OF_DAY})`,
    `^,?\\s+at\\s+[012]\\d[0-5]\\d(?:\\shours)?${ENDS}`,
    `^(?:\\s(?:morning|afternoon|evening|night))?,?\\s+at\\s+${ABOUT}${PART}(?:${HOUR_NAME}|\\d{1,2}(?:[:.]\\d{2})?)(?:\\so['’]clock\\b|${ENDS})`,
  ].join('|'),
  'iu',
);
/** "at 8 this morning", "at 11.30 on Monday", "at half past nine on Monday". */
const HOUR_BEFORE = new RegExp(
  `\\bat\\s+${ABOUT}${PART}(?:[012]\\d[0-5]\\d(?:\\shours)?|\\d{1,2}(?:[.:]\\d{2})?|${HOUR_NAME})(?:\\so['’]clock)?(?:\\s(?:${OF_DAY}))?(?:,?\\s+on)?\\s*$`,
  'iu',
);
const CLOCK_BEFORE =
  /\b(?:\d{1,2}(?:[:.]\d{2})?\s?(?:a\.m\.?|p\.m\.?|am|pm)|\d{1,2}:\d{2}|\d{4}(?=\s(?:GMT|UTC))|noon|midnight)(?:\s+(?:on|GMT|UTC|GMT on|UTC on|local time|local time on))?,?\s*$/iu;
const REACH = 28;
const LONG_REACH = 48;

/** A day with a clock time beside it is known to the time. */
export function withClock(text: string, found: FoundDate): FoundDate {
  if (found.date.precision !== 'day') return found;
  const [start, end] = found.span;
  const before = text.slice(Math.max(0, start - LONG_REACH), start);
  const timed =
    CLOCK.test(text.slice(end, end + REACH)) || CLOCK_BEFORE.test(before) || HOUR_BEFORE.test(before);
  return timed ? { ...found, date: { ...found.date, precision: 'time' } } : found;
}
