import { paragraphsIn, paragraphsOf, type Block, type Document, type Inline } from './model.ts';

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

/**
 * Whether a line break stands right before the reference to a note in a paragraph of a document that ends a section: LibreOffice
 * reads it behind the reference in any file, or loses it.
 */
export const hasHeldBreak = (document: Document): boolean =>
  paragraphsOf(document).some(
    ({ endsSection, inlines }) =>
      endsSection === true &&
      inlines.some(({ kind }, at) => kind === 'line-break' && isReference(inlines[at + 1])),
  );

const isReference = (inline: Inline | undefined): boolean =>
  inline?.kind === 'footnote' || inline?.kind === 'endnote';
