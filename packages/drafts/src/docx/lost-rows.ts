import type { Block, Row, TableBlock } from './blocks.ts';
import { notesOfBlock, type FreshKinds } from './first-notes.ts';
import { carriesMark } from './note-ends.ts';
import { rowSteps } from './row-steps.ts';

/**
 * Whether LibreOffice would keep a row that is taken out: it forgets the mark of the paragraph with the first reference
 * to a note (`first-notes.ts`), and a row goes only where all between its paragraphs goes. So that paragraph must be
 * the last one of its cell, or end with the reference (`carriesMark`). A table that is null is not there on that side.
 */
export function keepsLostRow(older: TableBlock | null, newer: TableBlock | null, fresh: FreshKinds): boolean {
  if (older === null) return false;
  for (const { row, isOut } of physicalRows(older, newer)) {
    const cell = row.cells.find(({ blocks }) => blocks.some((block) => isFirst(block, fresh)));
    if (cell === undefined) continue;
    const at = cell.blocks.findIndex((block) => isFirst(block, fresh));
    const block = cell.blocks[at];
    if (!isOut || block === undefined) return false;
    if (block.kind === 'table') return true;
    return at < cell.blocks.length - 1 && !carriesMark({ line: { kind: 'out', older: block } }, fresh);
  }
  return false;
}

const isFirst = (block: Block, fresh: FreshKinds): boolean =>
  notesOfBlock(block).some((kind) => fresh.has(kind));

/** The rows in the order in which they stand in the redline; of those kept, the older one and the newer one. */
function physicalRows(
  older: TableBlock,
  newer: TableBlock | null,
): { readonly row: Row; readonly isOut: boolean }[] {
  const isOut = true;
  if (newer === null) return older.rows.map((row) => ({ row, isOut }));
  return rowSteps(older, newer).flatMap((step): { readonly row: Row; readonly isOut: boolean }[] => {
    if (step.kind === 'out') return [{ row: step.older, isOut }];
    const others = step.kind === 'in' ? [step.newer] : [step.newer, step.older];
    return others.map((row) => ({ row, isOut: false }));
  });
}
