import { expect, it } from 'vitest';
import { readArticle } from '../../read-article.ts';

const told = (text: string): string[] =>
  readArticle({ text, date: '2032-05-12' }, { names: [], issues: [] }).events.map(
    ({ type, status, date }) => `${type} ${status} ${date?.start ?? '-'}`,
  );

it.each([
  ['Mediators offered Orvia a seat at talks on the grain corridor that are to resume in Vess on Friday.', 'meeting planned 2032-05-14'],
  ['Orvia will send two observers to talks about the lower sluices which are due to open on Friday.', 'meeting planned 2032-05-14'],
  ['Orvia walked out of talks on the sluices that began on Monday.', 'meeting held 2032-05-10'],
])('an encounter is as the clause behind its matter tells: %s', (text, event) =>
  expect(told(text)).toContain(event)); // prettier-ignore
