import type { Span } from '@nonpaper/vocabulary';
import { codeAt, isDigit, isLetter, isSpace, unitsOf } from './characters.ts';
import type { Word } from './types.ts';

const APOSTROPHES = "'’ʼ‘`";
const HYPHENS = '-‐‑';
const IN_NUMBER = ".,:’'";

const SPACE = 32;
const POINT = 46;

const isPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95;

/** Whether the mark at an index holds a word or number together: `cease-fire`, `O’Neill`, `3.5`, `1,000`. */
function joins(text: string, at: number, end: number, number: boolean): boolean {
  if (at + 1 >= end) return false;
  const mark = text.charAt(at);
  const next = codeAt(text, at + 1);
  if (HYPHENS.includes(mark)) return isPart(next);
  if (APOSTROPHES.includes(mark)) return isLetter(next);
  return number && IN_NUMBER.includes(mark) && isDigit(next);
}

/** The end of an abbreviation made of single letters with dots (`U.S.`, `a.m.`) that starts here, or `start`. */
function dottedEnd(text: string, start: number, end: number): number {
  let at = start;
  let letters = 0;
  while (at + 1 < end && text.charCodeAt(at + 1) === POINT && isLetter(text.charCodeAt(at))) {
    at += 2;
    letters += 1;
  }
  const whole = letters >= 2 && !(at < end && isPart(codeAt(text, at)));
  return whole ? at : start;
}

/** The end of the word or number that starts here. */
function wordEnd(text: string, start: number, end: number): number {
  const dotted = dottedEnd(text, start, end);
  if (dotted > start) return dotted;
  let number = isDigit(codeAt(text, start));
  let at = start;
  while (at < end) {
    const code = codeAt(text, at);
    if (code === SPACE) break; // ends most words
    if (isPart(code)) {
      number = isDigit(code);
      at += unitsOf(code);
    } else if (joins(text, at, end, number)) at += 1;
    else break;
  }
  return Math.min(at, end);
}

/**
 * The words, numbers and marks of a text, in order, with white space left out. Hyphenated words, words with an
 * apostrophe ("Ivan’s") and dotted abbreviations ("U.S.") stay whole; any other mark stands alone. `within`
 * limits the search; spans always point into the whole text. Linear.
 */
export function words(text: string, within: Span = [0, text.length]): Word[] {
  const found: Word[] = [];
  const end = Math.min(within[1], text.length);
  let at = Math.max(0, within[0]);
  while (at < end) {
    const code = codeAt(text, at);
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const part = isPart(code);
    const stop = part ? wordEnd(text, at, end) : Math.min(end, at + unitsOf(code));
    const kind = !part ? 'mark' : isDigit(code) && endsInDigit(text, stop) ? 'number' : 'word';
    found.push({ span: [at, stop], text: text.slice(at, stop), kind });
    at = stop;
  }
  return found;
}

function endsInDigit(text: string, stop: number): boolean {
  return isDigit(text.charCodeAt(stop - 1));
}
