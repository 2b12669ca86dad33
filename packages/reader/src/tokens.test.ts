import { sentences } from '@nonpaper/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokens.ts';

const tokensOf = (text: string) => sentences(text).flatMap((sentence) => tokenize(text, sentence));
const words = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe('tokenize(text, sentence)', () => {
  it('cuts a word alike whatever was read before', () => {
    for (const before of ['“Oru’s team”', '(Oru’s)', '‘Oru’s’', 'ORU’S', 'Oru’s-era', '--Oru’s'])
      words(`The ${before} left.`);
    expect(words('Tamsin Oru’s team left.')).toEqual(['Tamsin', 'Oru', '’s', 'team', 'left', '.']);
    expect(words("They've said she'll go.")).toEqual(['They', "'ve", 'said', 'she', "'ll", 'go', '.']);
  });

  it('gives a word the same lemma and part of speech however often it was met, and one number to those alike', () => {
    const text = "They can't cut the cut. The cut can't hold, nor did Zoë's.";
    const [first, again] = [tokensOf(text), tokensOf(`${text} `)];
    expect(again).toEqual(first);
    const cuts = first.filter((token) => token.text === 'cut').map(({ pos, number }) => [pos, number]);
    const [verb, noun, other] = cuts;
    expect([verb?.[0], noun?.[0]]).toEqual(['VERB', 'NOUN']);
    expect(other).toEqual(noun);
    expect(verb?.[1]).not.toBe(noun?.[1]);
    expect(first.filter(({ lower }) => lower === 'ca').map(({ lemma }) => lemma)).toEqual(['can', 'can']);
    expect(first.find((token) => token.text === 'Zoë')).toMatchObject({ lemma: 'zoë', number: 0 });
  });

  it('gives every word a lemma, where the tagger knows none too', () => {
    expect(
      tokensOf('Money may decide what buoys cannot.').find(({ text }) => text === 'cannot'),
    ).toMatchObject({ lemma: 'cannot', pos: 'AUX' });
  });

  it('gives tokens whose text is their slice, in order and without overlap, on any text', () => {
    const piece = fc.constantFrom(
      'Oru',
      '’s',
      "'s",
      ' ',
      'we',
      '’re',
      "n't",
      '“',
      '”',
      '.',
      '\n',
      'é',
      '’',
      '-',
      '12',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { text: own, span } of tokensOf(text)) {
          expect(text.slice(...span)).toBe(own);
          expect(span[0]).toBeGreaterThanOrEqual(from);
          from = span[1];
        }
      }),
    );
  });
});
