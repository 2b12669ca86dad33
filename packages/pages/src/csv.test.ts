import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSafe } from './csv.ts';

const RUNNERS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\u0000',
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '﹢',
  '﹣',
  '﹫',
  '\u2212',
];

describe('csvSafe(value)', () => {
  it('puts an apostrophe before every text that a spreadsheet could run', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RUNNERS), fc.string({ unit: 'binary' }), (first, rest) => {
        expect(csvSafe(first + rest)).toBe(`'${first}${rest}`);
      }),
    );
  });

  it.each([' =1+1', '\u00a0=1', '\u200b=1', '\ufeff=cmd', '\u2003@SUM(1)', '\u0001=1'])(
    'looks through what a spreadsheet skips: %j',
    (text) => expect(csvSafe(text)).toBe(`'${text}`),
  );

  it('leaves typed numbers and truth values as they are', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean()),
        (value) => {
          expect(csvSafe(value)).toBe(value);
        },
      ),
    );
  });

  it('leaves other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (rest) => {
        expect(csvSafe(`A${rest}`)).toBe(`A${rest}`);
        expect(csvSafe(`«${rest}`)).toBe(`«${rest}`);
      }),
    );
  });

  it('writes nothing for what is missing and text for what is no finite number', () => {
    expect([csvSafe(null), csvSafe(undefined), csvSafe(Number.NaN), csvSafe(-Infinity)]).toEqual([
      '',
      '',
      'NaN',
      '-Infinity',
    ]);
  });
});
