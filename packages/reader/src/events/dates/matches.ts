import type { Span } from '@nonpaper/vocabulary';
import type { ReadDate } from '../../reading.ts';
import type { FoundDate, Reference } from './types.ts';
import { withYearBehind, yearBehind } from './year-of-date.ts';

/** What a text must hold for a pattern to find anything in it. */
const needed = new Map<RegExp, RegExp>();

/** A pattern with a cheap look without which it finds nothing: most patterns find nothing in most sentences. */
export function onlyWith(look: RegExp, pattern: RegExp): RegExp {
  needed.set(pattern, look);
  return pattern;
}

/** Runs a pattern, which must be global and match no empty text, over a text and keeps the matches that could be read. */
export function matches(
  text: string,
  pattern: RegExp,
  reading: (match: RegExpExecArray) => ReadDate | null,
): FoundDate[] {
  const found: FoundDate[] = [];
  if (needed.get(pattern)?.test(text) === false) return found;
  pattern.lastIndex = 0; // walked by hand, since `matchAll` makes the pattern anew for each text
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const date = reading(match);
    const span: Span = [match.index, match.index + match[0].length];
    if (date !== null) found.push({ span, date });
  }
  return found;
}

/** As `matches`, for dates without their year, which words behind them may tell ("of that year"). */
export const matchesOfYear = (
  text: string,
  pattern: RegExp,
  reference: Reference,
  reading: (match: RegExpExecArray, reference: Reference) => ReadDate | null,
): FoundDate[] =>
  matches(text, pattern, (match) =>
    reading(match, withYearBehind(reference, text, match.index + match[0].length)),
  ).map(({ span: [start, end], date }) => ({ span: [start, end + yearBehind(text, end)], date }));

/** A written number up to twenty, or thirty, or digits. */
export const COUNT =
  '(\\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)';
const WORDS = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

export function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  if (lower === 'thirty') return 30;
  const index = WORDS.indexOf(lower);
  return index > 0 ? index : Number(lower);
}
