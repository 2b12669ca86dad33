import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intakeMarkdown } from './index.ts';
import { utf8 } from './test-bytes.ts';
import { brokenLaws } from './test-laws.ts';

/** What may stand between blocks: markers of headings, quotes, items and fences. */
const MARKERS = /^(?:\s|[#=>*+~`-]|\d+[.)])*$/;

const read = async (source: string) => {
  const outcome = await intakeMarkdown(utf8(source), { name: 'draft.md' });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  expect(brokenLaws(outcome.value, MARKERS)).toEqual([]);
  expect(outcome.value.text).toBe(source);
  return outcome.value;
};
const seen = async (source: string) => {
  const working = await read(source);
  return working.blocks.map(({ kind, level, span }) => [kind, level, working.text.slice(...span)]);
};

describe('intakeMarkdown(bytes)', () => {
  it('keeps the file as its text and lays blocks over it', async () => {
    expect(await seen('# Framework #\n\nPreamble of\ntwo lines.\n\nPart\n----\n\n---\n')).toEqual([
      ['heading', 1, 'Framework'],
      ['paragraph', null, 'Preamble of\ntwo lines.'],
      ['heading', 2, 'Part'],
      ['furniture', null, '---'],
    ]);
  });

  it('takes an item with its printed number and its depth', async () => {
    expect(
      await seen('3. Three\n   goes on\n\n   Second paragraph\n   - deep [x]\n     1) deeper\n4. Four\n'),
    ).toEqual([
      ['list-item', 0, '3. Three\n   goes on'],
      ['paragraph', 0, 'Second paragraph'],
      ['list-item', 1, '- deep [x]'],
      ['list-item', 2, '1) deeper'],
      ['list-item', 0, '4. Four'],
    ]);
  });

  it('keeps square brackets, emphasis and links as they stand', async () => {
    expect(await seen('- [The Parties [shall][should]] **agree** <b> [see](x)\n')).toEqual([
      ['list-item', 0, '- [The Parties [shall][should]] **agree** <b> [see](x)'],
    ]);
  });

  it('takes reservations and lines set in for text, and comments for furniture', async () => {
    expect(await seen('[Party A]: reserves\n\n    (a) set in\n\n<!-- note -->\n\n<b>bold</b>\n')).toEqual([
      ['paragraph', null, '[Party A]: reserves'],
      ['paragraph', null, '(a) set in'],
      ['furniture', null, '<!-- note -->'],
      ['paragraph', null, '<b>bold</b>'],
    ]);
  });

  it('reads front matter between --- lines, and keeps it as furniture', async () => {
    const working = await read(
      '---\ntitle: "Six points"\ndate: 2024-03-05\noutlet: The Ford Gazette\nlanguage: en-gb\nurl: https://example.org/a\n---\n\n# Points\n',
    );
    expect(working).toMatchObject({
      title: 'Six points',
      date: '2024-03-05',
      outlet: 'The Ford Gazette',
      language: 'en-GB',
      url: 'https://example.org/a',
      messages: [],
    });
    expect(working.blocks[0]?.kind).toBe('furniture');
  });

  it('says which line of the front matter it could not read', async () => {
    const working = await read('---\ntitle: A\nno colon here\n---\ntext\n');
    expect(working.messages).toMatchObject([{ code: 'front-matter-unread', span: [13, 26] }]);
  });

  it('takes a rule followed by prose for a rule', async () => {
    expect(await seen('---\nprose\n\n---\n')).toEqual([
      ['furniture', null, '---'],
      ['paragraph', null, 'prose'],
      ['furniture', null, '---'],
    ]);
  });

  it('has no date for a day that does not exist', async () => {
    expect((await read('---\ndate: 2023-02-29\n---\nx\n')).date).toBeNull();
  });

  it('takes the first heading of level 1 for the title', async () => {
    expect((await read('## Sub\n\n# Main\n')).title).toBe('Main');
  });

  it.each([
    ['quotes', `${'>'.repeat(4000)} deep\n`],
    ['items', `${'- '.repeat(4000)}deep\n`],
  ])('reads %s that nest without end as plain paragraphs, with a message', async (_what, source) => {
    const working = await read(source);
    expect(working.messages).toMatchObject([{ code: 'read-as-plain-text' }]);
  });

  it('keeps its laws on any mixture of lines', async () => {
    const line = fc.constantFrom(
      '# h',
      '#',
      '1. a',
      '   2. b',
      '- c',
      '  - d',
      '> q',
      '>> r',
      '> - s',
      '',
      '',
      '---',
      '***',
      'word',
      '    code',
      '```',
      '~~~ x',
      '<div>',
      '[a]: b',
      '[x] y',
      '\ttab',
      '1)',
      '-',
      'Setext\n===',
      '* [ ]',
      '\u00a0',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 25 }), async (lines) => {
        await read(`start\n${lines.join('\n')}`);
      }),
      { numRuns: 500 },
    );
  });
});
