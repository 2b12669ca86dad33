import { ENGLISH_WORDS } from '../data/lint-english.ts';
import type { ReadSentence } from './draft-view.ts';

const ENGLISH = new Set(ENGLISH_WORDS);
/** So many words are looked at, and so many are needed for a judgement. */
const LOOKED_AT = 2000;
const NEEDED = 30;
/** In English prose a third to a half of all words are of the list; in other languages nearly none are. */
const LEAST_SHARE = 0.15;

/**
 * The language of a draft: what was said of it, else `en` where enough of its words are the small words of English, else
 * null. A text of few words counts as English.
 */
export function languageOf(
  said: string | null | undefined,
  sentences: readonly ReadSentence[],
): string | null {
  if (said !== undefined && said !== null && said !== '') return /^en(?:-|$)/iu.test(said) ? 'en' : said;
  let [words, english] = [0, 0];
  for (const { view } of sentences) {
    for (const { kind, low } of view.tokens) {
      if (kind !== 'word') continue;
      words += 1;
      if (ENGLISH.has(low)) english += 1;
    }
    if (words > LOOKED_AT) break;
  }
  return words < NEEDED || english / words >= LEAST_SHARE ? 'en' : null;
}
