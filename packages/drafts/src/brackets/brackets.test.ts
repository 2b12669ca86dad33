import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DRAFTS_CODES, negotiatedDraft, readBrackets } from '../index.ts';
import { MOST_SIGNS } from './bracket-signs.ts';

/** A bracket reading in one line per bracket: depth, kind, parties, text; an exclamation mark where it is not closed. */
function shown(text: string, parties: readonly string[] = []): string[] {
  return readBrackets(text, { parties }).brackets.map(
    ({ depth, kind, by, span, closed }) =>
      `${depth} ${kind}${by.length > 0 ? ` by ${by.join(' + ')}` : ''}${closed ? '' : ' !'}: ${text.slice(...span)}`,
  );
}

const codes = (text: string): string[] => readBrackets(text).messages.map(({ code }) => code);

describe('readBrackets(text)', () => {
  test.each([
    ['The sides [shall] stop.', ['1 text: [shall]']],
    [
      '[The sides [shall [at once]] stop].',
      ['1 text: [The sides [shall [at once]] stop]', '2 text: [shall [at once]]', '3 text: [at once]'],
    ],
    ['They [shall][should] stop.', ['1 alternative: [shall]', '1 alternative: [should]']],
    ['They [shall] [should] stop.', ['1 alternative: [shall]', '1 alternative: [should]']],
    ['[stay] or [leave]', ['1 alternative: [stay]', '1 alternative: [leave]']],
    ['They [shall/may] stop.', ['1 alternative: [shall/may]']],
    [
      'Stop [in the north sector] [and withdraw from it at once].',
      ['1 text: [in the north sector]', '1 text: [and withdraw from it at once]'],
    ],
    ['[Option 1: stay] [Option 2: leave]', ['1 option: [Option 1: stay]', '1 option: [Option 2: leave]']],
    ['Within [ ] days, by [x] or on [date]', ['1 empty: [ ]', '1 empty: [x]', '1 empty: [date]']],
    ['Within [__] days', ['1 empty: [__]']],
    ['The line […] and [...] hold', ['1 note: […]', '1 note: [...]']],
    ['[Note: under study] text [sic]', ['1 note: [Note: under study]', '1 note: [sic]']],
    ['within [30] days', ['1 text: [30]']],
    ['the forces[1] of both.[12] End', ['1 note: [1]', '1 note: [12]']],
    ['both[1][2] sides', ['1 note: [1]', '1 note: [2]']],
    ['\n[3] See the map.', ['1 note: [3]']],
    ['See [the map](https://example.org/a) or [here](#top)', []],
    ['［shall］ stop', ['1 text: ［shall］']],
  ])('reads %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    ['[ARV: stop]', ['ARV']],
    ['[ARV, BOR/CEL: stop]', ['ARV', 'BOR', 'CEL']],
    ['[Party A: stop]', ['Party A']],
    ['[Republic of Arvenia: stop]', ['Republic of Arvenia']],
    ['[Proposed by Arvenia: stop]', ['Arvenia']],
    ["[Arvenia's proposal: stop]", ['Arvenia']],
    ['[stop] (ARV)', ['ARV']],
    ['[stop] (Arvenia and Borland)', ['Arvenia', 'Borland']],
    ['[stop]^ARV', ['ARV']],
    ['[stop]^{ARV, BOR}', ['ARV', 'BOR']],
    ['[stop]ARV and', ['ARV']],
    ['[stop – ARV]', ['ARV']],
    ['[they stop (Canada, supported by Japan; opposed by Norway)]', ['Canada']],
    ['[they stop (as agreed in Geneva)]', []],
    ['[Norway, Egypt (ad ref): stop]', ['Norway']],
    ['[stop] (see Annex II)', []],
    ['[stop] (Annex II)', []],
    ['[stop at: once]', []],
    ['[Article 5: stop]', []],
    ['[stop – at once]', []],
  ])('says whose wording %j is', (text, by) => {
    expect(readBrackets(text).brackets[0]?.by).toEqual(by);
  });

  it('takes a name that the caller knows as it is', () => {
    expect(shown('[the isles of Or and Er: stop]', ['The isles of Or and Er'])).toEqual([
      '1 text by the isles of Or and Er: [the isles of Or and Er: stop]',
    ]);
  });

  it('lets the label of a closing bracket decide between overlapping pieces', () => {
    expect(shown('[ARV: one [BOR: two ]^ARV three ]^BOR')).toEqual([
      '1 text by ARV: [ARV: one [BOR: two ]',
      '2 text by BOR: [BOR: two ]^ARV three ]',
    ]);
  });

  it('keeps unbalanced brackets, closed or not, and names the place', () => {
    const { brackets, messages } = readBrackets('one ] two [ three [four]');
    expect(brackets.map(({ span, closed }) => [span, closed])).toEqual([
      [[4, 5], false],
      [[10, 24], false],
      [[18, 24], true],
    ]);
    expect(messages.map(({ code, span }) => [code, span])).toEqual([
      ['bracket-not-closed', [10, 11]],
      ['bracket-not-opened', [4, 5]],
    ]);
  });

  it('ends an unclosed bracket with its unit, so that the next unit is not deeper', () => {
    const text = '1. [one\n2. [two]';
    const { brackets } = readBrackets(text, {
      units: [
        [0, 7],
        [8, 16],
      ],
    });
    expect(brackets.map(({ depth, span }) => [depth, text.slice(...span)])).toEqual([
      [1, '[one'],
      [1, '[two]'],
    ]);
  });

  it('tells of brackets that run over several units', () => {
    const units = [
      [0, 7],
      [8, 15],
    ] as const;
    expect(readBrackets('1. [one\n2. two]', { units }).messages.map(({ code }) => code)).toEqual([
      'bracket-across-provisions',
    ]);
  });

  it('lists a hundred findings of a kind and counts the others', () => {
    const found = codes('[ a '.repeat(250));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('more-of-the-same');
  });

  it('reads as many brackets as it says, however deep', () => {
    const half = MOST_SIGNS / 2;
    const { brackets } = readBrackets('['.repeat(half) + ']'.repeat(half));
    expect(brackets).toHaveLength(half);
    expect(brackets.at(-1)?.depth).toBe(half);
  });

  it('takes the brackets of a text with more of them for plain characters, and says so', () => {
    const many = `${'['.repeat(MOST_SIGNS)} x ]`;
    expect(readBrackets(many)).toMatchObject({ brackets: [], messages: [{ code: 'too-many-brackets' }] });
    expect(readBrackets('x'.repeat(MOST_SIGNS + 1)).messages).toEqual([]);
    const { parts } = negotiatedDraft(many, []);
    expect(parts.map(({ read }) => read.brackets.length)).toEqual([0]);
    expect(parts.map(({ span }) => many.slice(...span)).join('')).toBe(many);
  });

  const pieces = fc.constantFrom(
    '[',
    ']',
    'shall',
    ' ',
    'ARV: ',
    '(BOR)',
    '^CEL',
    '1',
    '…',
    '/',
    '](https://a.b/c)',
    '\n',
  );
  it('accounts for every bracket character that is not a link, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.filter((part) => !part.includes('https')).join('');
        const { brackets } = readBrackets(text);
        const characters = brackets.reduce((sum, { closed }) => sum + (closed ? 2 : 1), 0);
        expect(characters).toBe([...text.matchAll(/[[\]]/g)].length);
      }),
    );
  });
  it('gives spans in order that lie in the text, and only codes of its book, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { brackets, messages } = readBrackets(text);
        let last = -1;
        for (const { span, depth, closed } of brackets) {
          expect(span[0]).toBeGreaterThan(last);
          last = span[0];
          expect(depth).toBeGreaterThan(0);
          if (closed) expect(text.slice(...span)).toMatch(/^\[[^]*\]$/);
        }
        for (const { code } of messages) expect(DRAFTS_CODES).toHaveProperty(code);
      }),
    );
  });
});
