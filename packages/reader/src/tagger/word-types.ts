/**
 * Words as they stand in texts: spelling, lemma and part of speech together. All that hangs on these alone is found out
 * once for each and has a number, since a text repeats its words.
 */
import type { Token } from '../tokens.ts';
import { hashOf } from './hash.ts';
import type { Hash } from './hash.ts';
import { spellingOf } from './word-table.ts';
import type { WordFacts, WordTable } from './word-table.ts';

export const PARTS_OF_SPEECH = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB',
] as const; // prettier-ignore
const POS_INDEX: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));
/** Parts of speech as numbers are below this; 0 is none. */
export const POS_COUNT = PARTS_OF_SPEECH.length + 1;
export const posOf = (name: (typeof PARTS_OF_SPEECH)[number]): number => POS_INDEX.get(name) ?? 0;

/** A word as it stands in texts, as it is found by its letters. */
interface Entry {
  /** Counted from 1; 0 is no word. */
  readonly id: number;
  readonly lemmaText: string;
  readonly posText: string;
  /** Another reading of the same spelling. */
  readonly next: Entry | undefined;
}

/** Numbers of words have no more bits than this. */
export const WORD_BITS = 15;
/** Beyond so many the words are forgotten, between two passages. */
const MOST_KEPT = 30_000;

/**
 * All that hangs on a word alone stands in one row of numbers, sixteen to a row: a line of the processor's near memory, so
 * that a word costs one look into the far one. What stands where, in the order of a row:
 */
export const FACTS = 16;
export const LOW = 0;
export const FORM = 1;
export const SHAPE = 2;
export const PREFIX = 3;
export const SUFFIX = 4;
export const ENDING = 5;
export const LEMMA = 6;
export const PART = 7;
export const CUE_FACT = 8;
export const SOURCE_FACT = 9;
export const FINE = 10;
export const COARSE = 11;
export const CUE_LIKE = 12;
export const SOURCE_LIKE = 13;

/** Token numbers are remembered in so many places, by their low bits. */
const NUMBERED = 1 << WORD_BITS;

/** The words met so far; the same answers whether a word is remembered or not, but for the numbers. */
export class WordTypes {
  /** Rows of facts by the number of a word; see `FACTS`. */
  rows: Int32Array = new Int32Array(1024 * FACTS);
  readonly #facts: WordTable;
  #entries = new Map<string, Entry>();
  /** The numbers that tokens have, and the words that they stand for. */
  readonly #numbers = new Float64Array(NUMBERED);
  readonly #ids = new Int32Array(NUMBERED);
  #count = 0;
  #generation = 0;

  constructor(facts: WordTable) {
    this.#facts = facts;
  }

  /** Rises whenever numbers are given anew. */
  get generation(): number {
    return this.#generation;
  }

  /** Makes room for the words of one more passage. */
  makeRoom(): void {
    if (this.#count < MOST_KEPT) return;
    this.#entries = new Map();
    this.#numbers.fill(0);
    this.#count = 0;
    this.#generation += 1;
  }

  /** The number of a token's word, from 1. */
  of(token: Token): number {
    const { number } = token;
    if (number === 0) return this.#bySpelling(token);
    const place = number & (NUMBERED - 1);
    if (this.#numbers[place] === number) return this.#ids[place] ?? 0;
    const found = this.#bySpelling(token);
    this.#numbers[place] = number;
    this.#ids[place] = found;
    return found;
  }

  #bySpelling(token: Token): number {
    const first = this.#entries.get(token.text);
    for (let entry = first; entry !== undefined; entry = entry.next)
      if (entry.posText === token.pos && entry.lemmaText === token.lemma) return entry.id;
    this.#count += 1;
    const id = this.#count;
    this.#entries.set(token.text, { id, lemmaText: token.lemma, posText: token.pos, next: first });
    this.#enter(id, token);
    return id;
  }

  /** Writes the row of a new word. */
  #enter(id: number, token: Token): void {
    if ((id + 1) * FACTS > this.rows.length) this.rows = grown(this.rows);
    const spelling = spellingOf(token.text, token.lower);
    const lemma = token.lemma === token.lower ? spelling.low : hashOf(token.lemma.toLowerCase());
    const facts = factsOf(this.#facts, lemma, spelling.low);
    const { rows } = this;
    const row = id * FACTS;
    rows[row + LOW] = spelling.low;
    rows[row + FORM] = spelling.form;
    rows[row + SHAPE] = spelling.shape;
    rows[row + PREFIX] = spelling.prefix;
    rows[row + SUFFIX] = spelling.suffix;
    rows[row + ENDING] = spelling.suffixShort;
    rows[row + LEMMA] = lemma;
    rows[row + PART] = POS_INDEX.get(token.pos) ?? 0;
    rows[row + CUE_FACT] = facts.cue;
    rows[row + SOURCE_FACT] = facts.source;
    rows[row + FINE] = facts.fine;
    rows[row + COARSE] = facts.coarse;
    rows[row + CUE_LIKE] = facts.cueLike;
    rows[row + SOURCE_LIKE] = facts.sourceLike;
  }
}

/** Twice the room with the same rows. */
function grown(rows: Int32Array): Int32Array {
  const larger = new Int32Array(2 * rows.length);
  larger.set(rows);
  return larger;
}

function factsOf(table: WordTable, lemma: Hash, low: Hash): WordFacts {
  const ofLemma = table.lemma(lemma);
  const ofWord = table.word(low);
  return {
    cue: ofLemma & 15,
    source: (ofLemma >> 4) & 15,
    fine: ofWord & 0x3ff,
    coarse: (ofWord >> 10) & 0x7f,
    cueLike: (ofWord >> 17) & 7,
    sourceLike: (ofWord >> 20) & 7,
  };
}

const known = new WeakMap<WordTable, WordTypes>();

/** The words met so far by those who share a table of facts. */
export function wordTypesOf(facts: WordTable): WordTypes {
  const types = known.get(facts) ?? new WordTypes(facts);
  known.set(facts, types);
  return types;
}
