import type { Span } from '@nonpaper/vocabulary';
import { isSpace } from './characters.ts';

/** The part of a text under a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span[0], span[1]);
}

/** The span without the white space at its two ends; empty spans stay at their start. */
export function trimmed(text: string, span: Span): Span {
  let [start, end] = span;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}
