import { describe, expect, test } from 'vitest';
import { absence, absenceWords } from './absence.ts';
import { asked, dossier } from './builder.ts';
import type { DossierBuilder } from './builder.ts';

const base = () =>
  dossier()
    .source('press', { title: 'A report' })
    .party('b', 'Borland')
    .party('a', 'Aldor')
    .party('c', 'Cardia')
    .person('ada', 'Ada Example', 'a')
    .draft('d', {
      binds: [
        { party: 'a', provisions: ['d/3'] },
        { party: 'c', provisions: [] },
      ],
    })
    .provision('d', '3');

const absenceIn = (made: DossierBuilder, asOf: string | null = null) =>
  absence(made.slice('absence'), asked(asOf));
const draftIn = (made: DossierBuilder, asOf: string | null = null) => {
  const [draft] = absenceIn(made, asOf).drafts;
  if (draft === undefined) throw new Error('no draft');
  return draft;
};
const stateOf = (made: DossierBuilder, party: string, part: string) =>
  draftIn(made)
    .parties.find((each) => each.party.id === party)
    ?.parts.find((each) => each.part === part)?.state;

describe('the five parts', () => {
  const made = base()
    .part('d', 'a', 'shown', 'recorded')
    .part('d', 'b', 'drafted', 'denied', '2025-02-01', { cites: ['press'] })
    .part('d', 'c', 'consented', 'recorded', '2025-02-01')
    .part('d', 'c', 'consented', 'denied', '2025-02-02', { account: 'the ministry denied it' });

  test('are each recorded, denied, disputed or without a record', () => {
    expect(stateOf(made, 'a', 'shown')).toBe('recorded');
    expect(stateOf(made, 'b', 'drafted')).toBe('denied');
    expect(stateOf(made, 'c', 'consented')).toBe('disputed');
    expect(stateOf(made, 'a', 'drafted')).toBe('no record');
  });

  test('stand for every party, alphabetically, with every report and its sources', () => {
    const { parties } = draftIn(made);
    expect(parties.map((each) => each.party.name)).toEqual(['Aldor', 'Borland', 'Cardia']);
    expect(parties[1]?.parts[0]?.accounts).toMatchObject([
      { state: 'denied', date: '2025-02-01', sources: [{ title: 'A report' }] },
    ]);
    expect(
      parties[2]?.parts.find((each) => each.part === 'consented')?.accounts.map((each) => each.account),
    ).toEqual(['as reported', 'the ministry denied it']);
  });

  test('that are disputed are named as such', () => {
    expect(draftIn(made).disputed).toMatchObject([{ party: { id: 'c' }, parts: ['consented'] }]);
  });

  test('are those of the reports that were there on the day asked for', () => {
    expect(draftIn(made, '2025-02-01').disputed).toEqual([]);
  });
});

const names = (made: DossierBuilder) => draftIn(made).absentObligors.map((each) => each.party.name);

describe('absent obligors', () => {
  test('are parties that the draft binds and that have no part on record', () => {
    expect(names(base())).toEqual(['Aldor', 'Cardia']);
    expect(draftIn(base()).absentObligors[0]?.provisions).toEqual([{ provision: 'd/3', path: '3' }]);
  });

  test('stay absent when a part is denied, and are no longer so when one is recorded or disputed', () => {
    expect(names(base().part('d', 'a', 'shown', 'denied'))).toEqual(['Aldor', 'Cardia']);
    expect(names(base().part('d', 'a', 'shown', 'recorded'))).toEqual(['Cardia']);
    expect(names(base().part('d', 'a', 'shown', 'recorded').part('d', 'a', 'shown', 'denied'))).toEqual([
      'Cardia',
    ]);
  });

  test('are not looked for in a text that was not seen', () => {
    expect(names(base().change('d', { completeness: 'not seen' }))).toEqual([]);
  });

  test('are told of as an absence of a record, never more', () => {
    expect(draftIn(base()).absentObligors[0]?.words).toBe(
      'no record that Aldor drafted it, attended its drafting, was consulted on it, was shown it or consented to it',
    );
    const parts = [
      { part: 'drafted', state: 'no record' },
      { part: 'shown', state: 'denied' },
    ] as const;
    expect(absenceWords('Aldor', parts)).toBe('no record that Aldor drafted it; denied that it was shown it');
  });
});

describe('who met whom', () => {
  const made = base()
    .event('talks', 'meeting', '2025-03-01', {
      place: 'Town',
      cites: ['press'],
      participants: [
        { name: 'Ada Example', person: 'ada', party: null },
        { name: 'the delegation of Borland', person: null, party: 'b' },
        { name: 'an observer', person: null, party: null },
      ],
    })
    .event('call', 'call', '2025-02-01', {
      participants: [
        { name: 'Aldor', person: null, party: 'a' },
        { name: 'Borland', person: null, party: 'b' },
      ],
    })
    .event('missed', 'meeting', '2025-04-01', {
      status: 'cancelled',
      participants: [{ name: 'Aldor', person: null, party: 'a' }],
    })
    .event('text', 'publication', '2025-04-01', {
      participants: [{ name: 'Aldor', person: null, party: 'a' }],
    });

  test('is read off events that were held, by day', () => {
    expect(absenceIn(made).meetings.map((meeting) => meeting.event)).toEqual(['call', 'talks']);
  });

  test('a person comes for the party for which that person speaks; nobody is given a party by guess', () => {
    const talks = absenceIn(made).meetings[1];
    expect(talks?.present.map((each) => [each.name, each.party?.name ?? null])).toEqual([
      ['Ada Example', 'Aldor'],
      ['the delegation of Borland', 'Borland'],
      ['an observer', null],
    ]);
  });

  test('pairs of parties carry the meetings at which they met', () => {
    expect(absenceIn(made).met).toMatchObject([
      { one: { id: 'a' }, other: { id: 'b' }, events: ['call', 'talks'] },
    ]);
  });

  test('a proposed event counts for nothing and is named', () => {
    const proposed = absenceIn(made.but((copy) => copy.review('talks', 'proposed')));
    expect(proposed.met[0]?.events).toEqual(['call']);
    expect(proposed.leftOut).toContainEqual({
      what: 'event',
      why: 'proposed, not accepted',
      records: ['talks'],
    });
  });
});
