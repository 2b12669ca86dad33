import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, shortest, smallDecimalOf, smallProduct, times, unitsOf } from './decimals.ts';

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

describe('smallDecimalOf(value) and smallProduct(a, b)', () => {
  const numbers = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1000),
    fc.double({ noNaN: true, min: -1e20, max: 1e20 }),
    fc.constantFrom(0, -0, 1e21, 1.5e-7, 0.1, -0.5, 2 ** 53, 123456789012.345, 1e-10),
  );

  it('are what numbers of any size give, wherever digits fit', () => {
    let fitting = 0;
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [small, other] = [smallDecimalOf(a), smallDecimalOf(b)];
        if (small === null || other === null) return;
        expect(decimalOf(a)).toEqual({ digits: BigInt(small.digits), places: small.places });
        const product = smallProduct(small, other);
        if (product === null) return;
        fitting += 1;
        const whole = shortest(
          times(decimalOf(a) ?? { digits: 0n, places: 0 }, decimalOf(b) ?? { digits: 0n, places: 0 }),
        );
        expect({ digits: BigInt(product.digits), places: product.places }).toEqual(whole);
      }),
      { numRuns: 500, seed: 3 },
    );
    expect(fitting).toBeGreaterThan(50);
  });
});
