import type { Token } from './view.ts';

/** A list of phrases that can be looked up at a place; each phrase carries what it stands for. */
export interface PhraseBook<T> {
  /** The longest phrase that starts at an index, with its length in tokens; null where none does. */
  at(tokens: readonly Token[], index: number): { readonly length: number; readonly value: T } | null;
}

/** Makes a phrase book. Phrases are parted at spaces and compared in small letters; looking up costs the longest phrase. */
export function phraseBook<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseBook<T> {
  const byFirst = new Map<string, { words: string[]; value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    at(tokens, index) {
      for (const { words, value } of byFirst.get(tokens[index]?.low ?? '') ?? [])
        if (words.every((word, ahead) => tokens[index + ahead]?.low === word))
          return { length: words.length, value };
      return null;
    },
  };
}

/** A phrase book whose phrases all stand for the same. */
export const plainBook = (phrases: readonly string[]): PhraseBook<true> =>
  phraseBook(phrases.map((phrase) => [phrase, true] as const));
