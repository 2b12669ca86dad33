import type { Outcome } from '@nonpaper/vocabulary';
import type { NegotiationTable } from './table.ts';
import type { TableOptions, WrittenTable } from './written.ts';

/** The writers of office formats are loaded when they are first asked for: a program that writes none starts faster. */

/** Writes a table as a Word document; see `docx.ts`. */
export async function tableToDocx(
  table: NegotiationTable,
  options: TableOptions = {},
): Promise<Outcome<WrittenTable<Uint8Array>>> {
  return (await import('./docx.ts')).tableToDocx(table, options);
}

/** Writes a table as a workbook; see `xlsx.ts`. */
export async function tableToXlsx(
  table: NegotiationTable,
  options: TableOptions = {},
): Promise<Outcome<WrittenTable<Uint8Array>>> {
  return (await import('./xlsx.ts')).tableToXlsx(table, options);
}
