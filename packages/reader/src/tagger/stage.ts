/**
 * The weights of both stages and how they are added up. Both stand in one table, since most features are the same for
 * both: a feature costs one look into memory, and that decides how fast the tagger is.
 */
import type { Features } from './feature-list.ts';
import { LABEL_COUNT } from './labels.ts';

const L = LABEL_COUNT;

/** Numbers that a row of the table takes: its key, and for each stage seven weights as bytes in two. */
export const ROW = 5;
/** Weights are kept with this added, so that a byte has no sign. */
export const OFFSET = 128;
/** Every other of the four bytes of a number. */
export const LOW = 0x00ff00ff;
/** A row of a feature that a stage does not know. */
export const NOTHING_4 = 0x80808080 | 0;
export const NOTHING_3 = 0x00808080;

/** What a stage has beside its part of the table. */
export interface Stage {
  /** What one step of a weight is worth. */
  readonly unit: number;
  readonly transitions: Float32Array;
  readonly lifted: Float64Array;
}

/** Keys of features with a weight for each label (`LABEL_COUNT` steps for each key). */
export interface Rows {
  readonly keys: Int32Array;
  readonly weights: Int8Array;
}

/** The place of a hash among keys, or of the empty place where it would stand. The hash 0 is told as 1. */
export function placeIn(keys: Int32Array, hash: number): number {
  const wanted = hash === 0 ? 1 : hash;
  const mask = keys.length - 1;
  let place = (Math.imul(wanted, 0x9e3779b1) >>> 7) & mask;
  for (let key = keys[place]; key !== 0 && key !== wanted; key = keys[place]) place = (place + 1) & mask;
  return place;
}

/** Places of a table for each row, or more: room enough that a look mostly finds its row, or none, at once. */
const ROOM = 1.5;

/** Where the row of a key begins or would begin if no other stood there; a table has a power of two of rows. */
const firstPlace = (key: number, shift: number): number => (Math.imul(key, 0x9e3779b1) >>> shift) * ROW;
const shiftFor = (table: Int32Array): number => Math.clz32(table.length / ROW) + 1;

/** Where the row of a key begins or would begin, from the first place that it may have on. */
function rowAt(table: Int32Array, key: number, first: number): number {
  let at = first;
  while (table[at] !== key && table[at] !== 0) {
    at += ROW;
    if (at >= table.length) at = 0;
  }
  return at;
}

/** An unsigned number as one with a sign, in the same order: V8 keeps those of 32 bits as they are. */
const inOrder = (key = 0): number => key ^ 0x80000000;

/** How many keys two lists have together; both are sorted as unsigned numbers. */
function unionSize(first: Int32Array, second: Int32Array): number {
  let a = 0;
  let b = 0;
  let count = 0;
  while (a < first.length && b < second.length) {
    const x = inOrder(first[a]);
    const y = inOrder(second[b]);
    if (x <= y) a += 1;
    if (y <= x) b += 1;
    count += 1;
  }
  return count + (first.length - a) + (second.length - b);
}

/** One table of the rows of two stages, whose keys are sorted as unsigned numbers. */
export function stageTable(first: Rows, second: Rows): Int32Array {
  const rows = Math.max(2, unionSize(first.keys, second.keys) * ROOM);
  const table = new Int32Array(2 ** Math.ceil(Math.log2(rows)) * ROW);
  enter(table, first, 1);
  enter(table, second, 3);
  return table;
}

/** Enters the rows of a stage, whose weights stand `part` numbers after their key. */
function enter(table: Int32Array, { keys, weights }: Rows, part: 1 | 3): void {
  const shift = shiftFor(table);
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] === 0 ? 1 : (keys[row] ?? 0);
    const at = rowAt(table, key, firstPlace(key, shift));
    if (table[at] === 0) {
      table[at] = key;
      table[at + 4 - part] = NOTHING_4;
      table[at + 5 - part] = NOTHING_3;
    }
    table[at + part] = packed(weights, row * L, 4);
    table[at + part + 1] = packed(weights, row * L + 4, L - 4);
  }
}

function packed(weights: Int8Array, from: number, count: number): number {
  let all = 0;
  for (let k = 0; k < count; k += 1) all |= ((weights[from + k] ?? 0) + OFFSET) << (8 * k);
  return all;
}

/** Sums of the seven labels of one stage: two labels share a number, sixteen bits each, in this order: 0 2, 1 3, 4 6, 5. */
export const STAGE_SUMS = 4;
/** Sums of both stages, those of the first before those of the second. */
export const SUMS = 2 * STAGE_SUMS;
/** What `OFFSET` adds to two labels that share a number. */
export const TWO_OFFSETS = OFFSET * 0x10001;

export type Hashes = Pick<Features, 'values' | 'count'>;

/** Room for as many features as are ever looked up together. */
const MOST = 256;
const WANTED = new Int32Array(MOST);
const FIRST = new Int32Array(MOST);
const MET = new Int32Array(MOST);
/** Where the rows begin that `findRows` found last. */
export const FOUND = new Int32Array(MOST);

/**
 * Writes into `FOUND` where the rows of features begin, and tells how many are known. The table is too large for the
 * processor's near memory: the first loop has no turns, so that all its looks go on at once; what they met is judged in
 * the second.
 */
export function findRows(table: Int32Array, { values, count }: Hashes): number {
  const shift = shiftFor(table);
  for (let k = 0; k < count; k += 1) {
    const hash = values[k] ?? 0;
    const wanted = hash === 0 ? 1 : hash;
    const at = firstPlace(wanted, shift);
    WANTED[k] = wanted;
    FIRST[k] = at;
    MET[k] = table[at] ?? 0;
  }
  let known = 0;
  for (let k = 0; k < count; k += 1) {
    const wanted = WANTED[k] ?? 0;
    const first = FIRST[k] ?? 0;
    const at = MET[k] === wanted ? first : rowAt(table, wanted, first);
    FOUND[known] = at;
    if (table[at] !== 0) known += 1;
  }
  return known;
}

/**
 * Adds up the weights of features for both stages, and writes the eight sums from a place on. Fewer than 250 features of
 * less than 128 steps cannot run over.
 */
export function sumBoth(table: Int32Array, features: Hashes, sums: Int32Array, place: number): void {
  const known = findRows(table, features);
  let a0 = 0;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let b0 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let k = 0; k < known; k += 1) {
    const at = FOUND[k] ?? 0;
    const p = table[at + 1] ?? 0;
    const q = table[at + 2] ?? 0;
    const r = table[at + 3] ?? 0;
    const s = table[at + 4] ?? 0;
    a0 = (a0 + (p & LOW)) | 0;
    a1 = (a1 + ((p >>> 8) & LOW)) | 0;
    a2 = (a2 + (q & LOW)) | 0;
    a3 = (a3 + ((q >>> 8) & LOW)) | 0;
    b0 = (b0 + (r & LOW)) | 0;
    b1 = (b1 + ((r >>> 8) & LOW)) | 0;
    b2 = (b2 + (s & LOW)) | 0;
    b3 = (b3 + ((s >>> 8) & LOW)) | 0;
  }
  const less = Math.imul(known, TWO_OFFSETS);
  sums[place] = a0 - less;
  sums[place + 1] = a1 - less;
  sums[place + 2] = a2 - less;
  sums[place + 3] = a3 - less;
  sums[place + 4] = b0 - less;
  sums[place + 5] = b1 - less;
  sums[place + 6] = b2 - less;
  sums[place + 7] = b3 - less;
}

/** Adds up the weights of features for one stage (0 or 1), and writes the four sums from a place on. */
export function sumOne(
  table: Int32Array,
  stage: 0 | 1,
  features: Hashes,
  sums: Int32Array,
  place: number,
): void {
  const known = findRows(table, features);
  const part = 1 + 2 * stage;
  let s02 = 0;
  let s13 = 0;
  let s46 = 0;
  let s5 = 0;
  for (let k = 0; k < known; k += 1) {
    const at = (FOUND[k] ?? 0) + part;
    const p = table[at] ?? 0;
    const q = table[at + 1] ?? 0;
    s02 = (s02 + (p & LOW)) | 0;
    s13 = (s13 + ((p >>> 8) & LOW)) | 0;
    s46 = (s46 + (q & LOW)) | 0;
    s5 = (s5 + ((q >>> 8) & LOW)) | 0;
  }
  const less = Math.imul(known, TWO_OFFSETS);
  sums[place] = s02 - less;
  sums[place + 1] = s13 - less;
  sums[place + 2] = s46 - less;
  sums[place + 3] = s5 - less;
}

/** Adds rows of eight sums, which begin at the first `count` of `places`, to those that begin at a place. */
export function addBoth(
  rows: Int32Array,
  places: Int32Array,
  count: number,
  sums: Int32Array,
  place: number,
): void {
  let a0 = sums[place] ?? 0;
  let a1 = sums[place + 1] ?? 0;
  let a2 = sums[place + 2] ?? 0;
  let a3 = sums[place + 3] ?? 0;
  let b0 = sums[place + 4] ?? 0;
  let b1 = sums[place + 5] ?? 0;
  let b2 = sums[place + 6] ?? 0;
  let b3 = sums[place + 7] ?? 0;
  for (let k = 0; k < count; k += 1) {
    const at = places[k] ?? 0;
    a0 = (a0 + (rows[at] ?? 0)) | 0;
    a1 = (a1 + (rows[at + 1] ?? 0)) | 0;
    a2 = (a2 + (rows[at + 2] ?? 0)) | 0;
    a3 = (a3 + (rows[at + 3] ?? 0)) | 0;
    b0 = (b0 + (rows[at + 4] ?? 0)) | 0;
    b1 = (b1 + (rows[at + 5] ?? 0)) | 0;
    b2 = (b2 + (rows[at + 6] ?? 0)) | 0;
    b3 = (b3 + (rows[at + 7] ?? 0)) | 0;
  }
  sums[place] = a0;
  sums[place + 1] = a1;
  sums[place + 2] = a2;
  sums[place + 3] = a3;
  sums[place + 4] = b0;
  sums[place + 5] = b1;
  sums[place + 6] = b2;
  sums[place + 7] = b3;
}

/** Adds a row of four sums, which begins at `from`, to those that begin at a place. */
export function addOne(rows: Int32Array, from: number, sums: Int32Array, place: number): void {
  sums[place] = (sums[place] ?? 0) + (rows[from] ?? 0);
  sums[place + 1] = (sums[place + 1] ?? 0) + (rows[from + 1] ?? 0);
  sums[place + 2] = (sums[place + 2] ?? 0) + (rows[from + 2] ?? 0);
  sums[place + 3] = (sums[place + 3] ?? 0) + (rows[from + 3] ?? 0);
}

/** Adds a row of `count` sums, which begins at `from`, to those that begin at a place. */
export function addRow(rows: Int32Array, from: number, count: number, sums: Int32Array, place: number): void {
  for (let k = 0; k < count; k += 1) sums[place + k] = (sums[place + k] ?? 0) + (rows[from + k] ?? 0);
}

/** Writes the scores of a token's labels from the four sums at a place. */
export function writeScores(
  sums: Int32Array,
  place: number,
  unit: number,
  scores: Float32Array,
  token: number,
): void {
  const row = token * L;
  const s02 = sums[place] ?? 0;
  const s13 = sums[place + 1] ?? 0;
  const s46 = sums[place + 2] ?? 0;
  scores[row] = lower(s02) * unit;
  scores[row + 1] = lower(s13) * unit;
  scores[row + 2] = upper(s02) * unit;
  scores[row + 3] = upper(s13) * unit;
  scores[row + 4] = lower(s46) * unit;
  scores[row + 5] = lower(sums[place + 3] ?? 0) * unit;
  scores[row + 6] = upper(s46) * unit;
}

/** The two signed numbers that share one. */
const lower = (sum: number): number => (sum << 16) >> 16;
const upper = (sum: number): number => (sum - lower(sum)) >> 16;
