import type { Block, Row, TableBlock } from './blocks.ts';
import { notice } from './faults.ts';
import { isTypedBreak } from './page-breaks.ts';
import type { RowStep } from './row-steps.ts';
import { linesOf } from './step.ts';

export const READ_AS_LINES = notice(
  'redline-row-left',
  'A row came or went in a table with a column break, of which LibreOffice reads no rows; it leaves an empty line for each of its cells when the changes are settled.',
);

/** The tables with nothing between them and a table, before it and behind it, in their order. */
export interface Touching {
  readonly before: readonly TableBlock[];
  readonly behind: readonly TableBlock[];
}

/**
 * Whether rows came or went in a table of which LibreOffice 7.4 reads the paragraphs and no rows: so it does in any file with a
 * column break behind the table's first cell, and it takes tables that touch for one. A break in a row that is taken out is left
 * out (`page-breaks.ts`).
 */
export function isReadAsLines(steps: readonly RowStep[], beside: () => Touching): boolean {
  if (steps.every(({ kind }) => kind === 'kept')) return false;
  const { before, behind } = beside();
  const rows = [
    ...before.flatMap((table) => table.rows),
    ...steps.map((step) => (step.kind === 'out' ? null : step.newer)),
    ...behind.flatMap((table) => table.rows),
  ];
  return rows.some((row, at) => row !== null && (at === 0 ? breaksBehindFirst(row) : holdsColumnBreak(row)));
}

const breaksBehindFirst = (row: Row): boolean => holdsColumnBreak({ ...row, cells: row.cells.slice(1) });

/** Beyond so many tables in a row it is no longer looked. */
const MOST_TOUCHING = 100;

/** The tables that touch one, among the blocks of its container. Linear in the blocks. */
export function touching(table: TableBlock, blocks: readonly Block[]): Touching {
  const at = blocks.indexOf(table);
  const run = (step: 1 | -1): TableBlock[] => {
    const found: TableBlock[] = [];
    for (let next = at + step; ; next += step) {
      const block = blocks[next];
      if (block?.kind !== 'table' || found.length === MOST_TOUCHING) return found;
      found.push(block);
    }
  };
  return { before: run(-1).reverse(), behind: run(1) };
}

const holdsColumnBreak = ({ cells }: Row): boolean =>
  cells.some(({ blocks }) =>
    blocks
      .flatMap(linesOf)
      .some(({ said }) =>
        [...said.atoms.values()].some((atom) => isTypedBreak(atom) && /type="column"/u.test(atom.key)),
      ),
  );
