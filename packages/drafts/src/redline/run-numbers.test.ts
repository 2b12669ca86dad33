import { describe, expect, it } from 'vitest';
import { runNumbers } from './run-numbers.ts';

/** Lists of few codes, so that runs repeat; some codes are greater than the lists are long. */
function list(seed: number, length: number): Int32Array {
  let state = seed;
  return Int32Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return ((state >>> 16) % 3) * 70_000;
  });
}

const runsOf = (codes: Int32Array, length: number): string[] =>
  Array.from({ length: Math.max(0, codes.length - length + 1) }, (_, at) =>
    codes.subarray(at, at + length).join(' '),
  );

describe('the numbers of runs', () => {
  it('are equal for equal runs, and for no others', () => {
    for (let seed = 1; seed <= 60; seed += 1)
      for (const length of [1, 2, 3, 5, 7]) {
        const [a, b] = [list(seed, seed % 13), list(seed + 1000, (seed * 7) % 29)];
        const { left, right, count } = runNumbers(a, b, length);
        const runs = [...runsOf(a, length), ...runsOf(b, length)];
        const numbers = [...left, ...right];
        expect(numbers).toHaveLength(runs.length);
        expect(numbers.every((each) => each >= 0 && each < count)).toBe(true);
        const pairs = new Set(runs.map((run, at) => `${run} is ${numbers[at]}`));
        expect(pairs.size).toBe(new Set(runs).size);
        expect(pairs.size).toBe(new Set(numbers).size);
      }
  });
});
