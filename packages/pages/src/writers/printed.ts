import type { Block, Line, Page } from '../page.ts';

/**
 * The keys of the sources that the page cites outside the words that a picture folds away: print leaves those words
 * out, and with them the sources that stand nowhere else.
 */
export function printedKeys(page: Page): Set<string> {
  const lines = [...page.facts.map((fact) => fact.value), ...page.blocks.flatMap(linesOf), ...page.leftOut];
  return new Set(
    lines.flat().flatMap((part) => (typeof part === 'object' && part.kind === 'cite' ? part.keys : [])),
  );
}

function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items.flatMap((each) => [each.line, ...each.inner]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ head }) => head),
        ...block.rows.flatMap(({ cells }) => cells),
      ];
    case 'figure':
      return block.open ? block.alternative.flatMap(linesOf) : [];
    case 'folded':
      return [];
    case 'beside':
      return [...block.left, ...block.right].flatMap(linesOf);
  }
}
