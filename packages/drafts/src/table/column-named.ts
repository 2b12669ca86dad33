import { SAME_WORDS } from '../data/table-words.ts';
import { sign } from './cell-words.ts';

/** The column whose wording a cell says that it has: “idem Council”, “as Council mandate”; null where it names none, or more than one. */
export type ColumnNamed = (text: string) => number | null;

const LINKING = new Set(['as', 'the', 'text', 'of', 'to', 'in']);

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Looks for a column by the words of its label. Linear in the labels. */
export function columnNamed(labels: ReadonlyMap<number, string>): ColumnNamed {
  const known = [...labels].map(([at, label]) => ({ at, words: new Set(wordsIn(label)) }));
  return (text) => {
    const named = nameIn(text);
    if (named.length === 0) return null;
    const [only, another] = known.filter(({ words }) => named.every((word) => words.has(word)));
    return only === undefined || another !== undefined ? null : only.at;
  };
}

/** The words that follow a word for “the same”, without those that link the two. */
function nameIn(text: string): string[] {
  const [first = '', ...rest] = wordsIn(sign(text));
  return SAME_WORDS.has(first) ? rest.filter((word) => !LINKING.has(word)) : [];
}
