import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, DraftSide } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { positive, withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';
import { askedOf } from './answers.ts';

interface EarliestOptions extends DraftOptions {
  readonly wording?: string;
  readonly leastWords?: number;
}

async function traced(
  sides: readonly DraftSide[],
  bench: Bench | null,
  options: EarliestOptions,
): Promise<Outcome<Answer>> {
  const { authorshipOfSides, dossierHead, earliestInDrafts, earliestJson, earliestPage } =
    await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const { wording, leastWords } = options;
  const asked = {
    ...(wording === undefined ? {} : { wording }),
    ...(leastWords === undefined ? {} : { leastWords }),
  };
  const found = earliestInDrafts(sides, asked, await authorshipOfSides(store, sides, askedOf(options)));
  if (!found.ok) return found;
  const head = store === null ? null : await dossierHead(store);
  return good({ json: earliestJson(found.value), page: earliestPage(head, found.value) });
}

/** Without names, all drafts of the dossier whose text is kept. */
function answer(names: readonly string[], options: EarliestOptions): Promise<Outcome<Answer>> {
  if (names.length > 0) return withDrafts(names, options, (sides, bench) => traced(sides, bench, options));
  return withBench(options, async (bench) => {
    const { draftsWithText } = await import('@nonpaper/workbench');
    return traced(await draftsWithText(bench.store, askedOf(options)), bench, options);
  });
}

/** `nonpaper earliest [DRAFT …]`. */
export const earliest = (): Command =>
  example(
    withOutput(
      withFidelity(withLimits(withAsked(withJson(withDossier(new Command('earliest')))))),
      '.html, .md, .txt, .json',
    )
      .description(
        'in which draft a wording stands first, between verbatim texts of one language; never who wrote it, but as claims that somebody made',
      )
      .argument('[drafts...]', 'files, or slugs of drafts (else all drafts of the dossier)')
      .option('--wording <words>', 'look for these words alone')
      .option('--least-words <n>', 'shortest wording that is looked at, from 2 to 100 (else 8)', positive)
      .action((names: string[], options: EarliestOptions) =>
        runCommand(options, () => answer(names, options)),
      ),
    'nonpaper earliest v1.docx v2.docx v3.docx\nnonpaper earliest --wording "security guarantees"',
  );
