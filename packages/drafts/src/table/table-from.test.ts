import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { marksOf, textOfRuns } from './marks.ts';
import { countsInWords, statusCounts } from './status.ts';
import type { TableDraft } from './table-from.ts';
import { tableFrom } from './table-from.ts';
import type { NegotiationTable } from './table.ts';
import { anyTable, draft, made, provision, row, sampleTable } from './test-tables.ts';
import { unitOf } from './units.ts';

const drafts = [draft('A', { role: 'base' }), draft('B'), draft('C')];
const states = (table: NegotiationTable): string[] =>
  table.rows.map(
    ({ row, cells }) => `${row}: ${cells.map(({ state, to }) => `${state}${to ?? ''}`).join(' | ')}`,
  );
const shownRuns = (table: NegotiationTable, at: number, column: number): string => {
  const { row, cells } = table.rows[at]!;
  return marksOf(table)(cells[column]!, row, column)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'insert' ? `{+${text}+}` : `{-${text}-}`))
    .join('');
};

describe('tableFrom(rows, drafts, about)', () => {
  it('says of each cell what it is beside the base', () => {
    expect(states(sampleTable())).toEqual([
      '1: text | idem | text | no counterpart | no counterpart | text',
      '2: text | text | deleted | no counterpart | no counterpart | text',
      '3: text | deleted | moved5 | no counterpart | no counterpart | text',
      '3a: no counterpart | no counterpart | new | no counterpart | no counterpart | text',
      '4: text | deleted | deleted | text | no counterpart | text',
      '5: no counterpart | no counterpart | no counterpart | no counterpart | new | text',
    ]);
  });

  it('takes wording, not white space, quotation marks or numbers, as what makes a cell idem', () => {
    const table = made(
      [
        row('1', {
          A: 'The “line”\nof   contact',
          B: 'The "line" of contact',
        }),
      ],
      drafts,
    );
    expect(states(table)).toEqual(['1: text | idem | deleted']);
    expect(table.rows[0]?.cells[0]?.text).toBe('The “line” of contact');
  });

  const absent = (over: Partial<TableDraft>): string =>
    states(made([row('1', { A: 'Fire stops.' })], [draft('A', { role: 'base' }), draft('B', over)]))[0]!;
  test.each<[Partial<TableDraft>, string]>([
    [{}, 'deleted'],
    [{ fidelity: 'translation' }, 'deleted'],
    [{ fidelity: 'paraphrase' }, 'no counterpart'],
    [{ fidelity: 'summary' }, 'no counterpart'],
    [{ completeness: 'extract' }, 'no counterpart'],
    [{ completeness: 'not seen' }, 'no counterpart'],
    [{ onBase: false }, 'no counterpart'],
    [{ role: 'compromise' }, 'text'],
  ])('calls what a draft with %j lacks “%s”', (over, state) => {
    expect(absent(over)).toBe(`1: text | ${state}`);
  });

  it('does not call a paraphrase idem, whatever its words, and says in the head why nothing is marked', () => {
    const table = made(
      [row('1', { A: 'Fire stops.', B: 'Fire stops.' }), row('2', { A: 'Tolls end.', B: 'Tolls stay.' })],
      [draft('A', { role: 'base' }), draft('B', { fidelity: 'paraphrase' })],
    );
    expect(states(table)).toEqual(['1: text | text', '2: text | text']);
    expect(shownRuns(table, 1, 1)).toBe('Tolls stay.');
  });

  it('keeps the numbers of rows, and puts the base first and the compromise last', () => {
    const table = made(
      [row('12', { B: 'x' }), row('12a', { A: 'y' }), row('3', { C: 'z' })],
      [draft('C', { role: 'compromise' }), draft('B', { role: 'base' }), draft('A', { role: 'base' })],
    );
    expect(table.rows.map((each) => each.row)).toEqual(['12', '12a', '3']);
    expect(table.columns.map(({ key, role }) => `${key} ${role}`)).toEqual([
      'A base',
      'B party',
      'C compromise',
    ]);
  });

  it('keeps where each of several provisions begins in the text of a cell', () => {
    const split = [provision('4', 'Fire stops.'), provision('5', 'Forces leave.', { heading: 'Forces' })];
    const table = made(
      [{ row: '1', cells: { A: [provision('1', 'Fire stops. Forces leave.')], B: split } }],
      drafts,
    );
    const cell = table.rows[0]!.cells[1]!;
    expect(cell.text).toBe('Fire stops.\nForces\nForces leave.');
    expect(cell.provisions.map(({ number, at }) => cell.text.slice(at) + number)).toEqual([
      'Fire stops.\nForces\nForces leave.4.',
      'Forces\nForces leave.5.',
    ]);
  });

  it('shows a unit that moved against the base of the row that it came from', () => {
    const table = made(
      [
        row('1', { A: 'Forces shall leave.' }, { moved: { B: '2' } }),
        row('2', { B: 'Forces may leave.' }, { from: { B: '1' } }),
      ],
      drafts,
    );
    expect(states(table)).toEqual([
      '1: text | moved2 | deleted',
      '2: no counterpart | text | no counterpart',
    ]);
    expect(shownRuns(table, 1, 1)).toBe('Forces{- shall-}{+ may+} leave.');
  });

  it('works for drafts that are called like the parts of an object', () => {
    const named = [draft('__proto__', { role: 'base' }), draft('constructor')];
    const cells = Object.fromEntries([['__proto__', [provision('1', 'Fire stops.')]]]);
    expect(states(made([{ row: '1', cells }], named, '__proto__'))).toEqual(['1: text | deleted']);
  });

  const faultOf = (rows: Parameters<typeof tableFrom>[0], over: readonly TableDraft[] = drafts): unknown => {
    const table = tableFrom(rows, over, { title: '', base: 'A' });
    return table.ok ? null : [table.fault.code, table.fault.what, table.fault.where];
  };
  it('refuses what cannot be a table, with the place', () => {
    expect(faultOf([row('1', { X: 'x' })])).toEqual([
      'table-wrong',
      'A cell is of “X”, which is no draft here.',
      'row 1',
    ]);
    expect(faultOf([row('1', {}), row('1', {})])).toEqual([
      'table-wrong',
      'The row number “1” stands a second time.',
      '/rows/1/row',
    ]);
    expect(faultOf([row('1', {}, { moved: { B: '9' } })])).toEqual([
      'table-wrong',
      'The cell names row 9, which is not in the table.',
      '/rows/0/cells/1',
    ]);
    expect(faultOf([], [draft('B')])).toEqual([
      'table-draft-missing',
      'The base “A” is none of the drafts: B.',
      undefined,
    ]);
    expect(faultOf([], [draft('A', { internal: true })])).toEqual([
      'table-wrong',
      'The base cannot be internal to a party.',
      '/columns/0',
    ]);
    expect(faultOf([row('1', {}, { notes: [{ text: 'x', internal: true }] })])).toEqual([
      'table-wrong',
      'An internal note names no party.',
      '/rows/0/notes/0',
    ]);
    expect(faultOf([row('1', {}, { notes: [{ text: 'x', date: '2017-02-30' }] })])).toEqual([
      'table-wrong',
      '“2017-02-30” is no day of the form YYYY-MM-DD.',
      '/rows/0/notes/0/date',
    ]);
  });
});

describe('marksOf(table)', () => {
  it('marks what differs from the base, and all of what is new', () => {
    const table = sampleTable();
    expect(shownRuns(table, 1, 1)).toBe('Forces [{-shall-}{+should+}] leave within{- 30-}{+ 60+} days.');
    expect(shownRuns(table, 3, 2)).toBe('{+=1+1 is how the share is reckoned.+}');
    expect(shownRuns(table, 0, 1)).toBe('The Parties shall stop fire.');
  });

  it('gives the exact text of every cell of any table from what is kept and inserted', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const runs = marksOf(table);
        for (const { row, cells } of table.rows)
          for (const [column, cell] of cells.entries())
            expect(textOfRuns(runs(cell, row, column))).toBe(cell.text);
      }),
      { numRuns: 120 },
    );
  });
});

describe('statusCounts(table)', () => {
  it('calls a table agreed only when every row is', () => {
    const all = (...list: readonly NegotiationTable['rows'][number]['status'][]): NegotiationTable =>
      made(
        list.map((status, at) => row(`${at}`, { A: 'x' }, { status })),
        drafts,
      );
    expect(statusCounts(all('agreed', 'agreed')).allAgreed).toBe(true);
    expect(statusCounts(all('agreed', 'agreed ad ref')).allAgreed).toBe(false);
    expect(statusCounts(all()).allAgreed).toBe(false);
    expect(countsInWords(all('agreed', 'open', 'agreed ad ref'))).toBe(
      '3 rows: 1 open, 0 agreed in principle, 1 agreed ad ref, 1 agreed. Nothing is agreed until everything is agreed: 2 of 3 rows are not.',
    );
  });
});

describe('unitOf(provision)', () => {
  test.each([
    ['Article 5', '5', 'x', undefined, 'article'],
    ['Article 5', '5', '', 'Ceasefire', 'article'],
    ['Section 2', '2', 'x', undefined, 'article'],
    ['1.', '1', 'x', undefined, 'point'],
    ['1.', '5.1', 'x', undefined, 'paragraph'],
    ['(a)', '5.1', 'x', undefined, 'point'],
    ['IV.', '4', '', 'Forces', 'heading'],
    ['', '~1', 'x', undefined, 'paragraph'],
  ])('takes %j at %s for its kind', (number, path, text, heading, kind) => {
    const over = heading === undefined ? {} : { heading };
    expect(unitOf(provision(path, text, { number, ...over }))).toBe(kind);
  });
});
