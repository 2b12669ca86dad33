/**
 * Words as they stand in texts: spelling, lemma and part of speech together. All that hangs on these alone is found out
 * once for each and has a number, since a text repeats its words.
 */
import type { Token } from '../tokens.ts';
import { hashOf } from './hash.ts';
import type { Hash } from './hash.ts';
import { spellingOf } from './word-table.ts';
import type { Spelling, WordFacts, WordTable } from './word-table.ts';

export const PARTS_OF_SPEECH = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB',
] as const; // prettier-ignore
const POS_INDEX: ReadonlyMap<string, number> = new Map(PARTS_OF_SPEECH.map((pos, index) => [pos, index + 1]));
/** Parts of speech as numbers are below this; 0 is none. */
export const POS_COUNT = PARTS_OF_SPEECH.length + 1;
export const posOf = (name: (typeof PARTS_OF_SPEECH)[number]): number => POS_INDEX.get(name) ?? 0;

/** One word with its lemma and part of speech. */
export interface WordType extends WordFacts {
  /** Counted from 1; 0 is no word. */
  readonly id: number;
  readonly spelling: Spelling;
  readonly lemma: Hash;
  readonly pos: number;
}

interface Entry extends WordType {
  readonly lemmaText: string;
  readonly posText: string;
  /** Another reading of the same spelling. */
  readonly next: Entry | undefined;
}

/** Numbers of words have no more bits than this. */
export const WORD_BITS = 15;
/** Beyond so many the words are forgotten, between two passages. */
const MOST_KEPT = 30_000;

/** The words met so far; the same answers whether a word is remembered or not, but for the numbers. */
export class WordTypes {
  readonly #facts: WordTable;
  #entries = new Map<string, Entry>();
  /** The same by the numbers that tokens have. */
  #byNumber = new Map<number, Entry>();
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
    this.#byNumber = new Map();
    this.#count = 0;
    this.#generation += 1;
  }

  of(token: Token): WordType {
    const known = this.#byNumber.get(token.number);
    if (known !== undefined) return known;
    const found = this.#bySpelling(token);
    if (token.number > 0) this.#byNumber.set(token.number, found);
    return found;
  }

  #bySpelling(token: Token): Entry {
    const first = this.#entries.get(token.text);
    for (let entry = first; entry !== undefined; entry = entry.next)
      if (entry.posText === token.pos && entry.lemmaText === token.lemma) return entry;
    const made = this.#make(token, first);
    this.#entries.set(token.text, made);
    return made;
  }

  #make(token: Token, next: Entry | undefined): Entry {
    this.#count += 1;
    const spelling = spellingOf(token.text, token.lower);
    const lemma = token.lemma === token.lower ? spelling.low : hashOf(token.lemma.toLowerCase());
    const pos = POS_INDEX.get(token.pos) ?? 0;
    const facts = factsOf(this.#facts, lemma, spelling.low);
    return {
      id: this.#count,
      spelling,
      lemma,
      pos,
      ...facts,
      lemmaText: token.lemma,
      posText: token.pos,
      next,
    };
  }
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
