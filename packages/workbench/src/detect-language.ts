import type { LanguageTag } from '@nonpaper/vocabulary';

/** Letters that are enough to tell a language; the rest of a long text adds only time. */
const ENOUGH = 4_000;
/** Below this nothing is told: a heading or a name fits too many languages. */
const TOO_FEW = 40;

/**
 * The language of a text as an ISO 639-1 tag, by letter n-grams (eld), or null where it cannot be told with
 * confidence. The model is loaded at the first call (about 0.2 s).
 */
export async function detectLanguage(text: string): Promise<LanguageTag | null> {
  const sample = text.slice(0, ENOUGH);
  if (sample.trim().length < TOO_FEW) return null;
  const { eld } = await import('eld/small');
  const found = eld.detect(sample);
  return found.isReliable() && found.language !== '' ? found.language : null;
}

/** The text with its language filled in, where the file did not say it. */
export async function withLanguage<
  T extends { readonly text: string; readonly language: LanguageTag | null },
>(working: T): Promise<T> {
  return working.language === null ? { ...working, language: await detectLanguage(working.text) } : working;
}
