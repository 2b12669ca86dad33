import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, DraftSide } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { linksFile, withLinks, type LinksOptions } from '../links-option.ts';
import { withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';
import { askedOf } from './answers.ts';

interface CompareOptions extends DraftOptions, LinksOptions {}

async function compared(
  [left, right]: readonly [DraftSide, DraftSide],
  bench: Bench | null,
  options: CompareOptions,
): Promise<Outcome<Answer>> {
  const file = await linksFile(options);
  if (!file.ok) return file;
  const { compareSides, comparisonJson, comparisonPage, dossierHead, linksOfSides, namedParties } =
    await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const links = await linksOfSides(store, left, right, file.value, askedOf(options));
  const parties = store === null ? [] : await namedParties(store);
  const comparison = compareSides(left, right, { parties, links });
  const head = store === null ? null : await dossierHead(store);
  return good({
    json: comparisonJson(comparison),
    page: comparisonPage(head, comparison),
    remarks: comparison.messages.map(({ text }) => text),
  });
}

/** `nonpaper compare A B`. */
export const compare = (): Command =>
  example(
    withOutput(
      withLinks(withFidelity(withLimits(withAsked(withJson(withDossier(new Command('compare'))))))),
      '.html, .md, .txt, .json',
    )
      .description('concordance of two drafts: same, changed, moved, split, merged, dropped, new')
      .argument('<left>', 'earlier draft: a file, or the slug of a draft')
      .argument('<right>', 'later draft: a file, or the slug of a draft')
      .action((left: string, right: string, options: CompareOptions) =>
        runCommand(options, () =>
          withDrafts([left, right], options, (sides, bench) => compared(sides, bench, options)),
        ),
      ),
    'nonpaper compare accord-1.docx accord-2.docx\nnonpaper compare us-28 e3 -o concordance.html',
  );
