import { describe, expect, test } from 'vitest';
import { readArticle } from '../read-article.ts';

/** What is said to be open in a text, each with its kind. */
const openIn = (text: string): string[] =>
  readArticle({ text, date: '2031-03-12' }, { names: [], issues: [] }).open.map(
    ({ kind, what }) => `${kind}: ${what}`,
  );

describe('what is open, and what only stays open', () => {
  test.each([
    [
      'Families may return within two years, though it is not spelled out who would pay.',
      ['unaddressed: who would pay'],
    ],
    ['It is nowhere said how the vote would be held.', ['unaddressed: how the vote would be held']],
    [
      'It was unclear on Friday whether Rethia would object to the vote.',
      ['unclear: whether Rethia would object to the vote'],
    ],
    ['It is not clear for now if the mediator will come.', ['unclear: if the mediator will come']],
    ['The status of the port remains open.', ['unclear: status of the port']],
    ['Both sides agreed that the corridor through Mirel should remain open.', []],
    ['The border crossing at Mirel stayed open on Monday.', []],
    [
      'It is unclear whether the envoys have shown it to the assembly, which is to guarantee the deal.',
      ['unclear: whether the envoys have shown it to the assembly'],
    ],
    [
      'It is unclear who would pay, who would guard the road, and which bridge comes first.',
      ['unclear: who would pay', 'unclear: who would guard the road', 'unclear: which bridge comes first'],
    ],
    ['The draft is also mute on who would guard the weir.', ['unaddressed: who would guard the weir']],
    ['Nor is it known which bank would pay.', ['unclear: which bank would pay']],
    ['Nobody has explained how the tolls would be shared.', ['unclear: how the tolls would be shared']],
    [
      'The delegates were unable to reach agreement on the depth of the channel.',
      ['unclear: depth of the channel'],
    ],
    ['It is unclear who would house the 6,000 ferrymen.', ['unclear: who would house the 6,000 ferrymen']],
    ['The arrangement is silent on the 61 ferrymen.', ['unaddressed: 61 ferrymen']],
    [
      'Nor have the authors explained how they arrived at nine per cent.',
      ['unclear: how they arrived at nine per cent'],
    ],
    ['The plan does not touch on the wrecks either.', ['unaddressed: wrecks']],
    [
      'How a member could leave the union is nowhere said.',
      ['unaddressed: How a member could leave the union'],
    ],
    [
      'Also unresolved: which bank would supervise the tolls.',
      ['unclear: which bank would supervise the tolls'],
    ],
    ['What is to become of the camps it does not say.', ['unaddressed: What is to become of the camps']],
    [
      'Whether the gates would also be open to soldiers is disputed.',
      ['unaddressed: Whether the gates would also be open to soldiers'],
    ],
    ['The protocol doesn’t deal with the tolls.', ['unaddressed: tolls']],
    ['Not one article tells who pays for the dredging.', ['unaddressed: who pays for the dredging']],
    ['Nor does it address the closures over which the last cabinet fell.', ['unaddressed: closures']],
    ['The envoy doesn’t mention his brother, and tells us what to do.', []],
    ['Has the fate of the ferry been left open?', []],
    ['The envoy would not answer a riddle, and the text was read aloud.', []],
    ['A later appeal by the ferrymen was never answered.', []],
    ['He blamed the ministry for the note, which its speaker dismissed as “too clever by half”.', []],
    ['The envoy has not ruled out a visit.', []],
    ['Neither, said a commissioner, has ruled out a return.', []],
    ['The board dismissed it the next day.', []],
    ['A clerk spoke on condition that her name be left out because she works there.', []],
    ['The envoy has not been seen since June.', []],
    ['The question of the crossing remains open.', ['unclear: question of the crossing']],
  ])('%s', (text, expected) => {
    expect(openIn(text)).toEqual(expected);
  });
});
