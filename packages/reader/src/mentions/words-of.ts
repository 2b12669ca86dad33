import { type Sentence, type Word, words } from '@nonpaper/text';

/** Words go with their sentence: the steps that look for names cut it once. */
const known = new WeakMap<Sentence, readonly Word[]>();

/** The words and marks of a sentence. Linear. */
export function wordsOf(text: string, sentence: Sentence): readonly Word[] {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const list = words(text, sentence.span);
  known.set(sentence, list);
  return list;
}
