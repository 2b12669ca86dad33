import type { Span } from '@nonpaper/vocabulary';
import type { Clause } from './clauses.ts';
import type { Token } from './tokens.ts';

/** The number of the first token of a clause that begins at a place of the text or behind it. Logarithmic in the tokens. */
export function placeFrom({ tokens }: Pick<Clause, 'tokens'>, position: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span[0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a clause that lie in a stretch of the text. */
export function tokensWithin(clause: Pick<Clause, 'tokens'>, [from, to]: Span): readonly Token[] {
  const start = placeFrom(clause, from);
  let end = start;
  while ((clause.tokens[end]?.span[1] ?? Infinity) <= to) end += 1;
  return clause.tokens.slice(start, end);
}
