import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableToCsv } from './csv.ts';
import type { Grid } from './grid.ts';
import { tableToJson } from './json.ts';
import { tableToDocx, tableToXlsx } from './office.ts';
import { readSideBySide } from './read-side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import { SECRET, sampleTable } from './test-tables.ts';

const gridOf = (rows: readonly (readonly string[])[]): Grid =>
  rows.map((cells) => cells.map((text) => [{ text, struck: false, kind: 'text' } as const]));

const FOUR = [
  ['', 'Commission', 'Parliament', 'Council', 'Draft agreement', ''],
  ['1', 'Ferries carry people.', 'Amendment 1\nFerries carry people and goods.', 'idem', '', 'R'],
  ['2', 'The Agency may inspect.', 'Amendment 2\ndeleted', 'The Agency shall inspect.', '', 'R'],
  ['2a', '', 'Crews are protected.', '', '', 'Y'],
  ['3', 'It enters into force in 2033.', 'Unchanged.', 'It enters into force in 2035.', '2034.', 'R'],
];

/** A Word document of tables, each cell as its paragraphs; `span` is how many columns it goes over. */
function document(tables: readonly (readonly (readonly { text: string; span?: number }[])[])[]): Uint8Array {
  const cell = ({ text, span = 1 }: { text: string; span?: number }): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${text
      .split('\n')
      .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
      .join('')}</w:tc>`;
  const body = tables
    .map(
      (rows) =>
        `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`,
    )
    .join('');
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

const read = (bytes: Uint8Array, form: 'office' | 'csv' | 'json' = 'office') => {
  const found = readSideBySide(bytes, { form, title: 'four' });
  if (!found.ok) throw new Error(found.fault.what);
  return found.value;
};

describe('sideBySide(grid)', () => {
  const table = sideBySide(gridOf(FOUR), 'four');
  const textOf = (label: string) =>
    Object.fromEntries(
      table?.texts.find((each) => each.label === label)?.cells.map(({ row, text }) => [row, text]) ?? [],
    );

  it('takes each column with wording for a text, and the numbers of the first for those of the rows', () => {
    expect(table?.texts.map(({ label, role }) => [label, role])).toEqual([
      ['Commission', 'base'],
      ['Parliament', 'party'],
      ['Council', 'party'],
      ['Draft agreement', 'compromise'],
    ]);
    expect(table?.rows).toEqual(['1', '2', '2a', '3']);
    expect(table?.messages).toEqual([
      {
        code: 'table-columns-aside',
        text: 'Taken as statuses or notes of the rows, and not as a text: column 6.',
      },
    ]);
  });

  it('keeps the statuses that letters and words say, and the words of others as notes', () => {
    const made = sideBySide(
      gridOf([
        ['Row', 'One', 'Two', 'Status', 'Remarks'],
        ['1', 'Fire ends.', 'idem', 'G', ''],
        ['2', 'Tolls are set.', 'idem', 'Agreed ad referendum', 'Checked with the capital.'],
        ['3', 'Crews are heard.', 'deleted', 'Y', ''],
        ['4', 'Fees are waived.', 'deleted', '', ''],
      ]),
      '',
    );
    expect([...(made?.said ?? [])]).toEqual([
      ['1', { status: 'agreed', notes: [] }],
      ['2', { status: 'agreed ad ref', notes: [{ text: 'Checked with the capital.' }] }],
      ['3', { notes: [{ text: 'Status: Y' }] }],
    ]);
  });

  it('takes a line that says whose wording a cell is for a note, and compares the rest', () => {
    const made = sideBySide(
      gridOf([
        ['Row', 'One', 'Two', 'Draft agreement'],
        ['1', 'Fire ends.', 'Fire stops.', 'Fire ends.\nText Origin: Council Mandate'],
        ['2', 'Tolls are set.', 'idem', 'The Text Origin: none of it is known.'],
      ]),
      '',
    );
    expect(made?.texts[2]?.cells.map(({ text }) => text)).toEqual([
      'Fire ends.',
      'The Text Origin: none of it is known.',
    ]);
    expect(made?.said.get('1')?.notes).toEqual([
      { text: 'Text Origin: Council Mandate', source: 'Draft agreement' },
    ]);
    expect(made?.said.has('2')).toBe(false);
  });

  it('passes over titles above the head, and tells how many lines it took for headings', () => {
    const made = sideBySide(
      gridOf([
        ['Accord on the crossings', '', '', '', '', ''],
        ['State of 3 March'],
        ...FOUR.slice(0, 2),
        ['PART II'],
        ...FOUR.slice(2),
      ]),
      '',
    );
    expect(made?.texts.map(({ label }) => label)[0]).toBe('Commission');
    expect(made?.rows).toEqual(['1', '2', '2a', '3']);
    expect(made?.messages.find(({ code }) => code === 'table-headings')?.text).toMatch(/^3 lines/u);
  });

  it('joins a head of two lines where one of its cells goes over several columns', () => {
    const [row = [], base = [], parties = []] = gridOf([['Row', 'Base', 'Parties']])[0] ?? [];
    const made = sideBySide(
      [
        [row, base, parties, parties],
        ...gridOf([
          ['', '', 'Velmara', 'Karsk'],
          ['1', 'Fire ends.', 'idem', 'Fire stops.'],
        ]),
      ],
      '',
    );
    expect(made?.texts.map(({ label }) => label)).toEqual(['Base', 'Velmara', 'Karsk']);
    expect(made?.rows).toEqual(['1']);
  });

  it('numbers a row without a number between its neighbours, so that the others keep theirs', () => {
    const rows = ['1', '2', '2a', '', '2b', '3', '4', '5'];
    const made = sideBySide(
      gridOf([['Row', 'One', 'Two'], ...rows.map((row, at) => [row, `Fire ends on day ${at}.`, 'idem'])]),
      '',
    );
    expect(made?.rows).toEqual(['1', '2', '2a', '2a1', '2b', '3', '4', '5']);
    expect(made?.messages.map(({ code }) => code)).toEqual(['table-rows-numbered']);
  });

  it('takes a cell whose words are all struck for what is left out, but not in the base', () => {
    const struck = [{ text: 'Fire ends.', struck: true, kind: 'text' } as const];
    const [head = [], first = [], second = []] = gridOf([
      ['Row', 'One', 'Two'],
      ['1', 'Fire ends.', ''],
      ['2', '', 'Tolls are set.'],
    ]);
    const made = sideBySide(
      [head, [first[0] ?? [], first[1] ?? [], struck], [second[0] ?? [], struck, second[2] ?? []]],
      '',
    );
    expect(made?.texts.map(({ leftOut }) => leftOut)).toEqual([[], ['1']]);
  });

  it('says that cells with nothing but dots may mean two things', () => {
    const made = sideBySide(
      gridOf([
        ['Row', 'One', 'Two'],
        ['1', 'Fire ends.', '[...]'],
        ['2', 'Tolls are set.', '(…)'],
        ['3', 'Crews are heard.', '[...] Crews are paid.'],
      ]),
      '',
    );
    expect(made?.texts[1]?.leftOut).toEqual([]);
    expect(made?.messages.find(({ code }) => code === 'table-cells-dots')?.text).toMatch(/^2 cells/u);
  });

  it('keeps the row that “moved to row 2” names', () => {
    const made = sideBySide(
      gridOf([
        ['Row', 'One', 'Two'],
        ['1', 'Fire ends.', 'moved to row 2'],
        ['2', '', 'Fire ends.'],
      ]),
      '',
    );
    expect(made?.texts[1]?.movedTo).toEqual({ 1: '2' });
  });

  it('gives “idem” and “unchanged” the wording of the base, and takes “deleted” for no wording', () => {
    expect(textOf('Council')['1']).toBe('Ferries carry people.');
    expect(textOf('Parliament')).toEqual({
      1: 'Amendment 1\nFerries carry people and goods.',
      '2a': 'Crews are protected.',
      3: 'It enters into force in 2033.',
    });
  });

  it('knows such a word behind a printed number, as in the tables that we write', () => {
    const read = sideBySide(
      gridOf([
        ['Row', 'Base', 'Velmara'],
        ['1', '1. Ferries carry people.', '3. idem'],
        ['2', '(a) Fees are waived.', '(a) idem'],
        ['3', '2. Crews are protected.', '4. idem for the crews of tugs'],
      ]),
      '',
    );
    expect(read?.texts[1]?.cells.map(({ text }) => text)).toEqual([
      '1. Ferries carry people.',
      '(a) Fees are waived.',
      '4. idem for the crews of tugs',
    ]);
  });

  it('tells what a text says to be deleted from what it leaves blank, and says that it is not complete', () => {
    const [first = [], ...others] = FOUR;
    const blank = sideBySide(
      gridOf([first, ...others.slice(0, 2), ['3', 'Fees are waived.', '', 'idem', '', '']]),
      '',
    );
    const parliament = blank?.texts[1];
    expect(parliament?.complete).toBe(false);
    expect(parliament?.leftOut).toEqual(['2']);
    expect(parliament?.cells.map(({ row }) => row)).toEqual(['1']);
    expect(blank?.texts[2]?.leftOut).toEqual([]);
    expect(blank?.texts[2]?.complete).toBe(true);
  });

  it.each([
    'deleted',
    '[Deleted]',
    'Amendment 3 deleted',
    'AM 45: deletion',
    '(5) deleted',
    'Amendment 12\nArticle 4 – paragraph 1 – point a\ndeleted',
  ])('takes “%s” for what is left out', (said) => {
    const made = sideBySide(gridOf([FOUR[0] ?? [], ['1', 'Fees are waived.', said, 'idem', '', '']]), '');
    expect(made?.texts.map(({ leftOut, cells }) => [leftOut.length, cells.length])[1]).toEqual([1, 0]);
  });

  it.each(['moved to Article 5', 'Moved to Article 5(2).', '(see row 12a)', '[moved to Article 16a (new)]'])(
    'takes “%s” for no wording, and for nothing left out',
    (said) => {
      const made = sideBySide(gridOf([FOUR[0] ?? [], ['1', 'Fees are waived.', said, 'idem', '', '']]), '');
      const text = made?.texts.find(({ label }) => label === 'Parliament');
      expect([text?.cells.length, text?.leftOut.length, text?.complete]).toEqual([0, 0, true]);
    },
  );

  it.each([
    'Moved to Kell, the Court sits again',
    'See to it that fees end',
    'Amendment 3 to the statute is deleted',
    'Deleted data are kept',
    'Article 5 applies',
    '(5)',
  ])('takes “%s” for wording', (said) => {
    const made = sideBySide(gridOf([FOUR[0] ?? [], ['1', 'Fees are waived.', said, 'idem', '', '']]), '');
    expect(made?.texts[1]?.cells.map(({ text }) => text)).toEqual([said]);
  });

  it('counts rows that have no numbers, or one number twice', () => {
    const without = sideBySide(gridOf(FOUR.map((cells) => cells.slice(1))), '');
    const twice = sideBySide(
      gridOf(FOUR.map((cells) => [cells[0] === '3' ? '2' : (cells[0] ?? ''), ...cells.slice(1)])),
      '',
    );
    for (const table of [without, twice]) {
      expect(table?.rows).toEqual(['1', '2', '3', '4']);
      expect(table?.messages.map(({ code }) => code)).toContain('table-rows-counted');
    }
  });

  it('takes a column for that of the row numbers where headings and footnotes stand in it alone', () => {
    const found = sideBySide(
      gridOf([
        ['No', 'A', 'B'],
        ['Article 1 — Hostilities', '', ''],
        ['1', 'All hostilities cease.', 'idem'],
        ['Article 2 — Prisoners', '', ''],
        ['2', 'All prisoners are released.', 'Prisoners of war are released.'],
        ['1 B reserves its position.', '', ''],
      ]),
      'four',
    );
    expect(found?.texts.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(found?.rows).toEqual(['1', '2']);
  });

  it('follows a cell that names the column whose wording it has, and no other', () => {
    const row = (...cells: readonly string[]) => {
      const head = ['', 'Commission proposal', 'Council mandate', 'Parliament position'];
      const found = sideBySide(gridOf([head, ['1', ...cells], ['2', 'x x', 'y y', 'z z']]), 'four');
      return found?.texts.map((text) => text.cells.find((each) => each.row === '1')?.text);
    };
    expect(row('It may.', 'It shall.', 'idem Council')).toEqual(['It may.', 'It shall.', 'It shall.']);
    expect(row('It may.', 'It shall.', 'Same as the Council mandate')?.[2]).toBe('It shall.');
    expect(row('It may.', 'idem', 'Idem (Council)')?.[2]).toBe('It may.');
    expect(row('It may.', 'It shall.', 'idem Presidency')?.[2]).toBe('idem Presidency');
    expect(row('It may.', 'idem Council', 'It is.')?.[1]).toBe('idem Council');
  });

  it('has no wording where nothing was written yet, and notes what the cell says', () => {
    const found = sideBySide(
      gridOf([
        ['', 'A', 'Compromise'],
        ['1', 'All prisoners are released.', 'p.m.'],
        ['2', 'The Commission reports.', 'not retained'],
      ]),
      'four',
    );
    expect(found?.texts[1]).toMatchObject({ cells: [], leftOut: ['2'] });
    expect(found?.said.get('1')?.notes).toEqual([{ text: 'p.m.', source: 'Compromise' }]);
  });

  it('passes over a head that stands again on every page', () => {
    const [head = [], ...body] = FOUR;
    const paged = sideBySide(gridOf([head, ...body.slice(0, 2), head, ...body.slice(2)]), '');
    expect(paged?.rows).toEqual(['1', '2', '2a', '3']);
  });

  it('is null where there are no two texts', () => {
    for (const rows of [
      [],
      [[]],
      [['a'], ['b']],
      [
        ['Row', 'Text'],
        ['1', 'Fire ends.'],
      ],
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ])
      expect(sideBySide(gridOf(rows), '')).toBeNull();
  });

  it('loses no wording of any table: each cell with letters stands in a text, but for signs and words of a state', () => {
    const words = fc.stringMatching(/^[a-z]{4,9} [a-z]{4,9} [a-z]{4,9}$/u);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 8 }), (rows) => {
        const head = ['Row', 'One', 'Two', 'Three'];
        const made = sideBySide(gridOf([head, ...rows.map((cells, at) => [String(at + 1), ...cells])]), '');
        expect(made?.texts.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
          [0, 1, 2].map((column) => rows.map((cells) => cells[column])),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('readSideBySide(bytes) of a document of others', () => {
  const cells = (line: readonly string[]) => line.map((text) => ({ text }));

  it('reads all tables of the widest kind as one, and lines across them as headings', () => {
    const [head = [], first = [], ...others] = FOUR;
    const found = read(
      document([
        [[{ text: 'Legend' }], [{ text: 'R is open' }]],
        [cells(head), [{ text: 'CHAPTER I', span: 6 }], cells(first)],
        [cells(head), ...others.map(cells)],
      ]),
    );
    expect(found.rows).toEqual(['1', '2', '2a', '3']);
    expect(found.messages.map(({ code }) => code)).toContain('table-headings');
  });

  it('gives a cell that goes over several texts to each of them', () => {
    const found = read(
      document([
        [
          cells(['Row', 'One', 'Two', 'Three']),
          [{ text: '1' }, { text: 'Fire ends.', span: 2 }, { text: 'Fire stops.' }],
        ],
      ]),
    );
    expect(found.texts.map(({ cells: [cell] }) => cell?.text)).toEqual([
      'Fire ends.',
      'Fire ends.',
      'Fire stops.',
    ]);
  });

  it('takes words for struck by their own look or style, not by that of the mark of the paragraph or a former one', () => {
    const look = '<w:rPr><w:strike/><w:dstrike w:val="0"/></w:rPr>';
    const run = (properties: string) => `<w:r>${properties}<w:t>Fire ends.</w:t></w:r>`;
    const cases: [name: string, paragraph: string, isStruck: boolean][] = [
      ['own', run(look), true],
      ['mark', `<w:pPr>${look}</w:pPr>${run('')}`, false],
      ['former', run('<w:rPr><w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>'), false],
      ['style', run('<w:rPr><w:rStyle w:val="Gone"/></w:rPr>'), true],
      ['style, off', run('<w:rPr><w:rStyle w:val="Gone"/><w:strike w:val="0"/></w:rPr>'), false],
      ['of the paragraph', `<w:pPr><w:pStyle w:val="Gone"/></w:pPr>${run('')}`, true],
      ['tracked', `<w:del><w:r><w:delText>Fire ends.</w:delText></w:r></w:del>`, true],
    ];
    const cell = (paragraph: string) => `<w:tc><w:p>${paragraph}</w:p></w:tc>`;
    const plain = (text: string) => cell(`<w:r><w:t>${text}</w:t></w:r>`);
    const rows = cases.map(
      ([, paragraph], at) => `<w:tr>${plain(`${at + 1}`)}${plain('Fire ends.')}${cell(paragraph)}</w:tr>`,
    );
    const styles =
      '<w:styles><w:style w:styleId="Struck"><w:rPr><w:strike/></w:rPr></w:style>' +
      '<w:style w:styleId="Gone"><w:basedOn w:val="Struck"/></w:style></w:styles>';
    const found = read(
      zipSync({
        'word/document.xml': strToU8(
          `<w:document><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`,
        ),
        'word/styles.xml': strToU8(styles),
      }),
    );
    expect(found.texts[1]?.leftOut.map((row) => cases[Number(row) - 1]?.[0])).toEqual(
      cases.filter(([, , isStruck]) => isStruck).map(([name]) => name),
    );
  });

  it('refuses a file without such a table, whatever it is', () => {
    for (const bytes of [
      new Uint8Array(),
      strToU8('no zip'),
      zipSync({ 'a.txt': strToU8('a') }),
      document([]),
    ])
      expect(readSideBySide(bytes, { form: 'office', title: '' })).toMatchObject({
        ok: false,
        fault: { code: 'table-not-found' },
      });
  });
});

describe('readSideBySide(bytes) of a workbook of others', () => {
  const inline = (address: string, text: string, look = '0') =>
    `<c r="${address}" t="inlineStr" s="${look}"><is><t>${text}</t></is></c>`;
  const sheet = (rows: string, merged = '') =>
    strToU8(`<worksheet><sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`);
  const TABLE = sheet(
    `<row r="1">${inline('A1', 'Working table')}</row>` +
      `<row r="3">${inline('A3', 'No')}${inline('B3', 'One')}${inline('C3', 'Two')}</row>` +
      `<row r="4">${inline('A4', 'PART I')}</row>` +
      `<row r="5"><c r="A5"><v>1</v></c>${inline('B5', 'Fire ends.')}${inline('C5', 'Fire ends.', '1')}</row>` +
      `<row r="6"><c r="A6"><v>2</v></c>${inline('B6', 'Tolls are set.')}<c r="C6" t="inlineStr"><is><r><rPr><strike/></rPr><t>Tolls</t></r><r><t>Fees are set.</t></r></is></c></row>`,
    '<mergeCell ref="A4:C4"/>',
  );
  const workbook = (state = '') =>
    zipSync({
      'xl/workbook.xml': strToU8(
        `<workbook><sheets><sheet name="Cover" sheetId="1" r:id="rId1"/><sheet name="Own view" sheetId="3" state="hidden" r:id="rId3"/><sheet name="Table" sheetId="2" ${state} r:id="rId2"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet2.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><fonts><font><sz val="11"/></font><font><strike/></font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': TABLE,
      'xl/worksheets/sheet2.xml': sheet(`<row r="1">${inline('A1', 'Cover')}</row>`),
      'xl/worksheets/sheet3.xml': TABLE,
    });

  it('reads the first sheet that holds such a table, and says which others it did not', () => {
    const found = read(workbook());
    expect(found.texts.map(({ label }) => label)).toEqual(['One', 'Two']);
    expect(found.messages[0]).toEqual({
      code: 'table-sheet',
      text: 'Only the sheet “Table” was read, not “Cover” and no hidden sheet (1).',
    });
  });

  it('reads no sheet that the workbook hides', () => {
    expect(readSideBySide(workbook('state="veryHidden"'), { form: 'office', title: '' }).ok).toBe(false);
  });

  it('knows what is struck as a whole by its look, and by runs in the cell, and a heading over merged cells', () => {
    const found = read(workbook());
    expect(found.rows).toEqual(['1', '2']);
    expect(found.texts[1]?.leftOut).toEqual(['1']);
    expect(found.texts[1]?.cells).toEqual([{ row: '2', text: 'Fees are set.' }]);
    expect(found.messages.find(({ code }) => code === 'table-headings')?.text).toMatch(/^2 lines/u);
  });
});

describe('readSideBySide(bytes) of our own tables', () => {
  it('gives the texts of the table from each format, without internal columns', async () => {
    const table = sampleTable();
    const [docx, xlsx] = [await tableToDocx(table), await tableToXlsx(table)];
    if (!docx.ok || !xlsx.ok) throw new Error('The table was not written.');
    const whole = read(strToU8(tableToJson(table, { whole: true }).file), 'json');
    expect(JSON.stringify(whole)).not.toContain(SECRET);
    for (const found of [
      read(docx.value.file),
      read(xlsx.value.file),
      read(strToU8(tableToCsv(table).file), 'csv'),
      whole,
    ]) {
      expect(found.texts.map(({ label }) => label).slice(0, whole.texts.length)).toEqual(
        whole.texts.map(({ label }) => label),
      );
      expect(found.rows.filter((row) => !whole.rows.includes(row))).toEqual([]);
    }
  });
});
