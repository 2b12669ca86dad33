import type { Message, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import type { Row as LibraryRow } from 'write-excel-file/universal';
import writeXlsxFile from 'write-excel-file/universal';
import { STATUS_LOOKS } from '../data/table-words.ts';
import { steadyPackage } from './package-file.ts';
import type { ShownTable } from './shown.ts';
import { everyTextOf, shownTable } from './shown.ts';
import type { NegotiationTable } from './table.ts';
import type { TableOptions, WrittenTable } from './written.ts';
import { replacedMessages } from './written.ts';
import { rowHeights, withHeights } from './xlsx-heights.ts';
import { SHEET_NAME, withPrinting, withTitles } from './xlsx-printing.ts';
import type { SheetCell } from './xlsx-sheet.ts';
import { cellsTooTall, headCells, sheetRows, sheetWidths } from './xlsx-sheet.ts';
import { SHEET_FONT, stringItem } from './xlsx-strings.ts';

/** What a sheet of Excel holds. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/**
 * Writes a table as a workbook: a sheet with the table alone, its head frozen, repeated on printed pages and ready to
 * filter, and a sheet that explains it. Every cell is typed as text, so none can be a formula; changes are runs of
 * rich text inside it. The same table gives the same bytes.
 *
 * The library makes the cells and styles. It is given a key for each string, and our own table of strings takes the
 * place of its own, which knows no rich text, drops characters and fails on a text such as `constructor`.
 * Faults: `table-too-wide`. Messages: `rows-continued`, `cells-taller-than-shown`, `characters-replaced`.
 */
export async function tableToXlsx(
  table: NegotiationTable,
  options: TableOptions = {},
): Promise<Outcome<WrittenTable<Uint8Array>>> {
  const shown = shownTable(table, options);
  const { rows, continued } = sheetRows(shown);
  const head = headCells(shown.heads);
  if (head.length > MOST_COLUMNS || rows.length >= MOST_ROWS) return tooLarge(head.length, rows.length);
  const widths = sheetWidths(rows, head.length);
  const strings = new StringTable(shown);
  const about = aboutRows(shown);
  const sheets = [tableSheet(head, rows, widths, strings), aboutSheet(about, strings)];
  const font = { fontFamily: SHEET_FONT.name, fontSize: SHEET_FONT.size };
  const packed = await (await writeXlsxFile(sheets, font).toBlob()).arrayBuffer();
  const file = steadyPackage(new Uint8Array(packed), {
    'xl/sharedStrings.xml': (part) => strings.inOrderOf(part),
    'xl/workbook.xml': withTitles,
    'xl/worksheets/sheet1.xml': (part) =>
      withHeights(withPrinting(part, shown, rows.length, head.length), rowHeights([head, ...rows], widths)),
    'xl/worksheets/sheet2.xml': (part) => withHeights(part, rowHeights(about, [ABOUT_WIDTH])),
  });
  return good({
    file,
    leftOut: shown.leftOut,
    messages: messagesOf(shown, continued, cellsTooTall(rows, widths)),
  });
}

const tooLarge = (columns: number, rows: number): Outcome<never> =>
  bad({
    code: 'table-too-wide',
    what: `A sheet holds ${MOST_COLUMNS} columns and ${MOST_ROWS} rows; this table has ${columns} and ${rows + 1}.`,
    next: 'Write it as .csv or HTML, or make a table of fewer drafts.',
  });

function messagesOf(shown: ShownTable, continued: number, tall: number): Message[] {
  const broken = everyTextOf(shown).reduce(
    (all, text) => all + (text.match(/\p{Surrogate}/gu)?.length ?? 0),
    0,
  );
  return [
    ...(continued === 0
      ? []
      : [
          {
            code: 'rows-continued',
            text: `${continued} ${continued === 1 ? 'row has' : 'rows have'} a text of more than 32,767 characters, which a cell cannot hold; it goes on in the row below, marked “continued”.`,
          },
        ]),
    ...(tall === 0
      ? []
      : [
          {
            code: 'cells-taller-than-shown',
            text: `${tall} ${tall === 1 ? 'cell holds' : 'cells hold'} more than a row of a spreadsheet can show at once; the whole text is in the cell.`,
          },
        ]),
    ...replacedMessages(broken),
  ];
}

/** Gives each content of a cell a key, and puts the contents where the library wrote the keys. */
class StringTable {
  readonly #shown: ShownTable;
  readonly #keys = new Map<string, string>();
  readonly #items: string[] = [];

  constructor(shown: ShownTable) {
    this.#shown = shown;
  }

  keyOf(cell: SheetCell): string {
    const item = stringItem(cell.runs, this.#shown.marks);
    const known = this.#keys.get(item);
    if (known !== undefined) return known;
    const key = `k${this.#items.length}`;
    this.#items.push(item);
    this.#keys.set(item, key);
    return key;
  }

  inOrderOf(part: string): string {
    const items = [...part.matchAll(/<si><t>k(\d+)<\/t><\/si>/gu)].map(
      ([, at]) => this.#items[Number(at)] ?? '',
    );
    if (items.length !== this.#items.length)
      throw new Error('The string table is not the one that was asked for.');
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function tableSheet(
  head: readonly SheetCell[],
  rows: readonly (readonly SheetCell[])[],
  widths: readonly number[],
  strings: StringTable,
) {
  return {
    sheet: SHEET_NAME,
    data: [
      head.map((cell) => ({ ...libraryCell(cell, strings), backgroundColor: '#F1EFEA' })),
      ...rows.map((row) => row.map((cell) => libraryCell(cell, strings))),
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  };
}

const ABOUT_WIDTH = 110;

/** What the second sheet says, a line a row. */
function aboutRows(shown: ShownTable): SheetCell[][] {
  const lines = [shown.counts, ...shown.legend, `${shown.leftOutLine}.`];
  return [
    [{ runs: [{ kind: 'head', text: shown.title }] }],
    ...lines.map((text) => [{ runs: [{ kind: 'same', text } as const] }]),
  ];
}

function aboutSheet(rows: readonly (readonly SheetCell[])[], strings: StringTable) {
  const line = (cells: readonly SheetCell[]): LibraryRow =>
    cells.map((cell) => ({ value: strings.keyOf(cell), type: String, wrap: true }));
  return {
    sheet: 'About',
    data: rows.map(line),
    columns: [{ width: ABOUT_WIDTH }],
    orientation: 'landscape' as const,
  };
}

/** A short text that a person could turn into a formula by editing it stays text by its format as well. */
function libraryCell(cell: SheetCell, strings: StringTable) {
  const start = cell.runs[0]?.text ?? '';
  return {
    value: strings.keyOf(cell),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
    borderStyle: 'thin' as const,
    borderColor: '#BFBFBF',
    ...(cell.status === undefined ? {} : { backgroundColor: `#${STATUS_LOOKS[cell.status].colour}` }),
    ...(cell.rightToLeft === true ? { align: 'right' as const } : {}),
    ...(/^\s*[=+\-@]/u.test(start) && start.length < 256 ? { format: '@' } : {}),
  };
}
