import type { Work } from '../work.ts';
import { going } from './going.ts';

/** Numbers sorted at one go. */
const RUN = 65_536;
/** Numbers merged between two reports. */
const STRIDE = 500_000;

/** Numbers in ascending order, in a list of its own: runs sorted by themselves and merged in pairs. n log n. */
export function* ascendingOf(values: Float64Array): Work<Float64Array> {
  const size = values.length;
  let sorted = Float64Array.from(values);
  for (let begin = 0; begin < size; begin += RUN) {
    if (begin > 0) yield going;
    sorted.subarray(begin, Math.min(size, begin + RUN)).sort();
  }
  let other = new Float64Array(size > RUN ? size : 0);
  for (let width = RUN; width < size; width *= 2) {
    for (let begin = 0; begin < size; begin += 2 * width)
      yield* merged(sorted, other, begin, Math.min(begin + width, size), Math.min(begin + 2 * width, size));
    [sorted, other] = [other, sorted];
  }
  return sorted;
}

function* merged(
  from: Float64Array,
  into: Float64Array,
  begin: number,
  middle: number,
  end: number,
): Work<void> {
  let [left, right] = [begin, middle];
  for (let at = begin; at < end; at += 1) {
    const isLeft = right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0));
    into[at] = (isLeft ? from[left++] : from[right++]) ?? 0;
    if ((at + 1) % STRIDE === 0) yield going;
  }
}
