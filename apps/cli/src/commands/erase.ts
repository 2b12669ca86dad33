import { good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, type SharedOptions } from '../options.ts';

/** `nonpaper erase RECORD`: lawful erasure of what the journal keeps of a record. */
export const erase = (): Command =>
  example(
    withJson(withDossier(new Command('erase')))
      .description(
        'erase the earlier versions that the journal keeps of a record; the chain stays valid, undo is no longer possible',
      )
      .argument('<record>', 'id, slug, or the last characters of the id')
      .action((name: string, options: SharedOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async ({ store, actor, clock }) => {
            const { findRecord } = await import('@nonpaper/workbench');
            const found = await findRecord(store, name);
            if (!found.ok) return found;
            const { kind, id } = found.value;
            const erased = await store.erase(id, { actor, at: clock.now() });
            const text = `Erased ${erased} kept versions of ${kind} ${id}. The record as it is now, sources and earlier backups remain.\n`;
            return good({ json: { kind, id, erased }, text });
          }),
        ),
      ),
    'nonpaper erase 7Q2M',
  );
