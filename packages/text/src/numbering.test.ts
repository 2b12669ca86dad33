import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRoman, numberingOf, pathKey, toRoman } from './index.ts';

const read = (line: string): string | null => {
  const found = numberingOf(line);
  if (found === null) return null;
  const readings = found.readings.map(
    (reading) => `${reading.style} ${reading.values.join('.')}${found.suffix}`,
  );
  return `${found.printed} = ${readings.join(' / ')}`;
};

describe('numberingOf(line)', () => {
  it.each([
    ['1. The parties', '1. = decimal 1'],
    ['  12) text', '12) = decimal 12'],
    ['(3) text', '(3) = decimal 3'],
    ['1.1 The', '1.1 = decimal 1.1'],
    ['1.1. The', '1.1. = decimal 1.1'],
    ['1.1.1) the', '1.1.1) = decimal 1.1.1'],
    ['(a) text', '(a) = letter 1'],
    ['a) text', 'a) = letter 1'],
    ['(aa) text', '(aa) = letter 27 / letter-double 1'],
    ['(i) text', '(i) = roman-lower 1 / letter 9'],
    ['(ii) text', '(ii) = roman-lower 2 / letter 35 / letter-double 9'],
    ['(iv) text', '(iv) = roman-lower 4'],
    ['(v)', '(v) = roman-lower 5 / letter 22'],
    ['(c) text', '(c) = letter 3 / roman-lower 100'],
    ['I. Borders', 'I. = roman-upper 1 / letter-upper 9'],
    ['IV. Ports', 'IV. = roman-upper 4'],
    ['B. Ports', 'B. = letter-upper 2'],
    ['Article 5', 'Article 5 = article 5'],
    ['ARTICLE 5: Ports', 'ARTICLE 5: = article 5'],
    ['Art. 5 bis Ports', 'Art. 5 bis = article 5bis'],
    ['Article 5a. Ports', 'Article 5a. = article 5a'],
    ['5 bis. Ports', '5 bis. = decimal 5bis'],
    ['PP2 Recalling', 'PP2 = preambular 2'],
    ['OP1. [Urges]', 'OP1. = operative 1'],
    ['OP 12 Decides', 'OP 12 = operative 12'],
    ['OP5 ter. Urges', 'OP5 ter. = operative 5ter'],
    ['OP3 alt 1. [Urges', 'OP3 alt 1. = operative 3alt1'],
    ['OP3.alt Urges', 'OP3.alt = operative 3alt'],
    ['Section 2', 'Section 2 = section 2'],
    ['§ 7 Ports', '§ 7 = section 7'],
    ['Annex II', 'Annex II = annex 2 / annex 35 / annex 9'],
    ['Annex A', 'Annex A = annex 1'],
    ['Chapter III — Ports', 'Chapter III = chapter 3'],
    ['Point 3. Ports', 'Point 3. = point 3'],
    ['Option 1: joint patrols', 'Option 1: = option 1'],
    ['Стаття 4. Порти', 'Стаття 4. = article 4'],
    ['- text', '- = bullet '],
    ['• text', '• = bullet '],
    ['– text', '– = bullet '],
    ['* text', '* = bullet '],
    ['1.The parties', '1. = decimal 1'],
  ])('%j is %j', (line, expected) => expect(read(line)).toBe(expected));

  it.each([
    '2025. A year ends',
    '3.5 million people',
    '3.5 per cent',
    '24.12.2025 was a day',
    '10.30 a.m. it began',
    'U.S. forces',
    'Article 5 of the treaty applies',
    'Section 2, which is long',
    'the parties',
    '-5 degrees',
    '- - -',
    '12 delegates',
    '[1] text',
    '(and) text',
    '(2025) text',
    '',
    '   ',
    'iiii) text',
    'article 5 says',
    '---',
  ])('%j starts with no printed number', (line) => expect(numberingOf(line)).toBeNull());

  it('length reaches from the start of the line to the end of the printed number', () => {
    expect(numberingOf('   (b) ports')).toMatchObject({
      printed: '(b)',
      length: 6,
      delimiter: 'parentheses',
    });
  });

  it('always gives the slice of the line, and its first reading as its own', () => {
    const line = fc.string({ unit: fc.constantFrom(...'1a.i)(VAnex -•9'), maxLength: 14 });
    fc.assert(
      fc.property(line, (text) => {
        const found = numberingOf(text);
        if (found === null) return;
        expect(text.slice(0, found.length).trimStart()).toBe(found.printed);
        expect({ style: found.style, values: found.values }).toEqual(found.readings[0]);
      }),
    );
  });

  it('pathKey(reading) gives the segment of a path', () => {
    const keys = ['Annex II', '5 bis. x', '10.2 Ports', '(b) x', 'Article 4', 'Option 2', '- x'].map(
      (line) => {
        const found = numberingOf(line);
        return found === null ? null : pathKey(found, found.suffix);
      },
    );
    expect(keys).toEqual(['annex2', '5bis', '10.2', '2', '4', 'option2', '']);
  });
});

describe('fromRoman(toRoman(n))', () => {
  it('is n from 1 to 3999', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (n) => fromRoman(toRoman(n)) === n));
  });
  it('refuses unusual numerals', () => {
    expect(['', 'iiii', 'vx', 'iix', 'abc'].map(fromRoman)).toEqual([null, null, null, null, null]);
  });
});
