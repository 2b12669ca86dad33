import { basename } from 'node:path';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { readFileWithin, readStandardInput } from '../files.ts';
import { limitsOf, withJson, withLimits, withOutput, type SharedOptions } from '../options.ts';

interface StabilityOptions extends SharedOptions {
  readonly case?: string;
  readonly coalitions?: boolean;
  readonly from?: string;
  readonly hold?: string;
}

async function studied(path: string, options: StabilityOptions): Promise<Outcome<Answer>> {
  const limits = limitsOf(options);
  const file = path === '-' ? await readStandardInput(limits) : readFileWithin(path, limits);
  if (!file.ok) return file;
  const { readConflictCase, stabilityJson, studiedPage, studyCase } =
    await import('@nonpaper/workbench/stability');
  const conflictCase = readConflictCase(new TextDecoder().decode(file.value.bytes), path, options.case);
  if (!conflictCase.ok) return conflictCase;
  const found = studyCase(conflictCase.value, options);
  if (!found.ok) return found;
  return good({ json: stabilityJson(found.value), page: studiedPage(found.value, basename(path)) });
}

/** `nonpaper stability CASE.json`. */
export const stability = (): Command =>
  example(
    withOutput(withLimits(withJson(new Command('stability'))), '.html, .md, .txt, .json')
      .description(
        'which outcomes of a conflict would hold, by what each party can do and prefers (graph model)',
      )
      .argument('<case>', 'a JSON file of one case or several; - is standard input')
      .option('--case <name>', 'which case of a file of several')
      .option('--coalitions', 'also which states coalitions would leave together')
      .option(
        '--from <state>',
        'also what can come about from this state (else from the statusQuo of the case)',
      )
      .option('--hold <state>', 'also which preferences would make this state stable')
      .action((path: string, options: StabilityOptions) => runCommand(options, () => studied(path, options))),
    'nonpaper stability dam.json --coalitions -o dam.html\nnonpaper stability cases.json --case Elmira --json',
  );
