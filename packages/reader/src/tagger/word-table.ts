import { hashOf } from './hash.ts';
import type { Hash } from './hash.ts';

/** What the tagger knows of a word before it sees it in its place. Buckets from 0 (unknown) upward. */
export interface WordFacts {
  /** How often the lemma was a cue in the training texts, in steps. */
  readonly cue: number;
  /** How often it was part of a source. */
  readonly source: number;
  /** Group of words of like use, fine and coarse; 0 where it is in none. */
  readonly fine: number;
  readonly coarse: number;
  /** How like its neighbours in use are to cues and to sources, in steps. */
  readonly cueLike: number;
  readonly sourceLike: number;
}

export const NO_FACTS: WordFacts = { cue: 0, source: 0, fine: 0, coarse: 0, cueLike: 0, sourceLike: 0 };

/** Facts by lemma (`cue`, `source`) and by word (the rest). */
export interface WordTable {
  lemma(hash: Hash): number;
  word(hash: Hash): number;
}

/** A word's own hashes. */
export interface Spelling {
  readonly form: Hash;
  readonly low: Hash;
  readonly shape: Hash;
  readonly prefix: Hash;
  readonly suffix: Hash;
  readonly suffixShort: Hash;
}

/** Hashes of a token's spelling. */
export const spellingOf = (text: string, low: string): Spelling => ({
  form: hashOf(text),
  low: hashOf(low),
  shape: hashOf(shapeOf(text)),
  prefix: hashOf(low.slice(0, 3)),
  suffix: hashOf(low.slice(-3)),
  suffixShort: hashOf(low.slice(-2)),
});

/** `Xx`, `X`, `x`, `d`, `x-x` …: runs of like characters, each told once. */
function shapeOf(text: string): string {
  let shape = '';
  for (const letter of text.length > 24 ? text.slice(0, 24) : text) {
    const kind = kindOf(letter);
    if (!shape.endsWith(kind)) shape += kind;
  }
  return shape;
}

/** What a letter, digit or mark counts as. ASCII, which is nearly all, is decided without a pattern. */
function kindOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  if (letter >= 'A' && letter <= 'Z') return 'X';
  if (letter >= '0' && letter <= '9') return 'd';
  if (letter < '\u0080') return letter;
  return /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\p{N}/u.test(letter) ? 'd' : letter;
}
