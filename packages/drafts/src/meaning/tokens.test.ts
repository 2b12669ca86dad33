import { describe, expect, it } from 'vitest';
import { tokensOf } from './tokens.ts';

const keys = (text: string): string =>
  tokensOf(text)
    .map(({ key }) => key)
    .join(' ');

describe('tokensOf(text)', () => {
  it.each([
    ['(a) Crews report; (b) owners pay.', 'crews report ; owners pay .'],
    ['(5a) Crews report.', 'crews report .'],
    ['They (12bis) report.', 'they ( <number> ) report .'],
    ["[They won't] report.", 'they will not report .'],
  ])('leaves list marks and square brackets out of %j', (text, expected) => {
    expect(keys(text)).toBe(expected);
  });
});
