import type { Work } from '../work.ts';
import { going } from './going.ts';

/** The places of keys in ascending order of the keys; equal keys stay as they stand. A merge sort from below. */
export function* orderOf(keys: Float64Array): Work<Int32Array> {
  const size = keys.length;
  let order = Int32Array.from(keys.keys());
  let other = new Int32Array(size);
  for (let width = 1; width < size; width *= 2) {
    for (let begin = 0; begin < size; begin += 2 * width) {
      mergeRuns(keys, order, other, begin, Math.min(begin + width, size), Math.min(begin + 2 * width, size));
      if (begin % 65_536 === 0 || width > 65_536) yield going;
    }
    [order, other] = [other, order];
  }
  return order;
}

function mergeRuns(
  keys: Float64Array,
  order: Int32Array,
  into: Int32Array,
  begin: number,
  middle: number,
  end: number,
): void {
  let [left, right] = [begin, middle];
  for (let at = begin; at < end; at += 1) {
    const takeLeft =
      left < middle && (right >= end || (keys[order[left] ?? 0] ?? 0) <= (keys[order[right] ?? 0] ?? 0));
    into[at] = (takeLeft ? order[left++] : order[right++]) ?? 0;
  }
}
