import type { Span } from '@nonpaper/vocabulary';
import { codeAt, isDigit, isLetter, unitsOf } from '../characters.ts';

/** One part of a name: letters and digits without hyphens. A possessive ending is left out of text and span. */
export interface NameToken {
  readonly text: string;
  readonly span: Span;
}

const APOSTROPHES = '\'’ʼ‘`′ʹ״׳"';

const POINT = 46;

const isPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === 0x640;

/** The end of `U.S.` and the like that starts here, or `start`. */
function dottedEnd(text: string, start: number, end: number): number {
  let at = start;
  let letters = 0;
  while (at + 1 < end && text.charCodeAt(at + 1) === POINT && isLetter(text.charCodeAt(at))) {
    at += 2;
    letters += 1;
  }
  if (letters >= 1 && at < end && isLetter(text.charCodeAt(at)) && !isPart(codeAt(text, at + 1))) at += 1;
  else if (at < end && isPart(codeAt(text, at))) return start;
  return letters >= 2 || (letters === 1 && at - start === 3) ? at : start;
}

function tokenEnd(text: string, start: number, end: number): number {
  const dotted = dottedEnd(text, start, end);
  if (dotted > start) return dotted;
  let at = start;
  while (at < end) {
    const code = codeAt(text, at);
    if (isPart(code)) at += unitsOf(code);
    else if (
      at > start &&
      APOSTROPHES.includes(text.charAt(at)) &&
      at + 1 < end &&
      isLetter(codeAt(text, at + 1))
    )
      at += 1;
    else break;
  }
  return Math.min(at, end);
}

/** Leaves out the English possessive: `Zelensky’s` gives `Zelensky`. */
function withoutPossessive(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  if (last !== 115 || end - start <= 2) return end;
  return "'’ʼ".includes(text.charAt(end - 2)) ? end - 2 : end;
}

/**
 * Where the parts of names in a text begin and end, in order, as one list: the beginning of each, then its end. Hyphens
 * and white space part them, apostrophes inside do not. Linear.
 */
export function nameBounds(text: string, within: Span = [0, text.length]): number[] {
  const bounds: number[] = [];
  const end = Math.min(within[1], text.length);
  let at = Math.max(0, within[0]);
  while (at < end) {
    const code = codeAt(text, at);
    if (!isPart(code)) {
      at += unitsOf(code);
      continue;
    }
    const stop = tokenEnd(text, at, end);
    bounds.push(at, withoutPossessive(text, at, stop));
    at = stop;
  }
  return bounds;
}

/** The parts of names in a text, in order (`nameBounds`). Linear. */
export function nameTokens(text: string, within?: Span): NameToken[] {
  const bounds = nameBounds(text, within);
  const found: NameToken[] = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const span: Span = [bounds[at] ?? 0, bounds[at + 1] ?? 0];
    found.push({ text: text.slice(span[0], span[1]), span });
  }
  return found;
}
