import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import { going } from '../../going.ts';
import { traceOfWritten, type Layer, type Trace } from '../layer.ts';
import { ListedPackages } from './listed-packages.ts';
import type { Scale } from './scale.ts';
import type { Columns } from './columns.ts';
import type { Tally } from './tally.ts';
import type { WalkLayout } from './walk-layout.ts';

/** Counters looked at between two reports. */
const STRIDE = 100_000;
/** What a package costs that is written down, in counters. */
const WRITING = 10;

/** The layer of what a walk has counted; null where that is nothing. Not all of the packages that it counts are listed. */
export function* walkedLayer({ parts, scales }: WalkLayout, tally: Tally): Work<Layer | null> {
  const size = yield* sizeOf(tally);
  if (size === 0) return null;
  const values = new Float64Array(2 * size);
  const starts = new Uint32Array(size + 1);
  const counted = new Float64Array(size);
  const listed = new ListedPackages(parts, tally.most, size);
  const pace = new Pace(STRIDE);
  const [one, other] = scales;
  let point = 0;
  for (let at = 0; at < tally.size; at += 1) {
    // In descending order of what the party 0 gets.
    const first = one.party === 0 ? tally.size - 1 - at : at;
    const count = tally.countOf(first);
    if (pace.isDue(count > 0 ? 1 + WRITING : 1)) yield going;
    if (count === 0) continue;
    values[2 * point + one.party] = stepsOf(one, first);
    values[2 * point + other.party] = stepsOf(other, tally.secondOf(first));
    counted[point] = count;
    if (pace.isDue(WRITING * listed.add(tally.numbersOf(first)))) yield going;
    point += 1;
    starts[point] = listed.size;
  }
  return { values, trace: yield* traceOf(listed, starts, counted), lost: [0, 0] };
}

/** The trace of points with the packages that are written down for them, and how many there are of each. */
function* traceOf(listed: ListedPackages, starts: Uint32Array, counted: Float64Array): Work<Trace> {
  const packages = traceOfWritten(listed.size, listed);
  return {
    size: counted.length,
    starts,
    from: yield* countedUp(listed.size),
    via: new Uint32Array(listed.size),
    sources: [{ trace: packages, pick: null }],
    counted,
  };
}

/**
 * The layer of packages of so many points, by falling utility of the first party; null where there are none. `lost`: as of a layer.
 */
export function* staircaseLayer(
  { parts }: WalkLayout,
  { firsts, seconds, numbers, counts, size }: Columns & { readonly size: number },
  points: number,
  lost: readonly number[],
): Work<Layer | null> {
  if (size === 0) return null;
  const values = new Float64Array(2 * points);
  const starts = new Uint32Array(points + 1);
  const counted = new Float64Array(points);
  const listed = new ListedPackages(parts, MOST_LISTED, points);
  const pace = new Pace(STRIDE);
  let point = 0;
  for (let begin = 0, end = 1; begin < size; begin = end, end += 1, point += 1) {
    const [one, other] = [firsts[begin] ?? 0, seconds[begin] ?? 0];
    while (end < size && firsts[end] === one && seconds[end] === other) end += 1;
    values[2 * point] = one;
    values[2 * point + 1] = other;
    for (let at = begin; at < end; at += 1) counted[point] = (counted[point] ?? 0) + (counts[at] ?? 0);
    if (pace.isDue(WRITING * (end - begin + listed.add(numbers.subarray(begin, end))))) yield going;
    starts[point + 1] = listed.size;
  }
  return { values, trace: yield* traceOf(listed, starts, counted), lost };
}

/** Packages written down for one point of a staircase. */
const MOST_LISTED = 100;

/** A utility in whole steps of the grid. */
const stepsOf = ({ least, unit }: Scale, utility: number): number => Math.round((least + utility) * unit);

/** How many counters have counted something. */
function* sizeOf(tally: Tally): Work<number> {
  let size = 0;
  for (let first = 0; first < tally.size; first += 1) {
    if (tally.countOf(first) > 0) size += 1;
    if (first % STRIDE === STRIDE - 1) yield going;
  }
  return size;
}

/** The numbers from 0 up to a size. */
function* countedUp(size: number): Work<Uint32Array> {
  const numbers = new Uint32Array(size);
  for (let at = 0; at < size; at += 1) {
    numbers[at] = at;
    if (at % STRIDE === STRIDE - 1) yield going;
  }
  return numbers;
}
