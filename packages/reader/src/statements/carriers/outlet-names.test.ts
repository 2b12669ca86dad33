import { expect, test } from 'vitest';
import { readArticle } from '../../read-article.ts';

const TEXT = 'The Standard understands that the envoy will leave.';

test('a short form of the article’s own outlet is that outlet, once in the chain', () => {
  const reading = readArticle({ text: TEXT, outlet: 'Mzibale Standard' }, { names: [], issues: [] });
  expect(reading.statements.map(({ speaker, via }) => [speaker.name, via])).toEqual([
    ['Mzibale Standard', ['Mzibale Standard']],
  ]);
});

test('an alias that the dossier has gives the outlet of the dossier', () => {
  const standard = {
    kind: 'outlet',
    record: 'o1',
    name: 'Mzibale Standard',
    names: ['The Standard'],
  } as const;
  const [statement] = readArticle(
    { text: TEXT, outlet: 'Mzibale Standard' },
    { names: [standard], issues: [] },
  ).statements;
  expect(statement?.via).toEqual(['Mzibale Standard']);
  expect(statement?.speaker).toMatchObject({ class: 'outlet', name: 'Mzibale Standard', record: 'o1' });
});
