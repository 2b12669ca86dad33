import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAsOf, anyDossier } from '../test/arbitraries.ts';
import { WORKED_DAY, workedExample } from '../test/worked-example.ts';
import { asked, dossier } from './builder.ts';
import { declarations } from './declarations.ts';

describe('declarations(slice, asked)', () => {
  const declared = declarations(workedExample().slice('deal'), asked(WORKED_DAY));

  it('lists what each party has declared, with dates and records, and leaves out what was not stated', () => {
    expect(declared.standings.all).toHaveLength(13);
    expect(declared.standings.all).toContainEqual({
      party: 'ru',
      issue: 'N',
      option: 'n1',
      level: 'refused',
      redLine: false,
      inReply: false,
      dates: ['2024-06-14', '2025-06-02'],
      under: ['ru-2024', 'ru-2025', 'ru:n1'],
    });
    expect(declared.standings.withoutReplies).toHaveLength(12);
  });

  it('gives for each draft what its accepted readings leave possible, and null where there is none', () => {
    const less = workedExample().but((copy) => copy.withdraw('us-28:C'));
    const { drafts } = declarations(less.slice('deal'), asked(WORKED_DAY), { drafts: ['us-28'] });
    expect(drafts.map(({ possible }) => possible)).toEqual([[['n3'], ['d1'], null]]);
  });

  it('counts the parties that were asked for, also those that have said nothing', () => {
    const all = declarations(workedExample().slice('deal'), asked(WORKED_DAY), { parties: ['nato', 'ru'] });
    expect(all.parties.map(({ id }) => id)).toEqual(['nato', 'ru']);
    expect(all.silent.map(({ id }) => id)).toEqual(['nato']);
  });

  it('tells issues without options apart', () => {
    const made = workedExample().issue('empty', [], { name: 'Empty' });
    const { issues, withoutOptions } = declarations(made.slice('deal'), asked(WORKED_DAY));
    expect(issues.map(({ issue }) => issue.id)).toEqual(['N', 'D', 'C']);
    expect(withoutOptions.map(({ name }) => name)).toEqual(['Empty']);
  });

  it('is the same to the byte with and without what the audience may not see, in any order of records', () => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, (made, asOf) => {
        const closed = made
          .records()
          .filter(
            (each) => each.compartment !== null || (each.kind === 'source' && each.sourceKind === 'note'),
          )
          .map(({ id }) => id);
        const open = made.but((copy) => copy.without(...closed));
        const turned = dossier().add(...made.records().toReversed());
        const full = JSON.stringify(declarations(made.slice('deal'), asked(asOf)));
        expect(JSON.stringify(declarations(open.slice('deal'), asked(asOf)))).toBe(full);
        expect(JSON.stringify(declarations(turned.slice('deal'), asked(asOf)))).toBe(full);
      }),
      { numRuns: 60 },
    );
  });
});
