/** Rows of whole numbers, each once, numbered from 0 in the order in which they came: an open hash table. */
export class StateTable {
  readonly width: number;
  size = 0;
  rows: Int32Array;
  #slots: Int32Array;
  /** The hash of each row, so that none is worked out again when there are more slots. */
  #hashes: Int32Array = new Int32Array(LEAST);

  constructor(width: number) {
    this.width = width;
    this.rows = new Int32Array(LEAST * width);
    this.#slots = new Int32Array(2 * LEAST).fill(-1);
  }

  /** The number of a row; it is the `size` of before where the row is new. Cost: the width. */
  numberOf(row: Int32Array): number {
    const mask = this.#slots.length - 1;
    const hash = hashOf(row, this.width);
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? -1;
      if (number < 0) return this.#add(row, hash, slot);
      if (this.#hashes[number] === hash && this.#isSame(row, number)) return number;
    }
  }

  #add(row: Int32Array, hash: number, slot: number): number {
    const number = this.size;
    this.#slots[slot] = number;
    if (number === this.#hashes.length) this.#hashes = doubled(this.#hashes);
    this.#hashes[number] = hash;
    if ((number + 1) * this.width > this.rows.length) this.rows = doubled(this.rows);
    this.rows.set(row, number * this.width);
    this.size += 1;
    if (2 * this.size > this.#slots.length) this.#rehash();
    return number;
  }

  #isSame(row: Int32Array, number: number): boolean {
    const at = number * this.width;
    for (let word = 0; word < this.width; word += 1) if (row[word] !== this.rows[at + word]) return false;
    return true;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number += 1) {
      let slot = (this.#hashes[number] ?? 0) & mask;
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
    }
    this.#slots = slots;
  }
}

/** Rows for which there is room at first. */
const LEAST = 64;

function doubled(rows: Int32Array): Int32Array {
  const more = new Int32Array(2 * rows.length);
  more.set(rows);
  return more;
}

/** Mixes the words of a row (after the finalizer of MurmurHash3, which is in the public domain). */
function hashOf(row: Int32Array, width: number): number {
  let hash = width;
  for (let word = 0; word < width; word += 1) {
    hash = Math.imul(hash ^ (row[word] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
