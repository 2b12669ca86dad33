import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, CheckedDraft, DraftSide, ProposedEntries } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withColumns, withDrafts, withFidelity, type DraftOptions } from '../draft-arguments.ts';
import { askedOf } from './answers.ts';
import { withAsked, withDossier, withJson, withLimits, withOutput } from '../options.ts';

interface LintOptions extends DraftOptions {
  readonly parties?: readonly string[];
  readonly register?: boolean;
}

/** Proposes entries of the register for what was found, where that was asked for; else nothing is written. */
async function registered(
  found: CheckedDraft,
  bench: Bench | null,
  options: LintOptions,
): Promise<Outcome<ProposedEntries | null>> {
  if (options.register !== true) return good(null);
  if (bench === null) return registerNowhere();
  const { proposeEntries } = await import('@nonpaper/workbench');
  return proposeEntries(bench, found, askedOf(options));
}

const registerNowhere = (): Outcome<never> =>
  bad({
    code: 'register-nowhere',
    what: 'There is no dossier with a register.',
    next: 'Make one with `nonpaper new NAME` and import the draft, then name it by its slug.',
  });

function registerRemarks(entries: ProposedEntries | null, slug: string): string[] {
  if (entries === null) return [];
  const { proposed, known, continued, refusedBefore } = entries;
  const parts = [
    `${proposed.length} proposed${continued === 0 ? '' : ` (${continued} on words that an earlier version has in it)`}`,
    `${known} in it already`,
    ...(refusedBefore === 0 ? [] : [`${refusedBefore} refused in an earlier version`]),
  ];
  return [`Register: ${parts.join(', ')}. Next: nonpaper ambiguity ${slug}`];
}

async function checked(
  [side]: readonly [DraftSide],
  bench: Bench | null,
  options: LintOptions,
): Promise<Outcome<Answer>> {
  const { checkDraft, checkedPage, dossierHead, draftIsProposed, lintJson, signatories } =
    await import('@nonpaper/workbench');
  const store = bench?.store ?? null;
  const signing = await signatories(store, side, options.parties ?? []);
  const found = checkDraft(side, signing);
  const entries = await registered(found, bench, options);
  if (!entries.ok) return entries;
  const head = store === null ? null : await dossierHead(store);
  const json = lintJson(found);
  return good({
    json: entries.value === null ? json : { ...json, register: entries.value },
    page: checkedPage(head, found),
    remarks: [
      ...registerRemarks(entries.value, side.name),
      ...(entries.value !== null && side.kept?.review.state === 'proposed'
        ? [draftIsProposed(side.name)]
        : []),
    ],
  });
}

/** `nonpaper lint DRAFT`. */
export const lint = (): Command =>
  example(
    withOutput(
      withColumns(withFidelity(withLimits(withAsked(withJson(withDossier(new Command('lint'))))))),
      '.html, .md, .txt, .json',
    )
      .description('what a careful reader asks of a draft: who does it, by when, who confirms it, after what')
      .argument('<draft>', 'a file, or the slug of a draft')
      .option(
        '--parties <names...>',
        'those who sign (else the parties that the draft binds, or as it says itself)',
      )
      .option('--register', 'propose an entry of the register for each place that can be read in two ways')
      .action((name: string, options: LintOptions) =>
        runCommand(options, () =>
          withDrafts([name], options, (sides, bench) => checked(sides, bench, options)),
        ),
      ),
    'nonpaper lint accord-2.docx --parties "Upper Bank" "Lower Bank"\nnonpaper lint us-28 -o questions.html\nnonpaper lint us-28 --register',
  );
