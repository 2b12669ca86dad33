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
  );
