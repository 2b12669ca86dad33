import { good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, type SharedOptions } from '../options.ts';

/** `nonpaper show RECORD`: a record with its links in both directions. */
export const show = (): Command =>
  example(
    withJson(withDossier(new Command('show')))
      .description('open one record: its fields, what it refers to, and what refers to it')
      .argument('<record>', 'id, slug, or the last characters of the id')
      .action((name: string, options: SharedOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async ({ store }) => {
            const { recordWithLinks, recordLines } = await import('@nonpaper/workbench');
            const found = await recordWithLinks(store, name);
            if (!found.ok) return found;
            return good({ json: found.value, text: recordLines(found.value) });
          }),
        ),
      ),
    'nonpaper show us-28',
  );
