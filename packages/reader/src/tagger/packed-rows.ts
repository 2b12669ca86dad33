/**
 * Rows of single features that are kept in tables by themselves (`small-features.ts` tells why): the weights as bytes, as in
 * the table of all, so that four rows lie in a line of the processor's near memory.
 */
import { findRows, FOUND, LOW, NOTHING_3, NOTHING_4, TWO_OFFSETS } from './stage.ts';
import type { Hashes } from './stage.ts';

/** Numbers of a packed row: the weights of one feature as bytes, for both stages; half of them for the second alone. */
export const PACKED = 4;
export const PACKED_SECOND = 2;
/** A bit of a packed row's last number which says that it is made: the byte that it stands in is no label's. */
const MADE = 1 << 24;

/** Whether the packed row whose last number stands at a place is made. */
export const isMade = (rows: Int32Array, last: number): boolean => ((rows[last] ?? 0) & MADE) !== 0;

/** Writes the packed row of what is put in, one feature or none: for both stages, or for the second alone. */
export function packRow(
  table: Int32Array,
  features: Hashes,
  rows: Int32Array,
  place: number,
  numbers: number,
): void {
  const known = findRows(table, features);
  const at = (FOUND[0] ?? 0) + 1 + PACKED - numbers;
  for (let k = 0; k < numbers; k += 1) {
    const nothing = (k & 1) === 0 ? NOTHING_4 : NOTHING_3;
    rows[place + k] = known === 0 ? nothing : (table[at + k] ?? 0);
  }
  rows[place + numbers - 1] = (rows[place + numbers - 1] ?? 0) | MADE;
}

/** Adds packed rows, which begin at the first `count` of `places`, to the eight sums that begin at a place. */
export function addPacked(
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
    const p = rows[at] ?? 0;
    const q = rows[at + 1] ?? 0;
    const r = rows[at + 2] ?? 0;
    const s = rows[at + 3] ?? 0;
    a0 = (a0 + (p & LOW)) | 0;
    a1 = (a1 + ((p >>> 8) & LOW)) | 0;
    a2 = (a2 + (q & LOW)) | 0;
    a3 = (a3 + ((q >>> 8) & LOW)) | 0;
    b0 = (b0 + (r & LOW)) | 0;
    b1 = (b1 + ((r >>> 8) & LOW)) | 0;
    b2 = (b2 + (s & LOW)) | 0;
    b3 = (b3 + ((s >>> 8) & LOW)) | 0;
  }
  const less = Math.imul(count, TWO_OFFSETS);
  sums[place] = a0 - less;
  sums[place + 1] = a1 - less;
  sums[place + 2] = a2 - less;
  sums[place + 3] = a3 - less;
  sums[place + 4] = b0 - less;
  sums[place + 5] = b1 - less;
  sums[place + 6] = b2 - less;
  sums[place + 7] = b3 - less;
}

/** Adds one stage's half of packed rows, which begins at the first `count` of `places`, to four sums. */
export function addPackedHalves(
  rows: Int32Array,
  places: Int32Array,
  count: number,
  sums: Int32Array,
  place: number,
): void {
  let s02 = sums[place] ?? 0;
  let s13 = sums[place + 1] ?? 0;
  let s46 = sums[place + 2] ?? 0;
  let s5 = sums[place + 3] ?? 0;
  for (let k = 0; k < count; k += 1) {
    const at = places[k] ?? 0;
    const p = rows[at] ?? 0;
    const q = rows[at + 1] ?? 0;
    s02 = (s02 + (p & LOW)) | 0;
    s13 = (s13 + ((p >>> 8) & LOW)) | 0;
    s46 = (s46 + (q & LOW)) | 0;
    s5 = (s5 + ((q >>> 8) & LOW)) | 0;
  }
  const less = Math.imul(count, TWO_OFFSETS);
  sums[place] = s02 - less;
  sums[place + 1] = s13 - less;
  sums[place + 2] = s46 - less;
  sums[place + 3] = s5 - less;
}
