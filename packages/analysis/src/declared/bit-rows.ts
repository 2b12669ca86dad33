/** Places from 0 to below `width` as bits, in words of 32. */
export class Bits {
  readonly words: Int32Array;

  constructor(width: number) {
    this.words = new Int32Array(wordsFor(width));
  }

  add(place: number): void {
    this.words[place >> 5] = (this.words[place >> 5] ?? 0) | (1 << (place & 31));
  }

  remove(place: number): void {
    this.words[place >> 5] = (this.words[place >> 5] ?? 0) & ~(1 << (place & 31));
  }

  has(place: number): boolean {
    return (((this.words[place >> 5] ?? 0) >> (place & 31)) & 1) === 1;
  }
}

const wordsFor = (width: number): number => Math.max(1, Math.ceil(width / 32));

/** Sets of places as rows of bits, one after another, for questions that are asked of all of them. */
export class BitRows {
  readonly #width: number;
  #words: Int32Array;
  size = 0;

  constructor(width: number) {
    this.#width = wordsFor(width);
    this.#words = new Int32Array(this.#width * 64);
  }

  push(places: readonly number[]): void {
    const start = this.size * this.#width;
    if (start + this.#width > this.#words.length) {
      const wider = new Int32Array(2 * this.#words.length);
      wider.set(this.#words);
      this.#words = wider;
    }
    for (const place of places) {
      const at = start + (place >> 5);
      this.#words[at] = (this.#words[at] ?? 0) | (1 << (place & 31));
    }
    this.size += 1;
  }

  /** The first row that has no place in common with a set; -1 if there is none. */
  firstApart({ words }: Bits): number {
    const [rows, width] = [this.#words, this.#width];
    for (let row = 0, start = 0; row < this.size; row += 1, start += width) {
      let common = 0;
      for (let at = 0; at < width; at += 1) common |= (rows[start + at] ?? 0) & (words[at] ?? 0);
      if (common === 0) return row;
    }
    return -1;
  }

  /** Whether all places of some row are in a set. */
  isAnyWithin({ words }: Bits): boolean {
    const [rows, width] = [this.#words, this.#width];
    for (let row = 0, start = 0; row < this.size; row += 1, start += width) {
      let beyond = 0;
      for (let at = 0; at < width; at += 1) beyond |= (rows[start + at] ?? 0) & ~(words[at] ?? 0);
      if (beyond === 0) return true;
    }
    return false;
  }

  /**
   * How many rows, taken greedily, share neither a place with `hit` nor one with each other, places of `out` left aside;
   * infinite where a row that `hit` does not meet has no place but those of `out`.
   */
  disjointRows(hit: Bits, out: Bits): number {
    const [rows, width] = [this.#words, this.#width];
    const used = new Int32Array(width);
    let found = 0;
    for (let row = 0, start = 0; row < this.size; row += 1, start += width) {
      let [isHit, free, common] = [0, 0, 0];
      for (let at = 0; at < width; at += 1) {
        const own = rows[start + at] ?? 0;
        const left = own & ~(out.words[at] ?? 0);
        isHit |= own & (hit.words[at] ?? 0);
        free |= left;
        common |= left & (used[at] ?? 0);
      }
      if (isHit !== 0) continue;
      if (free === 0) return Infinity;
      if (common !== 0) continue;
      found += 1;
      for (let at = 0; at < width; at += 1)
        used[at] = (used[at] ?? 0) | ((rows[start + at] ?? 0) & ~(out.words[at] ?? 0));
    }
    return found;
  }
}
