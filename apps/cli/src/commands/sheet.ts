import { good, type Outcome } from '@nonpaper/vocabulary';
import type { AnsweredSheet, AskedSheet, NamedBytes } from '@nonpaper/workbench';
import { Command, Option } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { actorOf, withBench } from '../dossier-file.ts';
import { readFileWithin } from '../files.ts';
import {
  limitsOf,
  withAsked,
  withDossier,
  withJson,
  withLimits,
  withOutput,
  wholeNumber,
  type SharedOptions,
} from '../options.ts';
import { remarkOf } from '../output.ts';
import { askedOf } from './answers.ts';

interface SheetOptions extends SharedOptions {
  readonly parties?: string[];
  readonly issues?: string[];
  readonly assumptionOf?: string;
  readonly examples?: number;
  readonly numbers?: boolean;
  readonly openWeights?: boolean;
  readonly title?: string;
}

/** Whose assumption it is: the name that was given, else whoever works. */
const authorOf = (options: SheetOptions): string => options.assumptionOf ?? actorOf(options);

const wanted = (options: SheetOptions) => ({
  author: authorOf(options),
  examples: options.examples ?? 0,
  numbers: options.numbers === true,
  ...(options.parties === undefined ? {} : { parties: options.parties }),
  ...(options.issues === undefined ? {} : { issues: options.issues }),
});

const table = ({ csv, json }: AskedSheet): Answer => ({
  json: JSON.parse(json) as unknown,
  text: csv,
  isExact: true,
  formats: { csv: () => good(csv), json: () => good(json) },
  remarks: ['Fill in the columns of the parties, then run: nonpaper sheet FILE -o sheet.json'],
});

const filled = ({ report, json, csv, page, remarks }: AnsweredSheet, options: SheetOptions): Answer => ({
  json: { ...report, sheet: JSON.parse(json) as unknown },
  page: page(),
  formats: { json: () => good(json), csv: () => good(csv) },
  // What has no place in a table matters only to whoever writes one.
  remarks: options.output?.endsWith('.csv') === true ? remarks.map(remarkOf) : [],
});

function fromDossier(options: SheetOptions): Promise<Outcome<Answer>> {
  return withBench<Answer>(options, async (bench) => {
    const { questionsFromDossier } = await import('@nonpaper/workbench');
    const asked = await questionsFromDossier(bench, askedOf(options), wanted(options));
    return asked.ok ? good(table(asked.value)) : asked;
  });
}

async function fromFiles(names: readonly string[], options: SheetOptions): Promise<Outcome<Answer>> {
  const files: NamedBytes[] = [];
  for (const name of names) {
    const file = readFileWithin(name, limitsOf(options));
    if (!file.ok) return file;
    files.push(file.value);
  }
  const { fillSheet, holdsAnswers, questionsFromSheet } = await import('@nonpaper/workbench');
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0 && holdsAnswers(first)) {
    const sheet = await fillSheet(first, {
      author: authorOf(options),
      openWeights: options.openWeights === true,
      ...(options.title === undefined ? {} : { title: options.title }),
    });
    return sheet.ok ? good(filled(sheet.value, options)) : sheet;
  }
  const asked = await questionsFromSheet(files, wanted(options));
  return asked.ok ? good(table(asked.value)) : asked;
}

/** `nonpaper sheet`: a table of questions to fill in, and `nonpaper sheet ANSWERS`: the score sheet that comes out of it. */
export const sheet = (): Command =>
  example(
    withOutput(
      withLimits(withAsked(withJson(withDossier(new Command('sheet'))))),
      'questions: .csv, .json; the sheet: .json, .csv, and how it came about .html, .md, .txt',
    )
      .description(
        'fill in a score sheet by ranking: a table of questions from the dossier, and from its answers a score sheet for nonpaper deal',
      )
      .argument(
        '[files...]',
        'the table with answers; or a score sheet or domain, for a table of its issues; without any, the issues of the dossier',
      )
      .option('--issues <slugs...>', 'dossier: only these issues')
      .option('--parties <slugs...>', 'dossier: only these parties (else all that have declared something)')
      .option('--assumption-of <name>', 'whose assumption the sheet is (else the actor)')
      .addOption(
        new Option('--examples <n>', 'questions: also rank so many example packages (else none)').argParser(
          wholeNumber,
        ),
      )
      .option('--numbers', 'questions: also ask for ratings and swings from 0 to 100')
      .option('--open-weights', 'sheet: leave weights open within the order of issues')
      .option('--title <text>', 'sheet: its title')
      .action((names: string[], options: SheetOptions) =>
        runCommand(options, () => (names.length === 0 ? fromDossier(options) : fromFiles(names, options))),
      ),
    'nonpaper sheet -o questions.csv\nnonpaper sheet questions.csv -o sheet.json\nnonpaper deal sheet.json',
  );
