import type { Token } from '../tokens.ts';

/** Parts of speech that may stand between a preposition and the noun that it governs. */
const INSIDE = /^(?:DET|ADJ|NOUN|NUM|PROPN|PUNCT)$/;
/** How many of them at most. */
const LONGEST = 4;

/** "at a closed meeting": behind an article the tagger's verb only describes its noun. */
const describes = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.lower ?? '').endsWith('ed') && tokens[at - 1]?.pos === 'DET';

const OWNER = /^(?:his|her|its|their|our|my)$/;

const isInside = (tokens: readonly Token[], at: number): boolean =>
  INSIDE.test(tokens[at]?.pos ?? '') || describes(tokens, at) || OWNER.test(tokens[at]?.lower ?? '');

/** The token before the phrase that ends with the noun at a place: that of "after" for the talks in "after long talks". */
export function governingWord(tokens: readonly Token[], noun: number): number {
  let at = noun - 1;
  while (noun - at <= LONGEST && isInside(tokens, at)) at -= 1;
  return at;
}
