import { existsSync } from 'node:fs';
import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, ConcordedSides, DossierRows, DraftSide, KeptRows, RowsKept } from '@nonpaper/workbench';
import type { Command } from 'commander';
import { askedOf } from './commands/answers.ts';
import { readFileWithin } from './files.ts';
import { limitsOf, type SharedOptions } from './options.ts';
import { writeWhole } from './output.ts';

export interface RowsOptions extends SharedOptions {
  readonly rows?: string;
  /** Whether the numbers are to be kept in the dossier; asked for by `concordance` alone. */
  readonly keep?: boolean;
}

export const withRows = (command: Command): Command =>
  command.option('--rows <file>', 'file that keeps the numbers of rows from one table to the next');

/** The row numbers that an earlier table gave; null where there are none yet. */
async function keptRows(options: RowsOptions): Promise<Outcome<KeptRows | null>> {
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
function keepRows(rows: KeptRows, options: RowsOptions): void {
  if (options.rows !== undefined) writeWhole(options.rows, `${JSON.stringify(rows, null, 2)}\n`);
}

/** Where the numbers of a table come from: a file, the dossier, or nowhere yet. */
export interface RowsAtHand {
  readonly kept: KeptRows | null;
  /** What the drafts are called in the file, by place; null without a file. */
  readonly names: readonly string[] | null;
  /** The numbers of the dossier, where those hold and no file was named. */
  readonly dossier: DossierRows | null;
}

/** The row numbers that hold for these drafts: those of a file where one is named, else those of the dossier. */
export async function rowsAtHand(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: RowsOptions,
): Promise<Outcome<RowsAtHand>> {
  if (options.keep === true && options.rows !== undefined) return twoPlaces();
  if (options.keep === true && bench === null) return nowhere();
  if (options.rows !== undefined || bench === null || sides.every(({ kept }) => kept === null)) {
    return rowsOfFile(sides, options);
  }
  const { dossierRows, rowsToStartFrom, wholeDossierRows } = await import('@nonpaper/workbench');
  const dossier =
    options.keep === true
      ? await wholeDossierRows(bench.store, sides)
      : await dossierRows(bench.store, sides, askedOf(options));
  return good({ kept: rowsToStartFrom(dossier, sides), names: null, dossier });
}

async function rowsOfFile(sides: readonly DraftSide[], options: RowsOptions): Promise<Outcome<RowsAtHand>> {
  if (options.rows === undefined) return good({ kept: null, names: null, dossier: null });
  const file = await keptRows(options);
  if (!file.ok) return file;
  const { rowsFromFile } = await import('@nonpaper/workbench');
  return good({ ...rowsFromFile(file.value, sides), dossier: null });
}

const twoPlaces = (): Outcome<never> =>
  bad({
    code: 'rows-two-places',
    what: 'Row numbers were to be kept in the dossier (--keep) and in a file (--rows).',
    next: 'Leave one of the two out.',
  });

const nowhere = (): Outcome<never> =>
  bad({
    code: 'rows-nowhere',
    what: 'There is no dossier to keep row numbers in.',
    next: 'Name a file with --rows FILE.json, or import the drafts into a dossier.',
  });

/** Keeps the numbers of a table where that was asked for, and says in its messages what is kept and what is not. */
export async function withRowsKept(
  concorded: ConcordedSides,
  bench: Bench | null,
  { names, dossier }: RowsAtHand,
  options: RowsOptions,
): Promise<Outcome<ConcordedSides>> {
  if (names !== null) {
    const { rowsForFile } = await import('@nonpaper/workbench');
    keepRows(rowsForFile(concorded.kept, names), options);
  }
  if (dossier === null) return options.keep === true ? nowhere() : good(concorded);
  const { keepRowsInDossier, rowsNotKept, withoutAbsentRows } = await import('@nonpaper/workbench');
  const shown = withoutAbsentRows(concorded);
  if (options.keep !== true || bench === null) {
    const messages = rowsNotKept(dossier, concorded.kept, concorded.sides);
    return good({ ...shown, messages: [...shown.messages, ...messages] });
  }
  const done = await keepRowsInDossier(bench, concorded.sides, dossier, concorded.kept);
  if (!done.ok) return done;
  return good({ ...shown, messages: [...shown.messages, keptMessage(done.value)] });
}

function keptMessage({ record, fresh, written }: RowsKept): Message {
  const added = fresh.length === 0 ? 'no new number' : `${fresh.length} new`;
  const text = written
    ? `Row numbers kept as ${record.slug ?? record.id} (${added}); nonpaper show ${record.slug ?? record.id} opens them.`
    : `Every row number was kept already (${record.slug ?? record.id}); nothing was written.`;
  return { code: 'rows-kept', text };
}
