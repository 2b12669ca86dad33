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
    for (let at = start; at < end; at += 1) {
      if (!isBracket(text.charCodeAt(at))) continue;
      const mark = text.charAt(at);
      if (mark === '(' || mark === '[' || mark === '{') {
        if (open.length >= DEEPEST) open = [];
        open.push(at);
        continue;
      }
      const partner = PAIRS[mark];
      if (partner === undefined || open.length === 0) continue;
      const from = open.findLastIndex((each) => text.charAt(each) === partner);
      if (from < 0) continue;
      const opened = open[from] ?? at;
      open.length = from;
      if (at - opened > LONGEST_ASIDE) continue;
      while (found.length > 0 && (found.at(-1)?.[0] ?? -1) > opened) found.pop();
      found.push([opened, at + 1]);
    }
  }
  return found;
}
