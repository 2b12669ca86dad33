import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyAsOf, anyDossier } from '../test/arbitraries.ts';
import { asked, dossier, type DossierBuilder } from './builder.ts';
import { declarations, type Declarations } from './declarations.ts';
import { linkProblem, type LinkOfOptions } from './issue-links.ts';
import type { Id } from './records.ts';
import type { Asked } from './slices.ts';
import { visibleTo } from './visible.ts';

const declared = (made: DossierBuilder, how: Asked = asked(null)): Declarations =>
  declarations(made.slice('deal'), how);

/** Two invented parties, two issues, and who ties them together. */
const talks = (): DossierBuilder =>
  dossier()
    .source('press', { title: 'The River Post', date: '2031-02-02' })
    .party('arv', 'Arvenia')
    .party('bel', 'Belmark')
    .issue('border', ['old-line', 'new-line'], { name: 'Border' })
    .issue('truce', ['now', 'later'], { name: 'Truce' })
    .draft('plan', { shortTitle: 'Plan A' })
    .provision('plan', '4.2')
    .says('s-arv', 'arv', '2031-02-03', { cites: ['press'] })
    .wants('arv', 'now', 'preferred', ['s-arv']);

describe('a link between issues by itself', () => {
  const issueOf = (option: Id): Id | null => ({ a1: 'a', a2: 'a', b1: 'b', c1: 'c' })[option] ?? null;
  const link = (
    relation: LinkOfOptions['relation'],
    options: readonly Id[],
    count: number | null = null,
  ): LinkOfOptions => ({ relation, options, count });

  it.each([
    [link('requires', ['a1', 'b1'])],
    [link('excludes', ['a1', 'b1', 'c1'])],
    [link('at most', ['a1', 'a2', 'b1'], 1)],
    [link('requires', ['a1', 'unknown'])],
  ])('%o says something', (sound) => {
    expect(linkProblem(sound, issueOf)).toBeNull();
  });

  it.each([
    [link('requires', ['a1', 'a1']), 'twice'],
    [link('requires', ['a1', 'a2']), 'one issue'],
    [link('requires', ['a1', 'b1', 'c1']), 'takes two'],
    [link('requires', ['a1']), 'takes two'],
    [link('excludes', ['a1']), 'fewer than two'],
    [link('excludes', ['a1', 'a2']), 'one issue'],
    [link('excludes', ['a1', 'b1'], 1), 'does not take'],
    [link('at most', ['a1', 'b1']), 'count null'],
    [link('at most', ['a1', 'b1'], 0), 'count 0'],
    [link('at most', ['a1', 'b1'], 1.5), 'count 1.5'],
    [link('at most', ['a1', 'b1'], NaN), 'count NaN'],
    [link('at most', ['a1', 'a2'], 1), 'of 1 issue,'],
    [link('at most', ['a1', 'a2', 'b1'], 2), 'of 2 issues,'],
  ])('%o is refused: %s', (broken, words) => {
    expect(linkProblem(broken, issueOf)).toContain(words);
  });
});

describe('the links that a deal space is counted with', () => {
  it('names who says so: the speaker and the day, the text of a draft, a source, or whose judgement it is', () => {
    const made = talks()
      .ties('l-said', 'requires', ['new-line', 'now'], { statements: ['s-arv'] })
      .ties('l-draft', 'excludes', ['old-line', 'later'], { provisions: ['plan/4.2'] })
      .ties('l-cited', 'excludes', ['old-line', 'now'], { cites: ['press'] })
      .ties('l-own', 'at most', ['old-line', 'later'], { count: 1, why: 'as in 2029', date: '2031-03-01' });
    const grounds = declared(made).links.map(({ id, grounds: [first] }) => [id, first]);
    expect(grounds).toEqual([
      ['l-cited', { kind: 'source', title: 'The River Post', date: '2031-02-02', id: 'press' }],
      [
        'l-draft',
        { kind: 'draft', draft: expect.objectContaining({ shortTitle: 'Plan A' }), paths: ['4.2'] },
      ],
      ['l-own', { kind: 'judgement', by: 'A. Tester', date: '2031-03-01', why: 'as in 2029' }],
      ['l-said', { kind: 'statement', by: 'Arvenia', date: '2031-02-03', id: 's-arv' }],
    ]);
    const opened = new Map(declared(made).records.map(({ id, label }) => [id, label]));
    expect(opened.get('l-said')).toBe('Border: new-line requires Truce: now');
    expect(opened.get('l-own')).toBe('at most 1 of: Border: old-line; Truce: later');
    expect(opened.has('plan/4.2')).toBe(true);
  });

  it('do not count before they were said, nor after all that says so was withdrawn', () => {
    const made = talks().ties('l', 'requires', ['new-line', 'now'], {
      statements: ['s-arv'],
      provisions: ['plan/4.2'],
    });
    const links = (each: DossierBuilder, asOf: string | null = null): number =>
      declared(each, asked(asOf)).links.length;
    expect(links(made)).toBe(1);
    expect(links(made.but((copy) => copy.withdraw('s-arv')))).toBe(1);
    expect(links(made.but((copy) => copy.withdraw('s-arv').withdraw('plan/4.2')))).toBe(0);
    expect(
      links(
        made.but((copy) => copy.change('l', { provisions: [] })),
        '2031-02-02',
      ),
    ).toBe(0);
    expect(
      links(
        made.but((copy) => copy.change('l', { date: '2031-04-01' })),
        '2031-03-31',
      ),
    ).toBe(0);
    expect(links(made.but((copy) => copy.withdraw('now')))).toBe(0);
    expect(links(made.but((copy) => copy.review('l', 'proposed')))).toBe(0);
  });

  it('are named with the reason where they say nothing, or reach beyond the issues asked for', () => {
    const made = talks()
      .ties('nothing', 'excludes', ['now', 'later'])
      .ties('beyond', 'requires', ['new-line', 'now']);
    const found = declarations(made.slice('deal'), asked(null), { issues: ['truce'] });
    expect(found.links).toEqual([]);
    expect(found.leftOut.filter(({ what }) => what === 'issueLink')).toMatchObject([
      { records: ['nothing'] },
      { records: ['beyond'], why: expect.stringContaining('not asked for') },
    ]);
  });
});

describe('the declarations that a deal space is counted from', () => {
  const closedIds = (made: DossierBuilder): Id[] =>
    made
      .records()
      .filter((each) => each.compartment !== null || (each.kind === 'source' && each.sourceKind === 'note'))
      .map(({ id }) => id);

  test('are the same to the byte with and without what the audience may not see', () => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, (made, asOf) => {
        const how = asked(asOf);
        const without = made.but((copy) => copy.without(...closedIds(made)));
        expect(JSON.stringify(declared(without, how))).toBe(JSON.stringify(declared(made, how)));
      }),
      { numRuns: 60 },
    );
  });

  test('name no record that the audience may not see', () => {
    fc.assert(
      fc.property(anyDossier, (made) => {
        const how = asked(null);
        const slice = made.slice('deal');
        const seen = new Set(
          Object.values(visibleTo(slice, how.audience)).flatMap((list) => list.map(({ id }) => id)),
        );
        for (const { id } of declared(made, how).records) expect(seen).toContain(id);
        for (const { records } of declared(made, how).leftOut)
          for (const id of records) expect(seen).toContain(id);
      }),
      { numRuns: 40 },
    );
  });
});
