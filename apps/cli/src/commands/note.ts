import { bad, good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { readStandardInput } from '../files.ts';
import { isoDay, limitsOf, withDossier, withJson, type SharedOptions } from '../options.ts';

interface NoteOptions extends SharedOptions {
  readonly from: string;
  readonly to?: string;
  readonly party?: string;
  readonly issue?: string;
  readonly terms?: string;
  readonly date?: string;
  readonly compartment?: string;
}

async function noteText(words: readonly string[], options: NoteOptions) {
  if (words.length > 0) return good(words.join(' '));
  const input = await readStandardInput(limitsOf(options));
  if (!input.ok) return input;
  const text = new TextDecoder().decode(input.value.bytes).trim();
  if (text !== '') return good(text);
  return bad({
    code: 'nothing-to-read',
    what: 'The note has no text.',
    next: 'Write it after the options, or pipe it in.',
  });
}

/** `nonpaper note TEXT`. */
export const note = (): Command =>
  example(
    withJson(withDossier(new Command('note')))
      .description(
        'keep what you were told: who told whom, on which terms; it leaves in no export unless asked for by name',
      )
      .argument('[text...]', 'what was said, in your words (else standard input)')
      .requiredOption('--from <who>', 'who told it, in the words that you may keep')
      .option('--to <who>', 'who was told (else the one who works)')
      .option('--party <slug>', 'party that it is about')
      .option('--issue <slug>', 'issue that it is about')
      .option('--terms <terms>', 'terms of use, such as "not for attribution"')
      .option('--date <date>', 'day on which it was told (else today)', isoDay)
      .option('--compartment <name>', 'closed circle that alone may see it')
      .action((words: string[], options: NoteOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async (bench) => {
            const text = await noteText(words, options);
            if (!text.ok) return text;
            const { takeNote } = await import('@nonpaper/workbench');
            const { from, to, party, issue, terms, date, compartment } = options;
            const given = Object.fromEntries(
              Object.entries({ toldTo: to, party, issue, terms, date, compartment }).filter(
                ([, each]) => each !== undefined,
              ),
            );
            const kept = await takeNote(bench, { text: text.value, toldBy: from, ...given });
            if (!kept.ok) return kept;
            return good({ json: kept.value, text: `Kept: ${kept.value.title} (${kept.value.id}).\n` });
          }),
        ),
      ),
    'nonpaper note --from "a delegate of the upper bank" --party upper --issue water --terms "not for attribution" They could live with a later date.',
  );
