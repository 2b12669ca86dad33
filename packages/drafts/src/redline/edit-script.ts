import type { Codes, Edit } from './myers.ts';
import { joined, shifted, shortestScript } from './myers.ts';
import { runNumbers } from './run-numbers.ts';

/** An edit script, and whether a part of it is coarse: replaced as a whole, since a smallest script was too far to seek. */
export interface EditScript {
  readonly edits: readonly Edit[];
  readonly coarse: boolean;
}

/** How many tokens in a row make a landmark, in the order in which it is tried. */
const LANDMARK_LENGTHS = [5, 3, 2, 1] as const;

/**
 * A small edit script between two lists of token keys.
 *
 * Plan. Common tokens at both ends are cut off first, and a smallest script is looked for (`myers`). Texts that differ in too
 * much are parted at landmarks: runs of tokens that stand once in either text, or else equally often, in the longest
 * order that both share (the idea of B. Cohen's patience diff); each stretch between two landmarks is treated
 * likewise, with shorter landmarks. A stretch without any landmark that still differs in more than `MOST_EDITS` tokens is replaced as a whole,
 * and the answer says that it is coarse. Time is linear in the texts but for a bounded search in each stretch; memory
 * O(N + MOST_EDITS²).
 */
export function editScript(left: readonly string[], right: readonly string[]): EditScript {
  const numbers = new Map<string, number>();
  const codes = (keys: readonly string[]): Codes =>
    Int32Array.from(keys, (key) => {
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  const search = new Search();
  const edits = search.between(codes(left), codes(right), 0);
  return { edits: joined(edits), coarse: search.coarse };
}

class Search {
  coarse = false;

  between(a: Codes, b: Codes, level: number): Edit[] {
    const head = commonHead(a, b);
    const tail = commonTail(a, b, head);
    const [x, y] = [a.subarray(head, a.length - tail), b.subarray(head, b.length - tail)];
    return [
      { kept: true, left: [0, head], right: [0, head] },
      ...this.middle(x, y, level).map((edit) => shifted(edit, head, head)),
      { kept: true, left: [a.length - tail, a.length], right: [b.length - tail, b.length] },
    ];
  }

  private middle(a: Codes, b: Codes, level: number): Edit[] {
    const whole = shortestScript(a, b);
    if (whole !== null) return whole;
    for (let next = level; next < LANDMARK_LENGTHS.length; next += 1) {
      const landmarks = landmarksOf(a, b, LANDMARK_LENGTHS[next] ?? 1);
      if (landmarks.length > 0) return this.parted(a, b, landmarks, next);
    }
    this.coarse = true;
    return [{ kept: false, left: [0, a.length], right: [0, b.length] }];
  }

  /** The landmarks as kept tokens, and what lies between them. */
  private parted(
    a: Codes,
    b: Codes,
    landmarks: readonly (readonly [number, number])[],
    level: number,
  ): Edit[] {
    const edits: Edit[] = [];
    let [x, y] = [0, 0];
    for (const [i, j] of [...landmarks, [a.length, b.length] as const]) {
      if (i > x || j > y)
        for (const edit of this.between(a.subarray(x, i), b.subarray(y, j), level + 1))
          edits.push(shifted(edit, x, y));
      if (i < a.length) edits.push({ kept: true, left: [i, i + 1], right: [j, j + 1] });
      [x, y] = [i + 1, j + 1];
    }
    return edits;
  }
}

function commonHead(a: Codes, b: Codes): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same += 1;
  return same;
}

function commonTail(a: Codes, b: Codes, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let same = 0;
  while (same < most && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  return same;
}

/**
 * Places of tokens that begin a run which stands equally often in both lists, first with first, second with second, as
 * pairs that grow on both sides. Runs that stand once are taken alone where there are any: they are never wrong.
 */
function landmarksOf(a: Codes, b: Codes, length: number): (readonly [number, number])[] {
  const { left, right, count } = runNumbers(a, b, length);
  const [before, after] = [timesOf(left, count), timesOf(right, count)];
  const isSingle = left.some((run) => before[run] === 1 && after[run] === 1);
  const isTaken = (run: number): boolean => before[run] === after[run] && (!isSingle || before[run] === 1);
  const places = placesOf(right, after, isTaken);
  const pairs: (readonly [number, number])[] = [];
  left.forEach((run, at) => {
    if (isTaken(run)) pairs.push([at, places.next(run)]);
  });
  return longestRise(pairs);
}

/** How often each number stands in a list. */
function timesOf(numbers: Int32Array, count: number): Int32Array {
  const times = new Int32Array(count);
  for (const number of numbers) times[number] = (times[number] ?? 0) + 1;
  return times;
}

/** Gives the places of a run one after another. */
interface Places {
  next(run: number): number;
}

/** The places of those runs of a list that are taken: by counting, those of each run side by side. */
function placesOf(numbers: Int32Array, times: Int32Array, isTaken: (run: number) => boolean): Places {
  const starts = new Int32Array(times.length);
  let total = 0;
  for (let run = 0; run < times.length; run += 1) {
    starts[run] = total;
    total += isTaken(run) ? (times[run] ?? 0) : 0;
  }
  const places = new Int32Array(total);
  const filled = starts.slice();
  const advance = (counts: Int32Array, run: number): number => {
    const at = counts[run] ?? 0;
    counts[run] = at + 1;
    return at;
  };
  numbers.forEach((run, at) => {
    if (isTaken(run)) places[advance(filled, run)] = at;
  });
  return { next: (run) => places[advance(starts, run)] ?? 0 };
}

/** The longest row of pairs that grows on the right as well (patience sorting, O(n log n)). */
function longestRise(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, right], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < right) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const rise: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.reverse();
}
