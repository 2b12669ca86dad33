import { describe, expect, it } from 'vitest';
import { dayOf } from './calendar.ts';
import { PATTERNS } from './index.ts';

const SAMPLES = [
  'the second of June', 'the twentieth of May', 'the 28th of this month', 'the week of 3 March', 'the week of May 12', 'Oct. 24-26', '24 to 26 October 2025', '30 March - 2 April',
  'March 30 to April 2', '2025-10-24', 'October 24', '24th of October', 'late October', 'in early march 2026',
  'the end of next month', 'mid-June', 'the beginning of May', 'on Wednesday', 'Thursday and Friday', 'Monday next week',
  'today', 'tonight', 'the day before yesterday', 'this evening', 'last night', 'two hours ago', 'moments ago',
  'three days ago', 'two years ago', 'in two weeks’ time', 'two days later', 'a day later', 'the next morning',
  'the following day', 'the day after', 'that same day', 'that afternoon', 'next week', 'last month', 'the coming year',
  'for the 24th', 'in the spring of 2024', 'the second week of December', 'in the new year', 'two days before Christmas',
  'late in May', 'at 8 this morning', 'in October', 'March 2026', 'in 2024', '3/4/2026', '12.10.2025',
  'over the weekend', 'a fortnight ago', 'a fortnight later', 'the second half of the year', 'the first half of June', 'in the last days of August',
  'the final week of June', 'in a week beginning 8 December', 'last spring', 'in the summer', 'the second Tuesday of May', 'from Sunday to Tuesday',
  'the Sunday before', 'the previous Monday', 'on Tuesday week', 'a week from today', 'the week before last', 'the previous week', 'that month',
  'two months later', 'an hour later', 'within hours', 'the previous evening', 'the night before', 'early 2027',
  'by mid-month', 'at month’s end', 'from January to March', 'the last day of October', 'the last ten days of May', 'the month before last', 'three days hence',
  'in two months’ time', 'two weeks from now', 'the week after', 'that year', 'the following winter', '03.12.2025', '3, 4 and 5 October', 'Friday the 28th', 'the Friday before last',
  'the week ending 9 March', 'the weekend of 22 March', 'by year’s end', 'at the end of next week', 'last winter', 'October the third', 'the second half of next month',
  'On the 20th Oru', 'a letter of the 16th', 'on Friday evening last week', 'on Monday of this week', 'on Friday last', 'on All Saints’ Day', 'by Epiphany', 'on Midsummer Day',
]; // prettier-ignore

describe('PATTERNS', () => {
  it.each(SAMPLES)('have looks that pass what a pattern reads: %s', (sample) => {
    const reference = {
      day: dayOf(2026, 3, 15),
      direction: 'unknown',
      previous: dayOf(2026, 3, 12),
    } as const;
    const reading = PATTERNS.filter(([, pattern]) => pattern(sample, reference).length > 0);
    const passed = reading.filter(([looks]) => looks.every((look) => look.test(sample)));
    expect(reading.length).toBeGreaterThan(0);
    expect(passed).toEqual(reading);
  });
});
