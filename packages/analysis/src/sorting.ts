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
