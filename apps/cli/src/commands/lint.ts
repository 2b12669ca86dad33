import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, DraftSide } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';

interface LintOptions extends DraftOptions {
  readonly parties?: readonly string[];
}

async function checked(
  [side]: readonly [DraftSide],
  bench: Bench | null,
  { parties = [] }: LintOptions,
): Promise<Outcome<Answer>> {
  const { checkDraft, checkedPage, dossierHead, lintJson, signatories } = await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const signing = await signatories(store, side, parties);
  const found = checkDraft(side, signing);
  const head = store === null ? null : await dossierHead(store);
  return good({ json: lintJson(found), page: checkedPage(head, found) });
}

/** `nonpaper lint DRAFT`. */
export const lint = (): Command =>
  example(
    withOutput(
      withFidelity(withLimits(withAsked(withJson(withDossier(new Command('lint')))))),
      '.html, .md, .txt, .json',
    )
      .description('what a careful reader asks of a draft: who does it, by when, who confirms it, after what')
      .argument('<draft>', 'a file, or the slug of a draft')
      .option(
        '--parties <names...>',
        'those who sign (else the parties that the draft binds, or as it says itself)',
      )
      .action((name: string, options: LintOptions) =>
        runCommand(options, () =>
          withDrafts([name], options, (sides, bench) => checked(sides, bench, options)),
        ),
      ),
    'nonpaper lint accord-2.docx --parties "Upper Bank" "Lower Bank"\nnonpaper lint us-28 -o questions.html',
  );
