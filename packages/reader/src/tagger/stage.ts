import type { Features } from './features.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Passage } from './passage.ts';

const L = LABEL_COUNT;

/** Numbers that a row of a stage's table takes: its key, and seven weights as bytes in two. */
export const ROW = 3;
/** Weights are kept with this added, so that a byte has no sign. */
export const OFFSET = 128;
const LOW = 0x00ff00ff;

/** Weights of one stage: an open table from the hash of a feature to a weight for each label. */
export interface Stage {
  /** `ROW` numbers for each place: that a feature costs one look into memory decides how fast the tagger is. */
  readonly table: Int32Array;
  /** What one step of a weight is worth. */
  readonly unit: number;
  readonly transitions: Float32Array;
  readonly lifted: Float64Array;
}

/** The place of a hash among keys, or of the empty place where it would stand. The hash 0 is told as 1. */
export function placeIn(keys: Int32Array, hash: number): number {
  const wanted = hash === 0 ? 1 : hash;
  const mask = keys.length - 1;
  let place = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
  for (let key = keys[place]; key !== 0 && key !== wanted; key = keys[place]) place = (place + 1) & mask;
  return place;
}

/** Packs keys and weights (`LABEL_COUNT` for each key) into a table, at most three quarters full, so that more of it stays near the processor; its size is a power of two. */
export function stageTable(keys: Int32Array, weights: Int8Array): Int32Array {
  let size = 1024;
  while (size < 1.35 * keys.length) size *= 2;
  const found = new Int32Array(size);
  const table = new Int32Array(size * ROW);
  keys.forEach((key, row) => {
    const place = placeIn(found, key);
    found[place] = key === 0 ? 1 : key;
    table[place * ROW] = found[place] ?? 0;
    table[place * ROW + 1] = packed(weights, row * L, 4);
    table[place * ROW + 2] = packed(weights, row * L + 4, L - 4);
  });
  return table;
}

function packed(weights: Int8Array, from: number, count: number): number {
  let all = 0;
  for (let k = 0; k < count; k += 1) all |= ((weights[from + k] ?? 0) + OFFSET) << (8 * k);
  return all;
}

/**
 * Adds up the weights of a token's features. Two labels share a number, sixteen bits each: fewer than 250 features of
 * less than 256 steps cannot run over.
 */
export function scoreToken(
  { table, unit }: Stage,
  features: Pick<Features, 'values' | 'count'>,
  scores: Float32Array,
  token: number,
): void {
  const { values, count } = features;
  const mask = table.length / ROW - 1;
  let [s02, s13, s46, s5, seen] = [0, 0, 0, 0, 0];
  for (let k = 0; k < count; k += 1) {
    const hash = values[k] ?? 0;
    const wanted = hash === 0 ? 1 : hash;
    let at = ((Math.imul(wanted, 0x9e3779b1) >>> 7) & mask) * ROW;
    let key = table[at] ?? 0;
    while (key !== wanted && key !== 0) {
      at += ROW;
      if (at === table.length) at = 0;
      key = table[at] ?? 0;
    }
    if (key === 0) continue;
    const [a, b] = [table[at + 1] ?? 0, table[at + 2] ?? 0];
    s02 = (s02 + (a & LOW)) | 0;
    s13 = (s13 + ((a >>> 8) & LOW)) | 0;
    s46 = (s46 + (b & LOW)) | 0;
    s5 = (s5 + ((b >>> 8) & LOW)) | 0;
    seen += 1;
  }
  const row = token * L;
  const less = seen * OFFSET;
  scores[row] = ((s02 & 0xffff) - less) * unit;
  scores[row + 1] = ((s13 & 0xffff) - less) * unit;
  scores[row + 2] = ((s02 >>> 16) - less) * unit;
  scores[row + 3] = ((s13 >>> 16) - less) * unit;
  scores[row + 4] = ((s46 & 0xffff) - less) * unit;
  scores[row + 5] = ((s5 & 0xffff) - less) * unit;
  scores[row + 6] = ((s46 >>> 16) - less) * unit;
}

/** A passage's scores under a stage; `fill` gives a token's features. */
export function scorePassage(
  stage: Stage,
  passage: Passage,
  features: Features,
  fill: (token: number) => void,
  scores: Float32Array,
): void {
  for (let token = 0; token < passage.length; token += 1) {
    features.count = 0;
    fill(token);
    scoreToken(stage, features, scores, token);
  }
}
