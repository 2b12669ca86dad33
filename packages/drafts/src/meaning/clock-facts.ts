/** Times of the day in a text. */
import type { Span } from '@nonpaper/vocabulary';
import { NUMBER_WORDS } from '../data/fact-words.ts';

/** A time of the day, shown as `HH:MM`. */
export interface ClockFact {
  readonly span: Span;
  readonly shown: string;
}

const CLOCK = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}:.,])(?:(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?m\.?(?!\p{L})|o['’]clock)`,
    String.raw`(\d{1,2}):(\d{2})(?:\s?(?:hours|hrs|h)(?!\p{L}))?`,
    String.raw`(${Object.keys(NUMBER_WORDS).join('|')})\s(?:o['’]clock)`,
    // Four figures before "hours", or that begin with a nought; between two such, "hours" stands once.
    String.raw`([01]\d|2[0-4])([0-5]\d)(?=\s?(?:hours|hrs|h)(?!\p{L})|\s?(?:and|to|until|till|[-–])\s?[012]\d[0-5]\d(?!\p{N})\s?(?:hours|hrs|h)(?!\p{L}))(?!\s?(?:hours|hrs) of\b)(?:\s?(?:hours|hrs|h)(?!\p{L}))?`,
    String.raw`(?<=\b(?:hours|0\d{3})\s?(?:of|and|to|until|till|[-–])\s?)([01]\d|2[0-4])([0-5]\d)(?![\p{L}\p{N}])`,
    String.raw`(0\d)([0-5]\d)(?![\p{L}\p{N}/.-]|,\d))`,
  ].join('|'),
  'giu',
);

/** Times of the day: "06:00", "6 a.m.", "eight o'clock", "0600 hours", "the hours of 0800 and 1600", all as `HH:MM`. Linear in the text. */
export const clockFacts = (text: string): ClockFact[] =>
  [...text.matchAll(CLOCK)].flatMap((found) => {
    const end = found.index + found[0].length;
    // "Twelve o'clock noon": the word behind says it.
    if (/^[\s,]+(?:noon|midnight)\b/iu.test(text.slice(end, end + 12))) return [];
    const [, short, past, half, long, minutes, word = '', ...plain] = found;
    const [hours, rest] = [plain[0] ?? plain[2] ?? plain[4], plain[1] ?? plain[3] ?? plain[5]];
    const hour = Number(hours ?? long ?? short ?? NUMBER_WORDS[word.toLowerCase()] ?? 0);
    const isAfternoon = half?.toLowerCase() === 'p' && hour < 12;
    const shown = `${String(hour + (isAfternoon ? 12 : 0)).padStart(2, '0')}:${rest ?? minutes ?? past ?? '00'}`;
    return [{ span: [found.index, end], shown }];
  });
