import type { RowNumber } from '../concordance/row-numbers.ts';
import {
  BEFORE_ALL,
  compareRowNumbers,
  readRowNumber,
  rowNumberBetween,
  writtenRowNumber,
} from '../concordance/row-numbers.ts';
import { rowNumberIn } from './cell-words.ts';

/** The numbers of all rows of a table of others, and those that it does not have itself. */
export interface SideNumbers {
  readonly rows: readonly string[];
  readonly given: readonly string[];
}

/** So many of the rows have to have a number of their own for these to be kept. */
const MOST = 0.8;

/**
 * The numbers that a table gives its rows, from the cells of the column that counts them. Rows without one get a number
 * between those of their neighbours, so that the others keep theirs. Null where too many have none, or two have one.
 */
export function ownNumbers(cells: readonly string[]): SideNumbers | null {
  const own = cells.map(numberIn);
  const known = own.filter((number) => number !== null).length;
  if (known < cells.length * MOST) return null;
  const rows: string[] = [];
  const given: string[] = [];
  let before: RowNumber = BEFORE_ALL;
  for (const [at, number] of own.entries()) {
    const next = number ?? rowNumberBetween(before, numberBehind(own, at, before));
    rows.push(writtenRowNumber(next));
    if (number === null) given.push(writtenRowNumber(next));
    before = next;
  }
  return new Set(rows).size === rows.length ? { rows, given } : null;
}

const numberIn = (words: string): RowNumber | null => {
  const written = rowNumberIn(words);
  return written === null ? null : readRowNumber(written);
};

/** The next number that the table gives, where it comes after the one before; a table may be out of order. */
function numberBehind(own: readonly (RowNumber | null)[], from: number, before: RowNumber): RowNumber | null {
  const behind = own.slice(from, from + FURTHEST).find((number) => number !== null) ?? null;
  return behind === null || compareRowNumbers(behind, before) <= 0 ? null : behind;
}

/** No number is looked for behind so many rows without one. */
const FURTHEST = 100;
