/** Sums of the weights of features that came together before, found again by what the features hang on. */
import { SUMS } from './stage.ts';

/** No key is this number. */
const NO_KEY = -1;

/**
 * A row for each of the last keys of each group: the key, then the sums. A new key takes the row of another whose bits
 * lead to the same place, so that the room is bounded; what is forgotten is added up again.
 */
export class KeptSums {
  readonly rows: Int32Array;
  readonly #bits: number;
  readonly #width: number;

  /** Each of `groups` has two to the power of `bits` rows of so many `sums`. */
  constructor(groups: number, bits: number, sums: number) {
    this.#bits = bits;
    this.#width = sums + 1;
    this.rows = new Int32Array((groups << bits) * this.#width).fill(NO_KEY);
  }

  /** Where the sums of a key of a group stand, if they are kept: one further than the key. */
  placeOf(group: number, key: number): number {
    const row = (group << this.#bits) + (Math.imul(key, 0x9e3779b1) >>> (32 - this.#bits));
    return row * this.#width + 1;
  }

  /** Whether the sums of a key are kept at its place. */
  has(place: number, key: number): boolean {
    return this.rows[place - 1] === key;
  }

  /** Says that the sums of a key now stand at its place. */
  keep(place: number, key: number): void {
    this.rows[place - 1] = key;
  }

  forgetAll(): void {
    this.rows.fill(NO_KEY);
  }
}

/** Sums for each of a limited count of keys, each made once. */
export class ListedSums {
  readonly rows: Int32Array;
  readonly #made: Uint8Array;
  readonly #groups: number;

  /** For each key as many times the sums of both stages as there are groups, side by side. */
  constructor(keys: number, groups: number) {
    this.#groups = groups;
    this.#made = new Uint8Array(keys);
    this.rows = new Int32Array(keys * groups * SUMS);
  }

  placeOf(group: number, key: number): number {
    return (key * this.#groups + group) * SUMS;
  }

  has(key: number): boolean {
    return this.#made[key] === 1;
  }

  keep(key: number): void {
    this.#made[key] = 1;
  }

  forgetAll(): void {
    this.#made.fill(0);
  }
}
