import { describe, expect, test } from 'vitest';
import { workedExample } from '../../test/worked-example.ts';
import { brief } from './brief.ts';
import { briefPair } from './brief-pair.ts';
import type { BriefChoice } from './brief.ts';
import { asked, dossier, NO_SPEAKER } from '../builder.ts';
import type { DossierBuilder } from '../builder.ts';

const briefIn = (made: DossierBuilder, choice: BriefChoice = {}, asOf: string | null = null) =>
  brief(made.slice('brief'), asked(asOf), choice);

const base = () =>
  dossier()
    .party('b', 'Borland')
    .party('a', 'Aldor')
    .source('press', { title: 'Report' })
    .draft('one', { date: '2025-01-01', cites: ['press'] })
    .draft('two', { date: '2025-02-01', completeness: 'not seen' })
    .draft('three', { date: '2025-03-01' })
    .provision('one', '1', 'Old words.')
    .provision('three', '1', 'New words.', { cites: ['press'] })
    .lineage('two', 'revises', 'one')
    .lineage('three', 'revises', 'two')
    .says('named', 'a', '2025-01-02', { speaker: { ...NO_SPEAKER, name: 'Ada Example' }, cites: ['press'] })
    .says('unnamed', null, '2025-01-03', {
      speaker: { ...NO_SPEAKER, class: 'unnamed', descriptor: 'an official' },
    })
    .says('voice', null, '2025-01-04', { speaker: { ...NO_SPEAKER, class: 'outlet' } })
    .says('found', 'b', '2025-01-05', { standing: 'proposed' })
    .answers('b', 'three', 'reserves', '2025-03-02', { cites: ['press'] })
    .answers('a', 'three', 'accepts', '2025-03-03')
    .reacts('those outside', '2025-03-02')
    .judges('slow', ['named'], '2025-03-04');

const TABLE = {
  left: 'one',
  right: 'three',
  rows: [
    {
      kind: 'changed',
      left: ['one/1'],
      right: ['three/1'],
      score: 0.5,
      reason: 'one of two words',
      facts: [],
      doubtful: false,
    },
  ],
  wordingRefused: 'one is a paraphrase, not the wording itself',
  notKept: [],
} as const;

const pairIn = (made: DossierBuilder, asOf: string | null = null) =>
  briefPair(made.slice('brief'), asked(asOf));

describe('briefPair', () => {
  test('is the present text and the last seen one that it goes back to, over texts that were not seen', () => {
    expect(pairIn(base())).toEqual({ from: 'one', to: 'three' });
  });

  test('is the seen draft before it by date where no relation is recorded', () => {
    const made = base().without('lineage-1', 'lineage-2').draft('between', { date: '2025-02-15' });
    expect(pairIn(made)).toEqual({ from: 'between', to: 'three' });
  });

  test('is null where fewer than two texts were seen', () => {
    expect(pairIn(base().without('one'))).toBeNull();
  });
});

describe('the brief', () => {
  test('tells what changed in the text, each line with its sources, and why wording is not compared', () => {
    const { text } = briefIn(base(), { concordance: TABLE });
    expect(text).toMatchObject({
      from: { id: 'one' },
      to: { id: 'three' },
      rows: [
        {
          kind: 'changed',
          left: [{ path: '1', text: 'Old words.', sources: [{ title: 'Report' }] }],
          right: [{ path: '1', text: 'New words.' }],
        },
      ],
      wordingRefused: TABLE.wordingRefused,
    });
  });

  test('tells who said what, named and unnamed and outlets apart', () => {
    const { said } = briefIn(base());
    expect(said.named).toMatchObject([{ statement: 'named', sources: [{ title: 'Report' }] }]);
    expect(said.unnamed.map((each) => each.statement)).toEqual(['unnamed']);
    expect(said.outletVoice.map((each) => each.statement)).toEqual(['voice']);
  });

  test('lists answers by party alphabetically, reactions, and judgements with what they rest on', () => {
    const { said } = briefIn(base());
    expect(said.answers.map((each) => [each.party.name, each.stance])).toEqual([
      ['Aldor', 'accepts'],
      ['Borland', 'reserves'],
    ]);
    expect(said.reactions).toHaveLength(1);
    expect(said.judgements).toMatchObject([{ judgement: 'slow', under: ['named'] }]);
  });

  test('tells what a person has accepted and what is only proposed', () => {
    const { review } = briefIn(base());
    expect(review.counts.find((each) => each.kind === 'statement')).toMatchObject({
      accepted: 3,
      proposed: 1,
    });
    expect(review.proposals).toMatchObject([{ id: 'found', words: 'Borland said: What found says.' }]);
  });

  test('tells how much it does not show', () => {
    const made = base();
    for (let day = 10; day < 25; day += 1)
      made.says(`s${day}`, 'a', `2025-01-${day}`, { speaker: { ...NO_SPEAKER, name: 'Ada Example' } });
    const counts = { statement: { accepted: 518, proposed: 1, refused: 0, withdrawn: 0 } };
    const { said, shortened } = briefIn(made, { lines: 5, counts });
    expect(said.named.map((each) => each.statement)).toEqual(['s24', 's23', 's22', 's21', 's20']);
    expect(shortened).toEqual([
      '11 more statements by named speakers (ledger)',
      '500 accepted statements are not among those that this page read (ledger)',
    ]);
  });

  test('has tilt only where it was asked for, parties alphabetically, and tells of a question that cannot be answered', () => {
    const tilt = [
      { party: 'ua', from: 'april', to: 'us-28' },
      { party: 'ru', from: 'april', to: 'us-28' },
      { party: 'nobody', from: 'april', to: 'us-28' },
    ];
    expect(briefIn(workedExample()).tilt).toBeNull();
    const found = briefIn(workedExample(), { tilt });
    expect(found.tilt?.map((each) => each.party.name)).toEqual(['Russia', 'Ukraine']);
    expect(found.shortened).toContain('tilt: No accepted party nobody is in this dossier.');
  });

  test('gives the same bytes for the same dossier', () => {
    expect(JSON.stringify(briefIn(base()))).toBe(JSON.stringify(briefIn(base())));
  });
});
