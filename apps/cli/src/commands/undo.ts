import { good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, type SharedOptions } from '../options.ts';

/** `nonpaper undo RECORD`. */
export const undo = (): Command =>
  example(
    withJson(withDossier(new Command('undo')))
      .description('take back the newest change of a record; the journal keeps both versions')
      .argument('<record>', 'id, slug, or the last characters of the id')
      .action((name: string, options: SharedOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async ({ store, actor, clock }) => {
            const { findRecord } = await import('@nonpaper/workbench');
            const found = await findRecord(store, name);
            if (!found.ok) return found;
            const undone = await store.undo(found.value.id, { actor, at: clock.now() });
            if (!undone.ok) return undone;
            const what =
              undone.value === null
                ? 'is gone again'
                : `is as it was in its earlier version (${undone.value.review.state})`;
            return good({
              json: { record: undone.value },
              text: `${found.value.kind} ${found.value.id} ${what}.\n`,
            });
          }),
        ),
      ),
    'nonpaper undo 7Q2M',
  );
