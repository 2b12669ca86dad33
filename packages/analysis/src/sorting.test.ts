import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingOf, sortedInPieces } from './sorting.ts';
import { seeded } from './test-sheets.ts';
import { run } from './work.ts';

describe('sortedInPieces(items, compare)', () => {
  it('is what sorting at one go gives, equal items as they stood', () => {
    const random = seeded(1);
    for (const size of [0, 1, 999, 1000, 1001, 2500, 7003]) {
      const items = Array.from({ length: size }, (_, at) => ({ key: Math.floor(random() * 50), at }));
      const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      expect(run(sortedInPieces(items, compare))).toEqual(items.toSorted(compare));
    }
  });

  it('reports between pieces, so that no step sorts everything', () => {
    const reports = [
      ...sortedInPieces(
        Array.from({ length: 20_000 }, (_, at) => -at),
        (a, b) => a - b,
      ),
    ];
    expect(reports.length).toBeGreaterThan(4);
  });
});

describe('ascendingOf(values)', () => {
  it('is what sorting at one go gives, beyond one run too, and leaves what it was given', () => {
    const random = seeded(2);
    for (const size of [0, 5, 65_536, 65_537, 140_001]) {
      const values = Float64Array.from({ length: size }, () => Math.floor(random() * 1000) - 500);
      const before = values.slice();
      const [sorted, expected] = [run(ascendingOf(values)), values.toSorted()];
      expect(sorted.length).toBe(size);
      expect(sorted.findIndex((each, at) => each !== expected[at])).toBe(-1);
      expect(values.findIndex((each, at) => each !== before[at])).toBe(-1);
    }
  });

  it('turns round what falls, within a run and beyond it', () => {
    for (const size of [1, 2, 40_000]) {
      const falling = Float64Array.from({ length: size }, (_, at) => -Math.floor(at / 2));
      expect(run(ascendingOf(falling))).toEqual(falling.toSorted());
    }
  });

  it('keeps every number', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 30 }), (numbers) => {
        const sorted = [...run(ascendingOf(Float64Array.from(numbers)))];
        expect(sorted).toEqual([...Float64Array.from(numbers).sort()]);
      }),
      { numRuns: 200 },
    );
  });
});
