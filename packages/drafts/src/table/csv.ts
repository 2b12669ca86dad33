import { forAudience } from './audience.ts';
import type { Audience } from './audience.ts';
import type { CsvColumn } from './csv-fields.ts';
import { csvColumns, notesField, notesFor, numberField, stateField } from './csv-fields.ts';
import { csvOf } from './csv-text.ts';
import type { NegotiationTable, TableRow } from './table.ts';
import type { WrittenTable } from './written.ts';
import { NOTHING_LEFT_OUT } from './written.ts';

/**
 * Writes a table as CSV for spreadsheets and programs: plain texts, whole also where the state is `idem`, and states
 * in columns of their own. No field can run as a formula, and every text comes back as it was (`tableFromCsv`).
 * CSV has no place for the count of what was left out; `leftOut` has it, and callers say it.
 */
export function tableToCsv(whole: NegotiationTable, options: Audience = {}): WrittenTable<string> {
  const table = forAudience(whole, options);
  const columns = csvColumns(table);
  const rows = table.rows.map((row) => [...columns.values()].map((column) => fieldOf(row, column)));
  return {
    file: csvOf([[...columns.keys()], ...rows]),
    leftOut: table.leftOut ?? NOTHING_LEFT_OUT,
    messages: [],
  };
}

/** What a row has in a column; empty where the row has no such cell. */
export function fieldOf(row: TableRow, column: CsvColumn): string {
  switch (column.kind) {
    case 'row':
    case 'unit':
    case 'status':
      return row[column.kind];
    case 'notes':
      return notesField(notesFor(row.notes, null));
    case 'internal notes':
      return notesField(notesFor(row.notes, column.party));
    case 'text':
    case 'state':
    case 'number': {
      const cell = row.cells[column.column];
      if (cell === undefined) return '';
      return { text: () => cell.text, state: () => stateField(cell), number: () => numberField(cell) }[
        column.kind
      ]();
    }
  }
}
