import { existsSync } from 'node:fs';
import { FIDELITIES, good, type Fidelity, type Outcome } from '@nonpaper/vocabulary';
import type { DraftSide, Store } from '@nonpaper/workbench';
import { Command, Option } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { dossierPath, withBench } from '../dossier-file.ts';
import { isFolder, readFileWithin } from '../files.ts';
import { askedOf } from './answers.ts';
import {
  limitsOf,
  withAsked,
  withDossier,
  withJson,
  withLimits,
  withOutput,
  type SharedOptions,
} from '../options.ts';

interface CompareOptions extends SharedOptions {
  readonly fidelity?: Fidelity;
}

/** An argument that exists as a file is a file, otherwise a draft's slug. */
const isFile = (name: string): boolean => existsSync(name) && !isFolder(name);

async function sideOfFile(name: string, options: CompareOptions): Promise<Outcome<DraftSide>> {
  const limits = limitsOf(options);
  const file = readFileWithin(name, limits);
  if (!file.ok) return file;
  const { fileSide, readDraftFile } = await import('@nonpaper/workbench');
  const fidelity = options.fidelity === undefined ? {} : { fidelity: options.fidelity };
  const read = await readDraftFile(file.value, limits, fidelity);
  return read.ok ? good(fileSide(name, read.value)) : read;
}

async function sideOf(
  name: string,
  store: Store | null,
  options: CompareOptions,
): Promise<Outcome<DraftSide>> {
  if (isFile(name) || store === null) return sideOfFile(name, options);
  const { draftSide } = await import('@nonpaper/workbench');
  return draftSide(store, name, askedOf(options));
}

async function compared(
  left: string,
  right: string,
  store: Store | null,
  options: CompareOptions,
): Promise<Outcome<Answer>> {
  const [first, second] = [await sideOf(left, store, options), await sideOf(right, store, options)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const { compareSides, comparisonJson, comparisonPage, dossierHead, namedParties } =
    await import('@nonpaper/workbench');
  const comparison = compareSides(first.value, second.value, store === null ? [] : await namedParties(store));
  const head = store === null ? null : await dossierHead(store);
  return good({ json: comparisonJson(comparison), page: comparisonPage(head, comparison) });
}

/** `nonpaper compare A B`. */
export const compare = (): Command =>
  example(
    withOutput(
      withLimits(withAsked(withJson(withDossier(new Command('compare'))))),
      '.html, .md, .txt, .json',
    )
      .description('concordance of two drafts: same, changed, moved, split, merged, dropped, new')
      .argument('<left>', 'earlier draft: a file, or the slug of a draft')
      .argument('<right>', 'later draft: a file, or the slug of a draft')
      .addOption(
        new Option(
          '--fidelity <fidelity>',
          'how near the texts of files are to the original wording',
        ).choices([...FIDELITIES]),
      )
      .action((left: string, right: string, options: CompareOptions) =>
        runCommand(options, () => {
          const filesOnly = isFile(left) && isFile(right);
          if (filesOnly && !dossierPath(options).ok) return compared(left, right, null, options);
          return withBench(options, ({ store }) => compared(left, right, store, options));
        }),
      ),
    'nonpaper compare accord-1.docx accord-2.docx\nnonpaper compare us-28 e3 -o concordance.html',
  );
