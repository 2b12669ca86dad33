import type { Block, Cell, Document, Inline, Paragraph } from './model.ts';
import { standingRows } from './reading.ts';

/** A document as it is once all that others had changed in it is accepted: what a redline compares. */
export const accepted = (document: Document): Document => ({
  ...document,
  blocks: acceptedBlocks(document.blocks),
});

/** A paragraph whose end was taken out goes on in the next one, whose look counts. */
function acceptedBlocks(blocks: readonly Block[]): Block[] {
  let begun: readonly Inline[] = [];
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'group') return [{ ...block, blocks: acceptedBlocks(block.blocks) }];
    if (block.kind === 'table')
      return [
        { ...block, rows: standingRows(block).map(({ cells }) => ({ cells: cells.map(acceptedCell) })) },
      ];
    const inlines = [...begun, ...block.inlines.flatMap(acceptedInline)];
    begun = block.markChange === 'del' ? inlines : [];
    if (block.markChange === 'del') return [];
    const { markChange: _, restyled: __, cameFrom: ___, ...plain } = block;
    return [{ ...plain, inlines }];
  });
}

function acceptedCell(cell: Cell): Cell {
  const { change: _, ...plain } = cell;
  return { ...plain, blocks: acceptedBlocks(plain.blocks) };
}

function acceptedInline(inline: Inline): Inline[] {
  switch (inline.kind) {
    case 'tracked':
      return inline.change === 'ins' ? [{ kind: 'text', text: inline.text }] : [];
    case 'moved':
      return [{ kind: 'text', text: inline.text }];
    case 'restyled':
      return [{ kind: 'text', text: inline.text, look: 'bold' }];
    case 'footnote':
    case 'endnote':
      return [{ ...inline, paragraphs: inline.paragraphs.map(acceptedParagraph) }];
    default:
      return [inline];
  }
}

const acceptedParagraph = (each: Paragraph): Paragraph => ({
  ...each,
  inlines: each.inlines.flatMap(acceptedInline),
});
