import { expect, test } from 'vitest';
import { dossier } from './builder.ts';
import { wordingRefusal } from './concordance.ts';
import type { Draft } from './records.ts';

const draft = (id: string, change: Partial<Draft>): Draft => {
  const made = dossier()
    .draft(id, { fidelity: 'verbatim', language: 'en', ...change })
    .get(id);
  if (made.kind !== 'draft') throw new Error('no draft');
  return made;
};

test.each<[string | null, Partial<Draft>]>([
  [null, {}],
  [null, { language: 'en-GB' }],
  ['B is a paraphrase, not the wording itself', { fidelity: 'paraphrase' }],
  ['B is a translation, not the wording itself', { fidelity: 'translation' }],
  ['the text of B was not seen', { completeness: 'not seen' }],
  ['A and B are not known to be in one language', { language: 'uk' }],
  ['A and B are not known to be in one language', { language: null }],
])('wordingRefusal is %j against a verbatim English draft for %j', (why, change) => {
  expect(wordingRefusal(draft('A', {}), draft('B', change))).toBe(why);
});
