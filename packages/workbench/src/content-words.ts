import type { Span } from '@nonpaper/vocabulary';

/** Stands where words of somebody else between two parts of a statement were left out. */
const LEFT_OUT = ' … ';

/**
 * The words of a statement as they are shown and kept, of which the article may give one part before the reporting words and one behind them.
 * Parts between which only white space and punctuation stands are joined by a space. Anything else between them was left
 * out, and an ellipsis says so: run together, two parts would read as one sentence that nobody has spoken. Linear.
 */
export function contentWords(text: string, parts: readonly Span[]): string {
  let words = '';
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before !== undefined) words += holdsWords(text.slice(before[1], part[0])) ? LEFT_OUT : ' ';
    words += text.slice(...part);
  });
  return words;
}

const holdsWords = (between: string): boolean => /[\p{L}\p{N}]/u.test(between);
