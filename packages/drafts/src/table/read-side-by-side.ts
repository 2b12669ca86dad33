import type { Message, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { HEADS } from '../data/table-words.ts';
import type { Audience } from './audience.ts';
import { forAudience } from './audience.ts';
import { csvRecords } from './csv-text.ts';
import { docxGrids } from './docx-grid.ts';
import type { Grid } from './grid.ts';
import { tableFromJson } from './json.ts';
import type { OfficeParts } from './office-parts.ts';
import { officeParts } from './office-parts.ts';
import { tableFromRecords } from './read-csv.ts';
import type { SideBySide } from './side-by-side.ts';
import { saidByRow, sideBySide } from './side-by-side.ts';
import type { NegotiationTable, TableCell } from './table.ts';
import { joinedRows, sharedStrings, sheetGrid } from './xlsx-grid.ts';
import { struckCellLooks } from './xlsx-looks.ts';
import { withMergedCells } from './xlsx-merged.ts';

/** The forms in which a table that sets texts side by side is read. `office`: .docx and .xlsx, told by their parts. */
export type TableFile = 'office' | 'csv' | 'json';

/** What is known of a file that may hold such a table. The audience is that of its internal columns: nobody's without. */
export interface AboutSideBySide extends Audience {
  readonly form: TableFile;
  /** The title of a table that names none. */
  readonly title: string;
}

/**
 * The texts of a four-column document, or of any file with a table that has a column for each text: .docx and .xlsx of
 * anybody, .csv, and a table of our own as .json. Of a document with several tables those of the widest kind are read as one; of a workbook the
 * first sheet with such a table.
 * Faults: `table-not-found` where it holds no two texts side by side; those of `tableFromJson` and `csv-malformed`.
 */
export function readSideBySide(bytes: Uint8Array, about: AboutSideBySide): Outcome<SideBySide> {
  if (about.form === 'json') {
    const table = tableFromJson(new TextDecoder('utf-8').decode(bytes));
    return table.ok ? good(textsOfTable(table.value, about)) : table;
  }
  if (about.form === 'csv') return ofCsv(new TextDecoder('utf-8').decode(bytes), about);
  const parts = officeParts(bytes);
  const read = parts.document === undefined ? ofWorkbook(parts, about) : ofDocument(parts, about);
  return read === null ? notSideBySide() : good(read);
}

/** A table of a page or of any other form, by rows, cells and runs; line feeds in their texts part paragraphs. */
export type TableRuns = readonly (readonly (readonly {
  readonly text: string;
  readonly struck: boolean;
}[])[])[];

/**
 * The texts of the tables of a page, of which those of the widest kind are read as one. Fault: `table-not-found` where
 * they hold no two texts side by side.
 */
export function sideBySideOfTables(tables: readonly TableRuns[], title: string): Outcome<SideBySide> {
  const grids = tables.map((rows) =>
    rows.map((cells) => cells.map((runs) => runs.map((run) => ({ ...run, kind: 'text' as const })))),
  );
  const grid = widest(grids);
  const read = grid === null ? null : sideBySide(grid, title);
  return read === null ? notSideBySide() : good(read);
}

function ofDocument({ document = '', styles }: OfficeParts, { title }: AboutSideBySide): SideBySide | null {
  const grid = widest(docxGrids(document, { styles, showsDeleted: true }));
  return grid === null ? null : sideBySide(grid, title);
}

/** The first sheet that sets texts side by side; a word on the others that have cells, and on hidden ones. */
function ofWorkbook(
  { sheets, strings, styles, hidden }: OfficeParts,
  about: AboutSideBySide,
): SideBySide | null {
  const ofAll = sharedStrings(strings ?? '');
  const struckLooks = struckCellLooks(styles ?? '');
  for (const [at, { name, xml }] of sheets.entries()) {
    const grid = joinedRows(withMergedCells(xml, sheetGrid(xml, ofAll, { struckLooks })));
    const read = sideBySide(grid, about.title);
    if (read === null) continue;
    const others = [...sheets.slice(0, at), ...sheets.slice(at + 1)].map((sheet) => sheet.name);
    return { ...read, messages: [...sheetsMessage(name, others, hidden), ...read.messages] };
  }
  return null;
}

function sheetsMessage(name: string, others: readonly string[], hidden: number): Message[] {
  if (others.length + hidden === 0) return [];
  const listed = others.map((each) => `“${each}”`).join(', ');
  const parts = [
    ...(others.length === 0 ? [] : [`not ${listed}`]),
    ...(hidden === 0 ? [] : [`no hidden sheet (${hidden})`]),
  ];
  return [{ code: 'table-sheet', text: `Only the sheet “${name}” was read, ${parts.join(' and ')}.` }];
}

const notSideBySide = (): Outcome<never> =>
  bad({
    code: 'table-not-found',
    what: 'No table with two texts side by side was found in this file.',
    next: 'Name a second draft; or give one file with a table that has a column for each text (.docx, .xlsx, .csv, .html or .json).',
  });

/** The tables that have as many columns as the one with most cells, one below the other. */
function widest(grids: readonly Grid[]): Grid | null {
  const widths = grids.map((grid) => Math.max(0, ...grid.map((line) => line.length)));
  const cells = new Map<number, number>();
  for (const [at, grid] of grids.entries()) {
    const width = widths[at] ?? 0;
    cells.set(width, (cells.get(width) ?? 0) + width * grid.length);
  }
  const [width] = [...cells].reduce<readonly [number, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [0, 0],
  );
  return width < 2 ? null : grids.filter((_, at) => widths[at] === width).flat();
}

function ofCsv(csv: string, about: AboutSideBySide): Outcome<SideBySide> {
  const records = csvRecords(csv);
  if (!records.ok) return records;
  if (records.value[0]?.fields.includes(HEADS.unit) === true) {
    const table = tableFromRecords(records.value, { title: about.title });
    if (table.ok) return good(textsOfTable(table.value.table, about));
  }
  const grid = records.value.map(({ fields }) =>
    fields.map((text) => [{ text, struck: false, kind: 'text' } as const]),
  );
  const read = sideBySide(grid, about.title);
  return read === null ? notSideBySide() : good(read);
}

/** The texts of a table of our own, as the audience may see it; `title` is for a table that names none. */
export function textsOfTable(
  whole: NegotiationTable,
  about: Audience & { readonly title: string },
): SideBySide {
  const table = forAudience(whole, about);
  return {
    title: table.title === '' ? about.title : table.title,
    rows: table.rows.map(({ row }) => row),
    texts: table.columns.map(({ label, role, fidelity, language, date }, at) => ({
      label,
      role,
      fidelity,
      language,
      ...(date === undefined ? {} : { date }),
      complete: !table.rows.some(({ cells }) => isBlankBeside(cells[at], cells[0])),
      movedTo: Object.fromEntries(
        table.rows.flatMap(({ row, cells }) => {
          const to = cells[at]?.to;
          return to === undefined ? [] : [[row, to]];
        }),
      ),
      leftOut: table.rows.flatMap(({ row, cells }) => (cells[at]?.state === 'deleted' ? [row] : [])),
      cells: table.rows.flatMap(({ row, cells }) => {
        const text = cells[at]?.text ?? '';
        return text === '' ? [] : [{ row, text }];
      }),
    })),
    said: saidByRow(
      table.rows.map(({ row }) => row),
      (place) => {
        const { status = 'open', notes = [] } = table.rows[place] ?? {};
        return { status, notes };
      },
    ),
    messages: [],
  };
}

/** Whether a text says nothing of what the base has: neither wording, nor that it is deleted or has gone elsewhere. */
const isBlankBeside = (cell: TableCell | undefined, base: TableCell | undefined): boolean =>
  (base?.text ?? '') !== '' &&
  (cell?.text ?? '') === '' &&
  (cell?.state === 'text' || cell?.state === 'no counterpart');
