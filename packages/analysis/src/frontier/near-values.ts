/** The utilities of one party, of which some lie within the slack of each other without being the same. */
export interface NearValues {
  /** Those with another so near. */
  readonly near: ReadonlySet<number>;
  /**
   * The lowest of each class of values, ascending, where values part into classes: within one all are the same within the
   * slack, between two none are. Null where they do not.
   */
  readonly classes: Float64Array | null;
}

/** What stands near what among values; null where nothing does. n log n. */
export function nearValuesOf(values: Float64Array, slack: number): NearValues | null {
  const sorted = Float64Array.from(values).sort();
  const near = new Set<number>();
  const classes: number[] = [];
  let [lowest, doPart] = [-Infinity, true];
  for (const [at, value] of sorted.entries()) {
    const below = at === 0 ? -Infinity : (sorted[at - 1] ?? 0);
    if (value - below > slack) {
      classes.push(value);
      lowest = value;
    } else if (value !== below) near.add(below).add(value);
    if (value - lowest > slack) doPart = false;
  }
  return near.size === 0 ? null : { near, classes: doPart ? Float64Array.from(classes) : null };
}

/** The place of the class of a value. */
export function classOf(classes: Float64Array, value: number): number {
  let [low, high] = [0, classes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((classes[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
