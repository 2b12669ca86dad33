import { VERBS } from './lexicon.ts';

/** Forms whose verb was guessed; forgotten beyond so many, and guessed again with the same outcome. */
const MOST_GUESSED = 10_000;
const guessed = new Map<string, string | null>();

/** The verb of the lexicon that a form in small letters may come from; null where there is none. Remembered for a while. */
export function verbGuessedFrom(form: string): string | null {
  const before = guessed.get(form);
  if (before !== undefined) return before;
  if (guessed.size >= MOST_GUESSED) guessed.clear();
  const plain = form.replace(/(?:ied|ies)$/u, 'y').replace(/(?:ed|es|ing|s)$/u, '');
  const guesses = [plain, `${plain}e`, form.replace(/s$/u, ''), plain.replace(/(.)\1$/u, '$1')];
  const verb = guesses.find((guess) => VERBS.has(guess)) ?? null;
  guessed.set(form, verb);
  return verb;
}
