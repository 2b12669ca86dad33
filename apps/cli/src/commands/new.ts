import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bad, good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand } from '../command.ts';
import { withJson, type SharedOptions } from '../options.ts';

interface NewOptions extends SharedOptions {
  readonly title?: string;
  readonly notice?: string;
  readonly composed?: boolean;
}

/** `nonpaper new NAME`. */
export const newCommand = (): Command =>
  example(
    withJson(new Command('new').description('make an empty dossier NAME.dossier in this folder'))
      .argument('<name>', 'name of the dossier, or a path')
      .option('--title <title>', 'title that stands on every page (else the name)')
      .option('--notice <line>', 'a line that stands on every page and export')
      .option('--composed', 'all of it is invented; every page says so')
      .action((name: string, options: NewOptions) =>
        runCommand(options, async () => {
          const path = resolve(name.endsWith('.dossier') ? name : `${name}.dossier`);
          if (existsSync(path)) {
            return bad({
              code: 'dossier-exists',
              what: `There is a dossier ${path} already.`,
              next: 'Choose another name; the existing dossier is unchanged.',
            });
          }
          const { createStore, makeIds, systemClock } = await import('@nonpaper/store');
          const title = options.title ?? name.replace(/\.dossier$/, '').replace(/^.*[\\/]/, '');
          const made = await createStore(path, {
            title,
            notice: options.notice ?? null,
            composed: options.composed === true,
            ids: makeIds(),
            clock: systemClock(),
          });
          if (!made.ok) return made;
          await made.value.close();
          return good({
            json: { dossier: path, title },
            text: `Made ${path}.\nNext: nonpaper import DRAFT, nonpaper read ARTICLE, nonpaper note.\n`,
          });
        }),
      ),
    'nonpaper new talks --title "Talks on the river accord"',
  );
