import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, shortest, times, unitsOf } from './decimals.ts';

describe('decimalOf(value)', () => {
  it.each([
    [0.1, { digits: 1n, places: 1 }],
    [-12.5, { digits: -125n, places: 1 }],
    [1e21, { digits: 10n ** 21n, places: 0 }],
    [1.5e-7, { digits: 15n, places: 8 }],
    [0, { digits: 0n, places: 0 }],
  ])('is what %d is printed as', (value, decimal) => expect(decimalOf(value)).toEqual(decimal));

  it('gives up on numbers that need more than 30 places', () => expect(decimalOf(1e-31)).toBeNull());

  it('multiplies what people write without the noise of doubles', () => {
    const cents = fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [left, right] = [decimalOf(a), decimalOf(b)];
        if (left === null || right === null) throw new Error('two places need no more than thirty');
        expect(unitsOf(shortest(times(left, right)), 4)).toBe(
          BigInt(Math.round(a * 100)) * BigInt(Math.round(b * 100)),
        );
      }),
    );
  });
});
