import { words } from '@nonpaper/text';
import { WORD_SHARES } from '../data/word-shares.ts';

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
  /** The words by number, in their order. */
  readonly sequence: Int32Array;
  /** Where in it a sentence, a clause behind a semicolon or colon, or a line begins, ascending. */
  readonly starts: Int32Array;
  /** The first words by number, and the last ones, the last first. */
  readonly beginning: readonly number[];
  readonly ending: readonly number[];
  /** A hash of every three words that follow each other, each once, in ascending order. */
  readonly runs: Int32Array;
}

/** How many words of the beginning and of the end are kept. */
const EDGE = 12;
const LINE_END = 10;

/** How common terms are at large, and how many provisions of the drafts at hand that is worth. */
export interface Expected {
  /** By number of the term, the share of provisions that hold it; nothing for a rare one. */
  readonly shares: readonly number[];
  readonly provisions: number;
}

/** Where so few of the running words are known, the drafts are in another language than the list. */
const LEAST_KNOWN = 0.35;
/** What is known at large weighs as much as so many provisions: of 0, 30, 100 and 300 the best on held-back small tables. */
const PROVISIONS_AT_LARGE = 100;

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

  /** By the number of a word, the share of provisions at large that hold it, where that is known. */
  readonly #shares: number[] = [];
  #known = 0;
  #read = 0;

  get size(): number {
    return this.#size;
  }

  /** What is known beforehand of how common the terms are; nothing in a language whose words are not known. */
  get expected(): Expected {
    const isKnown = this.#known >= LEAST_KNOWN * Math.max(1, this.#read);
    return { shares: this.#shares, provisions: isKnown ? PROVISIONS_AT_LARGE : 0 };
  }

  /** The terms of a text. Case and marks do not count. Linear in the text but for the sorting of its terms. */
  termsOf(content: string): Terms {
    const counts = new Map<number, number>();
    const figures = new Set<string>();
    const add = (term: number, weight: number): unknown => counts.set(term, (counts.get(term) ?? 0) + weight);
    const sequence: number[] = [];
    const starts: number[] = [];
    let before = -1;
    let isStart = true;
    for (const word of words(content)) {
      isStart ||= content.charCodeAt(word.span[0] - 1) === LINE_END;
      if (word.kind === 'mark') {
        if ('.;:'.includes(word.text)) [before, isStart] = [-1, true];
        continue;
      }
      if (isStart) starts.push(sequence.length);
      isStart = false;
      const text = word.text.toLowerCase();
      const own = this.#word(text);
      const figure = this.#figureOf[own] ?? null;
      if (figure !== null) figures.add(figure);
      sequence.push(own);
      this.#read += 1;
      if ((this.#shares[own] ?? 0) > 0) this.#known += 1;
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
      words: sequence.length,
      sequence: Int32Array.from(sequence),
      starts: Int32Array.from(starts),
      beginning: sequence.slice(0, EDGE),
      ending: sequence.slice(-EDGE).toReversed(),
      runs: runsOf(sequence),
    };
  }

  #word(text: string): number {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const number = this.#size++;
    this.#words.set(text, number);
    this.#shares[number] = WORD_SHARES.get(text) ?? 0;
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

/** Hashes by multiplication (D. Knuth): that two runs share one by chance happens once in thousands of millions. */
function runsOf(sequence: readonly number[]): Int32Array {
  const runs = new Set<number>();
  for (let at = 2; at < sequence.length; at += 1) {
    const [a, b, c] = [sequence[at - 2] ?? 0, sequence[at - 1] ?? 0, sequence[at] ?? 0];
    runs.add(
      Math.imul(Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ (b + 1), 0x85ebca6b) ^ (c + 1), 0xc2b2ae35) | 0,
    );
  }
  return Int32Array.from(runs).sort();
}
