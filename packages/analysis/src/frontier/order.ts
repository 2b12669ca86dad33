import type { Work } from '../work.ts';
import { going } from '../going.ts';
import { mergeSort } from './merge-sort.ts';

/** Keys that a bucket holds in the mean. */
const A_BUCKET = 4;
/** Keys handled between two reports. */
const STRIDE = 16_000;
/** Buckets whose begins are told between two reports. */
const BUCKETS_A_TURN = 500_000;
/** A bucket of more keys than this is sorted by merging, others by insertion. */
const FEW = 32;

/**
 * The places of keys in ascending order of the keys; equal keys stay as they stand.
 *
 * Plan. Keys are spread over as many buckets as a quarter of them, which part the range of the keys evenly; then each bucket
 * is sorted by itself. Keys that lie fairly evenly, as sums do, so take a time in proportion to their number, and each is
 * looked up only twice out of its turn. Buckets that hold many are sorted by merging, so that the worst case is n log n.
 */
export function* orderOf(keys: Float64Array): Work<Int32Array> {
  const buckets = yield* Buckets.of(keys);
  const ends = yield* buckets.fill();
  let begin = 0;
  let spent = 0;
  for (const end of ends) {
    if (end - begin > FEW) yield* mergeSort(buckets.sorted, buckets.order, begin, end);
    else insertionSort(buckets.sorted, buckets.order, begin, end);
    spent += end - begin;
    begin = end;
    if (spent < STRIDE) continue;
    spent = 0;
    yield going;
  }
  return buckets.order;
}

/** Keys and their places, spread over buckets that ascend. */
class Buckets {
  readonly sorted: Float64Array;
  readonly order: Int32Array;
  readonly #keys: Float64Array;
  readonly #least: number;
  readonly #scale: number;
  readonly #ends: Int32Array;

  private constructor(keys: Float64Array, least: number, most: number) {
    this.#keys = keys;
    this.sorted = new Float64Array(keys.length);
    this.order = new Int32Array(keys.length);
    const count = Math.max(1, Math.ceil(keys.length / A_BUCKET));
    this.#ends = new Int32Array(count);
    this.#least = least;
    // A range that is too narrow or too wide to be parted leaves all keys in one bucket (an infinite distance times 0 is cut to 0).
    const scale = (count - 1) / (most - least);
    this.#scale = Number.isFinite(scale) && Number.isFinite(most - least) ? scale : 0;
  }

  static *of(keys: Float64Array): Work<Buckets> {
    let [least, most] = [Infinity, -Infinity];
    for (let from = 0; from < keys.length; from += STRIDE) {
      const end = Math.min(keys.length, from + STRIDE);
      for (let at = from; at < end; at += 1) {
        const key = keys[at] ?? 0;
        if (key < least) least = key;
        if (key > most) most = key;
      }
      if (end < keys.length) yield going;
    }
    return new Buckets(keys, least, most);
  }

  /** Puts each key and its place into its bucket; the places at which the buckets end. */
  *fill(): Work<Int32Array> {
    const size = this.#keys.length;
    yield going;
    for (let from = 0; from < size; from += STRIDE) {
      this.#count(from, Math.min(size, from + STRIDE));
      yield going;
    }
    yield* this.#toBegins();
    for (let from = 0; from < size; from += STRIDE) {
      this.#put(from, Math.min(size, from + STRIDE));
      yield going;
    }
    return this.#ends;
  }

  #count(from: number, end: number): void {
    const [keys, least, scale, counts] = [this.#keys, this.#least, this.#scale, this.#ends];
    for (let at = from; at < end; at += 1) {
      const bucket = (((keys[at] ?? 0) - least) * scale) | 0;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  }

  /** Turns how many keys each bucket has into where it begins, from where filling moves on to its end. */
  *#toBegins(): Work<void> {
    const ends = this.#ends;
    let begin = 0;
    for (let from = 0; from < ends.length; from += BUCKETS_A_TURN) {
      const until = Math.min(ends.length, from + BUCKETS_A_TURN);
      for (let bucket = from; bucket < until; bucket += 1) {
        const count = ends[bucket] ?? 0;
        ends[bucket] = begin;
        begin += count;
      }
      yield going;
    }
  }

  #put(from: number, end: number): void {
    const [keys, least, scale, next] = [this.#keys, this.#least, this.#scale, this.#ends];
    const [sorted, order] = [this.sorted, this.order];
    for (let at = from; at < end; at += 1) {
      const key = keys[at] ?? 0;
      const bucket = ((key - least) * scale) | 0;
      const into = next[bucket] ?? 0;
      next[bucket] = into + 1;
      sorted[into] = key;
      order[into] = at;
    }
  }
}

function insertionSort(keys: Float64Array, places: Int32Array, begin: number, end: number): void {
  for (let from = begin + 1; from < end; from += 1) {
    const [key, place] = [keys[from] ?? 0, places[from] ?? 0];
    let at = from;
    for (; at > begin && (keys[at - 1] ?? 0) > key; at -= 1) {
      keys[at] = keys[at - 1] ?? 0;
      places[at] = places[at - 1] ?? 0;
    }
    [keys[at], places[at]] = [key, place];
  }
}
