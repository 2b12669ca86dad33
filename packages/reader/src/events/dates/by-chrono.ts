import { casual } from 'chrono-node/en';
import { dayOf, exists, read, toIso } from './calendar.ts';
import { matches } from './matches.ts';
import type { DatePattern, FoundDate } from './types.ts';

/** A sentence longer than this is not given to the library. */
const LONGEST = 2000;
/** Forms that the house's own patterns do not read; without one the library is not asked. */
const LEFT_OVER = /\b\d{1,4}[/.]\d{1,2}[/.]\d{2,4}\b|\bfortnight|\bnoon\b|\bmidnight\b/iu;

/** "03.12.2025": with points between, the day stands first. */
const POINTED = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/gu;

function pointed(year: number, month: number, day: number) {
  if (!exists(year, month, day)) return null;
  const number = dayOf(year, month, day);
  return read(number, number, 'day');
}

/** Whole dates in figures. Stands before the library, which takes the first figure for the month. */
export const figures: DatePattern = (text) =>
  matches(text, POINTED, ([, day = '', month = '', year = '']) =>
    pointed(Number(year), Number(month), Number(day)),
  );

/**
 * What the house's own patterns leave: the library's reading, where it is sure of a day. Its reading of vague
 * expressions ("late October" as the first of the month) is not taken.
 */
export const byChrono: DatePattern = (text, { day, direction }) => {
  if (day === null || text.length > LONGEST || !LEFT_OVER.test(text)) return [];
  const noon = new Date(`${toIso(day)}T12:00:00Z`);
  const results = casual.parse(text, { instant: noon, timezone: 0 }, { forwardDate: direction === 'future' });
  return results.flatMap((result): FoundDate[] => {
    const { start } = result;
    if (!LEFT_OVER.test(result.text)) return []; // "for an hour" beside "noon"
    const end = result.end ?? null;
    if (!start.isCertain('day') && !start.isCertain('weekday')) return [];
    const first = dayOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
    const last =
      end === null ? first : dayOf(end.get('year') ?? 0, end.get('month') ?? 0, end.get('day') ?? 0);
    const timed = start.isCertain('hour') && last === first;
    const precision = timed ? 'time' : last > first ? 'range' : 'day';
    return [{ span: [result.index, result.index + result.text.length], date: read(first, last, precision) }];
  });
};
