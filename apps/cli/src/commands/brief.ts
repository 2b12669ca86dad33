import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { AnsweredSheets } from '@nonpaper/workbench';
import { Command, Option } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { positive, withAsked, withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';
import { askedOf } from './answers.ts';
import { answeredSheets } from './deal-sheets.ts';

interface BriefOptions extends SharedOptions {
  readonly tilt?: boolean;
  readonly compare?: string[];
  readonly lines?: number;
  readonly with?: 'deal-space'[];
  readonly sheet?: string[];
}

/** What the score sheets that were named give; null where none was. They are asked for with the deal space alone. */
async function sheetsOf({
  sheet,
  with: parts,
  ...options
}: BriefOptions): Promise<Outcome<AnsweredSheets | null>> {
  if (sheet === undefined) return good(null);
  if (parts?.includes('deal-space') === true) return answeredSheets(sheet, options);
  return bad({
    code: 'usage',
    what: '--sheet belongs to --with deal-space.',
    next: 'Write both, or leave --sheet out: a brief shows score sheets only where they are asked for.',
  });
}

/** `nonpaper brief`. */
export const brief = (): Command =>
  example(
    withOutput(withAsked(withJson(withDossier(new Command('brief')))), '.html, .md, .txt, .json')
      .description('the whole dossier on two pages, every line with its source')
      .option('--compare <slugs...>', 'the two drafts to compare (else the two latest that correspond)')
      .option('--lines <n>', 'how many statements of each sort to show (else 5)', positive)
      .option('--tilt', 'add tilt, which is off by default')
      .addOption(new Option('--with <parts...>', 'add parts that are off by default').choices(['deal-space']))
      .option(
        '--sheet <files...>',
        'with deal-space: also what these score sheets give, marked as the assumption of their author',
      )
      .action((options: BriefOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async (bench) => {
            const sheets = await sheetsOf(options);
            if (!sheets.ok) return sheets;
            const { askBrief } = await import('@nonpaper/workbench');
            return askBrief(bench, askedOf(options), {
              tilt: options.tilt === true,
              compare: options.compare ?? [],
              ...(options.lines === undefined ? {} : { lines: options.lines }),
              ...(options.with?.includes('deal-space') === true
                ? { dealSpace: { sheets: sheets.value } }
                : {}),
            });
          }),
        ),
      ),
    'nonpaper brief -o brief.html\nnonpaper brief --with deal-space -o brief.html',
  );
