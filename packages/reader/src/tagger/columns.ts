/**
 * Columns of numbers for one passage. A paragraph is short and has some sixty of them: cut from a large piece of memory,
 * each costs a fourth of what it costs to get by itself.
 */

const PIECE = 1 << 16;
/** What is larger gets memory of its own, so that no more than this is left over at the end of a piece. */
const LARGEST = PIECE / 16;

let piece = new ArrayBuffer(PIECE);
let used = 0;

/** A column of zeros, as of `new Int32Array(length)`. */
export function ints(length: number): Int32Array {
  const at = place(4 * length);
  return at < 0 ? new Int32Array(length) : new Int32Array(piece, at, length);
}

/** A column of zeros, as of `new Uint16Array(length)`. */
export function shorts(length: number): Uint16Array {
  const at = place(2 * length);
  return at < 0 ? new Uint16Array(length) : new Uint16Array(piece, at, length);
}

/** A column of zeros, as of `new Uint8Array(length)`. */
export function bytes(length: number): Uint8Array {
  const at = place(length);
  return at < 0 ? new Uint8Array(length) : new Uint8Array(piece, at, length);
}

/** Where a column of so many bytes begins in the piece, which is never given out twice; -1 for a large one. */
function place(size: number): number {
  if (size > LARGEST) return -1;
  const whole = (size + 3) & ~3;
  if (used + whole > PIECE) {
    piece = new ArrayBuffer(PIECE);
    used = 0;
  }
  used += whole;
  return used - whole;
}
