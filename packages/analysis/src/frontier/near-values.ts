import { ascendingOf } from '../sorting.ts';
import type { Work } from '../work.ts';
import { going } from '../going.ts';

/** The utilities of one party, of which some lie within the slack of each other without being the same. */
export interface NearValues {
  /** Those with another so near, ascending. */
  readonly near: Float64Array;
  /**
   * The lowest of each class of values, ascending, where values part into classes: within one all are the same within the
   * slack, between two none are. Null where they do not.
   */
  readonly classes: Float64Array | null;
}

/** Values looked at between two reports. */
const STRIDE = 50_000;

/** What stands near what among values; null where nothing does. n log n. */
export function* nearValuesOf(values: Float64Array, slack: number): Work<NearValues | null> {
  const sorted = yield* ascendingOf(values);
  const found: Found = { near: 0, classes: 0, doPart: true };
  yield* lookThrough(sorted, slack, found, null, null);
  if (found.near === 0) return null;
  const near = new Float64Array(found.near);
  const classes = new Float64Array(found.classes);
  yield* lookThrough(sorted, slack, { near: 0, classes: 0, doPart: true }, near, classes);
  return { near, classes: found.doPart ? classes : null };
}

interface Found {
  near: number;
  classes: number;
  doPart: boolean;
}

/** Counts near values and classes, and writes them down where there is a list for them. */
function* lookThrough(
  sorted: Float64Array,
  slack: number,
  found: Found,
  near: Float64Array | null,
  classes: Float64Array | null,
): Work<void> {
  let [lowest, below, isBelowNear] = [-Infinity, -Infinity, false];
  const take = (value: number): void => {
    if (near !== null) near[found.near] = value;
    found.near += 1;
  };
  for (let at = 0; at < sorted.length; at += 1) {
    if (at % STRIDE === STRIDE - 1) yield going;
    const value = sorted[at] ?? 0;
    if (value === below) continue;
    const isNear = value - below <= slack;
    if (isNear && !isBelowNear) take(below);
    if (isNear) take(value);
    else {
      if (classes !== null) classes[found.classes] = value;
      found.classes += 1;
      lowest = value;
    }
    if (value - lowest > slack) found.doPart = false;
    [below, isBelowNear] = [value, isNear];
  }
}

/** Whether a value is among those listed, which ascend. */
export function isAmong(ascending: Float64Array, value: number): boolean {
  return ascending[classOf(ascending, value)] === value;
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
