import { good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench, Lexicon } from '@nonpaper/workbench';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, type SharedOptions } from '../options.ts';
import { counted } from '../reading-lines.ts';

interface LexiconOptions extends SharedOptions {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

const jsonOf = ({ record, words, linked }: Lexicon): object => ({
  kind: record.kind,
  id: record.id,
  slug: record.slug,
  words,
  linked,
});

/** A theme or issue without words is looked for by its name; a theme with words is not, since "Security" says too little. */
const wordsShown = ({ record, words }: Lexicon): string => {
  if (words.length > 0) return words.join(', ');
  return 'name' in record ? `no words; texts are searched for its name, "${record.name}"` : 'no words';
};

const lineOf = (each: Lexicon): string =>
  `${each.record.kind} ${each.record.slug ?? each.record.id}: ${wordsShown(each)}\n`;

async function listed({ store }: Bench): Promise<Outcome<Answer>> {
  const { issueLexicons } = await import('@nonpaper/workbench');
  const all = await issueLexicons(store);
  return good({
    json: { lexicons: all.map(jsonOf) },
    text: all.map(lineOf).join('') || 'No issues and themes yet.\n',
  });
}

async function edited(bench: Bench, name: string, options: LexiconOptions): Promise<Outcome<Answer>> {
  const { editLexicon } = await import('@nonpaper/workbench');
  const { add = [], remove = [] } = options;
  const done = await editLexicon(bench, name, { add, remove });
  if (!done.ok) return done;
  const { linked } = done.value;
  const under = linked === 0 ? '' : `${counted(linked, 'proposed statement')} put under it.\n`;
  return good({ json: jsonOf(done.value), text: lineOf(done.value) + under });
}

const another = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `nonpaper lexicon [RECORD]`. */
export const lexicon = (): Command =>
  example(
    withJson(withDossier(new Command('lexicon')))
      .description(
        'the words by which texts speak of an issue or theme, or name a person, party or outlet: show them, add some, take some out',
      )
      .argument(
        '[record]',
        'slug or id of an issue, theme, person, party or outlet (else every issue and theme is listed)',
      )
      .option(
        '--add <words>',
        'words or a name as they are printed, in any language; may be given again',
        another,
      )
      .option('--remove <words>', 'words or a name to take out; may be given again', another)
      .action((name: string | undefined, options: LexiconOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, (bench) =>
            name === undefined ? listed(bench) : edited(bench, name, options),
          ),
        ),
      ),
    'nonpaper lexicon water --add "sluice gates" --add "low-water season"',
  );
