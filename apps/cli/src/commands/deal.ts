import { bad } from '@nonpaper/vocabulary';
import { Command, Option } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import {
  withAsked,
  withDossier,
  withJson,
  withLimits,
  withOutput,
  wholeNumber,
  type SharedOptions,
} from '../options.ts';
import { askedOf } from './answers.ts';
import { dealOfFiles, type DealSheetsOptions } from './deal-sheets.ts';

interface DealOptions extends SharedOptions, DealSheetsOptions {
  readonly drafts?: string[];
  readonly parties?: string[];
  readonly issues?: string[];
}

/** Options that only score sheets answer to. */
const OF_SHEETS = ['package', 'evaluation', 'seed', 'draws', 'concept'] as const;

/** Without a file: the deal space from what the parties of a dossier have declared. */
const fromPositions = (options: DealOptions): Promise<void> =>
  runCommand(options, async () => {
    const strange = OF_SHEETS.find((name) => options[name] !== undefined);
    if (strange !== undefined)
      return bad({
        code: 'usage',
        what: `--${strange} belongs to score sheets, and none was named.`,
        next: 'Name a score sheet, or leave the option out: declared positions have no numbers.',
      });
    return withBench<Answer>(options, async (bench) =>
      (await import('@nonpaper/workbench')).askDeal(bench, askedOf(options), options),
    );
  });

/** `nonpaper deal`, from declared positions, and `nonpaper deal SHEET…`, from score sheets. */
export const deal = (): Command =>
  example(
    withOutput(withLimits(withAsked(withJson(withDossier(new Command('deal'))))), '.html, .md, .txt, .json')
      .description(
        'deal space: from declared positions what is acceptable to all, excluded, not spoken on, what blocks and what would have to move; or from score sheets what parties could get as somebody assumes',
      )
      .argument(
        '[sheets...]',
        'score sheets (.json, .csv), or a domain and a profile for each party (Genius XML, GeniusWeb JSON, NegMAS YAML); without any, the declared positions of the dossier',
      )
      .option('--issues <slugs...>', 'positions: only these issues')
      .option('--parties <slugs...>', 'positions: only these parties (else all that have declared something)')
      .option(
        '--drafts <slugs...>',
        'positions: only these drafts; sheets: what lies outward of these drafts of the dossier, by their accepted treatments',
      )
      .option(
        '--package <what>',
        'sheets: what lies outward of this package: a file, a draft of the sheet, or "issue=option, issue=option | option"; may be given several times',
        (what: string, before: string[] = []) => [...before, what],
      )
      .addOption(
        new Option(
          '--evaluation <how>',
          'sheets: evaluations of a Genius profile as they stand, or divided as Genius does (else raw)',
        ).choices(['raw', 'genius']),
      )
      .addOption(
        new Option(
          '--seed <n>',
          'sheets with ranges: where draws start; the same seed gives the same figures (else 1)',
        ).argParser(wholeNumber),
      )
      .addOption(
        new Option('--draws <n>', 'sheets with ranges: how many draws (else 1000)').argParser(wholeNumber),
      )
      .addOption(
        new Option(
          '--concept <name>',
          'sheets with ranges: also how often this concept picks each package',
        ).choices(['nash', 'egalitarian', 'ksMaxMin', 'maxWelfare', 'maxRelativeWelfare', 'leximin']),
      )
      .option('--timings', 'sheets: say on standard error how long it took')
      .action((names: string[], options: DealOptions) =>
        names.length === 0 ? fromPositions(options) : runCommand(options, () => dealOfFiles(names, options)),
      ),
    'nonpaper deal --as-of 2025-11-20\nnonpaper deal --issues nato crimea --parties russia ukraine -o deal.html\nnonpaper deal sheet.json -o deal.html\nnonpaper deal sheet.json --package "Water=share, Years=4"\nnonpaper deal ranges.csv --seed 7\nnonpaper deal domain.xml party-1.xml party-2.xml --json',
  );
