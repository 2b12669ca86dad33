import { describe, expect, it, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

describe('the check for an actor', () => {
  test.each([
    ['Forces shall be withdrawn by 1 May 2031.', 'Forces shall be withdrawn'],
    ['Within ten days the prisoners shall be released.', 'the prisoners shall be released'],
    ['There shall be a joint commission.', 'There shall be'],
    ['The militia shall by D+15 be assembled.', 'The militia shall by D+15 be assembled'],
    ['The withdrawal shall begin on 1 May 2031.', 'The withdrawal shall begin'],
    ['It is agreed that the road will be reopened on 1 May 2031.', 'the road will be reopened'],
    ['Roads must, by 1 May 2031, be repaired.', 'Roads must, by 1 May 2031, be repaired'],
  ])('asks who in %j', (text, quote) => {
    expect(askedOf('actor', `1. ${text}`)).toEqual([`1: ${quote}`]);
  });

  test.each([
    'Forces shall be withdrawn by both Parties by 1 May 2031.',
    'No person shall be prosecuted.',
    'This Agreement shall be deemed a whole.',
    'There shall be no reprisals.',
    'If shots are fired, Ardan shall inform the Mission.',
    'A council of six members, three named by each Party, shall be set up by 1 May 2031.',
    'The road may be used by all.',
    'Decisions of the Council shall be taken by consensus.',
    'The town shall be administered as a district of Sel.',
    'Repairs shall be made under the responsibility of Sel.',
    'There shall be a council of six members, three appointed by each Party.',
  ])('asks nothing in %j', (text) => {
    expect(askedOf('actor', `1. ${text}`)).toEqual([]);
  });

  it('takes the actor of the same act in another provision', () => {
    expect(
      askedOf(
        'actor',
        '1. Sel shall release all prisoners by May 2031.\n2. Wounded prisoners shall be released first.',
      ),
    ).toEqual([]);
  });

  it('reads the items of a list with the words above them', () => {
    expect(
      askedOf(
        'actor',
        '1. Ardan shall:\n(a) withdraw its forces by 1 May 2031;\n(b) release all prisoners by 1 June 2031.',
      ),
    ).toEqual([]);
  });
});
