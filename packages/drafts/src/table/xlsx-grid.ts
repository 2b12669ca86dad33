import type { Grid, GridCell, GridRun } from './grid.ts';
import { standing } from './grid.ts';
import { CONTINUED } from './xlsx-sheet.ts';
import { attributeOf, xmlTokens } from './xml-tokens.ts';

/** The strings of a workbook, each as runs (ECMA-376 part 1, 18.4.9). Phonetic hints are passed over. */
export function sharedStrings(xml: string): GridCell[] {
  const items: GridRun[][] = [];
  let [struck, inText, hints] = [false, false, 0];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      if (inText && hints === 0) items.at(-1)?.push({ text: unescaped(token.text), struck, kind: 'text' });
      continue;
    }
    const opens = token.kind === 'open';
    if (token.name === 'si' && opens) items.push([]);
    if (token.name === 'r') struck = false;
    if (token.name === 't') inText = opens;
    if (token.name === 'rPh') hints += opens ? 1 : -1;
    if (token.kind === 'open' && token.name === 'strike')
      struck = attributeOf(token.attributes, 'val') !== '0';
  }
  return items;
}

/** The rows of a sheet; a cell that the file does not hold is empty. */
export function sheetGrid(xml: string, strings: readonly GridCell[]): Grid {
  const rows: GridCell[][] = [];
  let [type, column, inValue] = ['', 0, false];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      const row = inValue ? rows.at(-1) : undefined;
      if (row !== undefined) row[column] = [...(row[column] ?? []), ...valueOf(token.text, type, strings)];
    } else if (token.name === 'row' && token.kind === 'open') rows.push([]);
    else if (token.name === 'v' || token.name === 't') inValue = token.kind === 'open';
    else if (token.name === 'c' && token.kind === 'open') {
      type = attributeOf(token.attributes, 't') ?? 'n';
      column = columnOf(attributeOf(token.attributes, 'r') ?? '', rows.at(-1)?.length ?? 0);
      const row = rows.at(-1) ?? [];
      column = Math.min(column, MOST_COLUMNS - 1);
      while (row.length <= column) row.push([]);
    }
  }
  return rows;
}

const MOST_COLUMNS = 16_384;

/** Numbers that a person typed count as the text that they are; formulas by their last value. */
const valueOf = (text: string, type: string, strings: readonly GridCell[]): GridCell =>
  type === 's' ? (strings[Number(text)] ?? []) : [{ text: unescaped(text), struck: false, kind: 'text' }];

/** `C7` is column 2. Without an address a cell stands behind the one before it. */
function columnOf(address: string, next: number): number {
  let column = 0;
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column === 0 ? next : column - 1;
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Rows that go on below are joined to the row that they belong to; empty ones are passed over. */
export function joinedRows(body: Grid): GridCell[][] {
  const rows: GridCell[][] = [];
  for (const cells of body.filter((row) => row.some((cell) => standing(cell).trim() !== ''))) {
    const last = rows.at(-1);
    const goesOn = standing(cells[0] ?? [])
      .trimEnd()
      .endsWith(CONTINUED);
    if (last === undefined || !goesOn) rows.push([...cells]);
    else for (const [at, cell] of cells.entries()) if (at > 0) last[at] = [...(last[at] ?? []), ...cell];
  }
  return rows;
}
