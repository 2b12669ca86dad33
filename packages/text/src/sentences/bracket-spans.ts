import type { Span } from '@nonpaper/vocabulary';

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
/** A bracket that runs longer holds passages, not an aside. */
const LONGEST_ASIDE = 600;
/** Deeper nesting is not an aside either; the bound keeps the work linear on hostile text. */
const DEEPEST = 16;

const isBracket = (code: number): boolean =>
  code === 40 || code === 41 || code === 91 || code === 93 || code === 123 || code === 125;

/** The outermost closed brackets of each paragraph, in order; brackets without a partner are left out. */
export function bracketSpans(text: string, paragraphs: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const [start, end] of paragraphs) {
    let open: number[] = [];
    for (let at = start; at < end; at += 1)
      if (isBracket(text.charCodeAt(at))) open = afterBracket(text, at, open, found);
  }
  return found;
}

/** The brackets that are open after the one at a place; what it closes is put among those found. */
function afterBracket(text: string, at: number, open: number[], found: Span[]): number[] {
  const mark = text.charAt(at);
  if (mark === '(' || mark === '[' || mark === '{') return open.length >= DEEPEST ? [at] : [...open, at];
  const partner = PAIRS[mark];
  const from = open.findLastIndex((each) => text.charAt(each) === partner);
  if (from < 0) return open;
  const opened = open[from] ?? at;
  if (at - opened <= LONGEST_ASIDE) {
    while (found.length > 0 && (found.at(-1)?.[0] ?? -1) > opened) found.pop();
    found.push([opened, at + 1]);
  }
  return open.slice(0, from);
}
