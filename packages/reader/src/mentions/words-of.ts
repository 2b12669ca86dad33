import { type Sentence, type Word, words } from '@nonpaper/text';
import { OfText } from '../of-text.ts';

/** Words go with their sentence: the steps that look for names cut it once. */
const known = new OfText<Sentence, readonly Word[]>();

/** The words and marks of a sentence. Linear. */
export function wordsOf(text: string, sentence: Sentence): readonly Word[] {
  const before = known.of(text, sentence);
  if (before !== undefined) return before;
  const list = words(text, sentence.span);
  known.keep(text, sentence, list);
  return list;
}

const APOSTROPHES = "'’ʼ";

/** A word's text without a possessive ending: `Oru` for "Oru’s" and for "Oru’". */
export function bare({ text }: Word): string {
  const last = text.length - 1;
  if (APOSTROPHES.includes(text.charAt(last))) return text.slice(0, last);
  const owns = text.charAt(last) === 's' && last > 0 && APOSTROPHES.includes(text.charAt(last - 1));
  return owns ? text.slice(0, last - 1) : text;
}

/** The same in small letters. */
export const low = (word: Word): string => bare(word).toLowerCase();
