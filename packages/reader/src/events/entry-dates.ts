import type { Sentence } from '@nonpaper/text';
import { findDates } from './dates/index.ts';
import type { ReadDate } from '../reading.ts';

/** The heading of a chronology's entry is no longer than this, in units. */
const LONGEST_HEADING = 48;
/** What may stand behind the date that heads an entry. */
const ENDS_HEADING = /^(?:[.:]|,?\s+[–—-]\s|\s*\n)/u;

/** A cheap look whether the heading of an entry can end here. */
const MAY_END = /[.:\n]|\s[–—-]\s/u;

/**
 * The days under which the entries of a chronology stand, by the index of their paragraph: "14 March. Oru travels to
 * Doha and meets the envoy." dates all that the paragraph tells in the present or past. `today` is the article's day,
 * from which a year is guessed. Linear in the number of sentences.
 */
export function entryDates(
  text: string,
  sentences: readonly Sentence[],
  today: number | null,
): ReadonlyMap<number, ReadDate> {
  const dates = new Map<number, ReadDate>();
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue;
    paragraph = sentence.paragraph;
    const start = text.lastIndexOf('\n', sentence.span[0]) + 1; // a dateline is no part of the first sentence
    const date = headingAt(text, start, today);
    if (date !== null) dates.set(paragraph, date);
  }
  return dates;
}

function headingAt(text: string, start: number, today: number | null): ReadDate | null {
  const head = text.slice(start, start + LONGEST_HEADING);
  if (!/^(?:On\s)?[\p{Lu}\d]/u.test(head) || !/\d|early|mid|late/iu.test(head.slice(0, 12))) return null;
  if (!MAY_END.test(text.slice(start, start + LONGEST_HEADING + 4))) return null;
  const [first] = findDates(text, [start, start + head.length], {
    day: today,
    direction: 'past',
    previous: null,
  });
  if (first === undefined || first.span[0] > start + 3) return null;
  const end = first.span[1];
  return text[end - 1] === '.' || ENDS_HEADING.test(text.slice(end, end + 4)) ? first.date : null;
}
