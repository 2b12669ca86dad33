import type { Span } from '@nonpaper/vocabulary';
import { MONTHS, ORDINALS } from '../data/fact-words.ts';

const MONTH = Object.keys(MONTHS).join('|');
const ORDINAL = Object.keys(ORDINALS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const DATE = new RegExp(
  [
    String.raw`(?<iso>\b\d{4}-\d{2}-\d{2}\b)`,
    String.raw`(?<dotted>\b\d{1,2}\.\d{1,2}\.\d{4}\b)`,
    String.raw`(?<dmy>\b\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? (?:${MONTH})\b\.?(?:,? \d{4}\b)?)`,
    String.raw`(?<odm>\b(?:${ORDINAL})(?: day)? of (?:${MONTH})\b(?:,? \d{4}\b)?)`,
    String.raw`(?<mdy>\b(?:${MONTH})\b\.? \d{1,2}(?:st|nd|rd|th)?\b(?!\d)(?:,? \d{4}\b)?)`,
    String.raw`(?<my>\b(?:${MONTH})\b\.? \d{4}\b)`,
  ].join('|'),
  'giu',
);

/** A date of a text: `YYYY-MM-DD`, `--MM-DD` without a year, or `YYYY-MM`. */
export interface DateFact {
  readonly span: Span;
  readonly shown: string;
}

/** The dates of a text, in order, in the usual English forms and in figures (day first). Linear in the text. */
export const dateFacts = (text: string): DateFact[] =>
  [...text.matchAll(DATE)]
    .filter(([found]) => !WORD_AND_MONTH.test(found))
    .map((found) => ({
      span: [found.index, found.index + found[0].length],
      shown: isoOf(found[0]),
    }));

/** "Articles 3 to 6 may be amended": months that are words of another kind count only with a capital. */
const WORD_AND_MONTH = /(?<!\p{L})(?:may|march|mar|sec)(?!\p{L})/u;

const two = (value: number | string): string => String(value).padStart(2, '0');

function isoOf(found: string): string {
  if (/^\d{4}-/u.test(found)) return found;
  if (/^[\d.]+$/u.test(found)) return found.split('.').reverse().map(two).join('-');
  const worded = found.toLowerCase().match(/^[\p{L}-]+/u)?.[0] ?? '';
  const inWords = Object.hasOwn(ORDINALS, worded) ? ORDINALS[worded] : undefined;
  const named =
    found
      .replace(/\d+(?:st|nd|rd|th)/giu, '')
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const month = named.map((word) => MONTHS[word]).find((number) => number !== undefined) ?? 0;
  const year = /\d{4}/u.exec(found)?.[0];
  const day = inWords ?? /(?<!\d)\d{1,2}(?!\d)/u.exec(found)?.[0];
  if (day === undefined) return `${year ?? ''}-${two(month)}`;
  return `${year ?? '-'}-${two(month)}-${two(day)}`;
}
