import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '@nonpaper/text';
import { readArticle } from '../../index.ts';
import type { MentionAt } from '../../mentions/mention-at.ts';
import { gendersIn } from './genders.ts';

const told = (text: string): string[] =>
  readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events.map(
    ({ type, participants }) => `${type}: ${participants.join(', ') || '-'}`,
  );

/** The genders told of the capitalised pairs of words in sentences that each are a paragraph's. */
function genders(...texts: readonly string[]): Record<string, string> {
  const text = texts.join(' ');
  const sentences: Sentence[] = texts.map((each) => {
    const start = text.indexOf(each);
    return { text: each, span: [start, start + each.length], paragraph: 0 };
  });
  const names = [...text.matchAll(/(?:Dal|Ida|Rusk|Otmar) \p{Lu}\p{L}+/gu)].map(
    ({ 0: name, index }): MentionAt => ({
      kind: 'person',
      name,
      by: 'proposed',
      span: [index, index + name.length],
    }),
  );
  return Object.fromEntries(gendersIn(text, sentences, names));
}

describe('gendersIn(text, sentences, names)', () => {
  it.each([
    [['Ms Dal Bessa left.'], { 'Dal Bessa': 'f' }],
    [['The spokesman Rusk Bessa left.'], { 'Rusk Bessa': 'm' }],
    [["The king's envoy Dal Bessa left."], {}],
    [['Dal Bessa left with her adviser.'], { 'Dal Bessa': 'f' }],
    [['Dal Bessa left.', 'He will return.'], { 'Dal Bessa': 'm' }],
    [['Dal Bessa hung up on her.'], {}],
    [['Dal Bessa saw Rusk Oru.', 'He will return.'], {}],
    [['Dal Bessa wrote to the minister.', 'He will return.'], {}],
    [['Dal Bessa read the letter: “He will return.”'], {}],
  ])('%j', (texts, expected) => {
    expect(genders(...texts)).toEqual(expected);
  });

  it('gives everybody one gender at most, on any text', () => {
    const word = fc.constantFrom(
      'Dal Bessa',
      'Rusk Oru',
      'she',
      'his',
      'her',
      'team',
      'Ms',
      'Mr.',
      ',',
      'the envoy',
      '"',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const found = genders(words.join(' '));
        expect(Object.values(found).every((gender) => gender === 'f' || gender === 'm')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('whom "he" and "she" mean', () => {
  it.each([
    [
      'one of its gender, though another is named nearer',
      'Ms Tamsin Oru leads the Front. General Dal Bessa, who once jailed her, speaks for the army. She met President Ilke Marn in Geneva on Monday.',
      ['meeting: Tamsin Oru, Ilke Marn'],
    ],
    [
      'one who is told in the sentence behind another of whom no gender is told',
      'President Otmar Vell received the commander, Ms Ilke Sarn, in Doha on Monday. She had flown in at dawn. On Tuesday she met the mayor, Rolf Tann.',
      ['visit: Otmar Vell, Ilke Sarn', 'meeting: Ilke Sarn, Rolf Tann'],
    ],
    [
      'whom the pronoun that opens the sentence before means, not an owner named behind it',
      "Dal Bessa had lost his seat in May. He let two of Rolf Tann's calls ring. On Friday he met Ms Ilke Sarn in Doha.",
      ['meeting: Dal Bessa, Ilke Sarn'],
    ],
  ])('%s', (_, text, events) => {
    expect(told(text)).toEqual(events);
  });
});

describe('whom "they" mean', () => {
  it('takes those to whom one person did something, who cannot be "they"', () => {
    expect(
      told(
        'In May Ms Ilke Sarn presented a plan to the rebels and the unions. They refused the plan on Friday.',
      ),
    ).toEqual(['proposal: Ilke Sarn, rebels, unions', 'rejection: rebels, unions']);
  });

  it('takes the many to whom one person gave something in the sentence before', () => {
    expect(
      told(
        'Orvia and Teska are at war. In Doha Dal Bessa handed the commanders a list. They rejected the plan on Friday.',
      ).at(-1),
    ).toBe('rejection: commanders');
  });
});

describe('whose "its" session is', () => {
  it.each([
    [
      'The town council was to meet in Karst on Monday but has moved its session to Friday.',
      'meeting: town council',
    ],
    [
      'The town council met in Karst in May. Its next session was held in Doha on Monday.',
      'meeting: town council',
    ],
  ])('%s', (text, event) => {
    expect(told(text)).toContain(event);
  });
});
