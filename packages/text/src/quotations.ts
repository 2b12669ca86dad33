import type { Span } from '@nonpaper/vocabulary';
import { codeAt, isDigit, isLetter, isLower, isSpace } from './characters.ts';
import { ALWAYS_OPEN, CLOSERS, mayBeMark, SINGLE_CLOSERS, SINGLE_OPENERS } from './data/quotation-marks.ts';
import { paragraphs } from './paragraphs.ts';
import { trimmed } from './slice.ts';
import type { Quotation } from './types.ts';

const OPENING_BEFORE = '([{<—–-/:=…';

/** Whether what stands before an index lets a quotation open there: white space, an opening bracket, a dash. */
function mayOpenAfter(text: string, at: number, start: number): boolean {
  if (at === start) return true;
  const before = text.charCodeAt(at - 1);
  return isSpace(before) || OPENING_BEFORE.includes(text.charAt(at - 1)) || text.charAt(at - 1) in CLOSERS;
}

/** Whether a quotation opens at this mark. */
function opens(text: string, at: number, paragraph: Span): boolean {
  const mark = text.charAt(at);
  if (CLOSERS[mark] === undefined) return false;
  const next = codeAt(text, at + 1);
  if (at + 1 >= paragraph[1] || isSpace(next)) return false;
  if (ALWAYS_OPEN.includes(mark)) return true;
  if (mark === '»') return mayOpenAfter(text, at, paragraph[0]) && isLetter(next);
  if (SINGLE_OPENERS.includes(mark)) {
    return mayOpenAfter(text, at, paragraph[0]) && !isDigit(next);
  }
  return mayOpenAfter(text, at, paragraph[0]) || !isLetter(codeAt(text, at - 1));
}

/** Whether a straight double mark inside an open quotation plainly opens another, because its close was forgotten. */
function reopens(text: string, at: number, paragraph: Span): boolean {
  if (text[at] !== '"' || at === paragraph[0]) return false;
  return isSpace(text.charCodeAt(at - 1)) && at + 1 < paragraph[1] && isLetter(codeAt(text, at + 1));
}

/** Whether a single mark can close here: no letter follows, so that it is no apostrophe inside a word. */
function endsWord(text: string, at: number): boolean {
  const next = codeAt(text, at + 1);
  return !isLetter(next) && !isDigit(next);
}

/** A plural's apostrophe ("the parties’ talks"), as long as a better closing mark is still to come. */
function possessive(text: string, at: number, lastCloser: number): boolean {
  if (at >= lastCloser || text[at - 1] !== 's') return false;
  return isSpace(codeAt(text, at + 1)) && isLower(codeAt(text, at + 2));
}

/** The last mark of a paragraph that could close a single quotation, or -1. */
function lastSingleCloser(text: string, [start, end]: Span): number {
  for (let at = end - 1; at >= start; at -= 1) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    if (SINGLE_CLOSERS.includes(text.charAt(at)) && at > start && endsWord(text, at)) {
      if (!isSpace(text.charCodeAt(at - 1))) return at;
    }
  }
  return -1;
}

/** Single marks of which two stand for a double one, as typewriters and wire services write it. */
const DOUBLED = "'`‘’";

const isDoubled = (text: string, at: number): boolean =>
  text.charAt(at) === text.charAt(at + 1) && DOUBLED.includes(text.charAt(at)) && at + 1 < text.length;

/** Whether a pair of single marks closes at an index; of three the first belongs to a quotation inside. */
const closesDoubled = (text: string, at: number): boolean => isDoubled(text, at) && !isDoubled(text, at + 1);

/** The quotation that a pair of single marks at an index opens; null where it opens none. */
function doubledQuotation(text: string, at: number, paragraph: Span): Quotation | null {
  if (!mayOpenAfter(text, at, paragraph[0])) return null;
  if (at + 2 >= paragraph[1] || isSpace(codeAt(text, at + 2))) return null;
  for (let end = at + 2; end + 1 < paragraph[1]; end += 1)
    if (closesDoubled(text, end)) return quotation(at, end + 2, [at + 2, end], true);
  return quotation(at, paragraph[1], [at + 2, paragraph[1]], false);
}

function quotation(start: number, end: number, inner: Span, closed: boolean): Quotation {
  return { span: [start, end], inner, closed };
}

/**
 * The outermost quotations of one paragraph, in one pass with one open quotation at a time. A double quotation
 * ends at a mark of its family; a single one only where no letter follows, and it is dropped if nothing in the
 * paragraph could close it, because it was an apostrophe. A double one that is never closed ends with the
 * paragraph, or where the next one opens, and says so.
 */
function inParagraph(text: string, paragraph: Span): Quotation[] {
  const found: Quotation[] = [];
  const lastCloser = lastSingleCloser(text, paragraph);
  let open = -1;
  for (let at = paragraph[0]; at < paragraph[1]; at += 1) {
    if (!mayBeMark(text.charCodeAt(at))) continue;
    const mark = text.charAt(at);
    if (open < 0) {
      if (isDoubled(text, at)) {
        const doubled = doubledQuotation(text, at, paragraph);
        if (doubled !== null) found.push(doubled);
        at = (doubled?.span[1] ?? at + 2) - 1;
        continue;
      }
      const single = SINGLE_OPENERS.includes(mark);
      if (opens(text, at, paragraph) && !(single && lastCloser <= at)) open = at;
      continue;
    }
    const opener = text.charAt(open);
    if (opener === '"' && reopens(text, at, paragraph)) {
      const inner = trimmed(text, [open + 1, at]);
      found.push(quotation(open, inner[1], inner, false));
      open = at;
    } else if (CLOSERS[opener]?.includes(mark) && closes(text, opener, at, lastCloser)) {
      found.push(quotation(open, at + 1, [open + 1, at], true));
      open = -1;
    }
  }
  if (open >= 0 && !SINGLE_OPENERS.includes(text.charAt(open))) {
    found.push(quotation(open, paragraph[1], [open + 1, paragraph[1]], false));
  }
  return found;
}

function closes(text: string, opener: string, at: number, lastCloser: number): boolean {
  if (!SINGLE_OPENERS.includes(opener)) return true;
  return endsWord(text, at) && !possessive(text, at, lastCloser);
}

/**
 * The stretches in quotation marks, outermost ones only, in order and without overlap: straight and curly
 * marks, pairs of single marks, low-high marks, guillemets and corner brackets. A quotation lies in one paragraph; one that runs over
 * several opens afresh in each, as printers do. Linear in the text.
 */
export function quotations(text: string, within: readonly Span[] = paragraphs(text)): Quotation[] {
  return within.flatMap((paragraph) => inParagraph(text, paragraph));
}
