import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commonOrder } from './preferences.ts';
import { deltaRange, fitRange, Unknowns } from './tilt-range.ts';
import type { AtLeast, Range, Side, Worth, Worths } from './tilt-range.ts';

const OPTIONS = ['a', 'b', 'c', 'd', 'e'];

type Assignment = ReadonlyMap<string, number>;

const valueIn = (worths: Worths, unknown: Assignment, option: string): number => {
  const worth = worths.get(option) ?? 'unknown';
  return worth === 'unknown' ? (unknown.get(option) ?? 0) : worth;
};

/** Every 0/1 assignment of the unknowns that keeps the order in every valuation; all of them where none keeps it. */
function assignments(order: readonly AtLeast[], valuations: readonly Worths[]): Assignment[] {
  const all = Array.from(
    { length: 2 ** OPTIONS.length },
    (_, bits) => new Map(OPTIONS.map((option, place) => [option, (bits >> place) & 1])),
  );
  const kept = all.filter((unknown) =>
    valuations.every((worths) =>
      order.every(([high, low]) => valueIn(worths, unknown, high) >= valueIn(worths, unknown, low)),
    ),
  );
  return kept.length > 0 ? kept : all;
}

const hull = (values: readonly number[]): Range => [Math.min(...values), Math.max(...values)];

/** delta by trying everything. */
function bruteDelta(from: Side, to: Side, order: readonly AtLeast[]): Range {
  const same =
    from.possible.length === to.possible.length && from.possible.every((id) => to.possible.includes(id));
  if (same) return [0, 0];
  return hull(
    assignments(order, [from.worths, to.worths]).flatMap((unknown) =>
      to.possible.flatMap((o1) =>
        from.possible.map((o0) => valueIn(to.worths, unknown, o1) - valueIn(from.worths, unknown, o0)),
      ),
    ),
  );
}

const bruteFit = (side: Side, order: readonly AtLeast[]): Range =>
  hull(
    assignments(order, [side.worths]).flatMap((unknown) =>
      side.possible.map((option) => valueIn(side.worths, unknown, option)),
    ),
  );

const possible = fc.subarray(OPTIONS, { minLength: 1 });
const worth = fc.constantFrom<Worth>(0, 1, 'unknown', 'unknown');
const worthMap: fc.Arbitrary<Worths> = fc
  .array(worth, { minLength: OPTIONS.length, maxLength: OPTIONS.length })
  .map((values) => new Map(OPTIONS.map((option, place) => [option, values[place] ?? 'unknown'])));
const pair = fc.subarray(OPTIONS, { minLength: 2, maxLength: 2 });
/** Orders by the place of an option in a random ranking, so that they have no circles. */
const order: fc.Arbitrary<AtLeast[]> = fc
  .tuple(fc.array(pair, { maxLength: 6 }), fc.shuffledSubarray(OPTIONS, { minLength: 5 }))
  .map(([pairs, ranking]) =>
    pairs.map(([x = '', y = '']): AtLeast => (ranking.indexOf(x) < ranking.indexOf(y) ? [x, y] : [y, x])),
  );
const side: fc.Arbitrary<Side> = fc.record({ possible, worths: worthMap });

const exactDelta = (from: Side, to: Side, pairs: readonly AtLeast[]): Range =>
  deltaRange(from, to, new Unknowns(pairs, [from.worths, to.worths]));
const exactFit = (one: Side, pairs: readonly AtLeast[]): Range =>
  fitRange(one.possible, one.worths, new Unknowns(pairs, [one.worths]));

/** Subtracting from zero keeps a plain 0 where negation would give -0. */
const mirrored = ([lo, hi]: Range): Range => [0 - hi, 0 - lo];
const within = (inner: Range, outer: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

describe('deltaRange and fitRange', () => {
  test('delta agrees with trying every assignment that keeps the order', () => {
    fc.assert(
      fc.property(side, side, order, (from, to, pairs) => {
        expect(exactDelta(from, to, pairs)).toEqual(bruteDelta(from, to, pairs));
      }),
      { numRuns: 1500 },
    );
  });

  test('fit agrees with trying every assignment that keeps the order', () => {
    fc.assert(
      fc.property(side, order, (one, pairs) => {
        expect(exactFit(one, pairs)).toEqual(bruteFit(one, pairs));
      }),
      { numRuns: 1000 },
    );
  });

  test('the order is set aside exactly where no assignment keeps it', () => {
    fc.assert(
      fc.property(worthMap, worthMap, order, (one, other, pairs) => {
        const broken = !OPTIONS_ASSIGNED.some((unknown) =>
          [one, other].every((worths) =>
            pairs.every(([high, low]) => valueIn(worths, unknown, high) >= valueIn(worths, unknown, low)),
          ),
        );
        expect(new Unknowns(pairs, [one, other]).orderSetAside).toBe(broken);
      }),
    );
  });

  test('delta(d, d) = 0', () => {
    fc.assert(
      fc.property(side, order, (one, pairs) => {
        expect(exactDelta(one, one, pairs)).toEqual([0, 0]);
      }),
    );
  });

  test('delta(a, b) = -delta(b, a)', () => {
    fc.assert(
      fc.property(side, side, order, (from, to, pairs) => {
        expect(exactDelta(from, to, pairs)).toEqual(mirrored(exactDelta(to, from, pairs)));
      }),
    );
  });

  test('a smaller K never widens fit', () => {
    fc.assert(
      fc.property(side, order, possible, (one, pairs, fewer) => {
        const rest = one.possible.filter((option) => fewer.includes(option));
        fc.pre(rest.length > 0);
        expect(within(exactFit({ ...one, possible: rest }, pairs), exactFit(one, pairs))).toBe(true);
      }),
    );
  });

  test('a level for an option that had none never widens fit, while the levels agree with the order', () => {
    fc.assert(
      fc.property(
        side,
        order,
        fc.constantFrom(...OPTIONS),
        fc.constantFrom<Worth>(0, 1),
        (one, pairs, option, level) => {
          fc.pre(one.worths.get(option) === 'unknown');
          const worths = new Map([...one.worths, [option, level]]);
          fc.pre(!new Unknowns(pairs, [worths]).orderSetAside);
          expect(within(exactFit({ ...one, worths }, pairs), exactFit(one, pairs))).toBe(true);
        },
      ),
    );
  });

  test('an order never widens fit', () => {
    fc.assert(
      fc.property(side, order, (one, pairs) => {
        expect(within(exactFit(one, pairs), exactFit(one, []))).toBe(true);
      }),
    );
  });

  test('the unknown of an option is the same in both drafts', () => {
    const none: Worths = new Map();
    const from = { possible: ['a', 'b'], worths: none };
    expect(exactDelta({ ...from, possible: ['a'] }, { ...from, possible: ['a', 'b'] }, [])).toEqual([-1, 1]);
    expect(exactDelta({ ...from, possible: ['b'] }, { ...from, possible: ['a'] }, [['a', 'b']])).toEqual([
      0, 1,
    ]);
  });
});

const OPTIONS_ASSIGNED = assignments([], []);

describe('commonOrder', () => {
  test('keeps what one chain says, also of options that are not neighbours', () => {
    expect(commonOrder([['a', 'b', 'c']])).toEqual(
      expect.arrayContaining([
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ]),
    );
  });

  test('drops a pair on which two orders contradict each other, and keeps the others', () => {
    expect(
      commonOrder([
        ['a', 'b', 'c'],
        ['b', 'a'],
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['a', 'c'],
        ['b', 'c'],
      ]),
    );
    expect(
      commonOrder([
        ['a', 'b', 'c'],
        ['b', 'a'],
      ]),
    ).toHaveLength(2);
  });

  test('drops a circle whole', () => {
    expect(
      commonOrder([
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ]),
    ).toEqual([]);
  });
});
