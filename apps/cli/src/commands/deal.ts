import { Command, Option } from 'commander';
import { example, runCommand } from '../command.ts';
import { withJson, withLimits, withOutput } from '../options.ts';
import { dealOfFiles, type DealSheetsOptions } from './deal-sheets.ts';

/** `nonpaper deal SHEET…`. */
export const deal = (): Command =>
  example(
    withOutput(withLimits(withJson(new Command('deal'))), '.html, .md, .txt, .json')
      .description('what parties could get, as score sheets that somebody filled in have it')
      .argument(
        '<sheets...>',
        'a score sheet (.json, .csv), or a domain and a profile for each party (Genius XML, GeniusWeb JSON, NegMAS YAML)',
      )
      .addOption(
        new Option(
          '--evaluation <how>',
          'evaluations of a Genius profile as they stand, or divided as Genius does (else raw)',
        ).choices(['raw', 'genius']),
      )
      .option('--timings', 'say on standard error how long it took')
      .action((names: string[], options: DealSheetsOptions) =>
        runCommand(options, () => dealOfFiles(names, options)),
      ),
    'nonpaper deal sheet.json -o deal.html\nnonpaper deal domain.xml party-1.xml party-2.xml --json',
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withAsked, withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';
import { askedOf } from './answers.ts';

interface DealOptions extends SharedOptions {
  readonly drafts?: string[];
  readonly parties?: string[];
  readonly issues?: string[];
}

/** `nonpaper deal`: the deal space from what the parties of a dossier have declared. */
const fromPositions = (options: DealOptions): Promise<void> =>
  runCommand(options, () =>
    withBench<Answer>(options, async (bench) =>
      (await import('@nonpaper/workbench')).askDeal(bench, askedOf(options), options),
    ),
  );

/** `nonpaper deal`: without a file, from declared positions. */
export const deal = (): Command =>
  example(
    withOutput(withAsked(withJson(withDossier(new Command('deal')))), '.html, .md, .txt, .json')
      .description(
        'deal space from declared positions: what is acceptable to all, excluded, not spoken on; what blocks, what would have to move, what is not known; the drafts among these',
      )
      .option('--issues <slugs...>', 'only these issues')
      .option('--parties <slugs...>', 'only these parties (else all that have declared something)')
      .option('--drafts <slugs...>', 'only these drafts')
      .action((options: DealOptions) => fromPositions(options)),
    'nonpaper deal --as-of 2025-11-20\nnonpaper deal --issues nato crimea --parties russia ukraine -o deal.html',
  );
