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

/** What else a sheet is read with. */
export interface AboutSheet {
  /** Looks of cells (by their place in `cellXfs`) whose font strikes all words of the cell. */
  readonly struckLooks?: ReadonlySet<string>;
}

/** The rows of a sheet; a cell that the file does not hold is empty. */
export function sheetGrid(
  xml: string,
  strings: readonly GridCell[],
  { struckLooks = new Set() }: AboutSheet = {},
): Grid {
  const rows: GridCell[][] = [];
  let [type, column, inValue, isStruck] = ['', 0, false, false];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') {
      const row = inValue ? rows.at(-1) : undefined;
      const value = valueOf(token.text, type, strings);
      const runs = isStruck && value.length < 2 ? value.map(struckRun) : value;
      if (row !== undefined) row[column] = [...(row[column] ?? []), ...runs];
    } else if (token.name === 'row' && token.kind === 'open') rows.push([]);
    else if (token.name === 'v' || token.name === 't') inValue = token.kind === 'open';
    // A string that stands in the cell itself says of each of its runs whether it is struck.
    else if (token.name === 'r' && token.kind === 'open') isStruck = false;
    else if (token.name === 'strike' && token.kind === 'open')
      isStruck = attributeOf(token.attributes, 'val') !== '0';
    else if (token.name === 'c' && token.kind === 'open') {
      type = attributeOf(token.attributes, 't') ?? 'n';
      isStruck = struckLooks.has(attributeOf(token.attributes, 's') ?? '');
      column = columnOf(attributeOf(token.attributes, 'r') ?? '', rows.at(-1)?.length ?? 0);
      const row = rows.at(-1) ?? [];
      column = Math.min(column, MOST_COLUMNS - 1);
      while (row.length <= column) row.push([]);
    }
  }
  return rows;
}

/** A value of several runs says itself which of them are struck; one of one run is so where its cell is. */
const struckRun = (run: GridRun): GridRun => ({ ...run, struck: true });

const MOST_COLUMNS = 16_384;

/** Numbers that a person typed count as the text that they are; formulas by their last value. */
const valueOf = (text: string, type: string, strings: readonly GridCell[]): GridCell =>
  type === 's' ? (strings[Number(text)] ?? []) : [{ text: unescaped(text), struck: false, kind: 'text' }];

/** Without an address a cell stands behind the one before it. */
function columnOf(address: string, next: number): number {
  const column = columnIn(address);
  return column < 0 ? next : column;
}

/** The column of an address, from 0: `C7` and `$C$7` are in column 2; -1 for what is no address. */
export function columnIn(address: string): number {
  let column = 0;
  for (const letter of address.replace(/^\$/u, '')) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
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
