import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { forAudience } from './audience.ts';
import { tableToDocx, tableToXlsx } from './office.ts';
import type { AboutOffice } from './read-office.ts';
import { tableFromOffice } from './read-office.ts';
import type { NegotiationTable } from './table.ts';
import { SECRET, anyTable, draft, made, provision, row, sampleTable } from './test-tables.ts';
import type { TableOptions } from './written.ts';
import { xmlTokens } from './xml-tokens.ts';

const WRITERS = { docx: tableToDocx, xlsx: tableToXlsx };
const MAIN = { docx: 'word/document.xml', xlsx: 'xl/sharedStrings.xml' };
type Format = keyof typeof WRITERS;

async function written(
  format: Format,
  table: NegotiationTable,
  options: TableOptions = {},
): Promise<Uint8Array> {
  const file = await WRITERS[format](table, options);
  if (!file.ok) throw new Error(file.fault.what);
  return file.value.file;
}
/** The file as it comes back when somebody changed its main part. */
function changed(format: Format, bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const old = strFromU8(parts[MAIN[format]]!);
  const now = change(old);
  expect(now).not.toBe(old);
  return zipSync({ ...parts, [MAIN[format]]: strToU8(now) });
}
function back(bytes: Uint8Array, about: AboutOffice): NegotiationTable {
  const read = tableFromOffice(bytes, about);
  if (!read.ok) throw new Error(`${read.fault.what} ${read.fault.where ?? ''}`);
  return read.value.table;
}
const cellAt = (table: NegotiationTable, number: string, column: number) => {
  const { state, text } = table.rows.find((each) => each.row === number)!.cells[column]!;
  return [state, text];
};

describe.each<Format>(['docx', 'xlsx'])('tableFromOffice(bytes) of a .%s', (format) => {
  it('gives back the very table when nobody edited it', async () => {
    const known = sampleTable();
    for (const options of [{}, { audience: 'Velmara' }, { audience: 'Tavuno' }])
      expect(back(await written(format, known, options), { known, ...options })).toEqual(known);
  });

  it('gives back any table, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const columns = table.columns.map((column, at) => ({ ...column, label: `Text ${at}` }));
        const known = { ...table, columns };
        expect(back(await written(format, known), { known })).toEqual(known);
      }),
      { numRuns: 20 },
    );
  });

  it('takes the words that were edited, without what is struck, numbers and states', async () => {
    const known = sampleTable();
    const bytes = changed(format, await written(format, known), (xml) =>
      xml
        .replaceAll(' days.', ' nights.')
        .replace('is how the share is reckoned.', 'is how it is reckoned.')
        .replace('R open', 'G agreed')
        .replace(
          '>R </w:t></w:r><w:r><w:t xml:space="preserve">open',
          '>G </w:t></w:r><w:r><w:t xml:space="preserve">agreed',
        )
        .replace('asks for 60', 'asked for 60'),
    );
    const table = back(bytes, { known });
    expect(cellAt(table, '2', 1)).toEqual(['text', 'Forces [should] leave within 60 nights.']);
    expect(cellAt(table, '3a', 2)).toEqual(['new', '=1+1 is how it is reckoned.']);
    expect(table.rows.find((each) => each.row === '2')?.cells[1]?.provisions).toEqual(
      known.rows[1]?.cells[1]?.provisions,
    );
    expect(table.rows[1]?.notes[0]?.text).toContain('Velmara asked for 60 nights.');
    expect(
      table.rows.some(({ status }, at) => status === 'agreed' && known.rows[at]?.status === 'open'),
    ).toBe(true);
    expect(table.rows[2]?.notes).toEqual(known.rows[2]?.notes);
  });

  it('leaves an internal note as it was where its cell was edited, and tells', async () => {
    const known = sampleTable();
    const options = { audience: 'Velmara' };
    const bytes = changed(format, await written(format, known, options), (xml) =>
      xml.replace('45 days would do', '50 days would do'),
    );
    const read = tableFromOffice(bytes, { known, ...options });
    expect(read.ok && read.value.table.rows[2]?.notes).toEqual(known.rows[2]?.notes);
    expect(read.ok && read.value.messages.map(({ code }) => code)).toEqual(['notes-not-read']);
    expect(read.ok && JSON.stringify(forAudience(read.value.table))).not.toContain(SECRET);
  });

  it('keeps ids of several provisions in a cell that was edited', async () => {
    const cells = {
      A: [provision('1', 'Fire stops.')],
      B: [provision('1', 'Fire ends.'), provision('2', 'Forces leave.')],
    };
    const known = made([{ row: '1', cells }], [draft('A'), draft('B', { fidelity: 'paraphrase' })]);
    const bytes = changed(format, await written(format, known), (xml) =>
      xml.replace('Forces leave', 'Forces go'),
    );
    const cell = back(bytes, { known }).rows[0]!.cells[1]!;
    expect(cell.text).toBe('Fire ends.\nForces go.');
    expect(cell.provisions.map(({ id }) => id)).toEqual(
      known.rows[0]!.cells[1]!.provisions.map(({ id }) => id),
    );
  });

  it('joins again what went on in a row below', async () => {
    const known = made([row('1', { A: 'word '.repeat(15_000) }), row('2', { A: 'x' })], [draft('A')]);
    expect(back(await written(format, known), { known })).toEqual(known);
  });

  it('refuses a file of another table', async () => {
    const other = made([row('1', { A: 'x' })], [draft('A', { label: 'Another' })]);
    const read = tableFromOffice(await written(format, other), { known: sampleTable() });
    expect(read.ok ? null : read.fault.code).toBe('table-not-found');
  });
});

describe('tableFromOffice(bytes)', () => {
  it('takes tracked changes as accepted and words that were struck by hand as gone', async () => {
    const known = made([row('1', { A: 'Fire stops at once.' })], [draft('A')]);
    const run = (inner: string, properties = ''): string =>
      `<w:r>${properties}<w:t xml:space="preserve">${inner}</w:t></w:r>`;
    const edited = [
      run('Fire '),
      `<w:del w:id="1"><w:r><w:delText>stops</w:delText></w:r></w:del>`,
      `<w:ins w:id="2">${run('ends')}</w:ins>`,
      `<w:moveFrom w:id="3">${run(' here')}</w:moveFrom>`,
      run(' at once', '<w:rPr><w:strike/></w:rPr>'),
      run('.', '<w:rPr><w:strike w:val="0"/></w:rPr>'),
    ].join('');
    const bytes = changed('docx', await written('docx', known), (xml) =>
      xml.replace(run('Fire stops at once.'), edited),
    );
    expect(cellAt(back(bytes, { known }), '1', 0)).toEqual(['text', 'Fire ends.']);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['no zip', strToU8('Row,A')],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['a document without a table', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['a broken document', zipSync({ 'word/document.xml': strToU8('<w:tbl><w:tr><w:tc') })],
    ['very many open tables', zipSync({ 'word/document.xml': strToU8('<w:tbl>'.repeat(200_000)) })],
    [
      'a sheet without strings',
      zipSync({ 'xl/worksheets/sheet1.xml': strToU8('<row><c t="s"><v>7</v></c></row>') }),
    ],
  ])('refuses %s', (_, bytes) => {
    const read = tableFromOffice(bytes, { known: sampleTable() });
    expect(read.ok ? null : read.fault.code).toBe('table-not-found');
  });
});

describe('xmlTokens(xml)', () => {
  it('gives names, attributes and decoded texts, and passes over the rest', () => {
    const xml = '<?xml?><!-- <a> --><a b="1 &gt; 0">x &amp; &#x41;&#66; &unknown;<![CDATA[<c>]]><d/></a>';
    expect([...xmlTokens(xml)]).toEqual([
      { kind: 'open', name: 'a', attributes: ' b="1 &gt; 0">' },
      { kind: 'text', text: 'x & AB &unknown;' },
      { kind: 'text', text: '<c>' },
      { kind: 'open', name: 'd', attributes: '/>' },
      { kind: 'close', name: 'd' },
      { kind: 'close', name: 'a' },
    ]);
  });

  it('ends on anything', () => {
    const markup = fc.string({
      unit: fc.constantFrom('<', '>', '/', '!', '-', '[', ']', '?', '&', ';', '"', 'a', ' '),
    });
    fc.assert(
      fc.property(markup, (xml) => {
        expect([...xmlTokens(xml)].length).toBeLessThanOrEqual(2 * xml.length);
      }),
    );
  });
});
