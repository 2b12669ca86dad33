import { describe, expect, it } from 'vitest';
import { readArticle } from '../../index.ts';

const whoRejects = (text: string): readonly string[] =>
  readArticle({ text, date: '2031-11-19' }, { names: [], issues: [] }).events.find(
    ({ type }) => type === 'rejection',
  )?.participants ?? [];

describe('"her government"', () => {
  it.each([
    'The Norwegian foreign minister, Ilke Sarn, arrived on Monday.',
    'The foreign minister of Norway, Ilke Sarn, arrived on Monday.',
    'Prime Minister Ilke Sarn of Norway arrived on Monday.',
    'Ilke Sarn, the foreign minister of Norway, arrived on Monday.',
  ])('is the state for which she acts: %s', (before) => {
    expect(whoRejects(`${before} Her government rejected the plan on Tuesday.`)).toEqual(['Norway']);
  });

  it('stays what it is where the article tells no state, or only names one beside her', () => {
    for (const before of ['Ilke Sarn arrived on Monday.', 'In Norway on Monday, Ilke Sarn spoke.'])
      expect(whoRejects(`${before} Her government rejected the plan on Tuesday.`)).toEqual(['government']);
  });
});
