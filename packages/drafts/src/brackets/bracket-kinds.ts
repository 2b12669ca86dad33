import type { BracketKind } from '@nonpaper/vocabulary';
import { OPTION_WORDS, PLACEHOLDERS, REMARKS } from '../data/bracket-words.ts';

const LONGEST_SMALL = 40;
const BLANK = /^[\s_.…•●–—-]*$/u;
const ELLIPSIS = /^\s*(?:…|\.\s?\.\s?\.)[\s.…]*$/u;
const FOOTNOTE = /^(?:\d{1,3}|\^[^\s\]]{1,20})$/u;
const SLASHED = /^\s*\p{L}+(?: \p{L}+){0,3}(?:\s?\/\s?\p{L}+(?: \p{L}+){0,3})+\s*$/u;
const OPTION = /^\s*(\p{L}+\.?)\s*(?:\d{1,2}|[A-Z]|[ivxIVX]{1,4})\b/u;
const HUGS_A_WORD = /[\p{L}\p{N}.,;:!?"'”’»)%]/u;
const NOTE_BODY = /^\s+(?:\p{Lu}|["“„«(]|https?:)/u;

/**
 * What a closed bracket holds, from its own characters. A footnote marker is one to three digits that hug the word
 * before them ("forces[1]"), or that open a line and are followed by a capital: it is a `note`, since no wording is
 * open. "[30] days" stays wording. `previous` is the kind of a bracket that ends just before this one.
 */
export function kindOf(text: string, open: number, close: number, previous: BracketKind | null): BracketKind {
  const inner = text.slice(open + 1, Math.min(close, open + 1 + LONGEST_SMALL));
  const whole = close - open - 1 <= LONGEST_SMALL;
  if (whole && ELLIPSIS.test(inner)) return 'note';
  if (whole && (BLANK.test(inner) || PLACEHOLDERS.has(inner.trim().toLowerCase()))) return 'empty';
  if (whole && FOOTNOTE.test(inner) && isFootnote(text, open, close, previous)) return 'note';
  if (isRemark(inner)) return 'note';
  if (isOption(inner)) return 'option';
  return whole && SLASHED.test(inner) && inner.trim().toLowerCase() !== 'and/or' ? 'alternative' : 'text';
}

function isFootnote(text: string, open: number, close: number, previous: BracketKind | null): boolean {
  if (text[open + 1] === '^') return true;
  const before = open === 0 ? '\n' : (text[open - 1] ?? '\n');
  if (before === ']') return previous === 'note';
  if (HUGS_A_WORD.test(before)) return true;
  return before === '\n' && NOTE_BODY.test(text.slice(close + 1, close + 10));
}

function isRemark(inner: string): boolean {
  const folded = inner.trimStart().toLowerCase().replaceAll('’', "'");
  return REMARKS.some((word) => folded.startsWith(word) && !/[\p{L}\p{N}]/u.test(folded[word.length] ?? ' '));
}

function isOption(inner: string): boolean {
  const found = OPTION.exec(inner);
  return found !== null && OPTION_WORDS.includes((found[1] ?? '').toLowerCase());
}
