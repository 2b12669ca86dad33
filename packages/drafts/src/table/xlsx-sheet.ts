import { HEADS } from '../data/table-words.ts';
import type { ShownParagraph } from './shown-cell.ts';
import type { ShownHead, ShownRow, ShownTable } from './shown.ts';
import { statusInWords } from './status.ts';
import type { RowStatus } from './table.ts';
import type { CellRun } from './xlsx-strings.ts';
import { cellParts } from './xlsx-strings.ts';

/** A cell of the sheet before it becomes the library's. */
export interface SheetCell {
  readonly runs: readonly CellRun[];
  readonly status?: RowStatus;
  readonly rightToLeft?: boolean;
}

/** The rows of a sheet without its head, and how many of the table's rows go on in a further row. */
export interface SheetRows {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly continued: number;
}

/** `Row | Unit | a column for each text | Status | Notes`. */
export const headCells = (heads: readonly ShownHead[]): SheetCell[] => [
  word(HEADS.row, 'head'),
  word(HEADS.unit, 'head'),
  ...heads.map(({ label, facts }) => ({
    runs: [
      { kind: 'head', text: label } as const,
      ...facts.map((fact) => ({ kind: 'aside', text: `\n${fact}` }) as const),
    ],
  })),
  word(HEADS.status, 'head'),
  word(HEADS.notes, 'head'),
];

/**
 * The rows of the sheet. A cell that is too long goes on in a row of its own below, whose number says so; status
 * stands in the first of them alone, so that a filter counts each row of the table once.
 */
export function sheetRows({ rows }: ShownTable): SheetRows {
  const cut = rows.map(rowsOf);
  return { rows: cut.flat(), continued: cut.filter((each) => each.length > 1).length };
}

export const CONTINUED = '(continued)';

function rowsOf(row: ShownRow): SheetCell[][] {
  const columns = [...row.cells, row.notes].map((paragraphs) => cellParts(flat(paragraphs)));
  const turned = [...row.cells, row.notes].map((paragraphs) => paragraphs.some((each) => each.rightToLeft));
  const height = Math.max(...columns.map((parts) => parts.length));
  return Array.from({ length: height }, (_, at) => {
    const texts = columns.map((parts, column) => ({
      runs: parts[at] ?? [],
      rightToLeft: turned[column] ?? false,
    }));
    return [
      word(at === 0 ? row.row : `${row.row} ${CONTINUED}`, 'same'),
      word(at === 0 ? row.unit : '', 'same'),
      ...texts.slice(0, -1),
      at === 0 ? { ...word(statusInWords(row.status), 'same'), status: row.status } : word('', 'same'),
      ...texts.slice(-1),
    ];
  });
}

const word = (text: string, kind: CellRun['kind']): SheetCell => ({
  runs: text === '' ? [] : [{ kind, text }],
});

/** Paragraphs as runs with line feeds between them, neighbours of one look joined. */
function flat(paragraphs: readonly ShownParagraph[]): CellRun[] {
  const all: CellRun[] = [];
  for (const [at, { pieces }] of paragraphs.entries()) {
    const broken = at === 0 ? pieces : [{ kind: 'same', text: '\n' } as const, ...pieces];
    for (const piece of broken) {
      const last = all.at(-1);
      if (last?.kind === piece.kind) all[all.length - 1] = { kind: piece.kind, text: last.text + piece.text };
      else all.push(piece);
    }
  }
  return all;
}

/** Widths in characters of the sheet's font: wider where a text would be taller than a row can be. */
export function sheetWidths(rows: readonly (readonly SheetCell[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    if (column === 0) return 8;
    if (column === 1) return 10;
    if (column === columns - 2) return 13;
    const longest = rows.reduce((most, row) => Math.max(most, lengthOf(row[column])), 0);
    const usual = columns <= USUAL_COLUMNS ? 46 : 36;
    return Math.min(90, Math.max(column === columns - 1 ? 30 : usual, Math.ceil(longest / LINES_IN_ROW)));
  });
}
const USUAL_COLUMNS = 8;
/** A row of Excel is at most 409 points high, 33 lines of this font. */
const LINES_IN_ROW = 30;

export const lengthOf = (cell: SheetCell | undefined): number =>
  (cell?.runs ?? []).reduce((all, { text }) => all + text.length, 0);

/** How many cells are longer than their widest column shows at once; all of their text is in them. */
export const cellsTooTall = (rows: readonly (readonly SheetCell[])[], widths: readonly number[]): number =>
  rows.flat().filter((cell, at) => lengthOf(cell) > (widths[at % widths.length] ?? 0) * (LINES_IN_ROW + 3))
    .length;
