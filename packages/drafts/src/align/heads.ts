import type { ReadProvision } from '../types.ts';
import { AMENDMENT_WORDS, PLACE_GLUE, PLACE_WORDS } from '../data/amendment-heads.ts';

/** Beyond so many units no head is looked for. */
const HEAD = 240;

/**
 * How many units the head of an amendment takes up at the beginning of a cell: "Amendment 45", and on the lines below it
 * "Recital 12" or "Article 4 – paragraph 1 – point a (new)". Such a head says nothing of the text, and hides the number that
 * stands in front of it. 0 where there is none, or nothing else.
 */
export const headLength = (text: string): number => headOf(text).length;

/** The head of an amendment: how many units it takes up, and the last line of it that names a place; nothing where there is none. */
export interface Head {
  readonly length: number;
  readonly place: string;
}

const NO_HEAD: Head = { length: 0, place: '' };

export function headOf(text: string): Head {
  const lines = linesOf(text);
  const [first] = lines;
  const after = first === undefined ? 0 : behindNumber(text.slice(first.start, first.end));
  if (first === undefined || after === 0) return NO_HEAD;
  let [end, place] = [first.start + after, ''];
  // On one line with the text, a number alone may begin a sentence: "Amendment 3 to the statute …".
  if (after < first.end - first.start) return isLabelled(text.slice(end)) ? { length: end, place } : NO_HEAD;
  for (const { start, end: behind } of lines.slice(1)) {
    const line = text.slice(start, behind);
    // Said a second time it is the text: "Article 4" as the place, and "Article 4" over its heading.
    if (!isPlace(line) || line === place) break;
    [end, place] = [behind, line];
  }
  return text.slice(end).trim() === '' ? NO_HEAD : { length: end, place };
}

/**
 * The provision with the head of an amendment marked as no part of its wording, so that its number is compared with nothing
 * (`cleanText` leaves it out). The text itself keeps it.
 */
export function withHeadMarked(provision: ReadProvision): ReadProvision {
  const length = headLength(provision.text);
  if (length === 0) return provision;
  const [start] = provision.span;
  return { ...provision, pageMarks: [[start, start + length], ...(provision.pageMarks ?? [])] };
}

/**
 * What a short cell says behind the number of an amendment and the place that it names, on one line or on several: "deleted" of
 * "Amendment 3 deleted" and of "(5) deleted". The whole text where it names none.
 */
export function behindPlace(text: string): string {
  let at = 0;
  for (const token of text.slice(0, HEAD).split(/([\s()]+)/u)) {
    const word = token.toLowerCase().replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, '');
    if (word !== '' && !AMENDMENT_WORDS.has(word) && !isOfPlace(word)) break;
    at += token.length;
  }
  return text.slice(at);
}

interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines with anything on them of the beginning of a text, without white space at their ends. The last may be cut off. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.slice(0, HEAD).split('\n')) {
    const end = start + line.trimEnd().length;
    if (line.trim() !== '') lines.push({ start: start + line.length - line.trimStart().length, end });
    start += line.length + 1;
  }
  return lines;
}

/** Units up to the end of "Amendment 45" or "Amendments 45 and 46:"; 0 where a line begins otherwise. */
function behindNumber(line: string): number {
  const [word = ''] = line.split(/\s/u, 1);
  if (!AMENDMENT_WORDS.has(word.toLowerCase().replace(/\.$/u, ''))) return 0;
  let end = 0;
  let at = word.length;
  for (const token of line.slice(at).split(/(\s+)/u)) {
    at += token.length;
    if (token.trim() === '') continue;
    const isNumber = /^\d{1,4}\p{L}{0,2}[,:.]?$/u.test(token);
    if (!isNumber && (end === 0 || !PLACE_GLUE.has(token.toLowerCase()))) break;
    if (isNumber) end = at;
  }
  return end;
}

/** Whether a text begins with a number in brackets. */
const isLabelled = (text: string): boolean => /^\s*\(\p{Nd}{1,3}\p{L}{0,2}\)\s/u.test(text);

/** Whether a line names a place and says nothing else. */
function isPlace(line: string): boolean {
  const tokens = line
    .toLowerCase()
    .replace(/[()]/gu, ' ')
    .split(/[\s,;:]+/u)
    .filter((token) => token !== '');
  const [first = ''] = tokens;
  return PLACE_WORDS.has(first) && tokens.length < 25 && tokens.every(isOfPlace);
}

const isOfPlace = (token: string): boolean =>
  PLACE_WORDS.has(token) ||
  PLACE_GLUE.has(token) ||
  /^(?:\p{Nd}{1,4}\p{L}{0,2}|\p{L}{1,2}|[ivxlc]{1,7})\.?$/u.test(token);
