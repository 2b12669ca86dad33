import type { MarkedStatus } from '../data/bracket-status-words.ts';
import { MARK_FILLERS, STATUS_MARKS } from '../data/bracket-status-words.ts';

const LONGEST_MARK = 80;
const MOST_MARK_WORDS = 6;

/** What a mark such as "agreed ad ref, 3 May" says, from the whole of its words; null where it is no mark. */
export function markedStatus(content: string): MarkedStatus | null {
  if (content.length > LONGEST_MARK) return null;
  const tokens = content.toLowerCase().match(/[\p{L}\p{M}'’]+|\p{N}+/gu) ?? [];
  for (let length = Math.min(MOST_MARK_WORDS, tokens.length); length > 0; length -= 1) {
    const key = tokens.slice(0, length).join(' ');
    if (!Object.hasOwn(STATUS_MARKS, key)) continue;
    const rest = tokens.slice(length);
    return rest.every((token) => MARK_FILLERS.has(token) || /^\p{N}/u.test(token))
      ? (STATUS_MARKS[key] ?? null)
      : null;
  }
  return null;
}

/**
 * Whether a mark at a place is meant as one. "The border stays [open]" and "on [agreed] terms" are wording: a
 * mark of one word stands apart, behind a sentence, a number or another bracket, or is capitalised, and no word in
 * lower case goes on behind it.
 */
export function isSetApart(text: string, start: number, end: number, content: string): boolean {
  const next = nextSign(text, end);
  if (/^[\p{Ll}\p{N}]$/u.test(next)) return false;
  if (/\p{L}\s+\p{L}|^\s*\(/u.test(content)) return true;
  const before = previousSign(text, start);
  return before === '' || /[.;:!?)\]}］】”"\n\p{N}]/u.test(before) || /^\P{L}*\p{Lu}/u.test(content);
}

/** The first sign behind a place that is no blank; a line's end counts as one; empty at the text's end. */
export function nextSign(text: string, at: number): string {
  let place = at;
  while (place < text.length && place - at < 40 && /[^\S\n]/u.test(text.charAt(place))) place += 1;
  return text.slice(place, place + 2).match(/^[^]/u)?.[0] ?? '';
}

/** The last sign before a place that is no blank; a line's end counts as one; empty at the text's start. */
export function previousSign(text: string, at: number): string {
  let place = at;
  while (place > 0 && at - place < 40 && /[^\S\n]/u.test(text.charAt(place - 1))) place -= 1;
  return text.charAt(place - 1);
}
