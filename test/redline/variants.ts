import { paragraphsIn, type Block, type Document } from './model.ts';

/** A document without the content controls round its blocks. */
export function withGroupsOpened(document: Document): Document {
  const opened = (block: Block): readonly Block[] =>
    block.kind === 'group' ? block.blocks.flatMap(opened) : [block];
  return { ...document, blocks: document.blocks.flatMap(opened) };
}

/** Whether a page or column break stands in a table of a document. */
export const hasBreakInRow = (document: Document): boolean =>
  paragraphsIn(withGroupsOpened(document).blocks.filter(({ kind }) => kind === 'table')).some(({ inlines }) =>
    inlines.some(({ kind }) => kind === 'page-break' || kind === 'column-break'),
  );

/** Whether a cell of a document takes several rows. */
export const hasCellDown = (document: Document): boolean =>
  withGroupsOpened(document).blocks.some(
    (block) =>
      block.kind === 'table' && block.rows.some(({ cells }) => cells.some(({ down }) => down !== undefined)),
  );
