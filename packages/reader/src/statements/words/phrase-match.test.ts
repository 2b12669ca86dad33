import { expect, test } from 'vitest';
import type { Token, Unit } from '../types.ts';
import { matchPhrases, phraseTable } from './phrase-match.ts';

const unitOf = (words: string): Unit => ({
  index: 0,
  paragraph: 0,
  tokens: words.split(' ').map(
    (low, at): Token => ({ text: low, low, lemma: low, pos: 'X', start: at, end: at, quote: -1, mark: '' }),
  ),
  phrases: new Map(),
  subjects: new Map(),
  matched: [],
}); // prettier-ignore

test('each table finds its own phrases, the longest of them, and none that overlap', () => {
  const one = phraseTable('in a way\nin a\na way out');
  const other = phraseTable('way out\na way out');
  const unit = unitOf('he went in a way out');
  expect(matchPhrases(one, unit)).toEqual([{ from: 2, to: 5 }]);
  expect(matchPhrases(other, unit)).toEqual([{ from: 3, to: 6 }]);
});

test('a unit without any phrase is looked at once and has none', () => {
  const table = phraseTable('in a way');
  const unit = unitOf('they met again');
  expect(matchPhrases(table, unit)).toEqual([]);
  expect(unit.matched.length).toBeGreaterThan(0);
  expect(matchPhrases(table, unit)).toEqual([]);
});
