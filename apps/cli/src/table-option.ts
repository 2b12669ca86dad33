import { good, type Outcome } from '@nonpaper/vocabulary';
import type { ConcordedSides, NegotiationTable, Store } from '@nonpaper/workbench';
import type { Command } from 'commander';
import type { Written } from './command.ts';
import type { SharedOptions } from './options.ts';

export interface TableCommandOptions extends SharedOptions {
  readonly table?: boolean;
  readonly base?: string;
  readonly compromise?: readonly string[];
  readonly for?: string;
  readonly statusOf?: string;
  readonly known?: string;
}

export const withTable = (command: Command): Command =>
  command
    .option('--table', 'as a negotiation table: a column for each draft, changes shown against the base')
    .option('--base <draft>', 'draft that the columns are set against (else the first)')
    .option('--compromise <drafts...>', 'drafts that are compromise texts; their columns come last')
    .option(
      '--status-of <draft>',
      'draft whose brackets and marks give the status of each row (else the last compromise text, else the last draft)',
    )
    .option(
      '--known <table>',
      'table (.json) that the one file was made from: what people edited in the .docx, .xlsx or .csv is read against it',
    )
    .option('--for <party>', 'party whose internal notes and columns may stand in the table (else nobody’s)');

/** A negotiation table as JSON, and in every format that it is written in. */
export interface TableAnswer {
  readonly table: NegotiationTable;
  readonly json: unknown;
  readonly formats: Readonly<
    Record<'json' | 'html' | 'docx' | 'xlsx' | 'csv', () => Written | Promise<Written>>
  >;
}

/** The negotiation table of many drafts. */
export async function tableAnswer(
  concorded: ConcordedSides,
  store: Store | null,
  options: TableCommandOptions,
): Promise<Outcome<TableAnswer>> {
  const { namedParties, tableOfSides, tableOwn } = await import('@nonpaper/workbench');
  const { base, compromise, statusOf } = options;
  const isAsRead = [base, compromise, statusOf].every((each) => each === undefined);
  const own = isAsRead ? tableOwn(concorded.sides) : null;
  if (own !== null) return good({ table: own, ...(await tableFormats(own, options)) });
  const table = tableOfSides(concorded, {
    ...(base === undefined ? {} : { base }),
    ...(compromise === undefined ? {} : { compromise }),
    ...(statusOf === undefined ? {} : { statusOf }),
    ...(store === null ? {} : { parties: await namedParties(store) }),
  });
  if (!table.ok) return table;
  return good({ table: table.value, ...(await tableFormats(table.value, options)) });
}

async function tableFormats(
  table: NegotiationTable,
  options: TableCommandOptions,
): Promise<Omit<TableAnswer, 'table'>> {
  const audience = options.for === undefined ? {} : { audience: options.for };
  const { tableToCsv, tableToDocx, tableToHtml, tableToJson, tableToXlsx } =
    await import('@nonpaper/workbench');
  const json = tableToJson(table, audience);
  return {
    json: JSON.parse(json.file),
    formats: {
      json: () => good(json.file),
      html: () => good(tableToHtml(table, audience).file),
      csv: () => good(tableToCsv(table, audience).file),
      docx: async () => fileOf(await tableToDocx(table, audience)),
      xlsx: async () => fileOf(await tableToXlsx(table, audience)),
    },
  };
}

const fileOf = (written: Outcome<{ readonly file: Uint8Array }>): Outcome<Uint8Array> =>
  written.ok ? good(written.value.file) : written;
