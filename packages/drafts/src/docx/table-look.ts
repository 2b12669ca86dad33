import type { Cell, Row, TableBlock } from './blocks.ts';
import { attributeOf, childOf, sourceOf, type Element, type Markup } from './markup.ts';
import type { Pen } from './pen.ts';

/**
 * How a table, row or cell of the older file looks, as far as that means the same in the newer package: widths, lines,
 * shades and places of text, and its style where both packages have it. Elements keep the order of the older file, which is
 * the schema's. Whether a row may be divided, or is repeated on each page, is left to the newer file.
 */
const OF_TABLES: ReadonlySet<string> = new Set(
  'w:bidiVisual w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook'.split(
    ' ',
  ),
);
const OF_ROWS: ReadonlySet<string> = new Set(['w:trHeight', 'w:jc']);
const OF_CELLS: ReadonlySet<string> = new Set(
  'w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign'.split(' '),
);
const NO_TABLE_WIDTH = '<w:tblW w:w="0" w:type="auto"/>';
const NO_CELL_WIDTH = '<w:tcW w:w="0" w:type="auto"/>';

/** Whether both parts call the namespace as this program does, so that elements can go from one to the other. */
export const canCarry = (older: Markup, newer: Markup): boolean =>
  older.prefix === 'w' && newer.prefix === 'w';

/** The inside of tblPr. */
export function tableProperties({ element, markup }: TableBlock, pen: Pen): string {
  const own = childOf(element, 'w:tblPr')?.children ?? [];
  const carried = own.filter(({ name }) => OF_TABLES.has(name));
  const style = own.find(({ name }) => name === 'w:tblStyle');
  const isKnown = style !== undefined && pen.carries.tables.has(attributeOf(markup, style, 'val') ?? '');
  const width = carried.some(({ name }) => name === 'w:tblW') ? '' : NO_TABLE_WIDTH;
  const [before, after] = parted(carried, 'w:bidiVisual');
  return (isKnown ? sourceOf(markup, style) : '') + sources(markup, before) + width + sources(markup, after);
}

/** The widths of the columns of a table's grid, where it has as many. */
export function gridOf({ element, markup }: TableBlock, columns: number): string | null {
  const own = childOf(element, 'w:tblGrid')?.children.filter(({ name }) => name === 'w:gridCol') ?? [];
  const widths = own.map((column) => Number(attributeOf(markup, column, 'w')));
  if (widths.length < columns || widths.some((width) => !Number.isInteger(width) || width <= 0)) return null;
  return widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
}

/** What stands in trPr before the mark of the revision. */
export const rowProperties = (row: Row, markup: Markup): string =>
  sources(
    markup,
    (childOf(row.element, 'w:trPr')?.children ?? []).filter(({ name }) => OF_ROWS.has(name)),
  );

/** What stands in tcPr before and behind what the cell spans. */
export function cellProperties(
  cell: Cell,
  markup: Markup,
): { readonly width: string; readonly look: string } {
  const own = childOf(cell.element, 'w:tcPr')?.children ?? [];
  const width = own.find(({ name }) => name === 'w:tcW');
  return {
    width: width === undefined ? NO_CELL_WIDTH : sourceOf(markup, width),
    look: sources(
      markup,
      own.filter(({ name }) => OF_CELLS.has(name)),
    ),
  };
}

/** What a cell is without its look. */
export const PLAIN_CELL = { width: NO_CELL_WIDTH, look: '' } as const;
export const PLAIN_TABLE = NO_TABLE_WIDTH;

const sources = (markup: Markup, elements: readonly Element[]): string =>
  elements.map((each) => sourceOf(markup, each)).join('');

/** The elements up to one of a name, and the others. */
function parted(
  elements: readonly Element[],
  name: string,
): readonly [readonly Element[], readonly Element[]] {
  const at = elements.findIndex((each) => each.name === name) + 1;
  return [elements.slice(0, at), elements.slice(at)];
}
