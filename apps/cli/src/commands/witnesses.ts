import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, DraftSide } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { linksFile, linksOfAll, withLinks, type LinksOptions } from '../links-option.ts';
import { withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';

interface WitnessesOptions extends DraftOptions, LinksOptions {}

async function collated(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: WitnessesOptions,
): Promise<Outcome<Answer>> {
  const file = await linksFile(options);
  if (!file.ok) return file;
  const { collateSides, dossierHead, noticeOf, witnessesCsv, witnessesJson, witnessesPage } =
    await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const found = collateSides(sides, await linksOfAll(sides, store, file.value, options));
  if (!found.ok) return found;
  const head = store === null ? null : await dossierHead(store);
  return good({
    json: witnessesJson(found.value),
    page: witnessesPage(head, found.value),
    formats: { csv: () => good(witnessesCsv(found.value, head === null ? null : noticeOf(head))) },
  });
}

/** `nonpaper witnesses COPY COPY …`. */
export const witnesses = (): Command =>
  example(
    withOutput(
      withLinks(withFidelity(withLimits(withAsked(withJson(withDossier(new Command('witnesses'))))))),
      '.html, .md, .txt, .json, .csv',
    )
      .description(
        'copies of one draft, word by word: where they differ, who has which reading, and which provision stands in which copy',
      )
      .argument(
        '<copies...>',
        'two copies or more: files, or slugs of drafts; the others are set against the first',
      )
      .action((names: string[], options: WitnessesOptions) =>
        runCommand(options, () =>
          withDrafts(names, options, (sides, bench) => collated(sides, bench, options)),
        ),
      ),
    'nonpaper witnesses agency.pdf newspaper.html ministry.docx\nnonpaper witnesses a.txt b.txt c.txt -o copies.csv',
  );
