import { existsSync } from 'node:fs';
import { bad, FIDELITIES, good, type Fidelity, type Outcome } from '@nonpaper/vocabulary';
import type { Limits } from '@nonpaper/intake';
import type { Bench, DraftSide, NegotiationTable, Store } from '@nonpaper/workbench';
import { Option, type Command } from 'commander';
import { askedOf } from './commands/answers.ts';
import { dossierPath, withBench } from './dossier-file.ts';
import { isFolder, readFileWithin } from './files.ts';
import { limitsOf, type SharedOptions } from './options.ts';

/** Options of every command that takes drafts: files, or slugs of a dossier's drafts. */
export interface DraftOptions extends SharedOptions {
  readonly fidelity?: Fidelity;
  /** Texts of the one file that is named, which sets them side by side in a table. */
  readonly columns?: readonly string[];
  /** The party whose internal columns may be seen. */
  readonly for?: string;
  /** The table that the one file was made from. */
  readonly known?: string;
}

export const withFidelity = (command: Command): Command =>
  command.addOption(
    new Option(
      '--fidelity <fidelity>',
      'how near the texts of files are to the original wording (else verbatim)',
    ).choices([...FIDELITIES]),
  );

export const withColumns = (command: Command): Command =>
  command.option(
    '--columns <texts...>',
    'texts of one file that sets them side by side in a table, by name or place',
  );

/** An argument that exists as a file is a file, otherwise a draft's slug. */
const isFile = (name: string): boolean => existsSync(name) && !isFolder(name);

async function sideOfFile(name: string, options: DraftOptions): Promise<Outcome<DraftSide>> {
  const limits = limitsOf(options);
  const file = readFileWithin(name, limits);
  if (!file.ok) return file;
  const { fileSide, readDraftFile, tableRemark } = await import('@nonpaper/workbench');
  const fidelity = options.fidelity === undefined ? {} : { fidelity: options.fidelity };
  const read = await readDraftFile(file.value, limits, fidelity);
  if (!read.ok) return read;
  const side = fileSide(name, read.value, file.value.bytes);
  return good({ ...side, messages: [...side.messages, ...tableRemark(file.value, read.value)] });
}

/** The texts of a table in a file, each as a draft. */
async function sidesInTable(name: string, options: DraftOptions): Promise<Outcome<DraftSide[]>> {
  const limits = limitsOf(options);
  const file = readFileWithin(name, limits);
  if (!file.ok) return file;
  const { sidesOfTable } = await import('@nonpaper/workbench');
  const { columns, fidelity, for: audience } = options;
  const known = await knownTable(options, limits);
  if (!known.ok) return known;
  return sidesOfTable(file.value, limits, {
    ...(columns === undefined ? {} : { columns }),
    ...(fidelity === undefined ? {} : { fidelity }),
    ...(audience === undefined ? {} : { audience }),
    ...(known.value === null ? {} : { known: known.value }),
  });
}

/** The table named with `--known`; null where none is. */
async function knownTable(options: DraftOptions, limits: Limits): Promise<Outcome<NegotiationTable | null>> {
  if (options.known === undefined) return good(null);
  const file = readFileWithin(options.known, limits);
  if (!file.ok) return file;
  const { tableFromJson } = await import('@nonpaper/workbench');
  const table = tableFromJson(new TextDecoder().decode(file.value.bytes));
  return table.ok ? table : bad({ ...table.fault, where: options.known });
}

async function sideOf(name: string, store: Store | null, options: DraftOptions): Promise<Outcome<DraftSide>> {
  if (isFile(name) || store === null) return sideOfFile(name, options);
  const { draftSide, withFileRead } = await import('@nonpaper/workbench');
  const side = await draftSide(store, name, askedOf(options));
  return side.ok ? good(await withFileRead(store, side.value)) : side;
}

/** As many drafts as names, in their order. */
type Sides<Names extends readonly string[]> = { readonly [Place in keyof Names]: DraftSide };

async function sidesOf<const Names extends readonly string[]>(
  names: Names,
  store: Store | null,
  options: DraftOptions,
): Promise<Outcome<Sides<Names>>> {
  const sides: DraftSide[] = [];
  for (const name of names) {
    const side = await sideOf(name, store, options);
    if (!side.ok) return side;
    sides.push(side.value);
  }
  return good(sides as unknown as Sides<Names>);
}

/**
 * Reads the drafts that are named and hands them to `work`, with the open dossier where there is one; without one,
 * every name has to be a file. Where all names are files, only a dossier that is named with --dossier counts: files
 * give the same answer in every folder.
 */
export async function withDrafts<const Names extends readonly string[], T>(
  names: Names,
  options: DraftOptions,
  work: (sides: Sides<Names>, bench: Bench | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (options.columns !== undefined) return withColumnsOf(names, options, work);
  const read = async (bench: Bench | null): Promise<Outcome<T>> => {
    const sides = await sidesOf(names, bench?.store ?? null, options);
    return sides.ok ? work(sides.value, bench) : sides;
  };
  const isFilesAlone = names.every(isFile) && options.dossier === undefined;
  return !isFilesAlone && dossierPath(options).ok ? withBench(options, read) : read(null);
}

/**
 * The same for commands that take many drafts: one file alone has to set them side by side in a table, and its texts are
 * the drafts.
 */
export async function withDraftsOrTable<T>(
  names: readonly string[],
  options: DraftOptions,
  work: (sides: readonly DraftSide[], bench: Bench | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const [name, second] = names;
  const isAlone = name !== undefined && second === undefined && isFile(name);
  return isAlone ? withColumnsOf(names, options, work) : withDrafts(names, options, work);
}

async function withColumnsOf<const Names extends readonly string[], T>(
  names: Names,
  options: DraftOptions,
  work: (sides: Sides<Names>, bench: Bench | null) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const [name = '', second] = names;
  if (second !== undefined) return oneTableOnly();
  const sides = await sidesInTable(name, options);
  return sides.ok ? work(sides.value as unknown as Sides<Names>, null) : sides;
}

const oneTableOnly = (): Outcome<never> =>
  bad({
    code: 'usage',
    what: 'With --columns one file is read, whose texts stand side by side in a table; more were named.',
    next: 'Name that file alone, or leave --columns out.',
  });
