import { good, type Outcome } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';

interface DecideOptions extends SharedOptions {
  readonly why?: string;
}
type Verdict = 'accept' | 'refuse' | 'withdraw';

const DONE = { accept: 'Accepted', refuse: 'Refused', withdraw: 'Withdrawn' } as const;

const decideAll = (
  names: readonly string[],
  verdict: Verdict,
  options: DecideOptions,
): Promise<Outcome<Answer>> =>
  withBench(options, async (bench) => {
    const { decide } = await import('@nonpaper/workbench');
    const decided = await decide(bench, names, verdict, options.why);
    if (!decided.ok) return decided;
    const lines = decided.value
      .filter((record) => record.kind !== 'provision')
      .map((record) => `${DONE[verdict]}: ${record.kind} ${record.slug ?? record.id}.`);
    return good({ json: { verdict, records: decided.value }, text: `${lines.join('\n')}\n` });
  });

const list = (options: SharedOptions): Promise<Outcome<Answer>> =>
  withBench(options, async (bench) => {
    const { dossierHead, listProposals, reviewList } = await import('@nonpaper/workbench');
    const { reviewPage } = await import('@nonpaper/pages');
    const groups = await listProposals(bench);
    const page = reviewPage(await dossierHead(bench.store), await reviewList(bench.store, groups));
    return good({ json: { groups }, page });
  });

const deciding = (verdict: Verdict, description: string): Command =>
  withJson(withDossier(new Command(verdict)))
    .description(description)
    .argument('<records...>', 'ids, slugs, or the last characters of ids')
    .option('--why <reason>', 'a reason that is kept with the decision')
    .action((names: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<DecideOptions>();
      return runCommand(options, () => decideAll(names, verdict, options));
    });

const amending = (): Command =>
  withJson(withDossier(new Command('amend')))
    .description('correct fields of a proposal and accept it so')
    .argument('<record>', 'id, slug, or the last characters of the id')
    .requiredOption('--set <field=value...>', 'field and value, such as speaksFor=upper or issues=water,land')
    .option('--why <reason>', 'a reason that is kept with the decision')
    .action((name: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<DecideOptions & { set: string[] }>();
      return runCommand(options, () =>
        withBench<Answer>(options, async (bench) => {
          const { amend } = await import('@nonpaper/workbench');
          const amended = await amend(bench, name, options.set, options.why);
          if (!amended.ok) return amended;
          return good({
            json: amended.value,
            text: `Amended and accepted: ${amended.value.kind} ${amended.value.id}.\n`,
          });
        }),
      );
    });

/** `nonpaper review`: list, accept, amend, refuse, withdraw. */
export const review = (): Command =>
  example(
    withOutput(withJson(withDossier(new Command('review'))), '.html, .md, .txt, .json')
      .description('what waits for a decision, grouped by issue; accept, amend, refuse or withdraw it')
      .addCommand(deciding('accept', 'accept proposals: from then on they count').exitOverride())
      .addCommand(amending().exitOverride())
      .addCommand(deciding('refuse', 'refuse proposals; they stay in the record as refused').exitOverride())
      .addCommand(
        deciding('withdraw', 'take accepted records back; what rested on them shows it').exitOverride(),
      )
      .action((options: SharedOptions) => runCommand(options, () => list(options))),
    'nonpaper review\nnonpaper review accept 7Q2M 7Q2N\nnonpaper review amend 7Q2P --set issues=water --set speaksFor=upper',
  );
