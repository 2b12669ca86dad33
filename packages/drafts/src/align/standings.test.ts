import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingsOf, type WeighedPair } from './standings.ts';

const pairing = (toRight: readonly number[], toLeft: readonly number[]) => ({
  toRight: Int32Array.from(toRight),
  toLeft: Int32Array.from(toLeft),
});

/** Pairs by index, nobody chosen where nothing else is said. */
const among = (pairs: readonly WeighedPair[], lefts: number, rights: number) =>
  standingsOf(pairs, pairing(Array<number>(lefts).fill(-1), Array<number>(rights).fill(-1)));

describe('standingsOf(pairs, pairing)', () => {
  const pairs: WeighedPair[] = [
    { left: 0, right: 0, odds: 2 },
    { left: 0, right: 1, odds: 1 },
    { left: 1, right: 1, odds: 4 },
  ];
  const standings = among(pairs, 2, 2);

  it('says how far a pair is before the best other one of either half', () => {
    expect([standings.lead(0, 0, 2), standings.lead(0, 1, 1), standings.lead(1, 1, 4)]).toEqual([1, -3, 3]);
  });

  it('asks open rivals alone: those without a partner, or with one of the two', () => {
    // 1 is the partner of 1, so it is no rival for the right half of 0.
    expect(standingsOf(pairs, pairing([0, 1], [0, 1])).openLead(0, 0, 2)).toBe(8);
    expect(standings.openLead(0, 0, 2)).toBe(1);
  });

  it('takes a pair that was not weighed for the least likely', () => {
    expect(standings.odds(1, 0)).toBe(-6);
    expect(among([{ left: 0, right: 0, odds: 50 }], 1, 1).odds(0, 0)).toBe(6);
  });

  it('is the same with the sides exchanged, and what trying all the others gives', () => {
    const pair = fc.record({ left: fc.nat(4), right: fc.nat(4), odds: fc.integer({ min: -9, max: 9 }) });
    const unique = fc.uniqueArray(pair, { selector: ({ left, right }) => left * 5 + right });
    fc.assert(
      fc.property(unique, (all) => {
        const ahead = among(all, 5, 5);
        const turned = all.map(({ left, right, odds }) => ({ left: right, right: left, odds }));
        const back = among(turned, 5, 5);
        for (const { left, right } of all) {
          const own = ahead.odds(left, right);
          const others = all.filter((each) => (each.left === left) !== (each.right === right));
          const best = Math.max(-6, ...others.map((each) => ahead.odds(each.left, each.right)));
          expect(ahead.lead(left, right, own)).toBe(own - best);
          expect(back.lead(right, left, own)).toBe(own - best);
        }
      }),
    );
  });
});
