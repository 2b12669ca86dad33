import { cleanLine } from '../clean.ts';
import { columnsOf, padTo } from '../columns.ts';
import type { Column, Line, Row, Table } from '../page.ts';
import { wordsOf } from '../page.ts';
import { fill, lengthOf, widestWord, wordsIn } from '../words.ts';
import type { Filled, Word } from '../words.ts';
import type { Paint } from './paint.ts';
import { hanging, piecesOf } from './terminal-lines.ts';

type Laid = Filled<Paint>;
type Cell = readonly Word<Paint>[];

const GAP = 2;
const EMPTY: Laid = { pieces: [], columns: 0 };

/**
 * Lays a table out in columns of a terminal.
 *
 * Plan: each column needs its widest word and would like its longest cell. If all get what they would like, fine; if
 * even the needs do not fit, each row becomes a small list with the column heads as labels. Between the two, the room
 * that is left goes to the columns by what they lack, times their share.
 */
export function layTable(table: Table, width: number): Laid[] {
  const heads = table.columns.map((each) => cellOf(each.head, 'strong'));
  const rows = table.rows.map((each) =>
    each.group ? null : each.cells.map((line, index) => cellOf(line, index === 0 ? 'strong' : 'plain')),
  );
  const widths = columnWidths(table.columns, [heads, ...rows.filter((each) => each !== null)], width);
  const caption = fill(cellOf(table.caption, 'soft'), Math.min(width, 100));
  const body = widths === null ? asLists(table, width) : asColumns(table, heads, rows, widths);
  return [...caption, ...body];
}

const cellOf = (line: Line, style: Paint): Cell => wordsIn(piecesOf(line, style));

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] | null {
  const room = width - GAP * (columns.length - 1);
  const wish = columns.map((_, index) => Math.max(1, ...rows.map((cells) => lengthOf(cells[index] ?? []))));
  const need = columns.map((_, index) => {
    const word = Math.max(1, ...rows.map((cells) => widestWord(cells[index] ?? [])));
    return Math.max(word, Math.min(wish[index] ?? 1, 14));
  });
  if (sum(wish) <= room) return wish;
  if (sum(need) > room) return null;
  return shareOut(columns, need, wish, room);
}

function shareOut(
  columns: readonly Column[],
  need: readonly number[],
  wish: readonly number[],
  room: number,
): number[] {
  const widths = [...need];
  for (let left = room - sum(need); left > 0; left -= 1) {
    let best = -1;
    let lack = 0;
    widths.forEach((wide, index) => {
      const missing = (((wish[index] ?? 0) - wide) * (columns[index]?.share ?? 1)) / wide;
      if (missing > lack) [best, lack] = [index, missing];
    });
    if (best < 0) break;
    widths[best] = (widths[best] ?? 0) + 1;
  }
  return widths;
}

function asColumns(
  table: Table,
  heads: readonly Cell[],
  rows: readonly (readonly Cell[] | null)[],
  widths: readonly number[],
): Laid[] {
  const line = (cells: readonly Cell[]): Laid[] => layRow(cells, table.columns, widths);
  const underline: Laid = {
    pieces: [{ text: widths.map((wide) => '─'.repeat(wide)).join(' '.repeat(GAP)), style: 'soft' }],
    columns: sum(widths) + GAP * (widths.length - 1),
  };
  const laid = rows.map((cells, index) =>
    cells === null ? groupLines(table.rows[index], underline.columns) : line(cells),
  );
  const airy = laid.some((lines, index) => rows[index] !== null && lines.length > 1);
  const body = laid.flatMap((lines, index) =>
    index > 0 && (airy || rows[index] === null) ? [EMPTY, ...lines] : lines,
  );
  return [...line(heads), underline, ...body];
}

const groupLines = (group: Row | undefined, width: number): Laid[] =>
  fill(cellOf(group?.cells[0] ?? [], 'heading'), Math.max(8, width));

function layRow(cells: readonly Cell[], columns: readonly Column[], widths: readonly number[]): Laid[] {
  const filled = widths.map((wide, index) => fill(cells[index] ?? [], wide));
  const height = Math.max(1, ...filled.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = filled.map((lines, index) => {
      const start = columns[index]?.align === 'end';
      return padded(lines[at] ?? EMPTY, widths[index] ?? 1, start, index === widths.length - 1);
    });
    return {
      pieces: parts.flatMap((part, index) => (index === 0 ? part.pieces : [space(GAP), ...part.pieces])),
      columns: sum(parts.map((part) => part.columns)) + GAP * (parts.length - 1),
    };
  });
}

function padded(line: Laid, width: number, atStart: boolean, last: boolean): Laid {
  const missing = Math.max(0, width - line.columns);
  if (missing === 0 || (last && !atStart)) return line;
  return {
    pieces: atStart ? [space(missing), ...line.pieces] : [...line.pieces, space(missing)],
    columns: width,
  };
}

const space = (count: number): { text: string; style: Paint } => ({
  text: ' '.repeat(count),
  style: 'plain',
});

/**
 * The plain form for narrow widths: a row is its first cell, and under it each filled cell behind its column's head.
 * Heads that are short are filled up, so that the cells stand under each other.
 */
function asLists(table: Table, width: number): Laid[] {
  const labels = table.columns.map((each) => cleanLine(wordsOf(each.head)));
  const widest = Math.max(0, ...labels.slice(1).map(columnsOf));
  const column = widest <= Math.min(24, width / 3) ? widest + 2 : null;
  return table.rows.flatMap((each, index) => {
    const before = index === 0 ? [] : [EMPTY];
    const [first, ...others] = each.cells;
    if (each.group) return [...before, ...groupLines(each, width)];
    const rest = others.flatMap((line, at) =>
      line.length === 0 ? [] : labelled(labels[at + 1] ?? '', line, column, width),
    );
    return [...before, ...fill(cellOf(first ?? [], 'strong'), width), ...rest];
  });
}

function labelled(label: string, line: Line, column: number | null, width: number): Laid[] {
  if (column !== null) return hanging(`  ${padTo(label, column)}`, 'soft', line, width);
  return hanging('  ', 'plain', [{ kind: 'text', text: `${label}: `, tone: 'soft' }, ...line], width);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
