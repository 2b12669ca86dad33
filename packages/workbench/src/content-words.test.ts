import { describe, expect, it } from 'vitest';
import { readArticle } from '../read-article.ts';
import { contentWords } from './content-words.ts';

const contents = (text: string): string[] =>
  readArticle({ text, language: 'en' }, { names: [], issues: [] }).statements.map(({ content }) => content);

describe('contentWords(text, parts)', () => {
  it('marks where the reporting words were left out of a quotation that they part', () => {
    expect(
      contents(
        '“We are ready to sign tomorrow,” Anna Torvald told reporters. “But the islands are not for sale.”',
      ),
    ).toEqual(['We are ready to sign tomorrow … But the islands are not for sale.']);
  });

  it('joins parts by a space where only marks stand between them', () => {
    const text = '“One road.” “One bridge.”';
    expect(contentWords(text, [[1, 10], [13, 24]])).toBe('One road. One bridge.'); // prettier-ignore
  });

  it('is the slice of one part, and nothing of none', () => {
    expect(contentWords('a road', [[2, 6]])).toBe('road');
    expect(contentWords('a road', [])).toBe('');
  });
});
