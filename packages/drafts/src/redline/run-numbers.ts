import type { Codes } from './myers.ts';

/** For each place of two lists the number of the run of tokens that begins there: equal runs of either list have one number. */
export interface RunNumbers {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** All numbers are smaller. */
  readonly count: number;
}

/**
 * Numbers the runs of `length` tokens of two lists. Numbers of longer runs are made of those of shorter ones, a run of twice the
 * length from each two that stand that far apart (as R. Karp, R. Miller and A. Rosenberg name repeated factors, 1972), so that no
 * run is ever written out. Expected time O(N log length), memory 24 bytes for each token.
 */
export function runNumbers(a: Codes, b: Codes, length: number): RunNumbers {
  const all = Int32Array.from({ length: a.length + b.length + 1 }, (_, at) =>
    at < a.length ? (a[at] ?? 0) : at === a.length ? BETWEEN : (b[at - a.length - 1] ?? 0),
  );
  const numbers = namesOf(all, length);
  const last = (list: Codes): number => Math.max(0, list.length - length + 1);
  return {
    left: numbers.subarray(0, last(a)),
    right: numbers.subarray(a.length + 1, a.length + 1 + last(b)),
    count: all.length,
  };
}

/** Stands between the two lists, so that no run of one goes on in the other. */
const BETWEEN = -1;

/** The number of the run of `length` that begins at each place; at the end of the list, of what is left of it. */
function namesOf(codes: Int32Array, length: number): Int32Array {
  // Codes may be greater than there are places: so they are named first, each by itself.
  let names = joinedNames(codes, codes.length);
  let known = 1;
  while (known < length) {
    const step = Math.min(known, length - known);
    names = joinedNames(names, step);
    known += step;
  }
  return names;
}

/** Numbers each pair of names that stand `apart`: by the first place at which the pair stands. An open hash table of places. */
function joinedNames(names: Int32Array, apart: number): Int32Array {
  const bits = Math.max(2, Math.ceil(Math.log2(names.length + 1)) + 1);
  const table = new Int32Array(2 ** bits).fill(EMPTY);
  const mask = table.length - 1;
  const second = (at: number): number => names[at + apart] ?? BETWEEN;
  return names.map((first, at) => {
    const other = second(at);
    let slot = (Math.imul(first, HASH_FIRST) ^ Math.imul(other, HASH_SECOND)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const found = table[slot] ?? EMPTY;
      if (found === EMPTY) {
        table[slot] = at;
        return at;
      }
      if (names[found] === first && second(found) === other) return found;
    }
  });
}

const EMPTY = -1;
/** Odd numbers with well spread bits, to mix those of two names. */
const HASH_FIRST = 0x9e3779b1;
const HASH_SECOND = 0x85ebca77;
