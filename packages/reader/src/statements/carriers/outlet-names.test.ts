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

test.each([
  ['The envoy told TV Ombra later that day that the truce could fail.', 'TV Ombra'],
  ['“Nobody saw it,” the envoy told Channel Six on Monday.', 'Channel Six'],
  ['The envoy, in an interview with Radio Ombra, demanded that the draft be released.', 'Radio Ombra'],
  [
    'In an interview with the magazine Highland Quarterly, published on Monday, he said the rebels would attend.',
    'Highland Quarterly',
  ],
])('%s came through its carrier', (text, outlet) => {
  const [statement] = readArticle({ text }, { names: [], issues: [] }).statements;
  expect(statement?.via).toEqual([outlet]);
});

test('a name that begins with what it is has no short form in its place', () => {
  const text = 'The envoy told TV Ombra that he would go. The Ombra daily Sera reported that he stayed.';
  const { statements } = readArticle({ text }, { names: [], issues: [] });
  expect(statements.map(({ via }) => via)).toEqual([['TV Ombra'], ['Sera']]);
});
