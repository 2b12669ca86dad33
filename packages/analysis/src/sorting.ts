import type { Work } from './work.ts';

/** Items sorted at one go, and merged between two reports. */
const RUN = 1_000;
const STRIDE = 5_000;

/** Items in ascending order, equal ones as they stood: runs sorted by themselves and merged in pairs. n log n. */
export function* sortedInPieces<T extends NonNullable<unknown>>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Work<T[]> {
  let sorted: T[] = [];
  for (let begin = 0; begin < items.length; begin += RUN) {
    if (begin > 0 && begin % STRIDE === 0) yield { bound: null, best: null, done: 0 };
    sorted.push(...items.slice(begin, begin + RUN).sort(compare));
  }
  for (let width = RUN; width < items.length; width *= 2) {
    const merged: T[] = [];
    for (let begin = 0; begin < items.length; begin += 2 * width) {
      const middle = Math.min(begin + width, items.length);
      const end = Math.min(begin + 2 * width, items.length);
      yield* mergeRuns(sorted, begin, middle, end, compare, merged);
    }
    sorted = merged;
  }
  return sorted;
}

function* mergeRuns<T extends NonNullable<unknown>>(
  from: readonly T[],
  begin: number,
  middle: number,
  end: number,
  compare: (a: T, b: T) => number,
  into: T[],
): Work<void> {
  let [left, right] = [begin, middle];
  for (let at = begin; at < end; at += 1) {
    const [one, other] = [from[left], from[right]];
    if (left >= middle || one === undefined) {
      if (other !== undefined) into.push(other);
      right += 1;
    } else if (right >= end || other === undefined || compare(one, other) <= 0) {
      into.push(one);
      left += 1;
    } else {
      into.push(other);
      right += 1;
    }
    if (into.length % STRIDE === 0) yield { bound: null, best: null, done: 0 };
  }
}

/** Numbers sorted at one go. */
const NUMBERS_RUN = 32_768;
/** Numbers merged between two reports. */
const NUMBERS_STRIDE = 100_000;

/** Numbers in ascending order, in a list of its own: runs sorted by themselves and merged in pairs. n log n. */
export function* ascendingOf(values: Float64Array): Work<Float64Array> {
  const size = values.length;
  let sorted = new Float64Array(size);
  for (let begin = 0; begin < size; begin += NUMBERS_STRIDE) {
    if (begin > 0) yield { bound: null, best: null, done: 0 };
    sorted.set(values.subarray(begin, begin + NUMBERS_STRIDE), begin);
  }
  for (let begin = 0; begin < size; begin += NUMBERS_RUN) {
    if (begin > 0) yield { bound: null, best: null, done: 0 };
    sortRun(sorted.subarray(begin, Math.min(size, begin + NUMBERS_RUN)));
  }
  let other = new Float64Array(size > NUMBERS_RUN ? size : 0);
  for (let width = NUMBERS_RUN; width < size; width *= 2) {
    for (let begin = 0; begin < size; begin += 2 * width)
      yield* mergeNumbers(
        sorted,
        other,
        begin,
        Math.min(begin + width, size),
        Math.min(begin + 2 * width, size),
      );
    [sorted, other] = [other, sorted];
  }
  return sorted;
}

/** Sorts a run in its place; one that falls all along, as the first column of a frontier does, is only turned round. */
function sortRun(run: Float64Array): void {
  let at = 1;
  while (at < run.length && (run[at] ?? 0) <= (run[at - 1] ?? 0)) at += 1;
  if (at >= run.length) run.reverse();
  else run.sort();
}

function* mergeNumbers(
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
    if ((at + 1) % NUMBERS_STRIDE === 0) yield { bound: null, best: null, done: 0 };
  }
}
