import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../test/arbitraries.ts';
import { dossier } from './builder.ts';
import { accept, acceptedOnly, isAccepted, proposedOnly, setAside } from './gate.ts';
import { linksOf } from './links.ts';
import { pruned } from './pruned.ts';

/** Every string of a record that is the id of a record of the dossier, beside its own. */
function idsWithin(value: unknown, known: ReadonlySet<string>, own: string): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key, each: unknown) => {
    const isId = typeof each === 'string' && known.has(each) && each !== own;
    if (isId && !['slug', 'name', 'label', 'title', 'text', 'path', 'kind'].includes(key)) found.add(each);
    return each;
  });
  return found;
}

describe('references', () => {
  test('linksOf names every id that a record holds, with the kind of the record that it leads to', () => {
    fc.assert(
      fc.property(anyDossier, (made) => {
        const kinds = new Map(made.records().map((record) => [record.id, record.kind]));
        for (const record of made.records()) {
          const links = linksOf(record);
          const held = idsWithin({ ...record, id: '', review: null }, new Set(kinds.keys()), record.id);
          expect(new Set(links.map((link) => link.id))).toEqual(held);
          if (record.kind !== 'judgement')
            for (const link of links) expect(link.kind).toBe(kinds.get(link.id));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('a pruned record refers to nothing that does not stand', () => {
    fc.assert(
      fc.property(anyDossier, fc.func(fc.boolean()), (made, stands) => {
        for (const record of made.records()) {
          const essential = new Set([
            'issue',
            'option',
            'draft',
            'party',
            'provision',
            'later',
            'earlier',
            'note.party',
          ]);
          const left = linksOf(pruned(record, (_, id) => stands(id)));
          // A link between issues cannot do without any of its options, and falls as a whole.
          const isEssential = (role: string): boolean =>
            essential.has(role) || (record.kind === 'issueLink' && role === 'options');
          const fallen = left.filter((link) => !stands(link.id) && !isEssential(link.role));
          expect(fallen).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the gate', () => {
  const record = dossier().party('p', 'Aldor', { standing: 'proposed' }).get('p');
  const decision = { by: 'A. Person', at: '2025-01-01T00:00:00.000Z' };

  test('accepts in the name of a person, and sets aside without losing the record', () => {
    const accepted = accept(record, decision);
    expect(accepted.review).toEqual({ state: 'accepted', by: 'A. Person', at: decision.at, why: null });
    expect(setAside(accepted, { ...decision, why: 'mistaken' }).review).toMatchObject({
      state: 'withdrawn',
      why: 'mistaken',
    });
    expect(setAside(record, decision).review.state).toBe('refused');
    expect(record.review.state).toBe('proposed');
  });

  test('tells accepted and proposed records apart', () => {
    const accepted = accept(record, decision);
    expect([isAccepted(record), isAccepted(accepted)]).toEqual([false, true]);
    expect(acceptedOnly([record, accepted])).toEqual([accepted]);
    expect(proposedOnly([record, accepted])).toEqual([record]);
  });
});
