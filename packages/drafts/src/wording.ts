import type { Span } from '@nonpaper/vocabulary';
import type { ReadProvision } from './types.ts';

const SINGLE_QUOTES = /[‘’‚‛ʼ`´]/gu;
const DOUBLE_QUOTES = /[“”„‟«»″]/gu;
const DASHES = /[‐‑‒–—−]/gu;

/**
 * The wording of a text without what typing and page layout add: Unicode form NFC, one kind of quotation mark and
 * dash, single spaces. Two texts with the same result have the same wording.
 */
export function wordingOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * The text of a provision without what a page added inside it (running heads, page numbers, line-end hyphens).
 * `text` itself keeps every character of the source.
 */
export function cleanText(provision: Pick<ReadProvision, 'text' | 'span' | 'pageMarks'>): string {
  const marks = provision.pageMarks ?? [];
  if (marks.length === 0) return provision.text;
  const kept: string[] = [];
  let from = 0;
  for (const [start, end] of marks.map((mark) => within(mark, provision))) {
    kept.push(provision.text.slice(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  kept.push(provision.text.slice(from));
  return kept.join('');
}

function within(mark: Span, provision: Pick<ReadProvision, 'text' | 'span'>): Span {
  const offset = provision.span[0];
  const last = provision.text.length;
  return [clamp(mark[0] - offset, last), clamp(mark[1] - offset, last)];
}

const clamp = (value: number, last: number): number => Math.min(Math.max(value, 0), last);
