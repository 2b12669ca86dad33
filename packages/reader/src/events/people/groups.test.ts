import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';
import { groupIn } from './groups.ts';
import { sidesTold, waysOf } from './principals.ts';

const told = (text: string): string[] =>
  readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events.map(
    ({ type, participants }) => `${type}: ${participants.join(', ') || '-'}`,
  );

describe('groupIn(words)', () => {
  it.each([
    ['both men', { count: 2, noun: 'men', of: 'persons' }],
    ['the two foreign ministers', { count: 2, noun: 'ministers', of: 'persons' }],
    ['all three governments', { count: 3, noun: 'governments', of: 'bodies' }],
    ['all five', { count: 5, noun: '', of: 'any' }],
    ['both', { count: 2, noun: '', of: 'any' }],
    ['two ministers', null],
    ['three of the governments', null],
    ['the two books', null],
    ['the governments', null],
    ['', null],
  ])('%s', (words, group) => {
    expect(groupIn(words)).toEqual(group);
  });

  it('counts from two to nine, on any words', () => {
    const word = fc.constantFrom(
      'the',
      'both',
      'all',
      'two',
      'nine',
      'men',
      'sides',
      'of',
      'chief',
      'ministers',
      '',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), (words) => {
        const count = groupIn(words.join(' '))?.count ?? 2;
        expect(count >= 2 && count <= 9).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whom a group of persons means', () => {
  it.each([
    [
      'those two who hold the office',
      'The foreign minister of Orvia, Dal Bessa, spoke. The Teskan foreign minister, Ilke Sarn, listened. Otmar Vell wrote it down. On Friday the envoy, Rolf Tann, met the two ministers in Doha.',
      ['meeting: Rolf Tann, Dal Bessa, Ilke Sarn'],
    ],
    [
      'men where it says so',
      'Mr Dal Bessa and Mr Otmar Vell differ. Ms Ilke Sarn, the envoy, presented a plan to both men on Friday.',
      ['proposal: Ilke Sarn, Dal Bessa, Otmar Vell'],
    ],
    [
      'its own words where fewer hold the office',
      'The minister, Dal Bessa, spoke. On Friday the envoy, Rolf Tann, met the two presidents in Doha.',
      ['meeting: Rolf Tann, the two presidents'],
    ],
  ])('%s', (_, text, events) => {
    expect(
      told(text).map((each) => each.replace(': two', ': the two').replace(', two', ', the two')),
    ).toEqual(events);
  });
});

describe('whom a group of bodies means', () => {
  it('takes a list of as many bodies', () => {
    expect(
      told(
        'The lake belongs to Orvia, Teska and Upper Marn. The envoy, Rolf Tann, presented a plan to all three governments on Friday.',
      ),
    ).toEqual(['proposal: Rolf Tann, Orvia, Teska, Upper Marn']);
  });

  it('leaves groups of another kind alone', () => {
    expect(
      told(
        'The lake belongs to Orvia, Teska and Upper Marn. The envoy, Rolf Tann, presented a plan to the three coastal governments on Friday.',
      ),
    ).toEqual(['proposal: Rolf Tann, three coastal governments']);
  });

  it('gives an encounter as many as its words say', () => {
    expect(
      told(
        'The lake belongs to Orvia, Teska and Upper Marn. The three-way conference in Doha was put off on Friday.',
      )[0],
    ).toBe('meeting: Orvia, Teska, Upper Marn');
  });

  it.each([
    ['The tripartite talks', 'talks', 3],
    ['A three-way meeting', 'meeting', 3],
    ['The tripartite fund, and talks', 'talks', 0],
    ['The talks', 'talks', 0],
  ])('waysOf: %s', (text, noun, count) => {
    expect(waysOf(text, text.indexOf(noun))).toBe(count);
  });

  it.each([
    ['The three parties met.', 3],
    ['The three coastal states met.', 3],
    ['Four companies bid; the talks are trilateral.', 3],
    ['They met.', 2],
  ])('sidesTold: %s', (text, count) => {
    expect(sidesTold(text)).toBe(count);
  });
});
