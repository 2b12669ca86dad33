import { good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, withOutput, type SharedOptions } from '../options.ts';

/** `nonpaper search WORDS`. */
export const search = (): Command =>
  example(
    withOutput(withJson(withDossier(new Command('search'))), '.html, .md, .txt, .json')
      .description('find provisions, statements and sources by their words')
      .argument('<words...>', 'words, "a phrase", a beginning*, AND, OR, NOT')
      .option('--limit <n>', 'most hits to show', Number, 20)
      .action((words: string[], options: SharedOptions & { limit: number }) =>
        runCommand(options, () =>
          withBench<Answer>(options, async ({ store }) => {
            const query = words.join(' ');
            const hits = await store.search(query, options.limit);
            const { searchPage } = await import('@nonpaper/pages');
            const { dossierHead } = await import('@nonpaper/workbench');
            return good({
              json: { query, hits },
              page: searchPage(await dossierHead(store), { query, hits }),
            });
          }),
        ),
      ),
    'nonpaper search "security guarantees"',
  );
