import { words } from '@nonpaper/text';
import type { Word } from '@nonpaper/text';

/** Phrases with a value each, found word by word; of two that begin alike the longer wins. */
export interface Phrases<T> {
  /** The phrase that begins at a word, or null. */
  at(list: readonly Word[], index: number): { readonly length: number; readonly value: T } | null;
}

interface Entry<T> {
  readonly parts: readonly string[];
  readonly value: T;
}

const partsOf = (phrase: string): string[] => words(phrase, [0, phrase.length]).map(({ text }) => low(text));

/** Small letters, one kind of apostrophe, and no Arabic vowel signs. */
export const low = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\u064b-\u0652]/gu, '');

/** A table of phrases. One of the `loose` words may stand behind the first word of each ("a cependant affirmé"). */
export function phrases<T>(
  given: readonly (readonly [phrase: string, value: T])[],
  loose: ReadonlySet<string> = new Set(),
): Phrases<T> {
  const table = new Map<string, Entry<T>[]>();
  for (const [phrase, value] of given) {
    const parts = partsOf(phrase);
    const [first] = parts;
    if (first !== undefined) table.set(first, [...(table.get(first) ?? []), { parts, value }]);
  }
  for (const entries of table.values()) entries.sort((a, b) => b.parts.length - a.parts.length);
  return {
    at: (list, index) => {
      const entries = table.get(low(list[index]?.text ?? '')) ?? [];
      for (const extra of loose.has(low(list[index + 1]?.text ?? '')) ? [0, 1] : [0]) {
        const found = entries.find(
          ({ parts }) =>
            parts.length > extra &&
            parts.every((part, k) => k === 0 || low(list[index + k + extra]?.text ?? '') === part),
        );
        if (found !== undefined) return { length: found.parts.length + extra, value: found.value };
      }
      return null;
    },
  };
}
