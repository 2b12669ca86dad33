import { describe, expect, test } from 'vitest';
import { asked, dossier } from './builder.ts';
import { efforts } from './efforts.ts';

const made = dossier()
  .party('b', 'Borland')
  .party('a', 'Aldor')
  .source('book', { title: 'A history' })
  .issue('i', ['x', 'y'])
  .issue('j', ['u'])
  .draft('old', { date: '2022-04-01', shortTitle: 'Old' })
  .draft('new', { date: '2025-01-01', shortTitle: 'New' })
  .draft('newest', { date: '2025-02-01', completeness: 'not seen' })
  .treats('old', '1', 'i', ['x'])
  .treats('new', '4', 'i', ['y'])
  .lineage('new', 'models', 'old')
  .effort('second', '2022-03-01', '2022-05-01', { parties: ['b', 'a'], drafts: ['old'], cites: ['book'] })
  .effort('first', '2014-09-01', '2015-02-01', { outcome: 'agreed, not implemented' })
  .effort('now', '2025-01-01', null, { outcome: 'ongoing', drafts: ['new', 'newest'] });

const effortsIn = (asOf: string | null = null, present?: string) =>
  efforts(made.slice('efforts'), asked(asOf), present === undefined ? {} : { present });

describe('efforts', () => {
  test('stand in the order of their beginning, with parties alphabetically, outcome, why they ended, and sources', () => {
    const [first, second, now] = effortsIn().efforts;
    expect([first?.effort, second?.effort, now?.effort]).toEqual(['first', 'second', 'now']);
    expect(second).toMatchObject({
      outcome: 'not agreed',
      ended: 'no agreement was reached',
      parties: [{ name: 'Aldor' }, { name: 'Borland' }],
      sources: [{ title: 'A history' }],
    });
  });

  test('the present text is the latest that was seen and belongs to no effort that is over', () => {
    expect(effortsIn().present?.id).toBe('new');
    expect(effortsIn(null, 'old').present?.id).toBe('old');
  });

  test('the text with which the latest effort ended is the present one', () => {
    const concluded = dossier()
      .party('a', 'Aldor')
      .source('book', { title: 'A history' })
      .draft('old', { date: '2022-04-01', shortTitle: 'Old' })
      .draft('letter', { date: '2024-12-01', shortTitle: 'Letter' })
      .draft('accord', { date: '2025-01-01', shortTitle: 'Accord' })
      .effort('second', '2022-03-01', '2022-05-01', { drafts: ['old'], cites: ['book'] })
      .effort('last', '2024-11-01', '2025-01-01', {
        outcome: 'agreed in part',
        drafts: ['accord'],
        cites: ['book'],
      });
    expect(efforts(concluded.slice('efforts'), asked(null)).present?.id).toBe('accord');
  });

  test('what an earlier text left possible stands beside what the present text does', () => {
    const second = effortsIn().efforts.find((effort) => effort.effort === 'second');
    expect(second?.beside).toMatchObject([
      {
        issue: { id: 'i' },
        then: { draft: { id: 'old' }, possible: ['x'], provisions: [{ path: '1' }] },
        now: { draft: { id: 'new' }, possible: ['y'], provisions: [{ path: '4' }] },
      },
    ]);
    expect(second?.beside).toHaveLength(1);
  });

  test('recorded relations between the texts are told', () => {
    const second = effortsIn().efforts.find((effort) => effort.effort === 'second');
    expect(second?.links).toMatchObject([
      { later: { id: 'new' }, relation: 'models', earlier: { id: 'old' } },
    ]);
  });

  test('an effort that had not ended by the as-of date has no outcome yet', () => {
    const second = effortsIn('2022-04-10').efforts.find((effort) => effort.effort === 'second');
    expect(second).toMatchObject({ end: null, outcome: null, ended: null });
  });
});
