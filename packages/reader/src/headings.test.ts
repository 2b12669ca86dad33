import { paragraphs } from '@nonpaper/text';
import { describe, expect, it } from 'vitest';
import { withHeadingsApart } from './headings.ts';

const BODY = 'The chief delegate of Marl told the press that there was an old map in a new frame.';

const apart = (text: string): string[] =>
  withHeadingsApart(text, paragraphs(text)).map((span) => text.slice(...span));

describe('a heading without a blank line under it', () => {
  it.each(['17:55 Marl sees no new map', 'Marl: ‘no new map’', 'What happened this morning'])(
    'is a paragraph of its own: %s',
    (heading) => {
      expect(apart(`${heading}\n${BODY}`)).toEqual([heading, BODY]);
      expect(apart(`Before.\r\n\r\n${heading}\r\n${BODY}`)).toEqual(['Before.', heading, BODY]);
    },
  );

  it.each([
    ['a short sentence', `It was over.\n${BODY}`],
    ['a line that goes on in the next', `On Friday evening,\n${BODY}`],
    ['a line as long as the next', `${BODY.slice(0, -1)}\n${BODY}`],
    [
      'a line whose sentence goes on',
      `The delegation of\nthe northern islands left the hall before the vote was called and did not return.`,
    ],
    ['one line', BODY],
  ])('is not %s', (_what, text) => {
    expect(apart(text)).toEqual([text]);
  });
});
