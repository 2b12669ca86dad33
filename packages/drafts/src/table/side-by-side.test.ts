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
      { code: 'table-columns-aside', text: 'Not taken as a text: column 6.' },
    ]);
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
