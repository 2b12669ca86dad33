import type { ParagraphBlock, TableBlock } from './blocks.ts';

/** A line of the older file; with the first one of a table, the table, where it may be taken out as such. */
export interface Unit {
  readonly line: ParagraphBlock;
  readonly table: TableBlock | null;
  /** The number of lines of that table. */
  readonly lines: number;
  readonly inTable: boolean;
}

/** What is done at a place. */
export type Move = 'line' | 'block' | 'pair' | 'table';
