/** Firms that go by the names of two. */
import type { Run, Unit } from '../types.ts';
import { spanOf, textOf, tokenAt } from '../words/page.ts';
import { isNameWord } from './known-nouns.ts';
import type { Names } from './names.ts';

/** "The owners, Dane & Brother", "the wholesaler Brakk & Daughters": two names that "&" joins are those of a firm. */
export function firmIn({ text }: Names, unit: Unit, { from, to }: Run): string | null {
  const at = unit.tokens.slice(from, to).findIndex((token) => token.low === '&') + from;
  if (at <= from || !isNameWord(tokenAt(unit, at - 1)) || !/^\p{Lu}/u.test(tokenAt(unit, at + 1).text))
    return null;
  let first = at - 1;
  while (first > from && isNameWord(tokenAt(unit, first - 1))) first -= 1;
  return textOf(text, spanOf(unit, { from: first, to: Math.min(to, at + 2) }));
}
