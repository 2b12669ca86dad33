import { describe, expect, it } from 'vitest';
import { decisionFigures, decisionsOn } from './decisions.ts';
import { countFields, fieldScores } from './field-counts.ts';
import type { MarkedText } from './marked-text.ts';
import { markedText } from './read-gold.ts';
import { countsOf, eventCases, reliability } from '../event-sureness.ts';
import { readMarked } from './read-marked.ts';

const TEXT = [
  'Ilan Dorr told Harrow Wire on Wednesday that the ferry might sail again. “We will meet in Ostrel,” he said.',
  'The meeting of Dorr and Mira Quay was put off. Dorr said nothing of the ferry.',
].join('\n\n');

const YAML = `
title: Ferry talks
outlet: The Callow Tribune
style: agency
date: 2031-03-12
statements:
  - id: s1
    p: 1
    source: Ilan Dorr
    cue: told
    content: that the ferry might sail again
    speaker: { class: named, name: Ilan Dorr }
    via: [Harrow Wire]
    recipient: Harrow Wire
    hedge: [{ text: might, on: content }]
  - id: s2
    p: 1
    source: he
    cue: said
    content: “We will meet in Ostrel,”
    speaker: { class: named, name: Ilan Dorr }
events:
  - id: e1
    p: 2
    trigger: meeting
    also: [{ p: 1, text: meet }]
    type: meeting
    status: postponed
    place: Ostrel
    participants: [Ilan Dorr | Dorr | he, Mira Quay]
`;

function goldFrom(yaml: string, text = TEXT): { gold: MarkedText | null; faults: string[] } {
  const faults: string[] = [];
  return { gold: markedText('one', text, yaml, (fault) => faults.push(fault)), faults };
}

const whole = (): MarkedText => {
  const { gold } = goldFrom(YAML);
  if (gold === null) throw new Error('no gold');
  return gold;
};

describe('gold of our own', () => {
  it('finds each string in its paragraph', () => {
    const { gold, faults } = goldFrom(YAML);
    expect(faults).toEqual([]);
    const [first] = gold?.statements ?? [];
    expect(first?.content.map((span) => TEXT.slice(...span))).toEqual(['that the ferry might sail again']);
    expect(gold?.events[0]?.triggers.map((span) => TEXT.slice(...span))).toEqual(['meeting', 'meet']);
  });

  it.each([
    ['a string that is not there', 'cue: told', 'cue: swore', 's1 cue: not found in paragraph 1: swore'],
    ['a status that nobody knows', 'status: postponed', 'status: late', 'events.0.status'],
    ['a key that nobody knows', 'place: Ostrel', 'venue: Ostrel', 'venue'],
    ['yaml that is none', 'title: Ferry talks', 'title: [', 'line 3'],
  ])('complains of %s', (_, old, fresh, complaint) =>
    expect(goldFrom(YAML.replace(old, fresh)).faults.join('\n')).toContain(complaint),
  );

  it('asks which of two places is meant, and takes the one that is told', () => {
    const twice = (content: string) =>
      YAML.replace('that the ferry might sail again', content).replace('might,', "'might#2',");
    const text = TEXT.replace('sail again.', 'sail again, that the ferry might sail again.');
    expect(goldFrom(YAML, text).faults.sort()).toEqual([
      's1 content: 2 times, add #1 or #2, in paragraph 1: that the ferry might sail again',
      's1 hedge: 2 times, add #1 or #2, in paragraph 1: might',
    ]);
    const { gold, faults } = goldFrom(twice("'that the ferry might sail again#2'"), text);
    expect(faults).toEqual([]);
    expect(gold?.statements[0]?.content[0]?.[0]).toBe(text.lastIndexOf('that the ferry'));
  });
});

describe('measuring fields', () => {
  it('gives full marks to gold itself', () => {
    const scores = fieldScores(countFields(whole(), whole()));
    for (const field of [
      'trigger',
      'participants',
      'place',
      'status',
      'chain',
      'class',
      'hedge',
      'speaker',
    ] as const)
      expect([field, scores[field].p, scores[field].r]).toEqual([field, 100, 100]);
    expect([scores.hedge.n, scores.participants.n, scores.chain.n]).toEqual([1, 2, 1]);
  });

  it('counts a field as wrong by itself', () => {
    const gold = whole();
    const [first, second] = gold.statements;
    const [event] = gold.events;
    if (!first || !second || !event) throw new Error('no gold');
    const found: MarkedText = {
      ...gold,
      statements: [
        {
          ...first,
          via: ['Harrow Wire', 'Ostrel'],
          hedge: [],
          speaker: { class: 'outlet', name: 'Mira Quay' },
        },
        { ...second, via: ['Ostrel'] },
      ],
      events: [{ ...event, status: 'held', participants: [['Dorr'], ['Harrow Wire']], place: 'the Ostrel' }],
    };
    const scores = fieldScores(countFields(gold, found));
    expect(scores.chain).toEqual({ p: 0, r: 0, f1: 0, n: 1 });
    expect([scores.class.r, scores.speaker.r, scores.hedge.r, scores.status.r]).toEqual([50, 50, 0, 0]);
    expect([scores.participants.p, scores.participants.r, scores.place.r]).toEqual([50, 50, 100]);
  });

  it('tells what a reviewer would accept, amend and refuse', () => {
    const gold = whole();
    const [first, second] = gold.statements;
    if (!first || !second) throw new Error('no gold');
    const stranger = {
      ...second,
      cue: [[0, 4]] as [number, number][],
      content: [[5, 9]] as [number, number][],
    };
    const statements = [first, { ...second, force: 'deny' as const }, stranger];
    const decisions = decisionsOn(gold, { ...gold, statements });
    expect(decisions).toEqual({ accept: 2, amend: 1, refuse: 1 });
    expect(decisionFigures([decisions])).toEqual({ perArticle: 4, accept: 50, amend: 25, refuse: 25 });
  });

  it('reads a text as the reader does, told no more than what stands in it', () => {
    const found = readMarked(whole(), null);
    const told = found.statements.find(({ via }) => via.length > 0);
    expect(told?.speaker.name).toBe('Ilan Dorr');
    expect(found.events.every(({ triggers }) => triggers.length > 0)).toBe(true);
  });

  it('counts how often events are borne out, by finder and by how much is told of them', () => {
    const strange: MarkedText = { ...whole(), events: [] };
    const cases = eventCases([whole(), strange]);
    expect(cases.filter(({ right }) => right).length).toBeGreaterThan(0);
    expect(cases.filter(({ right }) => !right).length).toBeGreaterThan(cases.length / 2 - 1);
    const counts = countsOf(cases);
    const sum = (at: 0 | 1): number =>
      Object.values(counts).reduce((all, row) => all + row.reduce((own, cell) => own + cell[at], 0), 0);
    expect([sum(0), sum(1)]).toEqual([cases.filter(({ right }) => right).length, cases.length]);
    expect(reliability(cases).join('\n')).toMatch(/of \d+ were borne out/u);
  });
});
