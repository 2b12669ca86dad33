import { redline } from '../redline/redline.ts';
import type { RedlinePart } from '../redline/redline.ts';
import { notMarkedBecause } from './comparable-column.ts';
import type { NegotiationTable, TableCell } from './table.ts';
import { baseColumnOf } from './table.ts';

/** One stretch of a cell. What is `same` or `insert` joined is the cell's exact text; `delete` stood in the base. */
export type MarkedRun = RedlinePart;

/** Gives the runs of a cell; made once for a table, so that a row's base is found without a search. */
export type CellMarks = (cell: TableCell, row: string, column: number) => readonly MarkedRun[];

/**
 * The changes of each cell against the base's cell of its row, or of the row that it was moved from. Without marks
 * (one `same` run) where wording may not be compared, in the base's own cells, and where nothing differs.
 */
export function marksOf(table: NegotiationTable): CellMarks {
  const at = baseColumnOf(table);
  const base = table.columns[at];
  const marked = table.columns.map(
    (column) => base !== undefined && column !== base && notMarkedBecause(base, column) === null,
  );
  const bases = new Map(table.rows.map(({ row, cells }) => [row, cells[at]]));
  return (cell, row, column) => {
    if (marked[column] !== true || cell.state === 'idem' || cell.text === '') return plain(cell.text);
    const against = bases.get(cell.from ?? row);
    if (against === undefined || against.state === 'no counterpart') return runs('', cell.text);
    return runs(against.text, cell.text);
  };
}

const plain = (text: string): readonly MarkedRun[] => (text === '' ? [] : [{ kind: 'same', text }]);

/**
 * A redline whose kept and inserted parts are the very text of the cell. `redline` promises that up to white space;
 * where it falls short of the exact text the honest coarse answer is given: all of the old out, all of the new in.
 */
function runs(left: string, right: string): readonly MarkedRun[] {
  const parts = left === '' ? [] : redline(left, right);
  if (textOfRuns(parts) === right) return parts;
  return [...(left === '' ? [] : [{ kind: 'delete', text: left } as const]), { kind: 'insert', text: right }];
}

/** The cell's plain text again. */
export const textOfRuns = (parts: readonly MarkedRun[]): string =>
  parts
    .filter(({ kind }) => kind !== 'delete')
    .map(({ text }) => text)
    .join('');
