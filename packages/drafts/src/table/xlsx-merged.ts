import type { Grid, GridCell } from './grid.ts';
import { columnIn } from './xlsx-grid.ts';
import { attributeOf, xmlTokens } from './xml-tokens.ts';

/** A stretch of one row that is one cell: places of its first and last column, from 0. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of a sheet in which a cell that goes over several columns stands in each of them, as in a Word document.
 * Cells that go over several rows stand in the first one alone. Linear in the cells; `rows` are as `sheetGrid` gives them.
 */
export function withMergedCells(xml: string, rows: Grid): Grid {
  const merged = mergedStretches(xml);
  if (merged.size === 0) return rows;
  const names = rowNames(xml);
  return rows.map((row, at) => {
    const stretches = merged.get(names[at] ?? '') ?? [];
    return stretches.reduce<readonly GridCell[]>(spread, row);
  });
}

function spread(row: readonly GridCell[], { from, to }: Stretch): readonly GridCell[] {
  const cell = row[from];
  if (cell === undefined) return row;
  const width = Math.max(row.length, to + 1);
  return Array.from({ length: width }, (_, at) => (at >= from && at <= to ? cell : (row[at] ?? [])));
}

/** Cells over more columns than this are lines drawn through the whole sheet, and are cut. */
const WIDEST = 200;

/** By row, the cells in it that go over several columns: `<mergeCell ref="A1:E1"/>` (ECMA-376 part 1, 18.3.1.54). */
function mergedStretches(xml: string): Map<string, Stretch[]> {
  const byRow = new Map<string, Stretch[]>();
  const start = xml.indexOf('<mergeCells');
  if (start < 0) return byRow;
  for (const token of xmlTokens(xml.slice(start))) {
    if (token.kind === 'close' && token.name === 'mergeCells') break;
    if (token.kind !== 'open' || token.name !== 'mergeCell') continue;
    const [first = '', last = ''] = (attributeOf(token.attributes, 'ref') ?? '').split(':');
    const [from, to] = [columnIn(first), columnIn(last)];
    const row = rowAt(first);
    if (to <= from || from < 0) continue;
    const stretches = byRow.get(row) ?? [];
    byRow.set(row, stretches);
    stretches.push({ from, to: Math.min(to, from + WIDEST) });
  }
  return byRow;
}

/** What the rows of a sheet are called in addresses; a row without a name follows the one before it. */
function rowNames(xml: string): string[] {
  const names: string[] = [];
  for (const token of xmlTokens(xml))
    if (token.kind === 'open' && token.name === 'row')
      names.push(attributeOf(token.attributes, 'r') ?? String(Number(names.at(-1) ?? '0') + 1));
  return names;
}

const rowAt = (address: string): string => address.replace(/^\$?[A-Z]+\$?/u, '');
