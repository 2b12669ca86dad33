import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, padTo } from './columns.ts';
import { clean } from './clean.ts';
import { fill, wordsIn } from './words.ts';

describe('columnsOf(text)', () => {
  // Widths as Unicode's EastAsianWidth.txt and emoji-data.txt (version 14) give them.
  it.each([
    ['peace', 5],
    ['é', 1],
    ['Зеленський', 10],
    ['漢字', 4],
    ['ｆｕｌｌ', 8],
    ['👩‍👩‍👧', 2],
    ['🇺🇦', 2],
    ['한국', 4],
    ['a\u200bb', 2],
    ['…–→', 3],
    ['', 0],
  ])('counts %j as %i', (text, columns) => expect(columnsOf(text)).toBe(columns));

  it('is what padTo fills up to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(columnsOf(padTo(clean(text), 40))).toBe(Math.max(40, columnsOf(clean(text))));
      }),
    );
  });
});

describe('fill(words, width)', () => {
  it('loses no letter and keeps within the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const lines = fill(wordsIn([{ text, style: 'plain' }]), width).map(({ pieces }) =>
            pieces.map((piece) => piece.text).join(''),
          );
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(' ', '')).toBe(clean(text).replaceAll(' ', ''));
        },
      ),
    );
  });
});
