import type { Message, Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { HEADS } from '../data/table-words.ts';
import { forAudience } from './audience.ts';
import type { Audience } from './audience.ts';
import { fieldOf } from './csv.ts';
import type { CsvColumn } from './csv-fields.ts';
import { csvColumns } from './csv-fields.ts';
import type { CsvRecord } from './csv-text.ts';
import { docxGrids } from './docx-grid.ts';
import type { Grid, GridCell } from './grid.ts';
import { standing } from './grid.ts';
import type { ReadTable } from './read-csv.ts';
import { tableFromRecords } from './read-csv.ts';
import { editedField } from './edited-cell.ts';
import { officeParts } from './office-parts.ts';
import { fitForXml } from './package-file.ts';
import type { ShownRow } from './shown.ts';
import { shownTable } from './shown.ts';
import type { ShownParagraph } from './shown-cell.ts';
import { statusInWords } from './status.ts';
import type { NegotiationTable } from './table.ts';
import { joinedRows, sharedStrings, sheetGrid } from './xlsx-grid.ts';

/** What is known of the table that a document was made from; the audience is the one that it was written for. */
export interface AboutOffice extends Audience {
  readonly known: NegotiationTable;
}

/**
 * Reads a .docx or .xlsx that `tableToDocx` or `tableToXlsx` wrote and that people edited since.
 *
 * Plan. The document shows less than the table has, so it is read against the known table: each cell is compared with
 * what the known table shows there. A cell that shows the same is the known cell. In an edited one what is struck is
 * gone, the printed number in front and a state in a line of its own are taken for what they are, and the rest is the
 * new text. Tracked changes count as accepted. Then all goes the way of a CSV file, with its laws: rows are found by
 * their numbers, missing ones are kept, states that no longer fit are mended.
 * Law: a document that nobody edited gives back the very table (white space of line ends apart).
 * Faults: `table-not-found` (no office file, or without such a table), `csv-malformed`, `table-wrong`.
 */
export function tableFromOffice(bytes: Uint8Array, { known, audience }: AboutOffice): Outcome<ReadTable> {
  const grid = gridOf(bytes);
  if (grid === null) return notFound();
  const options = audience === undefined ? {} : { audience };
  const records = recordsOf(grid, forAudience(known, options), options);
  if (records === null) return notFound();
  const read = tableFromRecords(records.records, { known });
  if (!read.ok) return read;
  return good({ ...read.value, messages: [...read.value.messages, ...unread(records.unreadNotes)] });
}

const notFound = (): Outcome<never> =>
  bad({
    code: 'table-not-found',
    what: 'No negotiation table was found in this file.',
    next: 'Give a .docx or .xlsx that Nonpaper wrote of this table, with its first line as it was.',
  });

function gridOf(bytes: Uint8Array): Grid | null {
  const { document, sheets, strings } = officeParts(bytes);
  if (document !== undefined) return docxGrids(document).find(isOurs) ?? null;
  const ofWorkbook = sharedStrings(strings ?? '');
  return sheets.map(({ xml }) => sheetGrid(xml, ofWorkbook)).find(isOurs) ?? null;
}

const isOurs = ([head]: Grid): boolean => head?.[0] !== undefined && standing(head[0]).trim() === HEADS.row;

/** A grid as the records of a CSV file of the same table, and the rows whose notes could not be told apart. */
interface Records {
  readonly records: readonly CsvRecord[];
  readonly unreadNotes: readonly string[];
}

/** Null where the head is another table's. */
function recordsOf(grid: Grid, table: NegotiationTable, options: Audience): Records | null {
  const [head = [], ...body] = grid;
  const places = placesOf(head, table);
  if (places === null) return null;
  const columns = [...csvColumns(table)].filter(([, { kind }]) => kind !== 'internal notes');
  const shown = shownTable(table, options).rows;
  const known = new Map(table.rows.map((row, at) => [row.row, { row, shown: shown[at] }]));
  const unreadNotes: string[] = [];
  const rows = joinedRows(body).map((cells, at): CsvRecord => {
    const number = (standing(cells[0] ?? []).split('\n')[0] ?? '').trim();
    const before = known.get(number);
    const fields = columns.map(([, column]) => {
      if (column.kind === 'row') return number;
      if (column.kind === 'unit') return before?.row.unit ?? '';
      const cell = cells[places(column)] ?? [];
      if (before?.shown === undefined) return editedField(cell, column, undefined);
      if (showsTheSame(cell, shownFor(before.shown, column))) return fieldOf(before.row, column);
      if (column.kind !== 'notes' || before.row.notes.every(({ internal }) => internal !== true))
        return editedField(cell, column, before.row);
      unreadNotes.push(number);
      return fieldOf(before.row, column);
    });
    return { line: at + 2, fields };
  });
  return { records: [{ line: 1, fields: columns.map(([name]) => name) }, ...rows], unreadNotes };
}

/** An edited cell of notes that holds internal ones too is left as it was: a guess could let an internal one out. */
const unread = (rows: readonly string[]): Message[] =>
  rows.length === 0
    ? []
    : [
        {
          code: 'notes-not-read',
          text: `Notes that were edited beside internal ones were left as they were, in rows ${rows.join(', ')}.`,
        },
      ];

function shownFor(row: ShownRow, column: CsvColumn): readonly ShownParagraph[] {
  if ('column' in column) return row.cells[column.column] ?? [];
  if (column.kind === 'notes') return row.notes;
  return [{ rightToLeft: false, pieces: [{ kind: 'same', text: statusInWords(row.status) }] }];
}

/** White space apart, and what XML cannot carry: office programs mend the one and never saw the other. */
function showsTheSame(cell: GridCell, paragraphs: readonly ShownParagraph[]): boolean {
  const expected = paragraphs
    .map(({ pieces }) => pieces.filter(({ kind }) => kind !== 'delete').map(({ text }) => text))
    .map((texts) => texts.join(''))
    .join('\n');
  return plainOf(standing(cell)) === plainOf(expected);
}

const plainOf = (text: string): string =>
  fitForXml(text)
    .replace(/[\s\ufffd]+/gu, ' ')
    .trim();

/** Where the columns stand in the grid: a .docx has the unit in the cell of the row's number, an .xlsx beside it. */
function placesOf(
  head: readonly GridCell[],
  table: NegotiationTable,
): ((column: CsvColumn) => number) | null {
  const words = head.map((cell) => standing(cell).split('\n')[0]?.trim() ?? '');
  const first = words[1] === HEADS.unit ? 2 : 1;
  const labels = table.columns.map(({ label }) => (label.split(/\r\n|[\n\r]/u)[0] ?? '').trim());
  if (labels.some((label, at) => words[first + at] !== label)) return null;
  return (column) => {
    if ('column' in column) return first + column.column;
    return first + labels.length + (column.kind === 'status' ? 0 : 1);
  };
}
