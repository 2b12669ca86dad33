import { existsSync } from 'node:fs';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { KeptRows } from '@nonpaper/workbench';
import type { Command } from 'commander';
import { readFileWithin } from './files.ts';
import { limitsOf, type SharedOptions } from './options.ts';
import { writeWhole } from './output.ts';

export interface RowsOptions extends SharedOptions {
  readonly rows?: string;
}

export const withRows = (command: Command): Command =>
  command.option('--rows <file>', 'file that keeps the numbers of rows from one table to the next');

/** The row numbers that an earlier table gave; null where there are none yet. */
export async function keptRows(options: RowsOptions): Promise<Outcome<KeptRows | null>> {
  if (options.rows === undefined || !existsSync(options.rows)) return good(null);
  const file = readFileWithin(options.rows, limitsOf(options));
  if (!file.ok) return file;
  const { readKeptRows } = await import('@nonpaper/workbench');
  return readKeptRows(jsonOf(new TextDecoder().decode(file.value.bytes)));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes the row numbers for the next table, where a file was named. */
export function keepRows(rows: KeptRows, options: RowsOptions): void {
  if (options.rows !== undefined) writeWhole(options.rows, `${JSON.stringify(rows, null, 2)}\n`);
}
