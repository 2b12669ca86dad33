import type { Change } from './changes.ts';

/** What is put in by the changes of one paragraph, for as many questions as a run of a million characters has pieces. */
export class PutIn {
  readonly #stretches: readonly (readonly [number, number])[];

  /** `changes` have disjoint right stretches, in any order. */
  constructor(changes: readonly Change[]) {
    this.#stretches = changes
      .map(({ right }) => right)
      .filter(([start, end]) => end > start)
      .sort((a, b) => a[0] - b[0]);
  }

  /** How many changes put something in. */
  get count(): number {
    return this.#stretches.length;
  }

  /** Whether a stretch lies in what one change puts in: in the last one that begins at or before it. Logarithmic. */
  holds(from: number, to: number): boolean {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.[0] ?? Infinity) <= from) low = middle + 1;
      else high = middle;
    }
    return to > from && (this.#stretches[low - 1]?.[1] ?? -1) >= to;
  }
}
