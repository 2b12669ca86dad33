import { describe, expect, it } from 'vitest';
import { tableToCsv } from '@nonpaper/drafts';
import { testBench } from '../test/bench.ts';
import { compareSides } from './compare-drafts.ts';
import { concordSides } from './concordance-of-drafts.ts';
import { tableOfSides } from './negotiation-table.ts';
import { rowsOfTable, tableOwn, withLinksOfTable } from './rows-of-table.ts';
import { sidesOfTable, type ColumnsAsked } from './table-sides.ts';

const CSV = [
  'No,First,Second,Compromise',
  '1,The ferry stops at noon.,The ferry stops at noon on feast days.,',
  '2,Tolls are set by the Board.,deleted,Tolls are set each year.',
  '2a,,Crews are heard.,',
  '3,The Board meets at Quell.,Meetings rotate between both towns.,',
].join('\n');

async function sides(asked: ColumnsAsked = {}, text = CSV, name = 'four.csv') {
  const read = await sidesOfTable({ name, bytes: new TextEncoder().encode(text) }, testBench().limits, asked);
  if (!read.ok) throw new Error(`${read.fault.code}: ${read.fault.what}`);
  return read.value;
}

describe('sidesOfTable(file)', () => {
  it('makes a draft of each text, whose provisions are named by the rows', async () => {
    const all = await sides();
    expect(all.map(({ shortTitle, provisions }) => [shortTitle, provisions.map(({ id }) => id)])).toEqual([
      ['First', ['1', '2', '3']],
      ['Second', ['1', '2a', '3']],
      ['Compromise', ['2']],
    ]);
  });

  it('reads the columns of a table in a page, and says where a page has none', async () => {
    const row = (kind: string, ...cells: string[]): string =>
      `<tr>${cells.map((each) => `<${kind}>${each}</${kind}>`).join('')}</tr>`;
    const page = (...rows: string[]): string =>
      `<!DOCTYPE html><html><body><h1>Two drafts</h1><table>${rows.join('')}</table></body></html>`;
    const head = row('th', 'Article', 'Draft of 1 March', 'Draft of 5 May');
    const ferry = row('td', '4', 'The ferry stops at <b>noon</b>.', '<p>The ferry stops at one.</p>');
    const tolls = row('td', '5', 'Tolls are set by the Board.', '<del>Tolls are set by the Board.</del>');
    const all = await sides({}, page(head, ferry, tolls), 'two.html');
    expect(all.map(({ shortTitle, provisions }) => [shortTitle, provisions.map(({ id }) => id)])).toEqual([
      ['Draft of 1 March', ['4', '5']],
      ['Draft of 5 May', ['4']],
    ]);
    await expect(sides({}, page(row('td', 'One column alone.')), 'one.htm')).rejects.toThrow(
      'table-not-found',
    );
  });

  it('chooses texts by name or by place, and says which there are', async () => {
    expect((await sides({ columns: ['2', 'First'] })).map(({ shortTitle }) => shortTitle)).toEqual([
      'Second',
      'First',
    ]);
    await expect(sides({ columns: ['Fourth'] })).rejects.toThrow('no-such-column');
  });

  it('keeps the rows and their numbers in a concordance, however little the words have in common', async () => {
    const all = await sides();
    const made = concordSides(all, rowsOfTable(all), []);
    expect(
      made.ok && made.value.table.rows.map(({ row, cells }) => [row, Object.keys(cells).length > 0]),
    ).toEqual(['1', '2', '2a', '3'].map((row) => [row, true]));
    const meets = made.ok ? made.value.table.rows[3]?.cells : undefined;
    expect([meets?.['A']?.ids, meets?.['B']?.ids]).toEqual([['3'], ['3']]);
    const table = made.ok ? tableOfSides(made.value, {}) : made;
    expect(table.ok && table.value.columns.map(({ role }) => role)).toEqual(['base', 'party', 'compromise']);
  });

  it('takes what stands in one row for a match, unless somebody said something else', async () => {
    const [left, right] = await sides({ columns: ['1', '2'] });
    if (left === undefined || right === undefined) throw new Error('Two texts were asked for.');
    const rowsWith = (known: Parameters<typeof withLinksOfTable>[0]['known']) =>
      compareSides(left, right, { links: withLinksOfTable({ known, messages: [] }, left, right) })
        .rows.filter((row) => row.left.length > 0 && row.right.length > 0)
        .map((row) => [row.left[0]?.id, row.right[0]?.id]);
    expect(rowsWith([])).toEqual([
      ['1', '1'],
      ['3', '3'],
    ]);
    expect(rowsWith([{ left: ['3'], right: ['2a'], verdict: 'confirmed' }])).toContainEqual(['3', '2a']);
    const said = { known: [{ left: ['3'], right: ['3'], verdict: 'confirmed' } as const], messages: [] };
    const links = withLinksOfTable(said, left, right);
    expect(compareSides(left, right, { links }).rows.map(({ locked, reason }) => [locked, reason])).toEqual([
      [false, 'in one row of the table'],
      [false, 'nothing close enough in the other draft'],
      [false, 'the other text says that it is deleted'],
      [true, 'confirmed by a person'],
    ]);
  });

  it('tells what a text says to be deleted from what it leaves blank, in a comparison and in a table', async () => {
    const rows = [
      'No,First,Second',
      '1,Boats shall stop at noon.,',
      '2,Tolls shall be set.,Amendment 3 deleted',
      '3,Crews rest.,Crews rest.',
    ];
    const [left, right] = await sides({}, rows.join('\n'));
    if (left === undefined || right === undefined) throw new Error('Two texts were expected.');
    const compared = compareSides(left, right, {
      links: withLinksOfTable({ known: [], messages: [] }, left, right),
    });
    expect(compared.rows.map((row) => [row.kind, row.deleted ?? false])).toEqual([
      ['dropped', false],
      ['dropped', true],
      ['same', false],
    ]);
    // What is blank may still be written: only what is said to be deleted is a change.
    expect(compared.meaning.map((each) => each.left)).toEqual([['2']]);
    const made = concordSides([left, right], rowsOfTable([left, right]), []);
    const table = made.ok ? tableOfSides(made.value, {}) : made;
    expect(table.ok && table.value.rows.map(({ cells }) => cells[1]?.state)).toEqual([
      'no counterpart',
      'deleted',
      'idem',
    ]);
  });

  it('follows a cell that names the row to which its text has gone', async () => {
    const rows = [
      'No,First,Second',
      '1,Boats stop at noon.,see row 3',
      '2,Tolls are set.,Tolls are set.',
      '3,,Ferries stop at night.',
    ];
    const [left, right] = await sides({}, rows.join('\n'));
    if (left === undefined || right === undefined) throw new Error('Two texts were expected.');
    const nothing = { known: [], messages: [] };
    const there = compareSides(left, right, { links: withLinksOfTable(nothing, left, right) });
    expect(there.rows.map((row) => [row.left[0]?.id, row.right[0]?.id, row.locked])).toEqual([
      ['1', '3', false],
      ['2', '2', false],
    ]);
    const back = compareSides(right, left, { links: withLinksOfTable(nothing, right, left) });
    expect(back.rows.map((row) => [row.left[0]?.id, row.right[0]?.id])).toContainEqual(['3', '1']);
    const made = concordSides([left, right], rowsOfTable([left, right]), []);
    const table = made.ok ? tableOfSides(made.value, {}) : made;
    expect(
      table.ok && table.value.rows.map(({ cells }) => [cells[1]?.state, cells[1]?.to ?? cells[1]?.from]),
    ).toEqual([
      ['moved', '3'],
      ['idem', undefined],
      ['text', '1'],
    ]);
  });

  it('has no counterpart for what a text says to be deleted, however like another row of it is', async () => {
    const [first = '', second = ''] = [
      'Every importer shall notify the Board of the grain released from bond in March.',
      'Every importer shall notify the Board of the grain released from bond in April.',
    ];
    const rows = [
      'No,First,Second,Third',
      `1,${first},deleted,idem`,
      `1a,,${second},`,
      '2,Tolls are set.,idem,idem',
    ];
    const all = await sides({}, rows.join('\n'));
    const made = concordSides(all, rowsOfTable(all), []);
    const table = made.ok ? tableOfSides(made.value, {}) : made;
    expect(table.ok && table.value.rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['text', 'deleted', 'idem'],
      ['no counterpart', 'new', 'no counterpart'],
      ['text', 'idem', 'idem'],
    ]);
    const [left, right] = all;
    if (left === undefined || right === undefined) throw new Error('Three texts were expected.');
    const links = withLinksOfTable({ known: [], messages: [] }, left, right);
    const row = compareSides(left, right, { links }).rows.find(({ kind }) => kind === 'dropped');
    expect([row?.kind, row?.locked, row?.reason]).toEqual([
      'dropped',
      false,
      'the other text says that it is deleted',
    ]);
  });

  it('keeps the statuses and notes of the table, unless the status of one text is asked for', async () => {
    const rows = ['No,First,Second,Status,Remarks', '1,[Tolls are set.],idem,agreed,Closed in March.'];
    const all = await sides({}, rows.join('\n'));
    const made = concordSides(all, rowsOfTable(all), []);
    if (!made.ok) throw new Error(made.fault.what);
    const statusWith = (statusOf?: string) => {
      const table = tableOfSides(made.value, statusOf === undefined ? {} : { statusOf });
      return table.ok ? table.value.rows[0]?.status : null;
    };
    expect([statusWith(), statusWith('A')]).toEqual(['agreed', 'open']);
    const table = tableOfSides(made.value, {});
    expect(table.ok && table.value.rows[0]?.notes[0]).toEqual({ text: 'Closed in March.' });
  });

  it('takes a blank cell of a table that we wrote as .csv for no deletion', async () => {
    const all = await sides(
      {},
      'No,First,Second\n1,Tolls are set.,\n2,Crews are heard.,deleted\n3,Fees rise.,idem',
    );
    const tableOf = (given: typeof all) => {
      const made = concordSides(given, rowsOfTable(given), []);
      const table = made.ok ? tableOfSides(made.value, {}) : made;
      if (!table.ok) throw new Error(table.fault.what);
      return table.value;
    };
    const statesIn = (given: typeof all) => tableOf(given).rows.map(({ cells }) => cells[1]?.state);
    expect(statesIn(all)).toEqual(['no counterpart', 'deleted', 'idem']);
    expect(statesIn(await sides({}, tableToCsv(tableOf(all)).file))).toEqual(statesIn(all));
  });

  it('reads a .csv that a spreadsheet saved in UTF-16', async () => {
    const units = Uint16Array.from(`\ufeff${CSV}`, (unit) => unit.charCodeAt(0));
    const file = { name: 'four.csv', bytes: new Uint8Array(units.buffer) };
    const read = await sidesOfTable(file, testBench().limits);
    expect(read.ok && read.value.map(({ shortTitle }) => shortTitle)).toEqual([
      'First',
      'Second',
      'Compromise',
    ]);
  });

  it('gives a table of our own as it is, with its statuses and notes, and without what is internal', async () => {
    const cell = (text: string) => ({ state: 'text', text, provisions: [] });
    const column = (key: string, role: string) => ({
      key,
      label: key,
      role,
      fidelity: 'verbatim',
      language: 'en',
    });
    const json = JSON.stringify({
      format: 'nonpaper-table',
      version: 1,
      title: 'Accord',
      language: 'en',
      columns: [column('one', 'base'), column('two', 'party')],
      rows: [
        {
          row: '7',
          unit: 'point',
          cells: [cell('Fire ends.'), cell('Fire stops.')],
          status: 'agreed',
          notes: [{ text: 'heard' }, { text: 'our limit', internal: true, party: 'Sel' }],
        },
      ],
    });
    const own = tableOwn(await sides({}, json, 'accord.json'));
    expect(own?.rows.map(({ row, status, notes }) => [row, status, notes])).toEqual([
      ['7', 'agreed', [{ text: 'heard' }]],
    ]);
    expect(tableOwn(await sides({ audience: 'Sel' }, json, 'accord.json'))?.rows[0]?.notes).toHaveLength(2);
    expect(tableOwn(await sides({ columns: ['1', '2'] }, json, 'accord.json'))).toBeNull();
  });

  it('reads an edited file against the table that it was made from', async () => {
    const [first] = await sides();
    if (first === undefined) throw new Error('There is a first text.');
    const all = await sides();
    const made = concordSides(all, rowsOfTable(all), []);
    const table = made.ok ? tableOfSides(made.value, {}) : made;
    if (!table.ok) throw new Error(table.fault.what);
    const edited = 'Row,First (base)\r\n1,The ferry stops at dusk.\r\n';
    const back = tableOwn(await sides({ known: table.value }, edited));
    expect(back?.rows.map(({ cells }) => cells[0]?.text)).toEqual([
      'The ferry stops at dusk.',
      'Tolls are set by the Board.',
      '',
      'The Board meets at Quell.',
    ]);
  });
});

it('compares no number of an amendment, but the wording under its head', async () => {
  const text = [
    'No,First,Second',
    '1,Operators shall report within 72 hours.,"Amendment 16\nOperators shall report within 24 hours."',
    '2,Fees are set by the Board.,"Amendment 17\nFees are set by the Board."',
  ].join('\n');
  const [left, right] = await sides({}, text);
  if (left === undefined || right === undefined) throw new Error('Two texts were asked for.');
  const { meaning } = compareSides(left, right, {
    links: withLinksOfTable({ known: [], messages: [] }, left, right),
  });
  expect(meaning.map(({ before, after }) => [before, after])).toEqual([['72 hours', '24 hours']]);
});
