import { describe, expect, it } from 'vitest';
import { intakeArticle, type WorkingText } from './index.ts';
import { utf8 } from './test-bytes.ts';
import { brokenLaws } from './test-laws.ts';
import { lines, pdf } from './test-pdf.ts';

const read = async (bytes: Uint8Array, name = 'page.txt'): Promise<WorkingText> => {
  const outcome = await intakeArticle(bytes, { name });
  if (!outcome.ok) throw new Error(outcome.fault.code);
  expect(brokenLaws(outcome.value, /^[\s#*]*$/u)).toEqual([]);
  return outcome.value;
};
const textOf = async (text: string): Promise<string> => (await read(utf8(text))).text;

describe('intakeArticle(bytes) joins words that the end of a line broke', () => {
  it('in plain text, and says so', async () => {
    const working = await read(
      utf8('The delegates of the lower bank de-\nnied that the con-\nference was over.\n\nNone left.'),
    );
    expect(working.text).toBe(
      'The delegates of the lower bank denied that the con-\nference was over.\n\nNone left.',
    );
    expect(working.messages).toMatchObject([{ code: 'words-joined' }]);
    expect(working.blocks.map(({ span }) => working.text.slice(...span)).at(-1)).toBe('None left.');
  });

  it.each([
    [
      'with the hyphen that the text prints elsewhere',
      'The by-law stands, and no other by-\nlaw was read.',
      'by-law stands, and no other by-law',
    ],
    ['with that of a number', 'The board had before it twenty-\nfour letters.', 'twenty-four letters'],
  ])('%s', async (_what, text, part) => {
    expect(await textOf(text)).toContain(part);
  });

  it.each([
    'It told the story of the pre-\nand the post-war ferries.',
    'The council met the board of the Marl-\nVess ferry.',
    'A rule for the year after -\nas the board saw it.',
    'a list\nlong-\nshort',
  ])('but not in %j', async (text) => {
    expect(await textOf(text)).toBe(text);
  });

  it('in a PDF, where its reading marked them', async () => {
    const set = lines(
      70,
      780,
      'The delegates of the lower bank said that they had never con-',
      'sented to it, and left.',
    );
    const { text, marks } = await read(pdf([set]), 'page.pdf');
    expect(text).toBe('The delegates of the lower bank said that they had never consented to it, and left.');
    expect(marks).toEqual([]);
  });
});

describe('intakeArticle(bytes) leaves signs of emphasis out', () => {
  it('of Markdown', async () => {
    const { text, blocks, marks } = await read(
      utf8('# Talks\n\n* **Oru** has *not* signed.\n\nVess has.'),
      'a.md',
    );
    expect(text).toBe('# Talks\n\n* Oru has not signed.\n\nVess has.');
    expect(blocks.map(({ span }) => text.slice(...span))).toEqual([
      'Talks',
      '* Oru has not signed.',
      'Vess has.',
    ]);
    expect(marks).toEqual([]);
  });

  it('and of plain text where a word is set bold', async () => {
    expect(await textOf('**Oru** has signed* and Vess_has not ** yet.')).toBe(
      'Oru has signed* and Vess_has not ** yet.',
    );
  });
});
