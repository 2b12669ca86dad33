import { describe, expect, it } from 'vitest';
import { contentWords } from './content-words.ts';

describe('contentWords(text, parts)', () => {
  it('marks where the reporting words were left out of a quotation that they part', () => {
    const text = '“We will sign,” Torvald told reporters. “But the islands are not for sale.”';
    expect(contentWords(text, [[1, 13], [41, 74]])).toBe('We will sign … But the islands are not for sale.'); // prettier-ignore
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
