import type { SheetCell } from './xlsx-sheet.ts';

/** Points that a line of the sheet's font takes, and the most that a row of Excel is high (18.3.1.73 row, `ht`). */
const LINE = 12.75;
const MOST_POINTS = 409;

/**
 * How high each row has to be, in points, for its tallest cell, `widths` being in characters. Excel sets such heights
 * itself when it opens a file, LibreOffice does not and would print texts over each other. Words are laid into lines one
 * after the other, each character as wide as a digit, so that the estimate is from above.
 */
export const rowHeights = (rows: readonly (readonly SheetCell[])[], widths: readonly number[]): number[] =>
  rows.map((row) => {
    const lines = row.map((cell, column) => linesOf(textOf(cell), widths[column] ?? 1));
    return Math.min(MOST_POINTS, Math.ceil(lines.reduce((a, b) => Math.max(a, b), 1) * LINE) + 2);
  });

const textOf = ({ runs }: SheetCell): string => runs.map(({ text }) => text).join('');

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + wrapped(paragraph, width), 0);
}

/** Lines of one paragraph; a word longer than a line goes on in the next. */
function wrapped(paragraph: string, width: number): number {
  let [lines, at] = [1, 0];
  for (const word of paragraph.split(/[ \t]+/u)) {
    const length = columnsOf(word);
    if (at > 0 && at + 1 + length > width) [lines, at] = [lines + 1, 0];
    else if (at > 0) at += 1;
    at += length;
    while (at > width) [lines, at] = [lines + 1, at - width];
  }
  return lines;
}

/** East Asian characters are as wide as two digits; a sign that combines with the one before counts as one all the same. */
function columnsOf(word: string): number {
  let columns = 0;
  for (const character of word) columns += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return columns;
}

/** Writes the heights into the rows of a sheet; they may grow and shrink with the cells when somebody edits them. */
export function withHeights(part: string, heights: readonly number[]): string {
  return part.replace(/<row r="(\d+)"/gu, (tag, row: string) => {
    const height = heights[Number(row) - 1];
    return height === undefined ? tag : `${tag} ht="${height}"`;
  });
}
