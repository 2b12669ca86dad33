import { words } from '@nonpaper/text';

/** How much a pair of words, and the beginning of a long word, count against a word. */
const PAIR = 0.7;
const STEM = 0.5;
const STEM_LETTERS = 5;
/** Pairs of term numbers are kept as one number; no draft that is let in has so many different words. */
const MOST_TERMS = 2 ** 26;

/** The terms of one provision: their numbers in ascending order, and how much each counts. */
export interface Terms {
  readonly numbers: Int32Array;
  readonly counts: Float64Array;
  /** Numbers and dates as printed, without marks between thousands. */
  readonly figures: ReadonlySet<string>;
  /** Words, marks not counted. */
  readonly words: number;
}

/**
 * Gives every term of both drafts a number, so that strings are compared once. Terms are words, pairs of words that
 * follow each other within a sentence, and the first letters of long words ("sanctions" and "sanctioned" share them).
 */
export class Dictionary {
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  /** By the number of a word, that of its stem, or -1. */
  readonly #stemOf: number[] = [];
  /** By the number of a word, the figure that it is, or null. */
  readonly #figureOf: (string | null)[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The terms of a text. Case and marks do not count. Linear in the text but for the sorting of its terms. */
  termsOf(content: string): Terms {
    const counts = new Map<number, number>();
    const figures = new Set<string>();
    const add = (term: number, weight: number): unknown => counts.set(term, (counts.get(term) ?? 0) + weight);
    let before = -1;
    let total = 0;
    for (const word of words(content)) {
      if (word.kind === 'mark') {
        if ('.;:'.includes(word.text)) before = -1;
        continue;
      }
      const text = word.text.toLowerCase();
      const own = this.#word(text);
      const figure = this.#figureOf[own] ?? null;
      if (figure !== null) figures.add(figure);
      total += 1;
      add(own, 1);
      if (before !== -1) add(this.#pair(before, own), PAIR);
      const stem = this.#stemOf[own] ?? -1;
      if (stem !== -1) add(stem, STEM);
      before = own;
    }
    const numbers = Int32Array.from(counts.keys()).sort();
    return {
      numbers,
      counts: Float64Array.from(numbers, (term) => counts.get(term) ?? 0),
      figures,
      words: total,
    };
  }

  #word(text: string): number {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const number = this.#size++;
    this.#words.set(text, number);
    this.#figureOf[number] = /\p{Nd}/u.test(text) ? text.replace(/[,\s'’](?=\d{3}\b)/gu, '') : null;
    this.#stemOf[number] = text.length > STEM_LETTERS ? this.#stem(text.slice(0, STEM_LETTERS)) : -1;
    return number;
  }

  #stem(letters: string): number {
    const number = this.#stems.get(letters) ?? this.#size++;
    this.#stems.set(letters, number);
    return number;
  }

  #pair(first: number, second: number): number {
    const key = first * MOST_TERMS + second;
    const number = this.#pairs.get(key) ?? this.#size++;
    this.#pairs.set(key, number);
    return number;
  }
}
