import { describe, expect, it, test } from 'vitest';
import { askedOf } from '../test-asked.ts';

describe('the check for terms', () => {
  test.each([
    [
      'a body that nothing sets up',
      '1. The Joint Monitoring Committee shall report each month.',
      ['1: Joint Monitoring Committee'],
    ],
    ['a quoted term with no meaning', '1. No “special measures” are taken.', ['1: special measures']],
    [
      'a definition that nothing uses',
      '1. “Convoy” means three lorries or more.\n2. Lorries pass at noon.',
      ['1: Convoy'],
    ],
    [
      'a term that is defined twice',
      '1. “Zone” means the land north of the river.\n2. “Zone” means the land south of the river.\n3. The Zone is open.',
      ['2: Zone'],
    ],
  ])('asks about %s', (_, text, asked) => {
    expect(askedOf('term', text)).toEqual(asked);
  });

  it('knows bodies that are set up, described, named short, or named for a place or party', () => {
    const text = `1. A Joint Water Board is established by the Parties.
      2. The Board meets each month. The Joint Water Board has a seal.
      3. Claims go to the Land Panel, which has three judges.
      4. The Ardan Commission and the Council of Elders of Imre send guests.
      5. The Maritime Chamber at Dunlow hears appeals.`;
    expect(askedOf('term', text)).toEqual([]);
  });

  it('knows a term in the singular, in another case, and from the preamble', () => {
    const text =
      '1. “Convoys” means three lorries or more.\n2. A convoy passes at noon.\n3. The Joint Board meets.';
    expect(askedOf('term', text, { preamble: 'The Joint Board (the “Board”) having met,' })).toEqual([]);
  });
});
