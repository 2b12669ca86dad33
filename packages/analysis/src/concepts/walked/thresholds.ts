/** What a package has to come to, in steps of the grid, to be as good as the best so far for each goal of two parties. */
export interface Thresholds {
  /** What each party accepts at least: whatever else it comes to, a package has to give it. */
  readonly floors: Pair;
  /** From where gains are measured whose product is to be reached. */
  readonly from: Pair;
  product: number;
  /** What both parties have to get for the smallest gain, and for the smallest share of what each could gain. */
  least: Pair;
  shares: Pair;
  sum: number;
  readonly weights: Pair;
  weighted: number;
  /** One over what each party has at most, and the squared distance from it that may not be exceeded. */
  readonly ideal: Pair;
  distance: number;
  /** What either party has to get more than, for the most that it can have. */
  tops: Pair;
}

export type Pair = readonly [number, number];

/** Above everything: nothing is looked for. */
export const NEVER: Pair = [Infinity, Infinity];

export const pairOf = ([first = 0, second = 0]: readonly number[]): Pair => [first, second];
