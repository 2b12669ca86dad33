import { describe, expect, test } from 'vitest';
import { ambiguities } from './ambiguities.ts';
import { asked, dossier } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import type { AmbiguityReading } from './records.ts';

const cited = (...sources: string[]) => sources.map((source) => ({ source, span: null, locator: null }));
const reading = (text: string, rest: Partial<AmbiguityReading>): AmbiguityReading => ({
  text,
  party: null,
  statements: [],
  citations: [],
  ...rest,
});

/** Sel has said how it reads point 1, a paper ascribes a reading to Ardan, a note tells another of Ardan's. */
const talks = (): DossierBuilder =>
  dossier()
    .party('ardan', 'Ardan')
    .party('sel', 'Sel')
    .source('paper')
    .note('told', 'ardan')
    .draft('one', { date: '2025-01-01' })
    .provision('one', '1')
    .draft('two', { date: '2025-03-01', validFrom: '2025-03-01' })
    .provision('two', '1')
    .says('sel-said', 'sel', '2025-01-05', { cites: ['paper'] })
    .ambiguous('gate', 'one', '1', {
      readings: [
        reading('Each morning.', { party: 'sel', statements: ['sel-said'] }),
        reading('Once.', { party: 'ardan', citations: cited('paper') }),
        reading('Never on feast days.', { party: 'ardan', citations: cited('told') }),
        reading('On working days.', {}),
      ],
      intent: 'deliberate',
      judged: { by: 'A. Analyst', on: '2025-02-01', why: null, citations: [] },
    });

const first = (made: DossierBuilder, ...how: Parameters<typeof asked>) =>
  ambiguities(made.slice('ambiguities'), asked(...how)).entries[0];
const heldIn = (made: DossierBuilder, ...how: Parameters<typeof asked>) =>
  first(made, ...how)?.readings.map(({ text, party, held }) => [text, party?.name ?? null, held]);

describe('the register', () => {
  test('tells what a party said from what others ascribe to it and from what nobody has said', () => {
    expect(heldIn(talks(), null, true)).toEqual([
      ['Each morning.', 'Sel', 'said by the party'],
      ['Once.', 'Ardan', 'ascribed by others'],
      ['Never on feast days.', 'Ardan', 'said by the party'],
      ['On working days.', null, 'possible, nobody has said it'],
    ]);
  });

  test('leaves out what rests on a note alone, and does not even count it', () => {
    expect(heldIn(talks())?.map(([text]) => text)).toEqual(['Each morning.', 'Once.', 'On working days.']);
    expect(first(talks())?.readingsNotCounted).toBe(0);
    expect(JSON.stringify(ambiguities(talks().slice('ambiguities'), asked()))).toBe(
      JSON.stringify(ambiguities(talks().without('told').slice('ambiguities'), asked())),
    );
  });

  test('lets a reading fall with its statement, names the loss, and never makes it a reading of nobody', () => {
    const made = talks().withdraw('sel-said');
    expect(heldIn(made)?.map(([text]) => text)).toEqual(['Once.', 'On working days.']);
    expect(first(made)?.readingsNotCounted).toBe(1);
  });

  test('does not count a statement of another party as the word of the one named', () => {
    const made = talks().change('gate', {
      readings: [reading('Once.', { party: 'ardan', statements: ['sel-said'] })],
    });
    expect(heldIn(made)).toEqual([['Once.', 'Ardan', 'ascribed by others']]);
  });

  test('does not know before the day of the judgement what was meant', () => {
    expect(first(talks(), '2025-01-20')).toMatchObject({ intent: 'not known', judged: null });
    expect(first(talks(), '2025-02-01')).toMatchObject({
      intent: 'deliberate',
      judged: { by: 'A. Analyst' },
    });
  });

  test('an intent that was judged on a note alone is not known to those who may not see the note', () => {
    const made = talks().change('gate', {
      judged: { by: 'A. Analyst', on: '2025-02-01', why: 'told so', citations: cited('told') },
    });
    expect(first(made)).toMatchObject({ intent: 'not known', judged: null });
    expect(first(made, null, true)).toMatchObject({ intent: 'deliberate', judged: { why: 'told so' } });
  });

  test('an entry on a draft that became known later is left out by name, not shown', () => {
    const made = talks().ambiguous('later', 'two', '1');
    const answer = ambiguities(made.slice('ambiguities'), asked('2025-02-01'));
    expect(answer.entries.map(({ id }) => id)).toEqual(['gate']);
    expect(answer.leftOut).toEqual([
      { what: 'ambiguity', why: 'later than the as-of date', records: ['later'] },
    ]);
  });

  test('shows what was read into the same words of an earlier version apart, as of that version', () => {
    const made = talks().ambiguous('later', 'two', '1', { continues: 'gate' });
    const [, later] = ambiguities(made.slice('ambiguities'), asked()).entries;
    expect(later?.readings).toEqual([]);
    expect(later?.intent).toBe('not known');
    expect(later?.continues).toMatchObject({ id: 'gate', path: '1', intent: 'deliberate' });
    expect(later?.continues?.readings).toHaveLength(3);
    expect(made.slice('ambiguities').ambiguity.at(-1)?.readings).toEqual([]);
  });

  test('keeps proposals apart, and lists those of the wanted drafts only', () => {
    const made = talks().ambiguous('found', 'two', '1', { standing: 'proposed' });
    const all = ambiguities(made.slice('ambiguities'), asked());
    expect([all.entries, all.proposals].map((each) => each.map(({ id }) => id))).toEqual([
      ['gate'],
      ['found'],
    ]);
    const one = ambiguities(made.slice('ambiguities'), asked(), { drafts: ['one'] });
    expect([one.entries.length, one.proposals.length]).toEqual([1, 0]);
  });
});
