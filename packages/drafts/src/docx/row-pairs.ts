import type { TableBlock } from './blocks.ts';
import { matchInOrder, type Pair } from './match.ts';

/** The rows of two tables that are compared cell by cell: alike, and of as many cells. */
export const rowPairs = (older: TableBlock, newer: TableBlock): Pair[] =>
  matchInOrder(older.rows, newer.rows).filter(
    ([left, right]) => older.rows[left]?.cells.length === newer.rows[right]?.cells.length,
  );
