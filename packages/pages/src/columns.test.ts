import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, graphemesOf, padTo } from './columns.ts';
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

describe('graphemesOf(text)', () => {
  it('is what the segmenter says of the whole text, wherever a long text is cut', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    const unit = fc.constantFrom(
      'a',
      '👩',
      '\u200d',
      '🏽',
      'e\u0301',
      '\r',
      '\n',
      '🇺',
      '🇦',
      '한',
      'क्ष',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 200, maxLength: 900 }), (units) => {
        const text = units.join('');
        expect(graphemesOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
      { numRuns: 60 },
    );
  });

  it('takes a megabyte without a space, and one that is a single grapheme', () => {
    expect(graphemesOf('я'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(graphemesOf(`e${'\u0301'.repeat(20_000)}`)).toHaveLength(1);
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
