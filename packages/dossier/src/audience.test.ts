import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAsOf, anyDossier } from '../test/arbitraries.ts';
import { ANSWER_NAMES, ANSWERS } from '../test/answers.ts';
import { asked, dossier, NO_SPEAKER } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import type { Id } from './records.ts';
import { SLICES } from './slices.ts';
import type { Asked, SliceName } from './slices.ts';
import { visibleTo } from './visible.ts';

/** Ids that this audience may not see by the whole dossier, and those that it may. */
function hiddenIds(made: DossierBuilder, how: Asked): Id[] {
  const whole = Object.fromEntries(
    [...new Set(made.records().map((record) => record.kind))].map((kind) => [
      kind,
      made.records().filter((record) => record.kind === kind),
    ]),
  );
  const seen = new Set(
    Object.values(visibleTo(whole, how.audience)).flatMap((list) => list.map((each) => each.id)),
  );
  return made
    .records()
    .map((record) => record.id)
    .filter((id) => !seen.has(id));
}

/** Ids that are closed in themselves: notes and closed compartments. */
const closedIds = (made: DossierBuilder): Id[] =>
  made
    .records()
    .filter(
      (record) => record.compartment !== null || (record.kind === 'source' && record.sourceKind === 'note'),
    )
    .map((record) => record.id);

describe('a figure does not leak', () => {
  test.each(ANSWER_NAMES)(
    '%s is the same to the byte with and without the records that the audience may not see',
    (name) => {
      const answer = ANSWERS[name];
      fc.assert(
        fc.property(anyDossier, anyAsOf, (made, asOf) => {
          const how = asked(asOf);
          const full = JSON.stringify(answer(made, how));
          const withoutClosed = made.but((copy) => copy.without(...closedIds(made)));
          const withoutHidden = made.but((copy) => copy.without(...hiddenIds(made, how)));
          expect(JSON.stringify(answer(withoutClosed, how))).toBe(full);
          expect(JSON.stringify(answer(withoutHidden, how))).toBe(full);
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each(ANSWER_NAMES)('%s names no record that the audience may not see', (name) => {
    const answer = ANSWERS[name];
    fc.assert(
      fc.property(anyDossier, anyAsOf, (made, asOf) => {
        const how = asked(asOf);
        const strings: string[] = [];
        JSON.stringify(answer(made, how), (key, value: unknown) => {
          if (typeof value === 'string' && key !== 'words' && key !== 'label' && key !== 'name')
            strings.push(value);
          return value;
        });
        const hidden = new Set(hiddenIds(made, how));
        // Short ids of parties and drafts are also words elsewhere; longer ones are told apart for certain.
        const named = strings.filter((each) => each.length > 2 && hidden.has(each));
        expect(named).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('the answer is the same whatever the order of the records in the slice', () => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, fc.infiniteStream(fc.nat()), (made, asOf, keys) => {
        const shuffled = dossier().add(
          ...made
            .records()
            .map((record) => ({ record, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map((each) => each.record),
        );
        for (const answer of Object.values(ANSWERS))
          expect(JSON.stringify(answer(shuffled, asked(asOf)))).toBe(
            JSON.stringify(answer(made, asked(asOf))),
          );
      }),
      { numRuns: 30 },
    );
  });
});

describe('visibleTo', () => {
  const made = dossier()
    .party('p', 'Aldor')
    .source('open')
    .note('told', 'p')
    .issue('i', ['x', 'y'])
    .says('s-note', 'p', '2025-01-01', { cites: ['told'] })
    .says('s-both', 'p', '2025-01-01', { cites: ['told', 'open'] })
    .wants('p', 'x', 'preferred', ['s-note'])
    .wants('p', 'y', 'refused', ['s-both'])
    .judges('j', ['p:x'], '2025-01-02')
    .judges('k', ['j'], '2025-01-02');

  const visible = (notes: boolean) => visibleTo(made.slice('brief'), asked(null, notes).audience);
  const ids = (notes: boolean) =>
    Object.values(visible(notes)).flatMap((list) => list.map((each) => each.id));

  test('what rests on a note alone falls with it, down the whole line', () => {
    expect(ids(false)).not.toEqual(expect.arrayContaining(['told']));
    for (const id of ['told', 's-note', 'p:x', 'j', 'k']) expect(ids(false)).not.toContain(id);
  });

  test('what rests on something else too stays, without the reference to the note', () => {
    const statement = visible(false).statement?.find((each) => each.id === 's-both');
    expect(statement?.citations.map((citation) => citation.source)).toEqual(['open']);
    expect(ids(false)).toContain('p:y');
  });

  test('who may see notes sees all of it', () => {
    for (const id of ['told', 's-note', 'p:x', 'j', 'k']) expect(ids(true)).toContain(id);
  });

  test('an event is told as the reports that may be seen have it', () => {
    const talks = dossier()
      .source('open')
      .note('told', null)
      .event('talks', 'meeting', '2025-03-01')
      .reported('talks', '2025-02-01', 'planned', '2025-03-01', ['open'])
      .reported('talks', '2025-02-02', 'cancelled', '2025-03-01', ['told']);
    const [event] = visibleTo(talks.slice('calendar'), asked().audience).event ?? [];
    expect(event).toMatchObject({ status: 'planned', reports: [{ status: 'planned' }] });
  });

  test('a person in a closed compartment is not named by an open statement', () => {
    const secret = dossier()
      .person('agent', 'Ada Example', null, { compartment: 'inner' })
      .says('s', null, '2025-01-01', {
        speaker: { ...NO_SPEAKER, person: 'agent', name: 'Ada Example', descriptor: 'an official' },
      });
    const [statement] = visibleTo(secret.slice('ledger'), asked().audience).statement ?? [];
    expect(statement?.speaker).toMatchObject({ person: null, name: null, descriptor: 'an official' });
  });
});

test('every slice loads the sources of all kinds that it holds, so that nothing falls for want of loading', () => {
  for (const name of Object.keys(SLICES) as SliceName[]) {
    const { source, ...others } = SLICES[name];
    expect(new Set(source.linkedFrom)).toEqual(new Set(Object.keys(others)));
  }
});
