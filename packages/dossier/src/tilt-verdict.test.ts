import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from './tilt-range.ts';
import { decidingPlaces, verdictOf } from './tilt-verdict.ts';

const RANGES: readonly Range[] = [
  [-1, -1],
  [-1, 0],
  [-1, 1],
  [0, 0],
  [0, 1],
  [1, 1],
];
const ranges = fc.array(fc.constantFrom(...RANGES), { minLength: 1, maxLength: 5 });
const mirror = (deltas: readonly Range[]): Range[] => deltas.map(([lo, hi]) => [0 - hi, 0 - lo]);

const MIRRORED: Readonly<Record<string, string>> = {
  'nearer on every weighting': 'further on every weighting',
  'further on every weighting': 'nearer on every weighting',
  'not further on any weighting': 'not nearer on any weighting',
  'not nearer on any weighting': 'not further on any weighting',
};

describe('verdictOf', () => {
  test.each<[string, Range[]]>([
    [
      'nearer on every weighting',
      [
        [0, 1],
        [1, 1],
      ],
    ],
    [
      'further on every weighting',
      [
        [-1, 0],
        [-1, -1],
      ],
    ],
    [
      'the same',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'not further on any weighting',
      [
        [0, 1],
        [0, 0],
      ],
    ],
    [
      'not nearer on any weighting',
      [
        [-1, 0],
        [0, 0],
      ],
    ],
    [
      'mixed',
      [
        [1, 1],
        [-1, -1],
      ],
    ],
    [
      'mixed',
      [
        [1, 1],
        [-1, -1],
        [-1, 1],
      ],
    ],
    ['not decided by the record', [[-1, 1]]],
    [
      'not decided by the record',
      [
        [1, 1],
        [-1, 0],
      ],
    ],
  ])('is "%s" for %j', (verdict, deltas) => {
    expect(verdictOf(deltas)).toBe(verdict);
  });

  test('of the mirrored comparison is the mirrored verdict', () => {
    fc.assert(
      fc.property(ranges, (deltas) => {
        const verdict = verdictOf(deltas);
        expect(verdictOf(mirror(deltas))).toBe(MIRRORED[verdict] ?? verdict);
      }),
    );
  });

  test('is kept when an issue is split into identical parts, and whatever the order of the issues', () => {
    fc.assert(
      fc.property(ranges, fc.nat(), (deltas, seed) => {
        const place = seed % deltas.length;
        const split = [...deltas, ...deltas.slice(place, place + 1)];
        expect(verdictOf(split)).toBe(verdictOf(deltas));
        expect(verdictOf(deltas.toReversed())).toBe(verdictOf(deltas));
      }),
    );
  });

  test('"nearer on every weighting" holds for every weighting', () => {
    fc.assert(
      fc.property(
        ranges,
        fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), { minLength: 5 }),
        (deltas, weights) => {
          fc.pre(verdictOf(deltas) === 'nearer on every weighting');
          const lowest = deltas.reduce((sum, [lo], place) => sum + lo * (weights[place] ?? 1), 0);
          expect(lowest).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('decidingPlaces', () => {
  test('names nothing where there is a verdict, and something where there is none', () => {
    fc.assert(
      fc.property(ranges, (deltas) => {
        const undecided = verdictOf(deltas) === 'not decided by the record';
        expect(decidingPlaces(deltas).length > 0).toBe(undecided);
      }),
    );
  });

  test('names the issue that stands against the others', () => {
    expect(
      decidingPlaces([
        [0, 1],
        [1, 1],
        [-1, 0],
      ]),
    ).toEqual([2]);
  });

  test('names all open issues where no single one would decide', () => {
    expect(
      decidingPlaces([
        [-1, 1],
        [-1, 1],
        [0, 0],
      ]),
    ).toEqual([0, 1]);
  });
});
