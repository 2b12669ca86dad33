import type { Block, Cell, Row, TableBlock } from './blocks.ts';
import { attributeOf, childOf, isSelfClosed, type Element, type Markup } from './markup.ts';
import { endOfLine } from './mark-ends.ts';
import { writeNewRow, type TablePlace } from './new-rows.ts';
import { BREAK_LEFT_OUT, holdsBreak, withoutBreaks } from './page-breaks.ts';
import type { Pen } from './pen.ts';
import { notice } from './faults.ts';
import { columnMessage } from './column-message.ts';
import { rowSteps } from './row-steps.ts';
import { isReadAsLines, READ_AS_LINES, type Touching } from './rows-as-lines.ts';
import {
  canCarry,
  cellProperties,
  gridOf,
  PLAIN_CELL,
  PLAIN_TABLE,
  rowProperties,
  tableProperties,
} from './table-look.ts';
import { linesOf } from './step.ts';
import { takenOutParagraph } from './taken-out.ts';

/** Writes the changes between two cells, given the cell's element. */
export type CellWriter = (older: readonly Block[], newer: readonly Block[], cell: Element) => void;

/** Writes what became of the rows (`row-steps.ts`) of a table that both files have; `beside` are the tables that touch it. */
export function writeTableChanges(
  older: TableBlock,
  newer: TableBlock,
  place: TablePlace,
  beside: () => Touching,
  writeCell: CellWriter,
): void {
  const steps = rowSteps(older, newer);
  const columns = columnMessage(newer, steps);
  if (columns !== null) place.pen.say(columns);
  const gone = steps.flatMap((step) => (step.kind === 'out' ? [step.older] : []));
  if (isReadAsLines(steps, beside)) place.pen.say(READ_AS_LINES);
  writeGrid(newer, widthOf(gone), place);
  const end = newer.rows.at(-1)?.element.end ?? newer.element.innerEnd;
  let right = 0;
  for (const step of steps) {
    if (step.kind === 'out') {
      const before = newer.rows[right]?.element.start ?? end;
      place.splices.insert(before, takenOutRow(step.older, older.markup, newer, place.markup, place.pen));
      continue;
    }
    right += 1;
    if (step.kind === 'in') writeNewRow(step.newer, place);
    else writeCells(step.older, step.newer, writeCell);
  }
}

/** The most columns of a row; 17.4.17 gridSpan: a cell may take several. */
const widthOf = (rows: readonly Row[]): number =>
  rows.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

/** Widens the grid to so many columns: pandoc leaves out cells beyond it. New columns are as wide as the last. */
function writeGrid(table: TableBlock, columns: number, { markup, splices }: TablePlace): void {
  const grid = childOf(table.element, 'w:tblGrid');
  const own = grid?.children.filter(({ name }) => name === 'w:gridCol') ?? [];
  if (grid === undefined || own.length >= columns) return;
  const width = attributeOf(markup, own.at(-1) ?? grid, 'w') ?? String(Math.floor(TEXT_WIDTH / columns));
  const more = `<w:gridCol w:w="${width}"/>`.repeat(columns - own.length);
  if (isSelfClosed(grid)) splices.replace(grid.start, grid.end, `<w:tblGrid>${more}</w:tblGrid>`);
  else splices.insert(own.at(-1)?.end ?? grid.inner, more);
}

function writeCells(older: Row, newer: Row, writeCell: CellWriter): void {
  newer.cells.forEach((cell, index) => {
    const before: Cell | undefined = older.cells[index];
    if (before !== undefined) writeCell(before.blocks, cell.blocks, cell.element);
  });
}

/** The width of A4 between margins, in twentieths of a point: pandoc drops tables whose columns have no width. */
const TEXT_WIDTH = 9026;

/** A table of the older file with all its rows taken out, in the look that it had. */
export function takenOutTable(table: TableBlock, newer: Markup, pen: Pen): string {
  const columns = Math.max(1, widthOf(table.rows));
  const carries = canCarry(table.markup, newer);
  const even = `<w:gridCol w:w="${Math.max(1, Math.floor(TEXT_WIDTH / columns))}"/>`.repeat(columns);
  const grid = (carries ? gridOf(table, columns) : null) ?? even;
  const properties = carries ? tableProperties(table, pen) : PLAIN_TABLE;
  const rows = table.rows.map((row) => takenOutRow(row, table.markup, null, newer, pen));
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A row of the older file, of which `own` is the markup, in the newer one: in a table that stays, or in one that goes. */
function takenOutRow(row: Row, own: Markup, table: TableBlock | null, newer: Markup, pen: Pen): string {
  pen.counts.deletedRows += 1;
  const carries = canCarry(own, newer);
  const cells = row.cells.map((cell) =>
    takenOutCell(cell, carries ? cellProperties(cell, own) : PLAIN_CELL, table, pen),
  );
  const look = carries ? rowProperties(row, own) : '';
  return `<w:tr><w:trPr>${look}${pen.empty('del')}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A cell keeps what it spans, so that a rejected table has its shape again. */
const takenOutCell = (
  { columns, vertical, blocks }: Cell,
  { width, look }: ReturnType<typeof cellProperties>,
  newer: TableBlock | null,
  pen: Pen,
): string =>
  `<w:tc><w:tcPr>${width}${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}${mergeOf(vertical)}${look}</w:tcPr>${takenOutBlocks(blocks, newer, pen)}</w:tc>`;

const mergeOf = (vertical: Cell['vertical']): string =>
  vertical === null ? '' : vertical === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';

/**
 * LibreOffice keeps a row with a table in a cell, so such a table is taken out as paragraphs, and one with a page break, which
 * has no effect in a cell.
 */
function takenOutBlocks(blocks: readonly Block[], newer: TableBlock | null, pen: Pen): string {
  if (blocks.some(({ kind }) => kind === 'table'))
    pen.say(notice('redline-table-as-paragraphs', TABLE_AS_PARAGRAPHS));
  return blocks
    .flatMap(linesOf)
    .map((block, index, lines) => {
      const hasMark = index < lines.length - 1;
      const end = hasMark ? endOfLine({ kind: 'out', older: block }, 'del', pen) : '';
      const said = holdsBreak(block) ? withoutBreaks(block.said) : block.said;
      if (said !== block.said) pen.say(BREAK_LEFT_OUT);
      const mark = hasMark ? pen.empty('del') : '';
      return takenOutParagraph(said, mark, newer?.markup ?? said.markup, pen, undefined, '', end);
    })
    .join('');
}

export const TABLE_AS_PARAGRAPHS =
  'A table of the older file is shown as deleted paragraphs, since no tracked table could stand there in every word processor.';
