import type { Token } from '../tokens.ts';

/** Parts of speech that may stand between a preposition and the noun that it governs. */
const INSIDE = /^(?:DET|ADJ|NOUN|NUM|PROPN|PUNCT)$/;
/** How many of them at most. */
const LONGEST = 4;

/** The token before the phrase that ends with the noun at a place: that of "after" for the talks in "after long talks". */
export function governingWord(tokens: readonly Token[], noun: number): number {
  let at = noun - 1;
  while (noun - at <= LONGEST && INSIDE.test(tokens[at]?.pos ?? '')) at -= 1;
  return at;
}
