import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as text from './index.ts';
import { quotations, slice, wellFormed, words } from './index.ts';

const quoted = (source: string): string[] =>
  quotations(source).map((found) => `${slice(source, found.inner)}${found.closed ? '' : ' (open)'}`);

describe('quotations(text)', () => {
  it.each([
    ['He said "we go" and "they stay."', ['we go', 'they stay.']],
    ['“One ‘inner’ thing,” he said.', ['One ‘inner’ thing,']],
    ["a 'secret' plan of Mara's", ['secret']],
    ["the parties' talks and Mara's", []],
    ['‘the parties’ talks failed,’ he said', ['the parties’ talks failed,']],
    ['«Так», — сказав він. „Ja“, sagte er.', ['Так', 'Ja']],
    ['He said "we go.\n\n"And they stay."', ['we go. (open)', 'And they stay.']],
    ['He said "we go. She said "they stay."', ['we go. She said (open)', 'they stay.']],
    ['said he was "optimistic" about it', ['optimistic']],
    ['5\'10" tall', []],
    ["''We go,'' he said. ''They `stay'.''", ['We go,', "They `stay'."]],
    ["She said, ''It is 'theirs.''' Then ``no''", ["It is 'theirs.'", 'no']],
    ["''We go.", ['We go. (open)']],
    ["an empty '' and 5' 10'' tall", []],
    ['the ’90s and rock ’n’ roll', []],
  ])('finds in %j', (source, expected) => expect(quoted(source)).toEqual(expected));

  it('are ordered, outermost, in bounds and hold their inner span', () => {
    const unit = fc.constantFrom(...'"“”‘’\'«»„ a.\n(5s');
    fc.assert(
      fc.property(fc.string({ unit }), (source) => {
        let from = 0;
        for (const { span, inner } of quotations(source)) {
          expect(span[0]).toBeGreaterThanOrEqual(from);
          expect([span[0] + 1, span[0] + 2]).toContain(inner[0]);
          expect(inner[1]).toBeGreaterThanOrEqual(inner[0]);
          expect(inner[1]).toBeLessThanOrEqual(span[1]);
          from = span[1];
        }
      }),
    );
  });
});

describe('words(text)', () => {
  it('keeps hyphenated words, apostrophes, dotted letters and numbers whole', () => {
    const found = words("The 28-point plan: Mara's cease-fire, U.S. forces, 3.5 or 1,000 (24–26).");
    expect(found.map((word) => word.text)).toEqual(
      "The|28-point|plan|:|Mara's|cease-fire|,|U.S.|forces|,|3.5|or|1,000|(|24|–|26|)|.".split('|'),
    );
    expect(found.filter((word) => word.kind === 'number').map((word) => word.text)).toEqual([
      '3.5',
      '1,000',
      '24',
      '26',
    ]);
  });
  it('looks only within the given span and points into the whole text', () => {
    expect(words('one two three', [4, 7])).toEqual([{ span: [4, 7], text: 'two', kind: 'word' }]);
  });
  it('gives ordered slices with nothing but white space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        let from = 0;
        for (const word of words(source)) {
          expect(word.text).toBe(slice(source, word.span));
          expect(word.text.length).toBeGreaterThan(0);
          expect(source.slice(from, word.span[0])).toMatch(/^[\s\u0085]*$/u);
          from = word.span[1];
        }
        expect(source.slice(from)).toMatch(/^[\s\u0085]*$/u);
      }),
    );
  });
});

describe('wellFormed(text)', () => {
  it('replaces NUL and lone surrogates one for one and names their places', () => {
    expect(wellFormed('a\0b\ud800c\udc00😀')).toEqual({
      text: 'a\ufffdb\ufffdc\ufffd😀',
      replaced: [1, 3, 5],
    });
  });
  it('keeps length, is sound, and changes nothing the second time', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (source) => {
        const mended = wellFormed(source);
        expect(mended.text.length).toBe(source.length);
        expect(mended.text).not.toContain('\0');
        expect(/\p{Surrogate}/u.test(mended.text)).toBe(false);
        expect(wellFormed(mended.text)).toEqual({ text: mended.text, replaced: [] });
      }),
    );
  });
});

describe('@nonpaper/text', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(text).sort()).toEqual([
      'NUMBERING_STYLES',
      'foldName',
      'fromRoman',
      'nameIndex',
      'nameTokens',
      'numberingOf',
      'paragraphs',
      'pathKey',
      'quotations',
      'sameName',
      'sentences',
      'slice',
      'toRoman',
      'trimmed',
      'wellFormed',
      'words',
    ]);
  });
});
