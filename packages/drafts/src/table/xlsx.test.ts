import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { tableToXlsx } from './office.ts';
import type { NegotiationTable } from './table.ts';
import { SECRET, anyTable, draft, made, row, sampleTable } from './test-tables.ts';
import type { TableOptions } from './written.ts';
import { cellParts, escapedString } from './xlsx-strings.ts';

async function partsOf(table: NegotiationTable, options: TableOptions = {}): Promise<Record<string, string>> {
  const written = await tableToXlsx(table, options);
  if (!written.ok) throw new Error(written.fault.what);
  return Object.fromEntries(
    Object.entries(unzipSync(written.value.file)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  alwaysCreateTextNode: true,
  isArray: (name) => ['si', 'r', 't', 'row', 'c'].includes(name),
});
interface TextNode {
  readonly '#text': string;
}
interface Item {
  readonly t?: readonly TextNode[];
  readonly r?: readonly { readonly t: readonly TextNode[]; readonly rPr?: { readonly strike?: unknown } }[];
}
const unescape = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The sheet as a spreadsheet reads it: every cell's whole text, `~` round what is struck. */
async function cellsOf(table: NegotiationTable, options: TableOptions = {}): Promise<string[][]> {
  const parts = await partsOf(table, options);
  const { sst } = parser.parse(parts['xl/sharedStrings.xml']!) as { sst: { si: Item[] } };
  const strings = sst.si.map(({ t, r }) =>
    t !== undefined
      ? unescape(t[0]!['#text'])
      : (r ?? [])
          .map(({ t, rPr }) => (rPr?.strike === undefined ? '' : '~') + unescape(t[0]!['#text']))
          .join('|'),
  );
  const { worksheet } = parser.parse(parts['xl/worksheets/sheet1.xml']!) as {
    worksheet: { sheetData: { row: { c: { '@_t': string; v: TextNode }[] }[] } };
  };
  return worksheet.sheetData.row.map(({ c }) =>
    c.map((cell) => {
      expect(cell['@_t']).toBe('s');
      return strings[Number(cell.v['#text'])]!;
    }),
  );
}

describe('tableToXlsx(table)', () => {
  it('has a row for each row, every cell as text, with states and changes in it', async () => {
    const cells = await cellsOf(sampleTable());
    expect(cells[0]).toEqual([
      'Row',
      'Unit',
      'Non-paper of the mediator|\nbase, 2017-02-27, archive',
      'Velmara|\nparty',
      'Tavuno|\nparty',
      'الوسيط|\nparty|\nNo changes marked: this is in ar, the base in en.',
      'Compromise|\ncompromise',
      'Status',
      'Notes',
    ]);
    expect(cells.map(([first]) => first)).toEqual(['Row', '1', '2', '3', '3a', '4', '5']);
    expect(cells[1]?.slice(2, 4)).toEqual(['1. |The Parties shall stop fire.', '1. |idem']);
    expect(cells[2]?.[3]).toBe('2. |Forces [|~shall| |should|] leave within|~ 30| 60| days.');
    expect(cells[4]?.[4]).toBe('new|\n|3a. |=1+1 is how the share is reckoned.');
    expect(cells[2]?.at(-1)).toBe(
      'Velmara asks for 60 days.\n|proposed by Velmara; source: readout; 2017-03-21',
    );
    expect(cells[1]?.at(-2)).toBe('G agreed');
  });

  it('writes no formula, freezes and repeats the head, and fits the width of a page on its side', async () => {
    const parts = await partsOf(
      made([row('=1', { A: '=1+1', B: '@SUM(1)', C: '-2' })], [draft('A'), draft('B'), draft('C')]),
    );
    const sheet = parts['xl/worksheets/sheet1.xml']!;
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Table!$1:$1</definedName>',
    );
    expect(parts['xl/workbook.xml']).not.toMatch(/state="(?:very)?hidden/iu);
  });

  it('goes on below with a text that is longer than a cell holds, and loses no character', async () => {
    const long = `${'word '.repeat(8000)}${'👩'.repeat(20_000)}`;
    const table = made(
      [row('1', { A: long }, { notes: [{ text: 'n' }] }), row('2', { A: 'x' })],
      [draft('A')],
    );
    const written = await tableToXlsx(table);
    expect(written.ok && written.value.messages.map(({ code }) => code)).toEqual([
      'rows-continued',
      'cells-taller-than-shown',
    ]);
    const cells = await cellsOf(table);
    expect(cells.map(([first]) => first)).toEqual(['Row', '1', '1 (continued)', '1 (continued)', '2']);
    const parts = cells.slice(1, 4).map((each) => each[2]!);
    expect(parts.every((part) => part.length <= 32_767 + 1)).toBe(true);
    expect(parts.join('')).toBe(`1. |${long}`);
    expect(cells.slice(1, 4).map((each) => [each.at(-2), each.at(-1)])).toEqual([
      ['R open', 'n'],
      ['', ''],
      ['', ''],
    ]);
  });

  it('keeps every character of every text', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ columns, ...rest }) => {
        const open = columns.map(({ key, label, role, language }) => ({
          key,
          label,
          role,
          language,
          fidelity: 'paraphrase' as const,
        }));
        const table = { ...rest, columns: open };
        const shown = new Set((await cellsOf(table)).flat().map((each) => each.replaceAll('|', '')));
        const plain = table.rows
          .flatMap(({ cells }) => cells)
          .filter(({ state, provisions }) => state === 'text' && provisions.length === 0);
        for (const { text } of plain)
          expect(shown).toContain(
            text
              .replace(/\r\n|\r/gu, '\n')
              .replace(/\p{Surrogate}/gu, '\ufffd')
              .replaceAll('|', ''),
          );
      }),
      { numRuns: 20 },
    );
  });

  it('is well-formed whatever the texts are', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        for (const [name, xml] of Object.entries(await partsOf(table)))
          expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
      }),
      { numRuns: 20 },
    );
  });

  it('has the same bytes each time, and nothing internal in any part', async () => {
    expect(await tableToXlsx(sampleTable())).toEqual(await tableToXlsx(sampleTable()));
    const others = Object.values(await partsOf(sampleTable(), { audience: 'Tavuno' })).join('\n');
    expect(others).not.toContain(SECRET);
    expect(others).toContain('Party-internal notes left out: 1; columns left out: 1.');
    expect(Object.values(await partsOf(sampleTable(), { audience: 'Velmara' })).join('\n')).toContain(SECRET);
  });
});

describe('escapedString(text)', () => {
  test.each([
    ['_x0041_', '_x005F_x0041_'],
    ['a\u0001b\r', 'a_x0001_b_x000D_'],
    ['_x41_ \ud800', '_x41_ \ufffd'],
    ['tab\tand\nline', 'tab\tand\nline'],
  ])('writes %j as %j', (text, escaped) => expect(escapedString(text)).toBe(escaped));
});

describe('cellParts(runs, most)', () => {
  it('cuts within the bound, inside no character, and joined gives all back', () => {
    const runs = fc.array(
      fc.record({
        kind: fc.constantFrom('same' as const, 'insert' as const),
        text: fc.string({ unit: fc.constantFrom('a', ' ', '👩', 'é', '\n'), maxLength: 60 }),
      }),
    );
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 30 }), (all, most) => {
        const parts = cellParts(all, most);
        for (const part of parts) {
          const text = part.map((run) => run.text).join('');
          expect(text.length).toBeLessThanOrEqual(most);
          expect(text).not.toMatch(/\p{Surrogate}/u);
        }
        expect(
          parts
            .flat()
            .map((run) => run.text)
            .join(''),
        ).toBe(all.map((run) => run.text).join(''));
      }),
    );
  });
});
