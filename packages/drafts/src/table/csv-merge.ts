import type { Message } from '@nonpaper/vocabulary';
import type { NegotiationTable, TableRow } from './table.ts';

/** Known rows in their order, each with what the file says of it; new ones behind the row that they stood behind. */
export function merged(known: readonly TableRow[], read: readonly TableRow[]): TableRow[] {
  const numbers = new Set(known.map(({ row }) => row));
  const behind = new Map<string | null, TableRow[]>();
  const given = new Map<string, TableRow>();
  const again: TableRow[] = [];
  let last: string | null = null;
  for (const row of read) {
    if (!numbers.has(row.row)) behind.set(last, [...(behind.get(last) ?? []), row]);
    else if (given.has(row.row)) again.push(row);
    else given.set(row.row, row);
    if (numbers.has(row.row)) last = row.row;
  }
  const all = known.flatMap((row) => [given.get(row.row) ?? row, ...(behind.get(row.row) ?? [])]);
  return [...(behind.get(null) ?? []), ...all, ...again];
}

export function missingRows(table: NegotiationTable, read: readonly TableRow[]): Message[] {
  const given = new Set(read.map(({ row }) => row));
  const missing = table.rows.filter(({ row }) => !given.has(row)).map(({ row }) => row);
  if (missing.length === 0) return [];
  const listed = missing.slice(0, MOST_LISTED).join(', ');
  const more = missing.length > MOST_LISTED ? ` and ${missing.length - MOST_LISTED} more` : '';
  return [{ code: 'table-rows-kept', text: `Rows that the file does not have were kept: ${listed}${more}.` }];
}
const MOST_LISTED = 20;
