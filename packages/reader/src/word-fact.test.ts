import { expect, test } from 'vitest';
import type { Token } from './tokens.ts';
import { wordFact } from './word-fact.ts';

const word = (lower: string, number: number): Token => ({
  text: lower,
  lower,
  lemma: lower,
  pos: 'NOUN',
  number,
  span: [0, lower.length],
});

test('a fact is asked once for the words of one number', () => {
  const asked: string[] = [];
  const isTalk = wordFact(({ lower }) => {
    asked.push(lower);
    return lower === 'talks';
  });
  expect([word('talks', 7), word('talks', 7), word('bread', 8), word('bread', 8)].map(isTalk)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(asked).toEqual(['talks', 'bread']);
});

test('a word without a number is asked each time', () => {
  const isTalk = wordFact(({ lower }) => lower === 'talks');
  expect([word('talks', 0), word('bread', 0), word('talks', 0)].map(isTalk)).toEqual([true, false, true]);
});

test('of two words with one place in the table each keeps its own answer', () => {
  const isTalk = wordFact(({ lower }) => lower === 'talks');
  const far = 3 + 32_768;
  expect([word('talks', 3), word('bread', far), word('talks', 3)].map(isTalk)).toEqual([true, false, true]);
});
