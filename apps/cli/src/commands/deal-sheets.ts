import { extname } from 'node:path';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Answer } from '../command.ts';
import { readFileWithin } from '../files.ts';
import { limitsOf, type SharedOptions } from '../options.ts';

export interface DealSheetsOptions extends SharedOptions {
  readonly evaluation?: 'raw' | 'genius';
}

/** What score sheets give: one file of our own, or a domain with a profile for each party. No dossier is opened. */
export async function dealOfFiles(
  names: readonly string[],
  options: DealSheetsOptions,
): Promise<Outcome<Answer>> {
  const files = [];
  for (const name of names) {
    const file = readFileWithin(name, limitsOf(options));
    if (!file.ok) return file;
    files.push(file.value);
  }
  const { dealFromSheets, dealSheetsJson, dealSheetsPageOf } = await import('@nonpaper/workbench');
  const deal = await dealFromSheets(files, options.evaluation);
  if (!deal.ok) return deal;
  // Pages are for people: where only JSON is wanted, none is made.
  const asJson = options.output === undefined ? options.json === true : extname(options.output) === '.json';
  return good({
    json: dealSheetsJson(deal.value),
    ...(asJson ? {} : { page: dealSheetsPageOf(deal.value) }),
    remarks: deal.value.remarks.map(({ text }) => text),
  });
}
