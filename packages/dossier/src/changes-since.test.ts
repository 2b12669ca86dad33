import { describe, expect, test } from 'vitest';
import { asked, dossier } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import { changesSince } from './changes-since.ts';

const base = () =>
  dossier()
    .party('a', 'Aldor', { recordedAt: '2025-01-01T00:00:00.000Z' })
    .says('old', 'a', '2025-01-01', { recordedAt: '2025-01-02T00:00:00.000Z' })
    .says('new', 'a', '2025-03-01', { recordedAt: '2025-03-02T00:00:00.000Z' })
    .says('found', 'a', '2025-03-03', { standing: 'proposed' })
    .says('late', 'a', '2025-01-05', { recordedAt: '2025-03-05T00:00:00.000Z' })
    .event('talks', 'meeting', null, { recordedAt: '2025-01-02T00:00:00.000Z' })
    .reported('talks', '2025-01-02', 'planned', '2025-03-04')
    .reported('talks', '2025-03-04', 'held', '2025-03-04')
    .effort('tried', '2024-01-01', '2025-03-01', { recordedAt: '2024-01-01T00:00:00.000Z' });

const since = (made: DossierBuilder, day = '2025-02-15', asOf: string | null = null) =>
  changesSince(made.slice('changes'), asked(asOf), day);
const lines = (groups: readonly { kind: string; entries: readonly { id: string; change: string }[] }[]) =>
  groups.map((group) => [group.kind, group.entries.map((entry) => `${entry.id} ${entry.change}`)]);

describe('since a day', () => {
  test('by valid time: what was said, reported and ended, each kind by day, proposals with their state', () => {
    const { happened } = since(base());
    expect(lines(happened)).toEqual([
      ['statement', ['new dated', 'found dated']],
      ['event', ['talks reported']],
      ['effort', ['tried ended']],
    ]);
    expect(happened[0]?.entries.map((entry) => entry.state)).toEqual(['accepted', 'proposed']);
  });

  test('by recorded time: what was entered about earlier days, without saying twice what happened', () => {
    expect(lines(since(base()).recorded)).toEqual([['statement', ['late entered']]]);
  });

  test('a later revision was changed, an acceptance accepted, a withdrawal withdrawn', () => {
    const at = '2025-03-06T00:00:00.000Z';
    const review = { state: 'accepted', by: 'A. Tester', at, why: null } as const;
    const made = base()
      .change('old', { revision: 2, recordedAt: at })
      .change('late', { revision: 2, recordedAt: at, review })
      .says('wrong', 'a', '2025-01-01', { standing: 'withdrawn', recordedAt: at });
    expect(lines(since(made).recorded)).toEqual([
      ['statement', ['late accepted', 'old changed', 'wrong withdrawn']],
    ]);
  });

  test('the day asked for is in, and the as-of date bounds what happened', () => {
    expect(lines(since(base(), '2025-03-01', '2025-03-01').happened)).toEqual([
      ['statement', ['new dated']],
      ['effort', ['tried ended']],
    ]);
  });

  test('nothing changed since a later day', () => {
    const { happened, recorded } = since(base(), '2026-06-01');
    expect([happened, recorded]).toEqual([[], []]);
  });
});

test('tells of an entry of the register when somebody has taken it up, and of no mere question', () => {
  const made = dossier()
    .draft('a')
    .provision('a', '1')
    .ambiguous('asked', 'a', '1', { standing: 'proposed' })
    .ambiguous('taken', 'a', '1')
    .rows('numbers', ['a'], { '1': ['a/1'] });
  const { recorded } = changesSince(made.slice('changes'), asked(), '2025-06-01');
  const told = recorded.filter(({ kind }) => kind === 'ambiguity' || kind === 'rowNumbers');
  expect(told.flatMap(({ entries }) => entries.map(({ id, words }) => [id, words]))).toEqual([
    ['numbers', 'row numbers of a'],
    ['taken', 'a: “words”'],
  ]);
});
