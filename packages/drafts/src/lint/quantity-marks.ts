import { datesOf } from './calendar.ts';
import type { TimeMark } from './times.ts';
import type { Token } from './view.ts';

/** Which tokens of a sentence belong to a date, a limit or a length of time. */
export interface DateMarks {
  covers(at: number): boolean;
}

/** The tokens under the dates and times of a sentence; bare triggers ("after") cover nothing but themselves. */
export function dateMarks(tokens: readonly Token[], lent: number, times: readonly TimeMark[]): DateMarks {
  const covered = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) covered.add(at);
  };
  for (const { from, to } of datesOf(tokens, lent)) add(from, to);
  for (const { from, to } of times) add(from, to);
  return { covers: (at) => covered.has(at) };
}
