import { describe, expect, test } from 'vitest';
import { asked, dossier, NO_SPEAKER } from './builder.ts';
import type { Draft } from './records.ts';
import { lineage } from './lineage.ts';

const SAME = 'The line stays where it is today.';
const verbatim = { fidelity: 'verbatim', language: 'en' } as const;

const base = () =>
  dossier()
    .party('a', 'Aldor')
    .source('press', { title: 'Report' })
    .says('claim', null, '2025-02-02', { cites: ['press'], speaker: { ...NO_SPEAKER, name: 'A reporter' } })
    .draft('third', { ...verbatim, date: '2025-03-01' })
    .draft('first', { ...verbatim, date: '2025-01-01' })
    .draft('second', { ...verbatim, date: '2025-02-01' })
    .provision('third', '9', SAME)
    .provision('first', '1', 'Something else entirely is said here.')
    .provision('second', '4', 'The line  stays where\nit is today.')
    .lineage('second', 'revises', 'first', { statements: ['claim'] })
    .part('second', 'a', 'drafted', 'recorded', '2025-02-02', { statements: ['claim'] })
    .part('second', 'a', 'drafted', 'denied', '2025-02-03')
    .part('second', 'a', 'shown', 'recorded', '2025-02-02');

const lineageIn = (made = base(), asOf: string | null = null) => lineage(made.slice('lineage'), asked(asOf));

describe('lineage', () => {
  test('puts drafts in the order of their dates', () => {
    expect(lineageIn().drafts.map((draft) => draft.id)).toEqual(['first', 'second', 'third']);
  });

  test('tells relations as claims, with who made them', () => {
    expect(lineageIn().relations).toMatchObject([
      {
        later: { id: 'second' },
        relation: 'revises',
        earlier: { id: 'first' },
        claims: [{ speaker: 'A reporter', sources: [{ title: 'Report' }] }],
      },
    ]);
  });

  test('finds the earliest appearance of wording that differs in nothing but white space', () => {
    expect(lineageIn().earliest).toMatchObject([
      { text: SAME, first: { draft: { id: 'second' }, path: '4' }, later: [{ draft: 'third', path: '9' }] },
    ]);
  });

  test.each<[string, Partial<Draft>]>([
    ['it is a paraphrase, not the wording itself', { fidelity: 'paraphrase' }],
    ['it is a translation, not the wording itself', { fidelity: 'translation' }],
    ['its language is not recorded', { language: null }],
    ['its text was not seen', { completeness: 'not seen' }],
  ])('does not look for wording in a draft where %s', (why, change) => {
    const found = lineageIn(base().change<Draft>('second', change));
    expect(found.earliest).toEqual([]);
    expect(found.notCompared).toMatchObject([{ draft: { id: 'second' }, why }]);
  });

  test('does not compare wording across languages', () => {
    expect(lineageIn(base().change<Draft>('second', { language: 'fr' })).earliest).toEqual([]);
  });

  test('gives authorship only as claims, both ways', () => {
    expect(lineageIn().authorship.map((each) => [each.party.name, each.state, each.date])).toEqual([
      ['Aldor', 'recorded', '2025-02-02'],
      ['Aldor', 'denied', '2025-02-03'],
    ]);
  });
});
