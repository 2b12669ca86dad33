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
    ['The question of the crossing remains open.', ['unclear: question of the crossing']],
  ])('%s', (text, expected) => {
    expect(openIn(text)).toEqual(expected);
  });
});
