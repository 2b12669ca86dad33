import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingsOf, type WeighedPair } from './standings.ts';

const pairing = (toRight: readonly number[], toLeft: readonly number[]) => ({
  toRight: Int32Array.from(toRight),
  toLeft: Int32Array.from(toLeft),
});

describe('standingsOf(pairs, rights)', () => {
  const pairs: WeighedPair[] = [
    { left: 0, right: 0, odds: 2 },
    { left: 0, right: 1, odds: 1 },
    { left: 1, right: 1, odds: 4 },
  ];
  const standings = standingsOf(pairs, 2);

  it('says how far a pair is before the best other one of either half', () => {
    expect([standings.lead(0, 0), standings.lead(0, 1), standings.lead(1, 1)]).toEqual([1, -3, 3]);
  });

  it('asks open rivals alone: those without a partner, or with one of the two', () => {
    // 1 is the partner of 1, so it is no rival for the right half of 0.
    expect(standings.openLead(0, 0, pairing([0, 1], [0, 1]))).toBe(8);
    expect(standings.openLead(0, 0, pairing([-1, -1], [-1, -1]))).toBe(1);
  });

  it('takes a pair that was not weighed for the least likely', () => {
    expect(standings.odds(1, 0)).toBe(-6);
    expect(standingsOf([{ left: 0, right: 0, odds: 50 }], 1).odds(0, 0)).toBe(6);
  });

  it('is the same with the sides exchanged', () => {
    const pair = fc.record({ left: fc.nat(4), right: fc.nat(4), odds: fc.integer({ min: -9, max: 9 }) });
    const unique = fc.uniqueArray(pair, { selector: ({ left, right }) => left * 5 + right });
    fc.assert(
      fc.property(unique, (all) => {
        const [ahead, back] = [
          standingsOf(all, 5),
          standingsOf(
            all.map(({ left, right, odds }) => ({ left: right, right: left, odds })),
            5,
          ),
        ];
        for (const { left, right } of all) expect(ahead.lead(left, right)).toBe(back.lead(right, left));
      }),
    );
  });
});
