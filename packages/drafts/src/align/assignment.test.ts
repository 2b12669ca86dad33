import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Offer } from './assignment.ts';
import { staying } from './moves.ts';

/** The best total by trying everything. */
function bestTotal(lefts: number, offers: readonly Offer[], used: ReadonlySet<number> = new Set()): number {
  if (lefts === 0) return 0;
  const own = offers.filter(({ left, right, worth }) => left === lefts - 1 && worth > 0 && !used.has(right));
  return Math.max(
    bestTotal(lefts - 1, offers, used),
    ...own.map(({ right, worth }) => worth + bestTotal(lefts - 1, offers, new Set([...used, right]))),
  );
}

describe('assign(lefts, rights, offers)', () => {
  it('reaches the best total that trying everything reaches, and uses nothing twice', () => {
    const offer = fc.record({
      left: fc.nat(5),
      right: fc.nat(5),
      worth: fc.integer({ min: -3, max: 12 }).map((worth) => worth / 4),
    });
    const offers = fc.uniqueArray(offer, { maxLength: 24, selector: ({ left, right }) => left * 10 + right });
    fc.assert(
      fc.property(offers, (list) => {
        const partner = assign(6, 6, list);
        const pairs = [...partner].flatMap((right, left) => (right < 0 ? [] : [{ left, right }]));
        expect(new Set(pairs.map(({ right }) => right)).size).toBe(pairs.length);
        const total = pairs.reduce(
          (sum, pair) =>
            sum + (list.find(({ left, right }) => left === pair.left && right === pair.right)?.worth ?? NaN),
          0,
        );
        expect(total).toBeCloseTo(bestTotal(6, list), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('re-pairs a chain of five when the last one needs it', () => {
    const offers = [0, 1, 2, 3].flatMap((at) => [
      { left: at, right: at, worth: 2 },
      { left: at, right: at + 1, worth: 1.9 },
    ]);
    expect([...assign(5, 5, [...offers, { left: 4, right: 0, worth: 2 }])]).toEqual([1, 2, 3, 4, 0]);
  });
});

describe('staying(pairs)', () => {
  it('keeps the heaviest run in common order, as trying every subset does', () => {
    const pairs = fc
      .uniqueArray(fc.nat(20), { maxLength: 7 })
      .chain((rights) =>
        fc.tuple(
          fc.constant(rights),
          fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 7, maxLength: 7 }),
        ),
      )
      .map(([rights, weights]) => rights.map((right, left) => ({ left, right, weight: weights[left] ?? 1 })));
    fc.assert(
      fc.property(pairs, (list) => {
        const stay = list.filter(({ left }) => staying(list).has(left));
        expect(stay.every(({ right }, at) => at === 0 || right > (stay[at - 1]?.right ?? -1))).toBe(true);
        let best = 0;
        for (let subset = 0; subset < 2 ** list.length; subset += 1) {
          const chosen = list.filter((_, at) => (subset >> at) & 1);
          const rises = chosen.every(({ right }, at) => at === 0 || right > (chosen[at - 1]?.right ?? -1));
          if (rises)
            best = Math.max(
              best,
              chosen.reduce((sum, { weight }) => sum + weight, 0),
            );
        }
        expect(stay.reduce((sum, { weight }) => sum + weight, 0)).toBe(best);
      }),
    );
  });
});
