import type { Ambiguity } from '@nonpaper/dossier';
import { AMBIGUITY_INTENTS, AMBIGUITY_STATUSES, bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench } from '@nonpaper/workbench';
import { Argument, Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withAsked, withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';
import { askedOf } from './answers.ts';

/** The register of wording that can be read in two ways: what is in it, and what people add to it. */

type Intent = (typeof AMBIGUITY_INTENTS)[number];
type Status = (typeof AMBIGUITY_STATUSES)[number];

interface ReadOptions extends SharedOptions {
  readonly by?: string;
  readonly possible?: boolean;
  readonly statement?: readonly string[];
  readonly source?: readonly string[];
  readonly at?: string;
}

interface JudgeOptions extends SharedOptions {
  readonly why?: string;
  readonly source?: readonly string[];
}

interface EnterOptions extends SharedOptions {
  readonly question: string;
  readonly compartment?: string;
}

const listed = (drafts: readonly string[], options: SharedOptions): Promise<Outcome<Answer>> =>
  withBench(options, async (bench) => {
    const { askAmbiguities } = await import('@nonpaper/workbench');
    const found = await askAmbiguities(bench, askedOf(options), drafts);
    if (!found.ok) return found;
    const { json, page, csv, remarks } = found.value;
    return good({ json, page, formats: { csv: () => good(csv) }, remarks });
  });

/** Runs a change of an entry, and tells which entry it was. */
const changing = (
  options: SharedOptions,
  done: string,
  change: (bench: Bench) => Promise<Outcome<Ambiguity>>,
): Promise<void> =>
  runCommand(options, () =>
    withBench<Answer>(options, async (bench) => {
      const entry = await change(bench);
      if (!entry.ok) return entry;
      return good({ json: entry.value, text: `${done}: ${entry.value.slug ?? entry.value.id}.\n` });
    }),
  );

const part = (name: string, description: string): Command =>
  withJson(withDossier(new Command(name)))
    .description(description)
    .exitOverride();

const ENTRY = 'slug or id of the entry, or the last characters of its id';

const enter = (): Command =>
  part('add', 'enter a place that you saw')
    .argument('<draft>', 'slug of the draft')
    .argument('<provision>', 'path or printed number of the provision')
    .argument('<words>', 'its words, as they stand in the provision')
    .requiredOption('--question <sentence>', 'the question that parts the readings')
    .option('--compartment <name>', 'closed circle that alone may see the entry')
    .action((draft: string, provision: string, words: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<EnterOptions>();
      const { question, compartment = null } = options;
      return changing(options, 'Entered', async (bench) =>
        (await import('@nonpaper/workbench')).addEntry(bench, {
          draft,
          provision,
          words,
          question,
          compartment,
        }),
      );
    });

const holderUnsaid = (): Outcome<never> =>
  bad({
    code: 'reading-of-whom',
    what: 'It was not said whose reading this is.',
    next: 'Name the party with --by and what says so with --statement or --source; or say --possible, where nobody is known to hold it.',
  });

/** A reading of a party, or one that nobody is recorded as holding: which of the two has to be said. */
async function read(
  bench: Bench,
  entry: string,
  text: string,
  options: ReadOptions,
): Promise<Outcome<Ambiguity>> {
  const { by, possible, statement = [], source = [], at = null } = options;
  if ((by === undefined) === (possible !== true)) return holderUnsaid();
  const { addReading } = await import('@nonpaper/workbench');
  return addReading(bench, entry, {
    text,
    party: by ?? null,
    statements: statement,
    sources: source,
    locator: at,
  });
}

const reading = (): Command =>
  part('read', 'add a reading: whose it is, and what says so')
    .argument('<entry>', ENTRY)
    .argument('<text>', 'how the words are read, in your words')
    .option('--by <party>', 'slug of the party that reads them so; needs --statement or --source')
    .option('--possible', 'a possible reading: nobody is recorded as holding it')
    .option('--statement <records...>', 'statements that say so')
    .option('--source <records...>', 'sources or notes that say so')
    .option('--at <place>', 'place in the sources, such as "page 3"')
    .action((entry: string, text: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReadOptions>();
      return changing(options, 'Reading added', (bench) => read(bench, entry, text, options));
    });

const forget = (): Command =>
  part('forget', 'take a reading out again')
    .argument('<entry>', ENTRY)
    .argument('<beginning>', 'the beginning of the reading')
    .action((entry: string, beginning: string, _: unknown, command: Command) =>
      changing(command.optsWithGlobals<SharedOptions>(), 'Reading taken out', async (bench) =>
        (await import('@nonpaper/workbench')).forgetReading(bench, entry, beginning),
      ),
    );

const judge = (): Command =>
  part('judge', 'judge in your name whether the wording was meant to be read in two ways')
    .argument('<entry>', ENTRY)
    .addArgument(new Argument('<intent>', 'what you judge').choices([...AMBIGUITY_INTENTS]))
    .option('--why <reason>', 'why you judge so')
    .option('--source <records...>', 'sources or notes that it rests on')
    .action((entry: string, intent: Intent, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<JudgeOptions>();
      const { why = null, source = [] } = options;
      return changing(options, `Judged ${intent}`, async (bench) =>
        (await import('@nonpaper/workbench')).judgeIntent(bench, entry, { intent, why, sources: source }),
      );
    });

const settle = (): Command =>
  part('settle', 'say what became of the wording')
    .argument('<entry>', ENTRY)
    .addArgument(new Argument('<status>', 'what became of it').choices([...AMBIGUITY_STATUSES]))
    .option('--why <note>', 'in a few words, how')
    .action((entry: string, status: Status, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<JudgeOptions>();
      return changing(options, `Now ${status}`, async (bench) =>
        (await import('@nonpaper/workbench')).settleEntry(bench, entry, status, options.why ?? null),
      );
    });

/** `nonpaper ambiguity`: the register, and what people add to it. */
export const ambiguity = (): Command =>
  example(
    withOutput(withAsked(withJson(withDossier(new Command('ambiguity')))), '.html, .md, .txt, .csv, .json')
      .description(
        'wording that can be read in two ways: whose readings are recorded, on what, and whether it was meant so',
      )
      .argument('[drafts...]', 'slugs of drafts (else all)')
      .addCommand(enter())
      .addCommand(reading())
      .addCommand(forget())
      .addCommand(judge())
      .addCommand(settle())
      .action((drafts: string[], options: SharedOptions) =>
        runCommand(options, () => listed(drafts, options)),
      ),
    'nonpaper lint accord-1 --register\nnonpaper ambiguity accord-1 -o register.html\nnonpaper ambiguity read accord-1-7-days "Working days." --by upper --statement s12\nnonpaper ambiguity judge accord-1-7-days deliberate --why "both sides wanted it so"',
  );
