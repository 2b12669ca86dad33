/**
 * Passages as the learner needs them: for each token the rows of its features. A first pass counts features; those seen
 * often enough get a row; a second pass writes the rows. Memory: four bytes for each feature of each token.
 */
import {
  addDraft,
  addOwn,
  EDGE,
  isDraftCue,
  LIKELY_CUE,
  noFeatures,
  OUT,
  placeIn,
  placesOf,
} from '@nonpaper/reader/tagger';
import type { Draft, Passage } from '@nonpaper/reader/tagger';

/** A passage with its gold labels, and what a first stage found in it where there is one. */
export interface Example {
  readonly passage: Passage;
  readonly labels: Uint8Array;
  readonly draft?: Draft;
}

/** Features that were kept, each with a row. */
export interface FeatureRows {
  /** Row of a hash; -1 where it was not kept. */
  rowOf(hash: number): number;
  readonly count: number;
  /** Hash of each row. */
  readonly keys: Int32Array;
}

export interface Corpus {
  readonly examples: readonly Example[];
  /** First token of each example among all tokens. */
  readonly firsts: Int32Array;
  /** Where the rows of a token begin; those of the last end at the length. */
  readonly begins: Int32Array;
  readonly rows: Int32Array;
}

function visit(example: Example, token: (hashes: Int32Array, count: number) => void): void {
  const { passage, draft } = example;
  const features = noFeatures();
  const places = draft
    ? placesOf(passage, (at) => isDraftCue(draft, at))
    : placesOf(passage, (at) => (passage.cue[at] ?? 0) >= LIKELY_CUE && passage.quote[at] === OUT);
  for (let at = EDGE; at < EDGE + passage.length; at += 1) {
    features.count = 0;
    addOwn(features, passage, places, at);
    if (draft) addDraft(features, passage, places, draft, at);
    token(features.values, features.count);
  }
}

/** The features seen at least `least` times. */
export function featureRows(examples: readonly Example[], least: number): FeatureRows {
  const counter = new Counter();
  for (const each of examples)
    visit(each, (hashes, count) => {
      for (let k = 0; k < count; k += 1) counter.add(hashes[k] ?? 0);
    });
  return counter.rows(least);
}

/** An open table of counts. */
class Counter {
  #keys = new Int32Array(1 << 22);
  #counts = new Uint16Array(1 << 22);
  #used = 0;

  add(hash: number): void {
    const place = placeIn(this.#keys, hash);
    if (this.#keys[place] === 0) {
      this.#keys[place] = hash === 0 ? 1 : hash;
      this.#used += 1;
    }
    this.#counts[place] = Math.min(65_535, (this.#counts[place] ?? 0) + 1);
    if (this.#used > this.#keys.length * 0.7) this.#grow();
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    this.#keys = new Int32Array(2 * keys.length);
    this.#counts = new Uint16Array(2 * keys.length);
    keys.forEach((key, at) => {
      if (key === 0) return;
      const place = placeIn(this.#keys, key);
      this.#keys[place] = key;
      this.#counts[place] = counts[at] ?? 0;
    });
  }

  rows(least: number): FeatureRows {
    const kept = [...this.#keys.keys()].filter((at) => (this.#counts[at] ?? 0) >= least);
    const keys = Int32Array.from(kept, (at) => this.#keys[at] ?? 0).sort((a, b) => (a >>> 0) - (b >>> 0));
    const rows = new Int32Array(this.#keys.length).fill(-1);
    keys.forEach((key, row) => {
      rows[placeIn(this.#keys, key)] = row;
    });
    const table = this.#keys;
    return { rowOf: (hash) => rows[placeIn(table, hash)] ?? -1, count: keys.length, keys };
  }
}

/** The rows of every token of the examples. */
export function corpusOf(examples: readonly Example[], features: FeatureRows): Corpus {
  const tokens = examples.reduce((sum, { passage }) => sum + passage.length, 0);
  const begins = new Int32Array(tokens + 1);
  let rows = new Int32Array(tokens * 100 + 1024);
  let [used, token] = [0, 0];
  for (const each of examples)
    visit(each, (hashes, count) => {
      if (used + count > rows.length) rows = grown(rows);
      for (let k = 0; k < count; k += 1) {
        const row = features.rowOf(hashes[k] ?? 0);
        if (row < 0) continue;
        rows[used] = row;
        used += 1;
      }
      token += 1;
      begins[token] = used;
    });
  let first = 0;
  const firsts = Int32Array.from(examples, ({ passage }) => (first += passage.length) - passage.length);
  return { examples, firsts, begins, rows: rows.subarray(0, used) };
}

function grown(rows: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(Math.ceil(rows.length * 1.3));
  wider.set(rows);
  return wider;
}
