import type { ShownParagraph } from './shown-cell.ts';
import type { ShownRow, ShownTable } from './shown.ts';

/** Sizes of a sheet on its side, in millimetres between the margins. */
export interface Sheet {
  readonly name: 'A4' | 'A3';
  readonly width: number;
  readonly height: number;
}
/** Twentieths of a point in a millimetre. */
export const TWIPS = 56.7;

const A4: Sheet = { name: 'A4', width: 275, height: 165 };
const A3: Sheet = { name: 'A3', width: 398, height: 250 };
const MOST_TEXT_COLUMNS_ON_A4 = 4;

/** A4 for four columns of text or fewer, A3 for more. */
export const sheetFor = ({ heads }: Pick<ShownTable, 'heads'>): Sheet =>
  heads.length <= MOST_TEXT_COLUMNS_ON_A4 ? A4 : A3;

/** Widths of all columns in millimetres: row, each text, status, notes. They add up to the sheet's width. */
export function widthsFor({ heads }: Pick<ShownTable, 'heads'>, sheet: Sheet): number[] {
  const notes = sheet.width * 0.13;
  const row = sheet.name === 'A4' ? 18 : 22;
  const text = (sheet.width - row - STATUS_WIDTH - notes) / heads.length;
  return [row, ...heads.map(() => text), STATUS_WIDTH, notes];
}
const STATUS_WIDTH = 24;

/** Millimetres that a character of the table's type takes on average, and that a line does (8.5 points). */
const CHARACTER = 1.55;
const LINE = 3.9;

/**
 * Whether a row surely fits a page below the repeated head, so that it may be kept together. Estimated from above:
 * average characters a line, and a third of the page for the head.
 */
export function fitsPage(row: ShownRow, widths: readonly number[], sheet: Sheet): boolean {
  const cells = [...row.cells, [], row.notes];
  const most = Math.max(...cells.map((cell, at) => linesOf(cell, widths[at + 1] ?? 1)));
  return most * LINE < sheet.height * 0.66;
}

function linesOf(paragraphs: readonly ShownParagraph[], width: number): number {
  const perLine = Math.max(1, Math.floor((width - 4) / CHARACTER));
  return paragraphs.reduce((lines, { pieces }) => {
    const length = pieces.reduce((all, { text }) => all + text.length, 0);
    return lines + Math.max(1, Math.ceil((length * 1.1) / perLine));
  }, 0);
}
