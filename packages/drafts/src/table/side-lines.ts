import { isRowNumber } from './cell-words.ts';
import type { Grid, GridCell } from './grid.ts';
import { standing } from './grid.ts';

/** A table of others as its head, its rows, and how many lines are neither. */
export interface SideLines {
  /** What each column is called; a head of several lines is one here. */
  readonly head: readonly string[];
  readonly body: readonly (readonly GridCell[])[];
  /** Lines that go across the table, or stand above its head. */
  readonly headings: number;
}

type Line = readonly GridCell[];

/** What stands in a cell and is not struck. */
export const wordsOf = (cell: GridCell | undefined): string => standing(cell ?? []).trim();

/**
 * Parts the head of a table from its rows.
 *
 * Plan. Lines above the first one that has words in two cells are titles of the table, and so is each line that is one cell
 * across all columns. The first other line is the head, unless a number opens it. It goes on below where a cell of
 * it goes over several columns and the next line, which no number opens, parts these (“Parties”: “Velmara”, “Karsk”). A head that is said again
 * further down (on each page, or in the next table) is passed over.
 */
export function sideLines(grid: Grid): SideLines {
  const filled = grid.filter((line) => line.some((cell) => cell.some(({ text }) => text.trim() !== '')));
  const first = Math.max(
    0,
    filled.findIndex((line) => cellsWithWords(line) > 1),
  );
  const below = filled.slice(first);
  const size = headSize(below);
  const heads = below.slice(0, size).map(namesIn);
  const again = new Set(heads.map((names) => JSON.stringify(names)));
  const rows = below.slice(size).filter((line) => !again.has(JSON.stringify(namesIn(line))));
  const body = rows.filter((line) => !isAcross(line));
  return { head: heads.reduce(named, []), body, headings: first + rows.length - body.length };
}

const namesIn = (line: Line): string[] => line.map(wordsOf);

/** The names of columns by a further line of the head: what it says goes before what stands above it. */
const named = (above: readonly string[], line: readonly string[]): string[] =>
  Array.from({ length: Math.max(above.length, line.length) }, (_, at) => line[at] || (above[at] ?? ''));

/** How many cells have words; a cell over several columns is one. */
const cellsWithWords = (line: Line): number => new Set(line.filter((cell) => wordsOf(cell) !== '')).size;

/** How many lines at the beginning are the head: none, one or two. */
function headSize([first = [], second = [], ...others]: readonly Line[]): number {
  if (opensWithNumber(first)) return 0;
  const parts = first.some((cell, at) => at > 0 && cell === first[at - 1] && wordsOf(cell) !== '');
  const isSecond =
    parts && !opensWithNumber(second) && !isAcross(second) && others.some((line) => opensWithNumber(line));
  return isSecond ? 2 : 1;
}

const opensWithNumber = (line: Line): boolean => isRowNumber(wordsOf(line[0]));

/** One cell through all columns, the first among them. */
const isAcross = (line: Line): boolean =>
  line.length > 1 && line.every((cell) => cell === line[0]) && wordsOf(line[0]) !== '';
