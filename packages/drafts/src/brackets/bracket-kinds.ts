import type { BracketKind } from '@nonpaper/vocabulary';
import { DELETION_REMARKS, NO_TEXT, OPTION_WORDS, PLACEHOLDERS, REMARKS } from '../data/bracket-words.ts';
import { BRACES } from './bracket-signs.ts';
import { isDateBlank, isGap } from './gaps.ts';
import { isSetApart, markedStatus } from './status-marks.ts';

/** What a bracket of kind `note` holds. `statement` is what parties say of the text; `no text` asks for none. */
export const NOTE_KINDS = [
  'ellipsis',
  'footnote',
  'remark',
  'mark',
  'statement',
  'no text',
  'not agreed',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a bracket holds; `note` says more of a note, and is null for other kinds. */
export interface Holding {
  readonly kind: BracketKind;
  readonly note: NoteKind | null;
}

/** A closed bracket: offsets of its two signs, and the family of signs that they are of. */
export interface ClosedPair {
  readonly open: number;
  readonly close: number;
  readonly family: number;
}

/** Stands in a clean text where alternatives were left open. */
export const NOT_AGREED = 'not agreed';

const LONGEST_SMALL = 40;
const LONGEST_GAP = 80;
const BLANK = /^[\s_.…•●–—-]*$/u;
const ELLIPSIS = /^\s*(?:…|\.\s?\.\s?\.)[\s.…]*$/u;
const FOOTNOTE = /^(?:\d{1,3}|\^[^\s\]]{1,20})$/u;
const SLASHED = /^\s*\p{L}+(?: \p{L}+){0,3}(?:\s?\/\s?\p{L}+(?: \p{L}+){0,3})+\s*$/u;
const OPTION = /^\s*(\p{L}+\.?)\s*(?:\d{1,2}|[A-Z]|[ivxIVX]{1,4})\b/u;
const HUGS_A_WORD = /[\p{L}\p{N}.,;:!?"'”’»)%]/u;
const NOTE_BODY = /^\s+(?:\p{Lu}|["“„«(]|https?:)/u;

const note = (kind: NoteKind): Holding => ({ kind: 'note', note: kind });
const wording = (kind: BracketKind): Holding => ({ kind, note: null });

/**
 * What a closed bracket holds, from its own characters. A footnote marker is one to three digits that hug the word
 * before them ("forces[1]"), or that open a line and are followed by a capital: it is a `note`, since no wording is
 * open. "[30] days" stays wording. `previous` is what a bracket holds that ends just before this one.
 */
export function holdingOf(text: string, pair: ClosedPair, previous: Holding | null): Holding {
  const { open, close, family } = pair;
  const whole = close - open - 1 <= LONGEST_GAP;
  const inner = withoutEscape(text.slice(open + 1, Math.min(close, open + 1 + LONGEST_GAP)));
  if (whole) {
    const small = close - open - 1 <= LONGEST_SMALL;
    const found = small ? smallHolding(text, pair, inner, previous) : null;
    if (found !== null) return found;
    if (isGap(inner)) return wording('empty');
    const folded = inner.trim().toLowerCase().replace(/[.;]$/u, '');
    if (folded === NOT_AGREED) return note('not agreed');
    if (isMerger(inner) || isDeletion(inner, folded)) return note('remark');
    if (markedStatus(inner) !== null && isSetApart(text, open, close + 1, inner)) return note('mark');
    if (NO_TEXT.includes(folded) && (folded.startsWith('no ') || family === BRACES)) return note('no text');
  }
  if (isRemark(inner)) return note('remark');
  if (isOption(inner)) return wording('option');
  return whole && SLASHED.test(inner) && !isDateBlank(inner) && inner.trim().toLowerCase() !== 'and/or'
    ? wording('alternative')
    : wording('text');
}

/** What a bracket of at most forty characters may hold beside wording. */
function smallHolding(
  text: string,
  pair: ClosedPair,
  inner: string,
  previous: Holding | null,
): Holding | null {
  if (ELLIPSIS.test(inner)) return pair.family === BRACES ? wording('empty') : note('ellipsis');
  if (BLANK.test(inner) || PLACEHOLDERS.has(inner.trim().toLowerCase())) return wording('empty');
  return FOOTNOTE.test(inner) && isFootnote(text, pair, previous) ? note('footnote') : null;
}

const withoutEscape = (inner: string): string => (inner.endsWith('\\') ? inner.slice(0, -1) : inner);

function isFootnote(text: string, { open, close }: ClosedPair, previous: Holding | null): boolean {
  if (text[open + 1] === '^') return true;
  const before = open === 0 ? '\n' : (text[open - 1] ?? '\n');
  if (before === ']') return previous?.note === 'footnote' || previous?.note === 'ellipsis';
  if (HUGS_A_WORD.test(before)) return true;
  return before === '\n' && NOTE_BODY.test(text.slice(close + 1, close + 10));
}

/** "deleted", "delete “at once”": says what was there or is to go. */
const isDeletion = (inner: string, folded: string): boolean =>
  DELETION_REMARKS.has(folded) || /^\s*(?:delete|strike|omit)\s+["“«„'‘]/iu.test(inner);

/** "paragraphs 4 + 7 merged": a facilitator's trace of where the wording comes from. */
const isMerger = (inner: string): boolean => / \+ /u.test(inner) && /\bmerged\.?\s*$/iu.test(inner);

function isRemark(inner: string): boolean {
  const folded = inner.trimStart().toLowerCase().replaceAll('’', "'");
  return REMARKS.some((word) => folded.startsWith(word) && !/[\p{L}\p{N}]/u.test(folded[word.length] ?? ' '));
}

function isOption(inner: string): boolean {
  const found = OPTION.exec(inner);
  return found !== null && OPTION_WORDS.includes((found[1] ?? '').toLowerCase());
}
