/**
 * A linear chain over the labels of a passage: the score of a sequence is the sum of its tokens' scores and of its
 * transitions, which differ by where a token stands towards quotation marks. Best sequence (Viterbi) and chances of
 * every label (forward and backward, scaled). Cost: tokens times labels squared; the inside of a role follows two labels only.
 *
 * The walks are written out label by label (`walks.ts`), which takes half the time of loops over labels.
 */
import { LABEL_COUNT, mayFollow } from './labels.ts';
import { EDGE } from './passage.ts';
import type { Passage } from './passage.ts';
import { behindOf, bestInto, intoLabels } from './walks.ts';

const L = LABEL_COUNT;
/** One table of transitions for each quotation state; the row after the last label is the start of a passage. */
export const TABLE = (L + 1) * L;
export const TRANSITIONS = 4 * TABLE;
const START = L;
const FORBIDDEN = -1e9;
/** Numbers that `stays` writes for a token: for each role after a beginning and after an inside. */
export const STAYS = L - 1;

const MAY = new Uint8Array(TABLE);
for (let before = -1; before < L; before += 1)
  for (let label = 0; label < L; label += 1)
    MAY[(before < 0 ? START : before) * L + label] = mayFollow(before, label) ? 1 : 0;

/** Where the transitions into a token begin in the table. */
export const tableAt = (passage: Passage, token: number): number =>
  (passage.quote[token + EDGE] ?? 0) * TABLE;

/** Room for one passage; grows, and is used again. */
export class Chain {
  #size = 0;
  #best = new Float64Array(0);
  #from = new Uint8Array(0);
  #ahead = new Float64Array(0);
  #behind = new Float64Array(0);
  #lifted = new Float64Array(0);
  #sums = new Float64Array(0);

  #reserve(tokens: number): void {
    if (tokens <= this.#size) return;
    this.#size = Math.max(tokens, 2 * this.#size, 512);
    this.#best = new Float64Array(this.#size * L);
    this.#from = new Uint8Array(this.#size * L);
    this.#ahead = new Float64Array(this.#size * L);
    this.#behind = new Float64Array(this.#size * L);
    this.#lifted = new Float64Array(this.#size * L);
    this.#sums = new Float64Array(this.#size);
  }

  /** Writes the best sequence of labels. `scores` has `LABEL_COUNT` places for each token. */
  best(passage: Passage, scores: Float32Array, transitions: Float32Array, labels: Uint8Array): void {
    const n = passage.length;
    if (n === 0) return;
    this.#reserve(n);
    const best = this.#best;
    const from = this.#from;
    for (let label = 0; label < L; label += 1) {
      const place = tableAt(passage, 0) + START * L + label;
      best[label] =
        (MAY[START * L + label] === 1 ? (transitions[place] ?? 0) : FORBIDDEN) + (scores[label] ?? 0);
      from[label] = 0;
    }
    for (let token = 1; token < n; token += 1)
      bestInto(best, from, token * L, scores, transitions, tableAt(passage, token));
    let label = 0;
    for (let other = 1; other < L; other += 1)
      if ((best[(n - 1) * L + other] ?? 0) > (best[(n - 1) * L + label] ?? 0)) label = other;
    for (let token = n - 1; token >= 0; token -= 1) {
      labels[token] = label;
      label = from[token * L + label] ?? 0;
    }
  }

  /**
   * Writes the chance of every label of every token, and hands over the expected count of every transition where
   * `pair` is given. `lifted` transitions are exponentials, made once by `liftedOf`.
   */
  chances(
    passage: Passage,
    scores: Float32Array,
    lifted: Float64Array,
    chances: Float32Array,
    pair?: (place: number, expected: number) => void,
  ): void {
    const n = passage.length;
    if (n === 0) return;
    this.#reserve(n);
    this.#lift(n, scores);
    this.#forward(passage, n, lifted);
    this.#backward(passage, n, lifted);
    for (let k = 0; k < n * L; k += 1) chances[k] = (this.#ahead[k] ?? 0) * (this.#behind[k] ?? 0);
    if (pair) this.#pairs(passage, n, lifted, chances, pair);
  }

  /**
   * Writes for each token and role the chance that a span goes on into the token: where the token before it is the
   * span's beginning, and where it is its inside (`STAYS` numbers a token). Only right after `chances` of the same
   * passage. The chance of a whole span is a product of these, and as exact as `chances`. Linear.
   */
  stays(passage: Passage, lifted: Float64Array, stays: Float32Array): void {
    const own = this.#lifted;
    const behind = this.#behind;
    for (let token = 1; token < passage.length; token += 1) {
      const table = tableAt(passage, token);
      const sum = this.#sums[token] ?? 1;
      for (let k = 0; k < STAYS; k += 1) {
        const before = 1 + k;
        const inside = 2 + (k & ~1);
        const into = (own[token * L + inside] ?? 0) * (behind[token * L + inside] ?? 0);
        const from = sum * (behind[(token - 1) * L + before] ?? 0);
        stays[token * STAYS + k] = from > 0 ? ((lifted[table + before * L + inside] ?? 0) * into) / from : 0;
      }
    }
  }

  #lift(n: number, scores: Float32Array): void {
    for (let token = 0; token < n; token += 1) {
      let top = -Infinity;
      for (let label = 0; label < L; label += 1) top = Math.max(top, scores[token * L + label] ?? 0);
      for (let label = 0; label < L; label += 1) {
        const below = (scores[token * L + label] ?? 0) - top;
        this.#lifted[token * L + label] = below === 0 ? 1 : Math.exp(below);
      }
    }
  }

  #forward(passage: Passage, n: number, lifted: Float64Array): void {
    const ahead = this.#ahead;
    const own = this.#lifted;
    for (let token = 0; token < n; token += 1) {
      const row = token * L;
      const table = tableAt(passage, token);
      if (token === 0)
        for (let label = 0; label < L; label += 1) ahead[label] = lifted[table + START * L + label] ?? 0;
      else intoLabels(ahead, row, lifted, table);
      let sum = 0;
      for (let label = 0; label < L; label += 1) {
        const value = (ahead[row + label] ?? 0) * (own[row + label] ?? 0);
        ahead[row + label] = value;
        sum += value;
      }
      this.#sums[token] = sum;
      for (let label = 0; label < L; label += 1) ahead[row + label] = (ahead[row + label] ?? 0) / sum;
    }
  }

  #backward(passage: Passage, n: number, lifted: Float64Array): void {
    const behind = this.#behind;
    for (let label = 0; label < L; label += 1) behind[(n - 1) * L + label] = 1;
    for (let token = n - 2; token >= 0; token -= 1) {
      const sum = this.#sums[token + 1] ?? 1;
      behindOf(behind, token * L, this.#lifted, lifted, tableAt(passage, token + 1), sum);
    }
  }

  #pairs(
    passage: Passage,
    n: number,
    lifted: Float64Array,
    chances: Float32Array,
    pair: (place: number, expected: number) => void,
  ): void {
    for (let token = 0; token < n; token += 1) {
      const table = tableAt(passage, token);
      for (let label = 0; label < L; label += 1) {
        if (token === 0) {
          const value = chances[label] ?? 0;
          if (value > 1e-4) pair(table + START * L + label, value);
          continue;
        }
        const ownward = (this.#lifted[token * L + label] ?? 0) * (this.#behind[token * L + label] ?? 0);
        for (let before = 0; before < L; before += 1) {
          const value =
            ((this.#ahead[(token - 1) * L + before] ?? 0) *
              (lifted[table + before * L + label] ?? 0) *
              ownward) /
            (this.#sums[token] ?? 1);
          if (value > 1e-4) pair(table + before * L + label, value);
        }
      }
    }
  }
}

/** Exponentials of transitions; 0 where a label may not follow. */
export function liftedOf(transitions: Float32Array, lifted = new Float64Array(TRANSITIONS)): Float64Array {
  for (let k = 0; k < TRANSITIONS; k += 1)
    lifted[k] = MAY[k % TABLE] === 1 ? Math.exp(transitions[k] ?? 0) : 0;
  return lifted;
}

/** Where a transition stands in its passage's table. */
export const transitionPlace = (table: number, before: number, label: number): number =>
  table + (before < 0 ? START : before) * L + label;
