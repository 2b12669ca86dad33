import fc from 'fast-check';
import { REVIEW_STATES, SILENCE_CELLS } from '@nonpaper/vocabulary';
import { describe, expect, test } from 'vitest';
import { anyAsOf, anyDossier } from '../test/arbitraries.ts';
import { asked, dossier, NO_SPEAKER } from './builder.ts';
import type { DossierBuilder } from './builder.ts';
import type { Draft, Treatment } from './records.ts';
import { cellOfElements, cellOfLevels } from './silence-cell.ts';
import type { SilenceMapCell } from './silence-cell.ts';
import { silenceMap } from './silence-map.ts';

const base = () =>
  dossier()
    .party('p', 'Aldor')
    .party('q', 'Borland')
    .source('press')
    .issue('i', ['x', 'y', 'z'])
    .issue('j', ['u', 'v'])
    .says('s', 'p', '2025-01-01', { cites: ['press'] })
    .concern('con', 'p', ['i'], ['s'])
    .draft('d')
    .wants('p', 'x', 'preferred', ['s'])
    .wants('p', 'y', 'refused', ['s']);

const mapOf = (made: DossierBuilder, asOf: string | null = null) =>
  silenceMap(made.slice('silence'), asked(asOf));

function cellIn(made: DossierBuilder, concern = 'con'): SilenceMapCell {
  const cell = mapOf(made).rows.find((row) => row.concern === concern)?.cells[0];
  if (cell === undefined) throw new Error(`no cell for ${concern}`);
  return cell;
}

describe('the rules, in their order', () => {
  test.each<[string, string, (made: DossierBuilder) => DossierBuilder]>([
    [
      'no text',
      'a draft that was not seen, whatever was judged of it',
      (made) => made.treats('d', '1', 'i', ['x']).change<Draft>('d', { completeness: 'not seen' }),
    ],
    [
      'no text',
      'an extract that has no link',
      (made) => made.noneFound('d', 'i').change<Draft>('d', { completeness: 'extract' }),
    ],
    ['not assessed', 'a complete text of which nobody judged', (made) => made],
    [
      'not assessed',
      'a treatment that nobody accepted',
      (made) => made.treats('d', '1', 'i', ['x'], { standing: 'proposed' }),
    ],
    ['not assessed', 'a treatment that names no option', (made) => made.treats('d', '1', 'i', [])],
    ['not addressed', 'a complete text in which a person found none', (made) => made.noneFound('d', 'i')],
    ['met', 'K within P', (made) => made.treats('d', '1', 'i', ['x'])],
    [
      'met',
      'an extract with a link, K within P',
      (made) => made.treats('d', '1', 'i', ['x']).change<Draft>('d', { completeness: 'extract' }),
    ],
    ['contradicted', 'K within R', (made) => made.treats('d', '1', 'i', ['y'])],
    ['undeclared', 'K within U', (made) => made.treats('d', '1', 'i', ['z'])],
    ['open', 'K across P and R', (made) => made.treats('d', '1', 'i', ['x', 'y'])],
    ['open', 'K across P and U', (made) => made.treats('d', '1', 'i', ['x', 'z'])],
  ])('%s: %s', (cell, _, change) => {
    expect(cellIn(change(base())).words).toBe(cell);
  });

  test('acceptable counts with preferred', () => {
    const made = base().wants('p', 'z', 'acceptable', ['s']).treats('d', '1', 'i', ['x', 'z']);
    expect(cellIn(made).cell).toBe('met');
  });

  test('contradicting statements leave a cell open, and are named', () => {
    const made = base().wants('p', 'x', 'refused', ['s']).treats('d', '1', 'i', ['x']);
    expect(cellIn(made)).toMatchObject({ cell: 'open', elements: [{ contradictory: ['x'] }] });
  });

  test('a condition that the draft does not meet is the same as not stated', () => {
    const made = base()
      .treats('d', '1', 'i', ['z'])
      .wants('p', 'z', 'preferred', ['s'], { condition: 'with monitors' });
    expect(cellIn(made).cell).toBe('undeclared');
    expect(cellIn(made.but((copy) => copy.change('p:z', { conditionMetBy: ['d'] }))).cell).toBe('met');
  });

  test('of several accepted treatments K is all that any leaves possible', () => {
    const made = base().treats('d', '1', 'i', ['x']);
    made.add({ ...made.get('d:i'), id: 'second', options: ['y'] } as Treatment);
    expect(cellIn(made)).toMatchObject({
      cell: 'open',
      elements: [{ under: expect.arrayContaining(['d:i', 'second']) as unknown }],
    });
  });

  test('companions that were not seen are told of where nothing was found', () => {
    const companions = [
      { title: 'annex', seen: false, draft: null },
      { title: 'side letter', seen: false, draft: null },
      { title: 'map', seen: true, draft: null },
    ];
    const made = base().noneFound('d', 'i').change<Draft>('d', { companions });
    expect(cellIn(made).words).toBe('not addressed; companions unseen: 2');
  });
});

describe('marks on met', () => {
  test('expectation only, where no link is a duty or an intent', () => {
    expect(cellIn(base().treats('d', '1', 'i', ['x'], { force: 'expectation' })).words).toBe(
      'met (expectation only)',
    );
    const both = base().treats('d', '1', 'i', ['x'], {
      provisions: [
        { provision: 'd/1', force: 'expectation' },
        { provision: 'd/1', force: 'intent' },
      ],
    });
    expect(cellIn(both).words).toBe('met');
  });

  test('rests on a party, unless some part of that party in the draft is recorded', () => {
    const made = base().treats('d', '1', 'i', ['x'], { restsOn: ['q'] });
    const mark = 'met (rests on Borland, who has no recorded part in the draft)';
    expect(cellIn(made).words).toBe(mark);
    expect(cellIn(made.but((copy) => copy.part('d', 'q', 'shown', 'denied'))).words).toBe(mark);
    expect(cellIn(made.but((copy) => copy.part('d', 'q', 'shown', 'recorded'))).words).toBe('met');
  });

  test('a cell that is not met has none', () => {
    const made = base().treats('d', '1', 'i', ['y'], { restsOn: ['q'], force: 'expectation' });
    expect(cellIn(made).words).toBe('contradicted');
  });
});

const two = () => base().concern('both', 'p', ['i', 'j'], ['s']).wants('p', 'u', 'preferred', ['s']);

describe('a concern with several elements', () => {
  test.each<[string, string[], string[]]>([
    ['met', ['x'], ['u']],
    ['1 of 2 met', ['x'], ['v']],
    ['contradicted (1 of 2)', ['y'], ['u']],
    ['0 of 2 met', ['z'], ['u', 'v']],
    ['undeclared', ['z'], ['v']],
  ])('is "%s" for K %j and %j', (words, i, j) => {
    const made = two().treats('d', '1', 'i', i).treats('d', '2', 'j', j);
    expect(cellIn(made, 'both').words).toBe(words);
  });

  test('is no text as a whole where the draft was not seen', () => {
    expect(cellIn(two().change<Draft>('d', { completeness: 'not seen' }), 'both').words).toBe('no text');
  });

  test('is part only with several elements, and never when one is contradicted', () => {
    const cells = fc.array(fc.constantFrom(...SILENCE_CELLS.filter((cell) => cell !== 'part')), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cells, (elements) => {
        const whole = cellOfElements(elements);
        if (elements.length === 1) expect(whole).toBe(elements[0]);
        if (whole === 'part') expect(elements).not.toContain('contradicted');
        expect(whole === 'contradicted').toBe(elements.includes('contradicted'));
      }),
    );
  });
});

describe('what feeds the map', () => {
  test('a concern that others ascribe is listed apart and feeds nothing', () => {
    const map = mapOf(
      base().concern('said-of', 'p', ['j'], ['s'], { declaredByParty: false, ascribedBy: 'a newspaper' }),
    );
    expect(map.rows.map((row) => row.concern)).toEqual(['con']);
    expect(map.ascribed).toMatchObject([{ concern: 'said-of', ascribedBy: 'a newspaper' }]);
  });

  test.each<[string, (made: DossierBuilder) => DossierBuilder]>([
    [
      "an outlet's own voice",
      (made) => made.says('t', 'p', '2025-01-01', { speaker: { ...NO_SPEAKER, class: 'outlet' } }),
    ],
    ["another side's account", (made) => made.says('t', 'q', '2025-01-01')],
    ['somebody who speaks for nobody', (made) => made.says('t', null, '2025-01-01')],
    [
      'the text of a draft',
      (made) =>
        made.source('paper', { sourceKind: 'draft' }).says('t', 'p', '2025-01-01', { cites: ['paper'] }),
    ],
    [
      'the copy of a draft',
      (made) =>
        made
          .source('copy')
          .says('t', 'p', '2025-01-01', { cites: ['copy'] })
          .change<Draft>('d', {
            witnesses: [{ holder: 'a reader', date: null, language: null, source: 'copy' }],
          }),
    ],
    ['a note of what another party told', (made) => made.note('told', 'q')],
  ])('%s is no ground for a position', (_, add) => {
    const made = add(base()).treats('d', '1', 'i', ['z']);
    const cites = made.records().some((record) => record.id === 'told') ? ['told'] : [];
    made.wants('p', 'z', 'preferred', cites.length > 0 ? [] : ['t'], { cites });
    const map = silenceMap(made.slice('silence'), asked(null, true));
    expect(map.rows[0]?.cells[0]?.cell).toBe('undeclared');
    expect(map.leftOut).toContainEqual({
      what: 'position',
      why: 'rests on no statement by someone who speaks for the party',
      records: ['p:z'],
    });
  });

  test('a position may rest on a note of what the party told, for those who may see notes', () => {
    const made = base()
      .note('told', 'p')
      .treats('d', '1', 'i', ['z'])
      .wants('p', 'z', 'preferred', [], { cites: ['told'] });
    const cell = (notes: boolean) =>
      silenceMap(made.slice('silence'), asked(null, notes)).rows[0]?.cells[0]?.cell;
    expect([cell(true), cell(false)]).toEqual(['met', 'undeclared']);
  });
});

describe('laws on random dossiers', () => {
  test('an unreviewed draft is never `not addressed`', () => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, (made, asOf) => {
        const unreviewed = made.but((copy) => {
          for (const record of made.records())
            if (record.kind === 'treatment' && record.draft === 'a') copy.review(record.id, 'proposed');
        });
        const cells = mapOf(unreviewed, asOf).rows.flatMap((row) =>
          row.cells.filter((cell) => cell.draft === 'a'),
        );
        const said = cells.flatMap((cell) => [cell.cell, ...cell.elements.map((element) => element.cell)]);
        expect(said.filter((cell) => cell !== 'no text' && cell !== 'not assessed')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('accept then withdraw restores the cell', () => {
    fc.assert(
      fc.property(
        anyDossier,
        fc.nat(),
        fc.constantFrom('treatment', 'position', 'participation'),
        (made, seed, kind) => {
          const some = made.records().filter((record) => record.kind === kind);
          fc.pre(some.length > 0);
          const id = some[seed % some.length]?.id ?? '';
          const words = (state: (typeof REVIEW_STATES)[number]) =>
            mapOf(made.but((copy) => copy.review(id, state))).rows.map((row) =>
              row.cells.map((cell) => cell.words),
            );
          expect(words('withdrawn')).toEqual(words('proposed'));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('every cell rests on records that the map lists, and a decided one on at least one', () => {
    fc.assert(
      fc.property(anyDossier, anyAsOf, (made, asOf) => {
        const map = mapOf(made, asOf);
        const listed = new Set(map.records.map((record) => record.id));
        for (const cell of map.rows.flatMap((row) => row.cells)) {
          for (const id of cell.under) expect(listed).toContain(id);
          if (['met', 'contradicted', 'not addressed', 'open', 'undeclared'].includes(cell.cell))
            expect(cell.under.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });
});

test('cellOfLevels of no options at all is open, never met by emptiness', () => {
  expect(cellOfLevels([])).toBe('open');
});

test('columns and rows can be chosen', () => {
  const made = base().draft('e').says('t', 'q', '2025-01-01').concern('theirs', 'q', ['i'], ['t']);
  const map = silenceMap(made.slice('silence'), asked(), { drafts: ['e'], parties: ['q'] });
  expect(map.drafts.map((draft) => draft.id)).toEqual(['e']);
  expect(map.rows.map((row) => row.concern)).toEqual(['theirs']);
});
