import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SECTION, sectionsOf } from './sections.ts';

describe('sectionsOf', () => {
  it('leaves a text that is not very long whole', () => {
    expect(sectionsOf('Short.')).toEqual([[0, 6]]);
    expect(sectionsOf('x'.repeat(LONGEST_SECTION))).toEqual([[0, LONGEST_SECTION]]);
  });

  it('has no gaps, and no section that is too long where the text can be cut', () => {
    const piece = fc.constantFrom('A sentence of some words. ', 'A line\n', 'A paragraph\n\n', 'word word ');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 3, maxLength: 12 }), fc.nat(3), (pieces, more) => {
        const text = `${pieces.join('')}A full stop. `.repeat(5000 + 5000 * more);
        const sections = sectionsOf(text);
        expect(sections.map(([from, to]) => text.slice(from, to)).join('')).toBe(text);
        for (const [from, to] of sections) expect(to - from).toBeLessThanOrEqual(LONGEST_SECTION);
      }),
      { numRuns: 10 },
    );
  });

  it('cuts between paragraphs rather than inside one', () => {
    const text = `${'A sentence of some words. '.repeat(100)}\n\n`.repeat(300);
    for (const [, to] of sectionsOf(text).slice(0, -1)) expect(text.slice(to - 2, to)).toBe('\n\n');
  });

  it('runs on to the end of a sentence that is longer than a section', () => {
    const endless = `${'word '.repeat(200_000)}end. `;
    expect(sectionsOf(`${endless}And more.`)).toEqual([
      [0, endless.length],
      [endless.length, endless.length + 9],
    ]);
  });
});
