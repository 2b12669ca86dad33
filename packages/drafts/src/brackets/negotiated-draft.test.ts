import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../draft-builder.ts';
import { negotiatedDraft, readDraft, render } from '../index.ts';
import { arbitraryNegotiatedText } from './test-arbitrary.ts';

function read(text: string, about: Parameters<typeof negotiatedDraft>[2] = {}) {
  const draft = readDraft(plainText(text), { fidelity: 'verbatim' });
  if (!draft.ok) throw new Error(draft.fault.what);
  const paths = new Map(draft.value.provisions.map(({ id, path }) => [id, path]));
  const found = negotiatedDraft(text, draft.value.provisions, about);
  return {
    ...found,
    held: found.parts.map(({ provisions }) => provisions.map((id) => paths.get(id)).join()),
  };
}

describe('negotiatedDraft(text, provisions)', () => {
  it('reads each provision by itself', () => {
    expect(read('1. Fire [ends].\n\n2. They leave.').held).toEqual(['1', '2']);
  });

  it('reads provisions together that stand in one bracket, and keeps who proposes it', () => {
    const { held, parts } = read('1. Fire ends.\n\n2. [ARV: They leave.\n\n3. They stay away.]\n\n4. Maps.');
    expect(held).toEqual(['1', '2,3', '4']);
    expect(parts[1]?.read.brackets[0]?.stances.map(({ party }) => party)).toEqual(['ARV']);
  });

  it('reads options of one number together, and no choice takes in the provision behind it', () => {
    const text = '1. Tolls:\n\nOption 1: rise.\n\nOption 2: fall.\n\n2. They leave.\n\n3. Maps are drawn.';
    const { parts, provisions } = read(text);
    const clean = parts.map((part) => render(part.read, { kind: 'clean' }).text).join('');
    expect(clean).toContain('2. They leave.\n\n3. Maps are drawn.');
    expect(clean).not.toContain('rise');
    expect(provisions.map(({ path, status }) => `${path} ${status.status}`)).toEqual([
      '1 open',
      '1.option1 open',
      '1.option2 open',
      '2 no brackets',
      '3 no brackets',
    ]);
  });

  it('has parts that are the text when they are joined, whatever its brackets', () => {
    fc.assert(
      fc.property(fc.array(arbitraryNegotiatedText(), { minLength: 1, maxLength: 6 }), (texts) => {
        const text = texts.map((each, at) => `${at + 1}. ${each}`).join('\n\n');
        const { parts } = read(text);
        expect(parts.map(({ read: { text: own } }) => own).join('')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is said of a provision elsewhere in the draft', () => {
  const statuses = (text: string): string[] =>
    read(text, { parties: ['Upper Bank', 'Lower Bank'] }).provisions.map(
      ({ path, status }) => `${path} ${status.words}`,
    );
  const weir = 'The Upper Bank opens the weir.';

  it.each([
    [
      'on a line of its own',
      `1. ${weir}\n\n2. All pay.\n\nThe Lower Bank reserves its position on paragraph 1.`,
    ],
    ['in a provision', `1. ${weir}\n\n2. The Lower Bank reserves its position with regard to paragraph 1.`],
    [
      'behind the reference',
      `1. ${weir}\n\n2. All pay.\n\nOn paragraph 1, the Lower Bank reserves its position.`,
    ],
    [
      'in a note whose sign looks like a bullet',
      `1. ${weir}*\n\n2. All pay.\n\n* The Lower Bank reserves its position.`,
    ],
  ])('counts for it: %s', (_, text) => {
    expect(statuses(text)[0]).toBe('1 Open: Lower Bank reserves its position.');
  });

  it('counts for each provision of a row, and is looked for in the own article first', () => {
    const rows = '1. Fire ends.\n\n2. All pay.\n\n';
    expect(statuses(`${rows}The Upper Bank objects to points 1 and 2.`).slice(0, 2)).toEqual([
      '1 Open: Upper Bank objects.',
      '2 Open: Upper Bank objects.',
    ]);
    const articles = `Article 5\n\n${rows}The Upper Bank reserves its position on paragraph 2.\n\nArticle 6\n\n${rows}`;
    expect(
      statuses(articles)
        .filter((each) => each.includes('reserves'))
        .map((each) => each.split(' ')[0]),
    ).toEqual(['5.2']);
  });

  it.each([
    'The Upper Bank shall not object to paragraph 1.',
    'The Upper Bank supports paragraph 1.',
    'The Upper Bank reserves its position on paragraph 9.',
    'The Upper Bank reserves its position on Article 1 of the Charter.',
    'The Upper Bank reserves paragraph 1 its position.',
  ])('does not count where it is wording, or names no provision of the draft: %s', (line) => {
    expect(statuses(`1. ${weir}\n\n2. All pay.\n\n3. ${line}`).join()).not.toContain('Open');
  });
});
