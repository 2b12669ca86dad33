import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { forAudience } from './audience.ts';
import { csvOf, csvRecords, plainField, safeField } from './csv-text.ts';
import { tableToCsv } from './csv.ts';
import type { AboutCsv } from './read-csv.ts';
import { tableFromCsv } from './read-csv.ts';
import type { NegotiationTable } from './table.ts';
import { SECRET, anyTable, sampleTable } from './test-tables.ts';

const fieldsOf = (csv: string): string[][] => {
  const records = csvRecords(csv);
  if (!records.ok) throw new Error(records.fault.what);
  return records.value.map(({ fields }) => [...fields]);
};
const back = (csv: string, about: AboutCsv = {}): NegotiationTable => {
  const read = tableFromCsv(csv, about);
  if (!read.ok) throw new Error(`${read.fault.what} ${read.fault.where ?? ''}`);
  return read.value.table;
};
const codes = (csv: string, about: AboutCsv = {}): string[] => {
  const read = tableFromCsv(csv, about);
  return read.ok ? read.value.messages.map(({ code, text }) => `${code}: ${text}`) : [read.fault.code];
};
/** The sample as CSV after an edit of its fields by head and row number. */
const edited = (edits: readonly (readonly [row: string, head: string, field: string])[]): string => {
  const [head = [], ...rows] = fieldsOf(tableToCsv(sampleTable()).file);
  for (const [row, name, field] of edits) rows.find(([first]) => first === row)![head.indexOf(name)] = field;
  return csvOf([head, ...rows]);
};
const cellAt = (table: NegotiationTable, row: string, column: number) => {
  const { state, text } = table.rows.find((each) => each.row === row)!.cells[column]!;
  return [state, text];
};

describe('tableToCsv(table)', () => {
  it('has the plain text of every cell, and its state in a column of its own', () => {
    const [head, first, second] = fieldsOf(tableToCsv(sampleTable()).file);
    expect(head?.slice(0, 8)).toEqual([
      'Row',
      'Unit',
      'Non-paper of the mediator (base): number',
      'Non-paper of the mediator (base): state',
      'Non-paper of the mediator (base)',
      'Velmara (party): number',
      'Velmara (party): state',
      'Velmara (party)',
    ]);
    expect(first?.slice(5, 8)).toEqual(['1.', 'idem', 'The Parties shall stop fire.']);
    expect(second?.slice(5, 8)).toEqual(['2.', 'text', 'Forces [should] leave within 60 days.']);
  });

  it('holds nothing internal, but for its party', () => {
    expect(tableToCsv(sampleTable()).file).not.toContain(SECRET);
    expect(tableToCsv(sampleTable()).leftOut).toEqual({ notes: 1, columns: 1, rows: 0 });
    expect(tableToCsv(sampleTable(), { audience: 'Velmara' }).file).toContain('Notes internal to Velmara');
  });

  it('has no field that a spreadsheet could run', () => {
    const running = /^[\s\u200b]*[=+\-@]/u;
    fc.assert(
      fc.property(anyTable, (table) => {
        const raw = csvParseRows(tableToCsv(table).file.slice(1)).flat();
        expect(raw.filter((field) => running.test(field))).toEqual([]);
      }),
    );
  });
});

describe('tableFromCsv(csv)', () => {
  it('gives back the very table for whomever it was written, when nobody edited it', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(undefined, 'Velmara', 'Tavuno'), (known, party) => {
        const { file } = tableToCsv(known, party === undefined ? {} : { audience: party });
        expect(back(file, { known })).toEqual(known);
      }),
      { numRuns: 120 },
    );
  });

  it('gives back rows, units, texts, states, statuses and notes without the table that it was made from', () => {
    const table = forAudience(sampleTable());
    const read = back(tableToCsv(sampleTable()).file, { title: 'Two rivers' });
    const plain = ({ rows }: NegotiationTable) =>
      rows.map(({ row, unit, status, cells }) => [
        row,
        unit,
        status,
        cells.map(({ state, text, to }) => [state, text, to]),
      ]);
    expect(plain(read)).toEqual(plain(table));
    expect(read.columns.map(({ label, role }) => [label, role])).toEqual(
      table.columns.map(({ label, role }) => [label, role]),
    );
    expect(read.rows[1]?.notes).toEqual([
      { text: 'Velmara asks for 60 days. (proposed by Velmara; source: readout; 2017-03-21)' },
    ]);
    expect(codes(tableToCsv(sampleTable()).file)[0]).toMatch(/^table-parts-lost/u);
  });

  it('keeps an internal note internal even where the table is not known', () => {
    const read = back(tableToCsv(sampleTable(), { audience: 'Velmara' }).file);
    expect(JSON.stringify(read)).toContain(SECRET);
    expect(JSON.stringify(forAudience(read))).not.toContain(SECRET);
  });

  it('takes what people edited, and mends states that no longer fit', () => {
    const known = sampleTable();
    const csv = edited([
      ['1', 'Velmara (party)', 'The Parties may stop fire.'],
      ['2', 'Tavuno (party)', 'Forces [shall] leave within 30 days.'],
      ['2', 'Status', 'G agreed'],
      ['3', 'Compromise (compromise)', 'Tolls are ended in 2018.'],
      ['3a', 'Tavuno (party)', ''],
      ['4', 'Velmara (party): state', 'idem'],
      ['4', 'Notes', 'To be seen.'],
    ]);
    const table = back(csv, { known });
    expect(cellAt(table, '1', 1)).toEqual(['text', 'The Parties may stop fire.']);
    expect(cellAt(table, '2', 2)).toEqual(['idem', 'Forces [shall] leave within 30 days.']);
    expect(table.rows[1]?.status).toBe('agreed');
    expect(cellAt(table, '3', 5)).toEqual(['text', 'Tolls are ended in 2018.']);
    expect(cellAt(table, '3a', 2)).toEqual(['no counterpart', '']);
    expect(cellAt(table, '4', 1)).toEqual(['idem', 'The line is kept.']);
    expect(table.rows[4]?.notes).toEqual([{ text: 'To be seen.' }]);
    expect(table.rows[2]?.notes).toEqual(known.rows[2]?.notes);
    expect(JSON.stringify(table)).toContain(SECRET);
  });

  it('looks at states anew where the base was edited', () => {
    const known = sampleTable();
    const csv = edited([['1', 'Non-paper of the mediator (base)', 'The Parties may stop fire at once.']]);
    const table = back(csv, { known });
    expect(table.rows[0]?.cells.map(({ state }) => state)).toEqual([
      'text',
      'text',
      'idem',
      'no counterpart',
      'no counterpart',
      'text',
    ]);
  });

  it('does not call an edited paraphrase idem', () => {
    const { columns, ...rest } = sampleTable();
    const known = {
      ...rest,
      columns: columns.map((each) =>
        each.key === 'C' ? { ...each, fidelity: 'paraphrase' as const } : each,
      ),
    };
    const csv = edited([['2', 'Tavuno (party)', 'Forces [shall] leave within 30 days.']]);
    expect(cellAt(back(csv, { known }), '2', 2)).toEqual(['text', 'Forces [shall] leave within 30 days.']);
  });

  it('puts new rows where they stood, and keeps rows that are missing', () => {
    const [head = [], ...rows] = fieldsOf(tableToCsv(sampleTable()).file);
    const fresh = head.map((name) => ({ Row: '2a', 'Velmara (party)': 'Boats may pass.' })[name] ?? '');
    const csv = csvOf([head, ...rows.slice(0, 2), fresh, ...rows.slice(3)]);
    const table = back(csv, { known: sampleTable() });
    expect(table.rows.map(({ row }) => row)).toEqual(['1', '2', '2a', '3', '3a', '4', '5']);
    expect(table.rows[2]?.cells.map(({ state }) => state)).toEqual([
      'no counterpart',
      'new',
      'no counterpart',
      'no counterpart',
      'no counterpart',
      'no counterpart',
    ]);
    expect(codes(csv, { known: sampleTable() })).toEqual([
      'table-rows-kept: Rows that the file does not have were kept: 3.',
    ]);
  });

  it('reads what a spreadsheet made of it: semicolons, other columns, another order', () => {
    const csv = 'Remarks;Row;Velmara;Base text\nx;1;"Fire; stops.";Fire stops.\n;2;;Tolls end.\n';
    const table = back(csv);
    expect(table.columns.map(({ label, role }) => `${label} ${role}`)).toEqual([
      'Remarks base',
      'Velmara party',
      'Base text party',
    ]);
    const known = back('Row,Base text (base),Velmara (party)\r\n1,Fire stops.,Fire stops.\r\n');
    expect(cellAt(known, '1', 1)).toEqual(['idem', 'Fire stops.']);
    const again = tableFromCsv('Row;Other;Velmara (party)\r1;x;Fire ends.\r', { known });
    expect(
      again.ok && [cellAt(again.value.table, '1', 1), again.value.messages.map(({ text }) => text)],
    ).toEqual([['text', 'Fire ends.'], ["The column “Other” is none of the table's and was passed over."]]);
  });

  const fault = (csv: string): unknown => {
    const read = tableFromCsv(csv);
    return read.ok ? null : [read.fault.code, read.fault.what, read.fault.where];
  };
  test.each([
    ['', 'The first line has no column “Row”.', 'line 1'],
    ['a,b\n1,2', 'The first line has no column “Row”.', 'line 1'],
    ['Row,Status\n1,open', 'No column holds the text of a draft.', 'line 1'],
    ['Row,A\n1,"open', 'A quotation mark is opened and never closed.', 'line 2'],
    ['Row,A\n1,"x\ny"\n2,a,b', 'The line has 3 fields for 2 columns.', 'line 4'],
    ['Row,A\n1,x\n,y', 'The row has no number.', 'line 3'],
    ['Row,A,Status\n1,x,done', 'The status of row 1 is no word of the table.', 'line 2'],
    ['Row,A,B,B: state\n1,x,y,gone', '“gone” is no state of a cell. (row 1)', 'line 2'],
  ])('refuses %j and says where', (csv, what, where) => {
    expect(fault(csv)).toEqual(['csv-malformed', what, where]);
  });

  it('refuses a row number that stands twice', () => {
    expect(fault('Row,A\n1,x\n1,y')).toEqual([
      'table-wrong',
      'The row number “1” stands a second time.',
      '/rows/1/row',
    ]);
  });

  it('reads a megabyte of quotation marks in passing', () => {
    expect(fault(`Row,A\n1,${'"'.repeat(1_000_001)}`)).not.toBeNull();
    expect(tableFromCsv(`Row,A\n1,${'"'.repeat(1_000_000)}`).ok).toBe(true);
  });
});

describe('safeField(text)', () => {
  it('can be taken back for every text', () => {
    const texts = fc.tuple(
      fc.constantFrom('', "'", "''", '=', "'=", "''=", '\t', "'\t", ' =', "' -", '\u200b@'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(texts, ([start, rest]) => {
        expect(plainField(safeField(start + rest))).toBe(start + rest);
      }),
      { numRuns: 300 },
    );
  });

  test.each(['=1', '+1', '-1', '@a', '\t1', '\u0000', ' =1', '\u200b=1', '＝1', '\u22121', "'=1"])(
    'puts an apostrophe before %j',
    (text) => expect(safeField(text)).toBe(`'${text}`),
  );

  it('leaves a word alone that begins with an apostrophe', () => {
    expect([safeField("'tis"), plainField("'tis")]).toEqual(["'tis", "'tis"]);
  });

  it('keeps any fields of any rows', () => {
    const row = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('a"b', ',', ';', '\r\n', '\n', '\r', ' x ', '\ufeff')),
      {
        minLength: 2,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const head = ['Row', 'A'];
        expect(fieldsOf(csvOf([head, ...rows]))).toEqual([head, ...rows]);
      }),
      { numRuns: 200 },
    );
  });
});
