import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyOf } from './consistency.ts';
import { prefilledFrom, type PrefillDeclared } from './prefill.ts';
import { ratedDirectly } from './rating.ts';
import { rankOrderCentroid, weightsFromOrder, weightsFromSwings, type ElicitedWeights } from './weights.ts';
import type { Outcome } from '../outcome.ts';

const NAMES = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 });

function got<T>(found: Outcome<T>): T {
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
}

const totalOf = ({ millionths }: ElicitedWeights): number =>
  Object.values(millionths).reduce((sum, each) => sum + each, 0);

describe('weightsFromOrder(ranking)', () => {
  it('is the table of Edwards and Barron for four issues', () => {
    expect(rankOrderCentroid(4).map((each) => each.toFixed(4))).toEqual([
      '0.5208',
      '0.2708',
      '0.1458',
      '0.0625',
    ]);
    expect(got(weightsFromOrder([['a'], ['b'], ['c'], ['d']])).weights).toEqual({
      a: 0.520834,
      b: 0.270833,
      c: 0.145833,
      d: 0.0625,
    });
  });

  it('gives equals the mean of their ranks', () => {
    expect(
      got(
        weightsFromOrder([
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ).weights,
    ).toEqual({ a: 0.395833, b: 0.395833, c: 0.104167, d: 0.104167 });
    expect(got(weightsFromOrder([['a', 'b']])).weights).toEqual({ a: 0.5, b: 0.5 });
  });

  it('gives whole millionths that add up to a million and never rise along the order', () => {
    fc.assert(
      fc.property(NAMES, fc.integer({ min: 1, max: 4 }), (names, size) => {
        const ranking: string[][] = [];
        for (let at = 0; at < names.length; at += size) ranking.push(names.slice(at, at + size));
        const found = got(weightsFromOrder(ranking));
        expect(totalOf(found)).toBe(1_000_000);
        const rows = ranking.map((together) => together.map((name) => found.millionths[name] ?? 0));
        for (const [at, row] of rows.slice(1).entries())
          expect(Math.min(...(rows[at] ?? []))).toBeGreaterThanOrEqual(Math.max(...row));
        for (const row of rows) expect(Math.max(...row) - Math.min(...row)).toBeLessThanOrEqual(1);
        // The order inside a group, and of the caller's lists, does not matter.
        expect(got(weightsFromOrder(ranking.map((together) => together.toReversed()))).millionths).toEqual(
          found.millionths,
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['elicit-answer-wrong', []],
    ['sheet-name-twice', [['a'], ['b', 'a']]],
  ])('refuses with %s', (code, ranking) => {
    expect(weightsFromOrder(ranking)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe('weightsFromSwings(points)', () => {
  it('is the share of each swing, in whole millionths that add up to a million', () => {
    expect(got(weightsFromSwings({ land: 100, water: 60, fish: 40 })).weights).toEqual({
      land: 0.5,
      water: 0.3,
      fish: 0.2,
    });
    expect(got(weightsFromSwings({ c: 100, b: 100, a: 100 })).millionths).toEqual({
      a: 333_334,
      b: 333_333,
      c: 333_333,
    });
    expect(got(weightsFromSwings({ a: 100, b: 0 })).weights).toEqual({ a: 1, b: 0 });
  });

  it('adds up, keeps the order of the points, and does not depend on that of the issues', () => {
    const points = fc.dictionary(fc.string({ maxLength: 3 }), fc.double({ min: 0, max: 100, noNaN: true }), {
      maxKeys: 20,
    });
    fc.assert(
      fc.property(points, (drawn) => {
        const all = { ...drawn, most: 100 };
        const found = got(weightsFromSwings(all));
        expect(totalOf(found)).toBe(1_000_000);
        const rows = Object.entries(all).sort(([, a], [, b]) => b - a);
        for (const [at, [name, value]] of rows.slice(1).entries())
          if (value < (rows[at]?.[1] ?? 0) - 1e-3)
            expect(found.millionths[name]).toBeLessThanOrEqual(found.millionths[rows[at]?.[0] ?? ''] ?? 0);
        expect(got(weightsFromSwings(Object.fromEntries(rows))).millionths).toEqual(found.millionths);
      }),
      { numRuns: 100 },
    );
  });

  it.each([[{}], [{ a: 90 }], [{ a: 101 }], [{ a: -1, b: 100 }], [{ a: NaN, b: 100 }]])(
    'refuses %j',
    (points) => {
      expect(weightsFromSwings(points)).toMatchObject({ ok: false, fault: { code: 'elicit-answer-wrong' } });
    },
  );
});

describe('ratedDirectly(ratings)', () => {
  it('keeps what was rated, of 1', () => {
    expect(ratedDirectly({ open: 100, shared: 33.5, shut: 0 })).toEqual({
      ok: true,
      value: { values: { open: 1, shared: 0.335, shut: 0 }, best: ['open'], worst: ['shut'] },
    });
    expect(ratedDirectly({ only: 100 })).toMatchObject({ ok: true, value: { worst: [] } });
  });

  it.each([
    ['elicit-ends-missing', { a: 99, b: 0 }],
    ['elicit-ends-missing', { a: 100, b: 1 }],
    ['elicit-ends-missing', {}],
    ['elicit-answer-wrong', { a: 100, b: -1 }],
    ['elicit-answer-wrong', { a: 100, b: NaN }],
  ])('refuses with %s and stretches nothing: %j', (code, ratings) => {
    expect(ratedDirectly(ratings as Record<string, number>)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe('consistencyOf(order, scores)', () => {
  it('counts and names what is turned about, flat and split', () => {
    const found = consistencyOf([['a'], ['b', 'c'], ['d'], ['e']], { a: 10, b: 8, c: 7, d: 9, f: 1, e: 9 });
    expect(found).toEqual({
      pairs: 10,
      turned: 4,
      flat: 1,
      split: 1,
      accuracy: 0.4,
      contradictions: [
        { kind: 'turned', better: 'c', worse: 'd', by: 2 },
        { kind: 'turned', better: 'c', worse: 'e', by: 2 },
        { kind: 'split', better: 'b', worse: 'c', by: 1 },
        { kind: 'turned', better: 'b', worse: 'd', by: 1 },
        { kind: 'turned', better: 'b', worse: 'e', by: 1 },
        { kind: 'flat', better: 'd', worse: 'e', by: 0 },
      ],
      unscored: [],
      unranked: ['f'],
    });
  });

  it('finds nothing in scores that fall along the order, and everything in scores that rise', () => {
    fc.assert(
      fc.property(NAMES, (names) => {
        const order = names.map((name) => [name]);
        const falling = Object.fromEntries(names.map((name, at) => [name, -at]));
        const rising = Object.fromEntries(names.map((name, at) => [name, at]));
        expect(consistencyOf(order, falling)).toMatchObject({ turned: 0, flat: 0, contradictions: [] });
        const pairs = (names.length * (names.length - 1)) / 2;
        expect(consistencyOf(order, rising)).toMatchObject({
          pairs,
          turned: pairs,
          accuracy: pairs === 0 ? null : 0,
        });
      }),
      { numRuns: 100 },
    );
  });

  it('leaves out names without a score, and those of an object’s own machinery', () => {
    expect(consistencyOf([['a'], ['constructor']], { a: 1 })).toMatchObject({
      pairs: 0,
      unscored: ['constructor'],
    });
  });
});

describe('prefilledFrom(positions)', () => {
  const position = (option: string, levels: PrefillDeclared[], ...statements: string[]) => ({
    issue: 'Border',
    option,
    levels,
    statements,
  });

  it('puts preferred before acceptable before refused, with the statements of both', () => {
    const { orders, origin, partysOwn, unplaced } = prefilledFrom([
      position('old', ['refused'], 's1'),
      position('new', ['preferred'], 's2', 's3'),
      position('open', ['notStated']),
    ]);
    expect({ origin, partysOwn }).toEqual({ origin: 'declared positions', partysOwn: false });
    expect(orders).toEqual([
      { issue: 'Border', better: 'new', worse: 'old', rests: { better: ['s2', 's3'], worse: ['s1'] } },
    ]);
    expect(unplaced).toEqual([{ issue: 'Border', option: 'open' }]);
  });

  it('orders statements that contradict only where all of them agree, and carries all', () => {
    const { orders, unplaced } = prefilledFrom([
      position('a', ['preferred'], 's1'),
      position('b', ['acceptable'], 's2'),
      position('b', ['refused'], 's3'),
      position('c', ['refused', 'acceptable'], 's4'),
      position('d', ['preferred', 'refused'], 's5'),
    ]);
    expect(orders.map(({ better, worse }) => better + worse)).toEqual(['ab', 'ac']);
    expect(orders[0]?.rests.worse).toEqual(['s2', 's3']);
    expect(unplaced).toEqual([{ issue: 'Border', option: 'd' }]);
  });

  it('never orders options of two issues, nor says anything of weights', () => {
    const found = prefilledFrom([
      position('a', ['preferred']),
      { ...position('a', ['refused']), issue: 'Water' },
    ]);
    expect(found.orders).toEqual([]);
    expect(Object.keys(found).sort()).toEqual(['orders', 'origin', 'partysOwn', 'unplaced']);
  });

  it('orders nothing in a circle, whatever was declared', () => {
    const level = fc.constantFrom<PrefillDeclared>('preferred', 'acceptable', 'refused', 'notStated');
    const positions = fc.array(
      fc.record({
        issue: fc.constantFrom('x', 'y'),
        option: fc.constantFrom('a', 'b', 'c', 'd'),
        levels: fc.array(level),
        statements: fc.array(fc.nat()),
      }),
    );
    fc.assert(
      fc.property(positions, (drawn) => {
        const { orders } = prefilledFrom(drawn);
        const has = (issue: string, better: string, worse: string): boolean =>
          orders.some((each) => each.issue === issue && each.better === better && each.worse === worse);
        for (const { issue, better, worse } of orders) {
          expect(better === worse || has(issue, worse, better)).toBe(false);
          for (const next of orders)
            if (next.issue === issue && next.better === worse)
              expect(has(issue, better, next.worse)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
