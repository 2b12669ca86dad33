import type { LanguageTag, Message } from '@nonpaper/vocabulary';
import { SMALL_ENGLISH_WORDS } from './small-english-words.ts';

/** Letters that are enough to tell a language; the rest of a long text adds only time. */
const ENOUGH = 4_000;
/** So many are enough to tell English by its small words. */
const ENOUGH_ENGLISH = 1_000;
/** The share of small English words from which on a text is English; in other languages they are a fiftieth or less. */
const ENGLISH_SHARE = 0.08;
/** A text of fewer letters in Latin writing is in another language only where that is clearly likelier than English: names weigh much in it. */
const FEW_LETTERS = 200;
/** By how much another language has to be likelier than English for a text of few letters. */
const CLEARLY = 0.15;
/** What is in other writing than Latin, and in no language that could be told: ISO 639-2, undetermined. */
const UNDETERMINED: LanguageTag = 'und';

/** What was found out of the language of a text. */
export interface LanguageFound {
  /** An ISO 639-1 tag, `und` for a text in other writing than Latin of which no more could be told, or null. */
  readonly language: LanguageTag | null;
  /** What it looks most like, where that was not told with confidence and is not English. */
  readonly maybe?: LanguageTag;
}

function isEnglish(sample: string): boolean {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => SMALL_ENGLISH_WORDS.has(word)).length;
  return small > 0 && small >= ENGLISH_SHARE * words.length;
}

/**
 * The language of a text: English by its small words, any other by letter n-grams (eld), whose model is loaded when it is
 * first needed (about 0.2 s). A text in other writing than Latin is never taken for English, however short.
 */
export async function detectLanguage(text: string): Promise<LanguageFound> {
  if (isEnglish(text.slice(0, ENOUGH_ENGLISH))) return { language: 'en' };
  const sample = text.slice(0, ENOUGH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return { language: null };
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isLatin = 2 * latin >= letters;
  const { eld } = await import('eld/small');
  const found = eld.detect(sample);
  const sure = found.isReliable() && found.language !== '';
  if (!isLatin) return { language: sure && found.language !== 'en' ? found.language : UNDETERMINED };
  const scores = found.getScores();
  const ahead = (scores[found.language] ?? 0) - (scores['en'] ?? 0);
  if (sure && (found.language === 'en' || letters >= FEW_LETTERS || ahead >= CLEARLY))
    return { language: found.language };
  return found.language === '' || found.language === 'en'
    ? { language: null }
    : { language: null, maybe: found.language };
}

/** What is told of a text that is read as English though it may be in another language. */
const untold = (maybe: LanguageTag): Message => ({
  code: 'language-untold',
  text: `The language could not be told with confidence (it may be "${maybe}"); the text was read as English.`,
});

/** The text with its language filled in, where the file did not say it, and with what there is to say of that. */
export async function withLanguage<
  T extends { readonly text: string; readonly language: LanguageTag | null },
>(working: T): Promise<T> {
  return working.language === null
    ? { ...working, language: (await detectLanguage(working.text)).language }
    : working;
}

export interface LanguageTold {
  readonly language: LanguageTag | null;
  readonly messages: readonly Message[];
}

/** The language that is said of a text, else the one that is found, and what there is to say of that. */
export async function languageOf(text: string, said: LanguageTag | null | undefined): Promise<LanguageTold> {
  if (said !== null && said !== undefined && said !== '') return { language: said, messages: [] };
  const { language, maybe } = await detectLanguage(text);
  return { language, messages: maybe === undefined ? [] : [untold(maybe)] };
}
