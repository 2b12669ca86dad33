import { ascendingOf } from '../sorting.ts';
import type { Work } from '../work.ts';
import { going } from './going.ts';

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
export function* nearValuesOf(values: Float64Array, slack: number): Work<NearValues | null> {
  const sorted = yield* ascendingOf(values);
  if (!areSomeNear(sorted, slack)) return null;
  yield going;
  const near = new Set<number>();
  const classes: number[] = [];
  let [lowest, below, doPart] = [-Infinity, -Infinity, true];
  for (let at = 0; at < sorted.length; at += 1) {
    if (at % STRIDE === STRIDE - 1) yield going;
    const value = sorted[at] ?? 0;
    if (value - below > slack) {
      classes.push(value);
      lowest = value;
    } else if (value !== below) near.add(below).add(value);
    if (value - lowest > slack) doPart = false;
    below = value;
  }
  return { near, classes: doPart ? Float64Array.from(classes) : null };
}

/** Values looked at between two reports, where something is near. */
const STRIDE = 100_000;

function areSomeNear(sorted: Float64Array, slack: number): boolean {
  for (let at = 1; at < sorted.length; at += 1) {
    const more = (sorted[at] ?? 0) - (sorted[at - 1] ?? 0);
    if (more > 0 && more <= slack) return true;
  }
  return false;
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
