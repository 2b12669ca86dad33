import type { Span } from '@nonpaper/vocabulary';
import { isLineEnd, isSpace } from './characters.ts';
import { numberingOf } from './numbering.ts';
import { trimmed } from './slice.ts';

/** A line longer than this was not broken by hand, so the breaks beside it end paragraphs. */
const LONGEST_WRAPPED_LINE = 120;
/** Enough of a line to see its printed number. */
const HEAD = 48;

/** Spans of the lines, without their ends. */
function lines(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!isLineEnd(text.charCodeAt(at))) continue;
    found.push([start, at]);
    if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at += 1;
    start = at + 1;
  }
  found.push([start, text.length]);
  return found;
}

/** Whether a line opens a list item or a headed unit, and so a paragraph. An initial ("V. Ivanov") does not. */
function opensItem(text: string, line: Span): boolean {
  const numbering = numberingOf(text.slice(line[0], Math.min(line[1], line[0] + HEAD)));
  if (numbering === null) return false;
  return numbering.style === 'decimal' || !(numbering.delimiter === 'dot');
}

/** Splits lines that stand together, with no blank one between them, into paragraphs. */
function splitBlock(text: string, block: readonly Span[]): Span[] {
  const wrapped = block.every(([start, end]) => end - start <= LONGEST_WRAPPED_LINE);
  if (!wrapped) return [...block];
  const found: Span[] = [];
  for (const line of block) {
    const last = found.at(-1);
    if (last === undefined || opensItem(text, line)) found.push(line);
    else found[found.length - 1] = [last[0], line[1]];
  }
  return found;
}

function isBlank(text: string, [start, end]: Span): boolean {
  for (let at = start; at < end; at += 1) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/**
 * The paragraphs of a text, in order, without the white space round them. A blank line always parts two. A
 * single line break does so where the lines were plainly not wrapped by hand (one of them is longer than 120
 * units), or where the next line opens with a printed number or bullet. Linear in the text.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let block: Span[] = [];
  const close = (): void => {
    for (const span of splitBlock(text, block)) found.push(trimmed(text, span));
    block = [];
  };
  for (const line of lines(text)) {
    if (isBlank(text, line)) close();
    else block.push(line);
  }
  close();
  return found;
}
