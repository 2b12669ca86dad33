import type { Work } from '../work.ts';
import { going } from './going.ts';

/** Places merged between two reports. */
const STRIDE = 96_000;
/** Places that are sorted by insertion; it divides the stride. */
const FEW = 16;

/** The places of keys in ascending order of the keys; equal keys stay as they stand. Short runs by insertion, then a merge sort from below. */
export function* orderOf(keys: Float64Array): Work<Int32Array> {
  const size = keys.length;
  let order = new Int32Array(size);
  for (let begin = 0; begin < size; begin += FEW) {
    insertRun(keys, order, begin, Math.min(begin + FEW, size));
    if (begin % STRIDE === 0) yield going;
  }
  let other = new Int32Array(size);
  let spent = 0;
  for (let width = FEW; width < size; width *= 2) {
    for (let begin = 0; begin < size; begin += 2 * width) {
      const runs = new Runs(keys, order, other, begin, width);
      while (!runs.merge(STRIDE)) yield going;
      spent += 2 * width;
      if (spent < STRIDE) continue;
      spent = 0;
      yield going;
    }
    [order, other] = [other, order];
  }
  return order;
}

function insertRun(keys: Float64Array, order: Int32Array, begin: number, end: number): void {
  for (let place = begin; place < end; place += 1) {
    const key = keys[place] ?? 0;
    let at = place;
    for (; at > begin && (keys[order[at - 1] ?? 0] ?? 0) > key; at -= 1) order[at] = order[at - 1] ?? 0;
    order[at] = place;
  }
}

/** Two neighbouring runs of places that are merged into one. */
class Runs {
  readonly #keys: Float64Array;
  readonly #from: Int32Array;
  readonly #into: Int32Array;
  readonly #middle: number;
  readonly #end: number;
  #left: number;
  #right: number;
  #at: number;

  constructor(keys: Float64Array, from: Int32Array, into: Int32Array, begin: number, width: number) {
    this.#keys = keys;
    this.#from = from;
    this.#into = into;
    this.#middle = Math.min(begin + width, from.length);
    this.#end = Math.min(begin + 2 * width, from.length);
    [this.#left, this.#right, this.#at] = [begin, this.#middle, begin];
  }

  /** Merges up to `most` places; whether all are merged. */
  merge(most: number): boolean {
    const [keys, from, into, middle, end] = [this.#keys, this.#from, this.#into, this.#middle, this.#end];
    const until = Math.min(end, this.#at + most);
    let [left, right] = [this.#left, this.#right];
    for (let at = this.#at; at < until; at += 1) {
      const isLeft =
        left < middle && (right >= end || (keys[from[left] ?? 0] ?? 0) <= (keys[from[right] ?? 0] ?? 0));
      into[at] = (isLeft ? from[left++] : from[right++]) ?? 0;
    }
    [this.#left, this.#right, this.#at] = [left, right, until];
    return until === end;
  }
}
