import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { AnsweredSheets, AskedPackage, NamedBytes, SheetsAsked } from '@nonpaper/workbench';
import type { Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { isFolder, readFileWithin } from '../files.ts';
import { limitsOf, type SharedOptions } from '../options.ts';
import { remarkOf } from '../output.ts';
import { askedOf } from './answers.ts';

export interface DealSheetsOptions extends SharedOptions {
  readonly evaluation?: 'raw' | 'genius';
  readonly package?: string[];
  readonly drafts?: string[];
  readonly seed?: number;
  readonly draws?: number;
  readonly concept?: NonNullable<SheetsAsked['plan']['concept']>;
}

/** What score sheets give: one file of our own, or a domain with a profile for each party. A dossier is opened for --drafts alone. */
export async function dealOfFiles(
  names: readonly string[],
  options: DealSheetsOptions,
): Promise<Outcome<Answer>> {
  const found = await answeredSheets(names, options);
  if (!found.ok) return found;
  const { json, page, remarks } = found.value;
  // Pages are for people: where only JSON is wanted, none is made.
  const asJson = options.output === undefined ? options.json === true : extname(options.output) === '.json';
  return good({ json, ...(asJson ? {} : { page: await page() }), remarks: remarks.map(remarkOf) });
}

/** The same for whoever makes a page of his own of it. */
export async function answeredSheets(
  names: readonly string[],
  options: DealSheetsOptions,
): Promise<Outcome<AnsweredSheets>> {
  const files: NamedBytes[] = [];
  for (const name of names) {
    const file = readFileWithin(name, limitsOf(options));
    if (!file.ok) return file;
    files.push(file.value);
  }
  const packages = askedPackagesOf(options);
  if (!packages.ok) return packages;
  const { askSheets, DEFAULT_PLAN } = await import('@nonpaper/workbench/sheets');
  return askSheets(files, {
    evaluation: options.evaluation,
    packages: packages.value,
    ...draftsFrom(options),
    saidOfDraws: OF_DRAWS.filter((name) => options[name] !== undefined).map((name) => `--${name}`),
    plan: {
      seed: options.seed ?? DEFAULT_PLAN.seed,
      draws: options.draws ?? DEFAULT_PLAN.draws,
      ...(options.concept === undefined ? {} : { concept: options.concept }),
    },
  });
}

/** Options that speak of draws alone. */
const OF_DRAWS = ['seed', 'draws', 'concept'] as const;

/** A value that names a file is read; every other is a package as it was typed. */
function askedPackagesOf(options: DealSheetsOptions): Outcome<AskedPackage[]> {
  const asked: AskedPackage[] = [];
  for (const typed of options.package ?? []) {
    if (!isNameOfFile(typed) && (!existsSync(typed) || isFolder(typed))) {
      asked.push({ text: typed, file: null });
      continue;
    }
    const file = readFileWithin(typed, limitsOf(options));
    if (!file.ok) return file;
    asked.push({ text: new TextDecoder().decode(file.value.bytes), file: file.value.name });
  }
  return good(asked);
}

/** Whether a value can only be meant as a file, so that one that is not there is told as such. */
const isNameOfFile = (typed: string): boolean => typed.endsWith('.json') && !typed.includes('=');

/** Drafts of the dossier, by what their accepted treatments leave possible. */
function draftsFrom(options: DealSheetsOptions): Pick<SheetsAsked, 'further'> {
  const { drafts } = options;
  if (drafts === undefined) return {};
  return {
    further: (_sheet, space) =>
      withBench(options, async (bench) =>
        (await import('@nonpaper/workbench')).dossierDrafts(bench, askedOf(options), drafts, space),
      ),
  };
}
