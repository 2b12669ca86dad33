import type { Pair, Thresholds } from './thresholds.ts';

/** Parts of the range of the first party, for each of which one mark is kept: few enough to stay at hand. */
const PARTS = 2_048;
/** What a mark may err by in doubles, as a share of what it is made of. */
const NOISE = 1e-12;

/**
 * The least that the second party has to get in any package that reaches some threshold but those of sums, for each part of the
 * range of the first. A package below the mark of its part reaches none. Sums are left out, since where one party loses just what the
 * other gains, all packages of a part are within a part's width of them.
 */
export class Marks {
  readonly values = new Float64Array(PARTS + 1);
  /** From where parts are counted, and parts for each step of the grid. */
  readonly low: number;
  readonly parts: number;
  readonly #size: Pair;

  /** `first` and `second`: the smallest and the largest utility of each party in steps of the grid. */
  constructor(first: Pair, second: Pair) {
    this.low = first[0];
    this.parts = PARTS / Math.max(first[1] - first[0], Number.MIN_VALUE * PARTS * 2);
    this.#size = [
      Math.max(Math.abs(first[0]), Math.abs(first[1])),
      Math.max(Math.abs(second[0]), Math.abs(second[1])),
    ];
  }

  /** Moves the marks to thresholds that have changed. */
  set(thresholds: Thresholds): void {
    const [size, other] = this.#size;
    for (let part = 0; part <= PARTS; part += 1) {
      const most = this.low + (part + 1) / this.parts + NOISE * size;
      const least = leastWith(most, thresholds);
      this.values[part] = least - NOISE * (other + Math.abs(least));
      if (Number.isNaN(this.values[part])) this.values[part] = least;
    }
  }
}

/** The least that the second has to get where the first gets no more than this. */
function leastWith(first: number, thresholds: Thresholds): number {
  const { floors, from, product, least, shares, ideal, distance, tops } = thresholds;
  if (first < floors[0]) return Infinity;
  const gain = first - from[0];
  const short = Math.max(0, 1 - first * ideal[0]);
  const left = distance - short * short;
  const root = Math.sqrt(Math.max(0, left));
  const needed = Math.min(
    gain > 0 ? from[1] + product / gain : Infinity,
    first >= least[0] ? least[1] : Infinity,
    first >= shares[0] ? shares[1] : Infinity,
    left < 0 ? Infinity : ideal[1] > 0 ? (1 - root) / ideal[1] : (1 + root) / ideal[1],
    first > tops[0] ? -Infinity : tops[1],
  );
  return Math.max(needed, floors[1]);
}
