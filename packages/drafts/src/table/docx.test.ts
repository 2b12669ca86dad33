import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { intakeDocx } from '@nonpaper/intake';
import { tableToDocx } from './office.ts';
import type { NegotiationTable } from './table.ts';
import { SECRET, anyTable, draft, made, row, sampleTable } from './test-tables.ts';
import type { TableOptions } from './written.ts';

async function partsOf(table: NegotiationTable, options: TableOptions = {}): Promise<Record<string, string>> {
  const written = await tableToDocx(table, options);
  if (!written.ok) throw new Error(written.fault.what);
  return Object.fromEntries(
    Object.entries(unzipSync(written.value.file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}
const documentOf = async (table: NegotiationTable): Promise<string> =>
  (await partsOf(table))['word/document.xml'] ?? '';

describe('tableToDocx(table)', () => {
  it('lies on its side, repeats its head, and splits no row that fits a page', async () => {
    const rows = [row('1', { A: 'Fire stops.' }), row('2', { A: 'word '.repeat(4000) })];
    const xml = await documentOf(made(rows, [draft('A', { role: 'base' }), draft('B')]));
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    const rowsOf = xml.split('<w:tr>').slice(1);
    expect(rowsOf.map((each) => each.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rowsOf.map((each) => each.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
  });

  it('takes an A3 sheet for five texts', async () => {
    expect(await documentOf(sampleTable())).toContain(
      '<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>',
    );
  });

  it('keeps the words of every cell, which intake reads again', async () => {
    const written = await tableToDocx(sampleTable());
    const read = written.ok ? await intakeDocx(written.value.file, { name: 'table.docx' }) : written;
    if (!read.ok) throw new Error(read.fault.what);
    for (const words of [
      'The Parties shall stop fire.',
      'idem',
      'moved to row 5',
      'no counterpart',
      '=1+1 is how the share is reckoned.',
      'يُحافَظ على الخط.',
      'R open',
      'proposed by Velmara; source: readout; 2017-03-21',
      'Party-internal notes left out: 1; columns left out: 1.',
    ])
      expect(read.value.text).toContain(words);
  });

  it('sets text of a right-to-left script from right to left', async () => {
    const xml = await documentOf(sampleTable());
    expect(xml).toMatch(/<w:pPr><w:bidi\/><\/w:pPr>(?:(?!<\/w:p>).)*<w:rtl\/>/u);
  });

  it('names no author and no day, and has the same bytes each time', async () => {
    const [first, second] = [await tableToDocx(sampleTable()), await tableToDocx(sampleTable())];
    expect(first).toEqual(second);
    const parts = await partsOf(sampleTable());
    expect(parts['docProps/core.xml']).not.toMatch(/creator|modified|created/iu);
  });

  it('holds nothing that is internal to a party, in any part', async () => {
    for (const options of [{}, { audience: 'Tavuno' }])
      expect(Object.values(await partsOf(sampleTable(), options)).join('\n')).not.toContain(SECRET);
    const own = await partsOf(sampleTable(), { audience: 'Velmara' });
    expect(own['word/document.xml']).toContain(SECRET);
  });

  it('is well-formed whatever the texts are, and tells what it could not carry', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const parts = await partsOf(table, { audience: 'Skarvia' });
        for (const [name, xml] of Object.entries(parts)) {
          expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
          expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
        }
      }),
      { numRuns: 20 },
    );
    const broken = await tableToDocx(made([row('1', { A: 'a\u0001b\ud800' })], [draft('A')]));
    expect(broken.ok && broken.value.messages.map(({ text }) => text)).toEqual([
      '2 control or broken characters that this format cannot hold became U+FFFD.',
    ]);
  });

  it('refuses more texts than Word has columns', async () => {
    const many = Array.from({ length: 61 }, (_, at) => draft(at === 0 ? 'A' : `D${at}`));
    const written = await tableToDocx(made([row('1', { A: 'x' })], many));
    expect(written.ok ? null : written.fault.code).toBe('table-too-wide');
  });
});
