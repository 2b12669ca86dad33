import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intakeMarkdown } from './markdown.ts';

/** The text as a reader of the page sees it: without what is marked as `markup`. */
async function shown(text: string): Promise<string> {
  const read = await intakeMarkdown(new TextEncoder().encode(text), { name: 'draft.md' });
  if (!read.ok) throw new Error(read.fault.what);
  let [kept, from] = ['', 0];
  for (const { kind, span } of read.value.marks) {
    if (kind !== 'markup') continue;
    expect(span[0]).toBeGreaterThanOrEqual(from);
    kept += read.value.text.slice(from, span[0]);
    from = span[1];
  }
  return kept + read.value.text.slice(from);
}

describe('the signs of emphasis in Markdown', () => {
  it.each([
    ['The **Parties** shall *open* it.', 'The Parties shall open it.'],
    ['__Tolls__ and _fees_ are ***waived***.', 'Tolls and fees are waived.'],
    ['**Article 5**', 'Article 5'],
    ['[**EU**: shall][*US:* may]', '[EU: shall][US: may]'],
    ['**one *two* three**', 'one two three'],
    ['within `30` days', 'within 30 days'],
  ])('%s', async (text, words) => {
    expect(await shown(text)).toBe(words);
  });

  it.each([
    'The sum of ____ crowns, and *** more.',
    'area = 2 * 3 * 4',
    'snake_case_name and a*b',
    '* a point\n* another point',
    'a footnote* and no other',
    'one **two *three',
    String.raw`\*not emphasis\*`,
    '**one\n\ntwo**',
  ])('are none in %s', async (text) => {
    expect(await shown(text)).toBe(text);
  });

  it('are marked without loss in any text, and in good time in a hostile one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[*_` a.\n]{1,60}$/u), async (text) => {
        if (text.trim() !== '') await shown(text);
      }),
      { numRuns: 100 },
    );
    await shown(`a ${'*a '.repeat(5_000)}${'b** '.repeat(5_000)}`);
  });
});
