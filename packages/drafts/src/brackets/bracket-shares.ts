import type { Span } from '@nonpaper/vocabulary';
import type { ReadBracket } from '../types.ts';

/** Beyond this many shares, a bracket over several provisions is kept only with the one in which it opens. */
const MOST_SHARES_ACROSS = 200_000;

/**
 * The brackets of each extent, in order: those that open in it, and those that open earlier and reach into it, so that
 * a point wholly inside brackets is shown as bracketed. Extents are in order and do not overlap. Linear, but for
 * the shares across extents, which are bounded.
 */
export function shareBrackets(brackets: readonly ReadBracket[], extents: readonly Span[]): ReadBracket[][] {
  const shares: ReadBracket[][] = extents.map(() => []);
  let across = 0;
  let first = 0;
  for (const bracket of brackets) {
    while (first < extents.length && (extents[first]?.[1] ?? 0) <= bracket.span[0]) first += 1;
    for (let index = first; index < extents.length; index += 1) {
      if ((extents[index]?.[0] ?? Infinity) >= bracket.span[1]) break;
      if (index > first && (across += 1) > MOST_SHARES_ACROSS) break;
      shares[index]?.push(bracket);
    }
  }
  return shares;
}
