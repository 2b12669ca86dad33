/**
 * Columns of numbers for one passage. A paragraph is short and has some sixty of them: cut from a large piece of memory,
 * each costs a fourth of what it costs to get by itself. All are of one kind, though bytes would do for many: code that
 * meets columns of several kinds asks at every look which kind it has before it.
 */

const PIECE = 1 << 16;
/** What is larger gets memory of its own, so that no more than this is left over at the end of a piece. */
const LARGEST = PIECE / 16;

let piece = new ArrayBuffer(PIECE);
let used = 0;

/** A column of zeros, as of `new Int32Array(length)`; no two share a place. */
export function ints(length: number): Int32Array {
  const size = 4 * length;
  if (size > LARGEST) return new Int32Array(length);
  if (used + size > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  const column = new Int32Array(piece, used, length);
  used += size;
  return column;
}
