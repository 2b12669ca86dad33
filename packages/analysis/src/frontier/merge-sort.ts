import type { Work } from '../work.ts';
import { going } from '../going.ts';

/** Keys merged between two reports. */
const STRIDE = 48_000;

/**
 * Sorts keys from `begin` to before `end` in ascending order, and moves what stands beside them along; equal keys stay as they
 * stand. A merge sort from below; keys that ascend already are only looked at. n log n.
 */
export function* mergeSort(keys: Float64Array, beside: Int32Array, begin: number, end: number): Work<void> {
  if (yield* ascends(keys, begin, end)) return;
  let from: Side = { keys: keys.subarray(begin, end), beside: beside.subarray(begin, end) };
  let into: Side = { keys: new Float64Array(end - begin), beside: new Int32Array(end - begin) };
  const size = end - begin;
  let spent = 0;
  for (let width = 1; width < size; width *= 2) {
    for (let at = 0; at < size; at += 2 * width) {
      const runs = new Runs(from, into, at, width);
      while (!runs.merge(STRIDE)) yield going;
      spent += 2 * width;
      if (spent < STRIDE) continue;
      spent = 0;
      yield going;
    }
    [from, into] = [into, from];
  }
  if (from.keys.buffer === keys.buffer) return;
  keys.set(from.keys, begin);
  beside.set(from.beside, begin);
  yield going;
}

function* ascends(keys: Float64Array, begin: number, end: number): Work<boolean> {
  for (let from = begin + 1; from < end; from += STRIDE) {
    const until = Math.min(end, from + STRIDE);
    for (let at = from; at < until; at += 1) if ((keys[at - 1] ?? 0) > (keys[at] ?? 0)) return false;
    if (until < end) yield going;
  }
  return true;
}

/** Keys, and what moves along with them. */
interface Side {
  readonly keys: Float64Array;
  readonly beside: Int32Array;
}

/** Two neighbouring runs that are merged into one. */
class Runs {
  readonly #from: Side;
  readonly #into: Side;
  readonly #middle: number;
  readonly #end: number;
  #left: number;
  #right: number;
  #at: number;

  constructor(from: Side, into: Side, begin: number, width: number) {
    this.#from = from;
    this.#into = into;
    this.#middle = Math.min(begin + width, from.keys.length);
    this.#end = Math.min(begin + 2 * width, from.keys.length);
    [this.#left, this.#right, this.#at] = [begin, this.#middle, begin];
  }

  /** Merges up to `most` keys; whether all are merged. */
  merge(most: number): boolean {
    const [{ keys, beside }, into, middle, end] = [this.#from, this.#into, this.#middle, this.#end];
    const until = Math.min(end, this.#at + most);
    let [left, right] = [this.#left, this.#right];
    for (let at = this.#at; at < until; at += 1) {
      const isLeft = left < middle && (right >= end || (keys[left] ?? 0) <= (keys[right] ?? 0));
      const taken = isLeft ? left++ : right++;
      into.keys[at] = keys[taken] ?? 0;
      into.beside[at] = beside[taken] ?? 0;
    }
    [this.#left, this.#right, this.#at] = [left, right, until];
    return until === end;
  }
}
