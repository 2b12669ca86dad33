import type { Work } from '../work.ts';
import { going } from '../going.ts';

/** How many comparisons are spent on settling doubts of one layer; what stays in doubt beyond that is kept. */
const MOST_COMPARISONS = 2e8;
/** Comparisons between two reports. */
const STRIDE = 200_000;

/**
 * Marks the points of a layer to keep, and settles the doubtful ones: points that were found to be dominated by one that
 * is the same within the slack, which is no reason to drop them.
 */
export class Doubts {
  readonly #values: Float64Array;
  readonly #parties: number;
  readonly slack: number;
  readonly #doubtful: number[] = [];
  readonly keep: Uint8Array;

  /** All of `size` points are kept until something else is said. */
  constructor(values: Float64Array, size: number, parties: number, slack: number) {
    this.#values = values;
    this.#parties = parties;
    this.slack = slack;
    this.keep = new Uint8Array(size).fill(1);
  }

  /** Drops a point that `by` dominates; in doubt where the two are the same within the slack. */
  drop(point: number, by: number): void {
    this.keep[point] = 0;
    if (this.slack > 0 && !this.#exceeds(by, point)) this.#doubtful.push(point);
  }

  /** Drops a point that another dominates by more than the slack. */
  dropSurely(point: number): void {
    this.keep[point] = 0;
  }

  /**
   * Takes back into the list every doubtful point that no kept one dominates by more than the slack. A point that
   * anything dominates by more is dominated by more by something that is kept without doubt, so that those suffice.
   * Beyond a bound of work what is in doubt is kept, which costs time later but never a package.
   */
  *settle(): Work<Uint8Array> {
    const sure = this.#sure();
    const back: number[] = [];
    let [left, reported] = [MOST_COMPARISONS, MOST_COMPARISONS];
    for (const point of this.#doubtful) {
      left -= sure.length;
      if (left < 0 || !this.#isBeaten(point, sure)) back.push(point);
      if (reported - left < STRIDE) continue;
      reported = left;
      yield going;
    }
    for (const point of back) this.keep[point] = 1;
    return this.keep;
  }

  #sure(): Int32Array {
    if (this.#doubtful.length === 0) return new Int32Array(0);
    const places = new Int32Array(this.keep.length);
    let size = 0;
    for (const [point, kept] of this.keep.entries()) if (kept === 1) places[size++] = point;
    return places.slice(0, size);
  }

  #isBeaten(point: number, sure: Int32Array): boolean {
    const first = this.#values[point * this.#parties] ?? 0;
    for (const by of sure) {
      if ((this.#values[by * this.#parties] ?? 0) < first) return false;
      if (this.#reaches(by, point) && this.#exceeds(by, point)) return true;
    }
    return false;
  }

  #reaches(by: number, point: number): boolean {
    for (let party = 0; party < this.#parties; party += 1)
      if (
        (this.#values[by * this.#parties + party] ?? 0) < (this.#values[point * this.#parties + party] ?? 0)
      )
        return false;
    return true;
  }

  #exceeds(by: number, point: number): boolean {
    for (let party = 0; party < this.#parties; party += 1) {
      const more =
        (this.#values[by * this.#parties + party] ?? 0) - (this.#values[point * this.#parties + party] ?? 0);
      if (more > this.slack) return true;
    }
    return false;
  }
}
