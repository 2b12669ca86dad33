import { describe, expect, test } from 'vitest';
import { asked, dossier, NO_SPEAKER } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import { knownAmong } from './known.ts';
import { ledger } from './ledger.ts';
import type { Known, LeftOut } from './known.ts';
import type { Draft, DossierRecord, Effort } from './records.ts';

const knownIn = (made: DossierBuilder, asOf: string | null = null): Known =>
  knownAmong(made.slice('brief'), asked(asOf));
const ids = (records: readonly DossierRecord[]): string[] => records.map((record) => record.id);
const whyLeft = (left: readonly LeftOut[], id: string): string | undefined =>
  left.find((each) => each.records.includes(id))?.why;

const base = () =>
  dossier()
    .party('p', 'Aldor')
    .source('press')
    .source('other')
    .issue('i', ['x', 'y'])
    .says('s1', 'p', '2025-01-10', { cites: ['press'] })
    .says('s2', 'p', '2025-02-10', { cites: ['other'] })
    .wants('p', 'x', 'preferred', ['s1', 's2']);

describe('what counts', () => {
  test.each([
    ['proposed', 'proposed, not accepted'],
    ['refused', 'refused'],
    ['withdrawn', 'withdrawn'],
  ] as const)('a %s record does not, and is named with the reason "%s"', (state, why) => {
    const known = knownIn(base().review('p:x', state));
    expect(known.of('position')).toEqual([]);
    expect(known.leftOut('position')).toEqual([{ what: 'position', why, records: ['p:x'] }]);
  });

  test('proposals and records put aside can be asked for apart', () => {
    const known = knownIn(base().review('p:x', 'proposed').withdraw('s2'));
    expect(ids(known.proposed('position'))).toEqual(['p:x']);
    expect(ids(known.setAside('statement'))).toEqual(['s2']);
  });

  test('a record stands while one of its statements does, and no longer names the others', () => {
    const known = knownIn(base().withdraw('s1'));
    expect(known.get('position', 'p:x')?.statements).toEqual(['s2']);
  });

  test('a record all of whose statements are withdrawn falls, whatever else it cites', () => {
    const made = base().withdraw('s1').withdraw('s2');
    made.change('p:x', { citations: [{ source: 'press', span: null, locator: null }] });
    const known = knownIn(made);
    expect(whyLeft(known.leftOut('position'), 'p:x')).toMatch(/^everything that it rests on is withdrawn/);
  });

  test('withdrawing a source takes down what rested on it, step by step', () => {
    const known = knownIn(base().withdraw('press').withdraw('other'));
    expect(known.of('statement')).toEqual([]);
    expect(known.of('position')).toEqual([]);
    expect(known.leftOut('statement', 'position', 'source').map((each) => [each.what, each.records])).toEqual(
      [
        ['position', ['p:x']],
        ['source', ['other', 'press']],
        ['statement', ['s1', 's2']],
      ],
    );
  });

  test('a position on an option that is only proposed refers to a record that does not count', () => {
    const known = knownIn(base().review('x', 'proposed'));
    expect(whyLeft(known.leftOut('position'), 'p:x')).toBe('refers to a record that does not count');
  });

  test('a source or provision that nobody accepted yet does not take down what was accepted upon it', () => {
    const known = knownIn(base().review('press', 'proposed').review('other', 'proposed'));
    expect(ids(known.of('position'))).toEqual(['p:x']);
  });

  test('judgements may rest on each other in any order, and fall with the last thing below', () => {
    const made = base().judges('top', ['low'], '2025-03-01').judges('low', ['s1'], '2025-03-01');
    expect(ids(knownIn(made).of('judgement')).sort()).toEqual(['low', 'top']);
    expect(ids(knownIn(made.but((copy) => copy.withdraw('s1'))).of('judgement'))).toEqual([]);
  });
});

describe('as of a day', () => {
  test('only statements up to it count, and the later ones are named', () => {
    const known = knownIn(base(), '2025-01-31');
    expect(ids(known.of('statement'))).toEqual(['s1']);
    expect(known.leftOut('statement')).toEqual([
      { what: 'statement', why: 'later than the as-of date', records: ['s2'] },
    ]);
  });

  test('the day itself is in', () => {
    expect(ids(knownIn(base(), '2025-02-10').of('statement'))).toEqual(['s1', 's2']);
  });

  test('a record that became known later than it is dated counts from when it was known', () => {
    const made = base().change('s1', { validFrom: '2025-06-01' });
    expect(ids(knownIn(made, '2025-03-01').of('statement'))).toEqual(['s2']);
  });

  test('a record whose valid time is over no longer counts', () => {
    const known = knownIn(base().change('p:x', { validTo: '2025-03-01' }), '2025-03-02');
    expect(whyLeft(known.leftOut('position'), 'p:x')).toBe('no longer held on the as-of date');
  });

  test('a statement without a date is placed by its sources, and without either left out by name', () => {
    const made = base()
      .source('dated', { date: '2025-01-05' })
      .says('by-source', 'p', null, { cites: ['dated'] })
      .says('nowhere', 'p', null);
    const known = knownIn(made, '2025-01-06');
    expect(ids(known.of('statement'))).toEqual(['by-source']);
    expect(whyLeft(known.leftOut('statement'), 'nowhere')).toMatch(/^without a date/);
    expect(ids(knownIn(made).of('statement'))).toContain('nowhere');
  });

  test('an event is as the reports of that day had it', () => {
    const made = base()
      .event('talks', 'meeting', null)
      .reported('talks', '2025-01-10', 'planned', '2025-02-01', ['press'])
      .reported('talks', '2025-01-20', 'cancelled', '2025-02-01', ['press']);
    expect(knownIn(made, '2025-01-15').get('event', 'talks')?.status).toBe('planned');
    expect(knownIn(made).get('event', 'talks')?.status).toBe('cancelled');
    expect(knownIn(made, '2025-01-09').of('event')).toEqual([]);
  });

  test('a draft whose text is not yet known still counts as a draft', () => {
    const made = base().draft('d', { validFrom: '2025-05-01' });
    expect(ids(knownIn(made, '2025-01-01').of('draft'))).toEqual(['d']);
  });

  test('an effort that had not begun is left out', () => {
    const made = base().effort('e', '2025-04-01', null);
    expect(knownIn(made, '2025-01-01').of('effort')).toEqual([]);
    expect(
      knownIn(made.change<Effort>('e', { start: '2024-01-01' }), '2025-01-01').of('effort'),
    ).toHaveLength(1);
  });
});

test('a reply to a draft that is only proposed stays a reply', () => {
  const made = base().draft('d', { standing: 'proposed' }).change('s1', { inReplyTo: 'd' });
  expect(knownIn(made).get('statement', 's1')?.inReplyTo).toBe('d');
  expect(knownIn(made.change<Draft>('d', {}).withdraw('d')).get('statement', 's1')?.inReplyTo).toBeNull();
});

test('who spoke and who was there keeps the reported name, also where the person or party is not accepted', () => {
  const made = base()
    .person('ada', 'Ada Example', 'p')
    .party('q', 'Borland', { standing: 'proposed' })
    .says('s', 'q', '2025-01-01', { speaker: { ...NO_SPEAKER, person: 'ada', name: 'Ada Example' } })
    .event('talks', 'meeting', '2025-01-01', {
      participants: [{ name: 'Borland', person: null, party: 'q' }],
    })
    .withdraw('ada');
  const known = knownIn(made);
  expect(known.get('statement', 's')?.speaker.name).toBe('Ada Example');
  expect(known.get('event', 'talks')?.participants.map((each) => each.name)).toEqual(['Borland']);
  const [line] = ledger(made.slice('ledger'), asked()).entries.filter((entry) => entry.statement === 's');
  expect(line).toMatchObject({ speaker: { words: 'Ada Example' }, speaksFor: null });
});
