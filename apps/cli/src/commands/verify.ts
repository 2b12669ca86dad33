import { good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { withDossier, withJson, type SharedOptions } from '../options.ts';

/** `nonpaper verify`. */
export const verify = (): Command =>
  example(
    withJson(withDossier(new Command('verify')))
      .description(
        "check the dossier: journal chain, every span against its text, links, bytes, SQLite's own integrity",
      )
      .action((options: SharedOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async ({ store }) => {
            const found = await store.verify();
            const { entries, spans, sources, records } = found.checked;
            const counted = `${records} records, ${spans} spans, ${sources} sources, ${entries} journal entries checked.`;
            const faults = found.faults.map(
              (fault) => `  ${fault.where ?? ''}: ${fault.what} ${fault.next} [${fault.code}]`,
            );
            const sound = found.faults.length === 0;
            const verdict = sound ? 'The dossier is sound.' : `${found.faults.length} faults:`;
            const head = `Head of the chain: ${found.head}\nWrite it down elsewhere: a chain alone cannot show that its tail was cut.`;
            return good({
              json: found,
              text: `${[counted, verdict, ...faults, head].join('\n')}\n`,
              exit: sound ? EXIT_CODES.done.code : EXIT_CODES.unsound.code,
            });
          }),
        ),
      ),
    'nonpaper verify --dossier talks.dossier',
  );
