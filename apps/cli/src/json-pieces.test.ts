import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

describe('jsonPieces(value, longest)', () => {
  it('is JSON.stringify(value, null, 2) when put together, however short the pieces have to be', () => {
    const part = fc.record({
      name: fc.string({ maxLength: 8 }),
      points: fc.array(fc.integer({ max: 99, min: 0 })),
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ maxLength: 5 }), fc.array(part)),
        fc.integer({ min: 60, max: 400 }),
        (value, longest) => {
          const pieces = [...jsonPieces(value, longest)];
          expect(pieces.join('')).toBe(JSON.stringify(value, null, 2));
          for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(longest);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leaves out what JSON leaves out, and writes nothing in a list as null', () => {
    const value = {
      none: undefined,
      list: [undefined, 1, 'two lines\nand more'],
      day: new Date(0),
      empty: {},
    };
    expect([...jsonPieces(value, 40)].join('')).toBe(JSON.stringify(value, null, 2));
    expect([...jsonPieces(value, 40)].length).toBeGreaterThan(5);
  });

  it('says where a single value cannot be written', () => {
    expect(() => [...jsonPieces({ long: 'x'.repeat(50) }, 40)]).toThrow(RangeError);
  });
});
