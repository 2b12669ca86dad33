import { LIKE_WORDS } from '../data/like-words.ts';
import { stemOf, wordKey } from './words-key.ts';

/** For the first letters of a word those of the words that a redraft may put for it. */
const LIKE = new Map<string, Set<string>>();
for (const row of LIKE_WORDS) {
  const stems = [...new Set(row.split(' ').map((word) => stemOf(wordKey(word))))];
  for (const stem of stems) {
    const known = LIKE.get(stem) ?? new Set<string>();
    LIKE.set(stem, known);
    for (const other of stems) known.add(other);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The first letters of all words that may stand for a word, by the first letters of that word. */
export const likeStems = (stem: string): ReadonlySet<string> => LIKE.get(stem) ?? NONE;

/** Whether two words, by their first letters, are one or may stand for each other. */
export const areLike = (a: string, b: string): boolean => a === b || likeStems(a).has(b);
