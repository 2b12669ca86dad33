import { existsSync } from 'node:fs';
import { FIDELITIES, good, type Fidelity, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, DraftSide, Store } from '@nonpaper/workbench';
import { Option, type Command } from 'commander';
import { askedOf } from './commands/answers.ts';
import { dossierPath, withBench } from './dossier-file.ts';
import { isFolder, readFileWithin } from './files.ts';
import { limitsOf, type SharedOptions } from './options.ts';

/** Options of every command that takes drafts: files, or slugs of a dossier's drafts. */
export interface DraftOptions extends SharedOptions {
  readonly fidelity?: Fidelity;
}

export const withFidelity = (command: Command): Command =>
  command.addOption(
    new Option(
      '--fidelity <fidelity>',
      'how near the texts of files are to the original wording (else verbatim)',
    ).choices([...FIDELITIES]),
  );

/** An argument that exists as a file is a file, otherwise a draft's slug. */
const isFile = (name: string): boolean => existsSync(name) && !isFolder(name);

async function sideOfFile(name: string, options: DraftOptions): Promise<Outcome<DraftSide>> {
  const limits = limitsOf(options);
  const file = readFileWithin(name, limits);
  if (!file.ok) return file;
  const { fileSide, readDraftFile } = await import('@nonpaper/workbench');
  const fidelity = options.fidelity === undefined ? {} : { fidelity: options.fidelity };
  const read = await readDraftFile(file.value, limits, fidelity);
  return read.ok ? good(fileSide(name, read.value, file.value.bytes)) : read;
}

async function sideOf(name: string, store: Store | null, options: DraftOptions): Promise<Outcome<DraftSide>> {
  if (isFile(name) || store === null) return sideOfFile(name, options);
  const { draftSide } = await import('@nonpaper/workbench');
  return draftSide(store, name, askedOf(options));
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
  const read = async (bench: Bench | null): Promise<Outcome<T>> => {
    const sides = await sidesOf(names, bench?.store ?? null, options);
    return sides.ok ? work(sides.value, bench) : sides;
  };
  const isFilesAlone = names.every(isFile) && options.dossier === undefined;
  return !isFilesAlone && dossierPath(options).ok ? withBench(options, read) : read(null);
}
