import { STATE_WORDS } from '../data/table-words.ts';
import type { CsvColumn } from './csv-fields.ts';
import { numberField } from './csv-fields.ts';
import type { GridCell, GridRun } from './grid.ts';
import { standing } from './grid.ts';
import type { TableCell, TableRow } from './table.ts';
import { CELL_STATES } from './table.ts';

/** What a cell that was edited in an office program says, as the field of a CSV file. */
export function editedField(cell: GridCell, column: CsvColumn, before: TableRow | undefined): string {
  if (!('column' in column)) return standing(cell).trim();
  const known = before?.cells[column.column];
  const { state, text } = partsOf(cell, known);
  if (column.kind === 'text') return text;
  if (column.kind === 'state') return state;
  return known === undefined ? '' : numberField(known);
}

/**
 * A state in a line of its own in front, and the text. Printed numbers are known by their style, or by standing in
 * front of a line where the known cell has them. What a person typed inside a number or a state is text.
 */
function partsOf(
  cell: GridCell,
  known: TableCell | undefined,
): { readonly state: string; readonly text: string } {
  const numbers = (known?.provisions ?? []).map(({ number }) => number).filter((number) => number !== '');
  const words = cell
    .filter((run, at) => !run.struck && !isTables(run, cell[at - 1], numbers))
    .map(({ text }) => text)
    .join('');
  const lines = withoutNumbers(words.split('\n'), numbers);
  const state = stateIn(lines[0] ?? '');
  return {
    state: state ?? '',
    text: lines
      .slice(state === null ? 0 : 1)
      .join('\n')
      .trim(),
  };
}

/** Whether a run is the table's and not the draft's: a known number, or the space that keeps a change apart. */
function isTables({ kind, text }: GridRun, last: GridRun | undefined, numbers: readonly string[]): boolean {
  if (kind === 'number') return numbers.includes(text.trim());
  return text === ' ' && last?.struck === true;
}

function withoutNumbers(lines: readonly string[], numbers: readonly string[]): string[] {
  let next = 0;
  return lines.map((line) => {
    const number = numbers[next];
    if (number === undefined || !line.startsWith(`${number} `)) return line;
    next += 1;
    return line.slice(number.length + 1);
  });
}

/** `moved to row 5, moved from row 2` as the words of a CSV file; null for what is no state. */
function stateIn(line: string): string | null {
  const [own = '', origin] = line.trim().split(', moved from row ');
  if (own.startsWith('moved from row ')) return `text; ${own}`;
  const isState =
    own.startsWith('moved to row ') ||
    CELL_STATES.some((state) => state !== 'moved' && own !== '' && STATE_WORDS[state] === own);
  if (!isState) return null;
  return origin === undefined ? own : `${own}; moved from row ${origin}`;
}
