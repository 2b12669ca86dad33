import type { Directions } from './directions.ts';
import type { Layout, Place, PlacedBox } from './layout.ts';

/** Entries of the sums of a word: 256 for each of its bytes. */
const ENTRIES = 1024;

/**
 * What the places after one can still add, at most, to a package that may lie in certain boxes: a bound for each direction.
 *
 * Plan. The value of a box is divided in equal parts among its issues that are still to come; a package that lies in
 * it collects all parts, one that does not collects no more than it would lose by counting them. So the sum over the issues
 * of what is best on each by itself is never too small. A box that costs something counts only on its last issue,
 * since a part of a cost might be counted where there is none. Sums over the boxes of an option are looked up byte by byte.
 */
export class Outlook {
  readonly #layout: Layout;
  readonly #directions: Directions;
  readonly #rest: readonly Place[];
  readonly #sums: Float64Array;
  /** For each place to come, the best in each direction where the package lies in none of its boxes. */
  readonly #plain: readonly Float64Array[];
  readonly #live: Int32Array;
  readonly #best: Float64Array;
  /** What each party gets from the group that is looked at. */
  readonly #each: Float64Array;
  /** Steps that one bound takes. */
  readonly cost: number;

  /** The outlook after the place `at`. Cost: 1,024 additions a word of boxes. */
  constructor(layout: Layout, at: number, directions: Directions) {
    this.#layout = layout;
    this.#directions = directions;
    this.#rest = layout.places.slice(at + 1);
    this.#sums = sumsOf(layout, at);
    this.#live = new Int32Array(layout.words);
    this.#best = new Float64Array(directions.count);
    this.#each = new Float64Array(layout.parties);
    this.#plain = this.#rest.map(({ groups, gains }) => {
      this.#best.fill(-Infinity);
      for (const group of groups.keys()) {
        for (let party = 0; party < layout.parties; party += 1)
          this.#each[party] = gains[group * layout.parties + party] ?? 0;
        this.#raise();
      }
      return this.#best.slice();
    });
    const groups = this.#rest.reduce((sum, place) => sum + place.groups.length, 0);
    this.cost = 8 + groups * (directions.count + 4 * layout.words);
  }

  /** Writes the bounds for the row that begins at `from` into `into`, from `to` on. */
  write(rows: Int32Array, from: number, into: Float64Array, to: number): void {
    const { count, margin } = this.#directions;
    for (let way = 0; way < count; way += 1) into[to + way] = margin[way] ?? 0;
    for (const [at, place] of this.#rest.entries()) {
      const best = this.#isTouched(rows, from, place.touched) ? this.#bestOf(place) : this.#plain[at];
      for (let way = 0; way < count; way += 1) into[to + way] = (into[to + way] ?? 0) + (best?.[way] ?? 0);
    }
  }

  /** Whether a package may still lie in boxes that name an issue; they are then in `#live`. */
  #isTouched(rows: Int32Array, from: number, touched: Int32Array): boolean {
    let any = 0;
    for (let word = 0; word < touched.length; word += 1) {
      const live = (rows[from + word] ?? 0) & (touched[word] ?? 0);
      this.#live[word] = live;
      any |= live;
    }
    return any !== 0;
  }

  #bestOf({ groups, masks, gains }: Place): Float64Array {
    const { words, parties } = this.#layout;
    this.#best.fill(-Infinity);
    for (let group = 0; group < groups.length; group += 1) {
      for (let party = 0; party < parties; party += 1)
        this.#each[party] = gains[group * parties + party] ?? 0;
      this.#add(masks, group * words);
      this.#raise();
    }
    return this.#best;
  }

  /** Adds the parts of the live boxes that an option lies in. */
  #add(masks: Int32Array, mask: number): void {
    const [live, sums, each, { words, partyOf }] = [this.#live, this.#sums, this.#each, this.#layout];
    for (let word = 0; word < words; word += 1) {
      const bits = (live[word] ?? 0) & (masks[mask + word] ?? 0);
      if (bits === 0) continue;
      const base = word * ENTRIES;
      const party = partyOf[word] ?? 0;
      each[party] =
        (each[party] ?? 0) +
        (sums[base + (bits & 255)] ?? 0) +
        (sums[base + 256 + ((bits >>> 8) & 255)] ?? 0) +
        (sums[base + 512 + ((bits >>> 16) & 255)] ?? 0) +
        (sums[base + 768 + (bits >>> 24)] ?? 0);
    }
  }

  #raise(): void {
    const [{ weights, parties, count }, best, each] = [this.#directions, this.#best, this.#each];
    for (let way = 0, at = 0; way < count; way += 1) {
      let value = 0;
      for (let party = 0; party < parties; party += 1, at += 1)
        value += (weights[at] ?? 0) * (each[party] ?? 0);
      if (value > (best[way] ?? 0)) best[way] = value;
    }
  }
}

/** For each word and byte, the sums of the parts that the bits of its 256 patterns stand for. */
function sumsOf({ boxes, words }: Layout, at: number): Float64Array {
  const parts = new Float64Array(words * 32);
  for (const box of boxes) parts[box.bit] = partOf(box, at);
  const sums = new Float64Array(words * ENTRIES);
  for (let byte = 0; byte < words * 4; byte += 1)
    for (let bits = 1; bits < 256; bits += 1) {
      const lowest = 31 - Math.clz32(bits & -bits);
      sums[byte * 256 + bits] =
        (sums[byte * 256 + (bits & (bits - 1))] ?? 0) + (parts[byte * 8 + lowest] ?? 0);
    }
  return sums;
}

/** What a box counts for each of its issues after a place. */
function partOf({ value, places }: PlacedBox, at: number): number {
  const left = places.filter((place) => place > at).length;
  if (left === 0) return 0;
  if (value > 0) return value / left;
  return left === 1 ? value : 0;
}
