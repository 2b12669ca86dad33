import type { Layout, Place } from './layout.ts';

/** The state after a group of options, and what it adds: the issue's own worth, and boxes that are now known to hold. */
export class Child {
  readonly row: Int32Array;
  /** What each party gets. */
  readonly gains: Float64Array;
  readonly #layout: Layout;
  readonly #place: Place;

  constructor(layout: Layout, place: Place) {
    this.#layout = layout;
    this.#place = place;
    this.row = new Int32Array(layout.words + 1);
    this.gains = new Float64Array(layout.parties);
  }

  take(rows: Int32Array, from: number, group: number, limit: number): void {
    const { words, parties, partyOf } = this.#layout;
    const { masks, gains, decided, past } = this.#place;
    for (let party = 0; party < parties; party += 1) this.gains[party] = gains[group * parties + party] ?? 0;
    for (let word = 0; word < words; word += 1) {
      const bits = (rows[from + word] ?? 0) & (masks[group * words + word] ?? 0);
      const won = bits & (decided[word] ?? 0);
      if (won !== 0) {
        const party = partyOf[word] ?? 0;
        this.gains[party] = (this.gains[party] ?? 0) + this.#worth(word, won);
      }
      this.row[word] = bits & ~(past[word] ?? 0);
    }
    this.row[words] = limit;
  }

  #worth(word: number, bits: number): number {
    let [sum, left] = [0, bits];
    while (left !== 0) {
      const lowest = left & -left;
      sum += this.#layout.values[word * 32 + 31 - Math.clz32(lowest)] ?? 0;
      left ^= lowest;
    }
    return sum;
  }
}
