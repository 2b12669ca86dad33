import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { positive, withAsked, withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';
import { askedOf } from './answers.ts';

interface BriefOptions extends SharedOptions {
  readonly tilt?: boolean;
  readonly compare?: string[];
  readonly lines?: number;
}

/** `nonpaper brief`. */
export const brief = (): Command =>
  example(
    withOutput(withAsked(withJson(withDossier(new Command('brief')))), '.html, .md, .txt, .json')
      .description('the whole dossier on two pages, every line with its source')
      .option('--compare <slugs...>', 'the two drafts to compare (else the two latest that correspond)')
      .option('--lines <n>', 'how many statements of each sort to show (else 5)', positive)
      .option('--tilt', 'add tilt, which is off by default')
      .action((options: BriefOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async (bench) => {
            const { askBrief } = await import('@nonpaper/workbench');
            return askBrief(bench, askedOf(options), {
              tilt: options.tilt === true,
              compare: options.compare ?? [],
              ...(options.lines === undefined ? {} : { lines: options.lines }),
            });
          }),
        ),
      ),
    'nonpaper brief -o brief.html',
  );
