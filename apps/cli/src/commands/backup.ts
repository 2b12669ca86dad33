import { dirname, resolve } from 'node:path';
import { good } from '@nonpaper/vocabulary';
import { Command } from 'commander';
import { example, runCommand, type Answer } from '../command.ts';
import { withBench } from '../dossier-file.ts';
import { withDossier, withJson, type SharedOptions } from '../options.ts';

const BESIDE =
  'The copy lies in this folder: with two dossiers here, commands ask which one is meant (--dossier). Move it elsewhere.';

/** Whether a copy makes this folder hold more than one dossier, of which none is named. */
const liesBeside = (path: string, { dossier }: SharedOptions): boolean =>
  dossier === undefined && path.endsWith('.dossier') && dirname(path) === process.cwd();

/** `nonpaper backup FILE`. */
export const backup = (): Command =>
  example(
    withJson(withDossier(new Command('backup')))
      .description('write a consistent copy of the dossier, also while others work on it')
      .argument('<file>', 'file to write; it must not exist yet')
      .action((file: string, options: SharedOptions) =>
        runCommand(options, () =>
          withBench<Answer>(options, async ({ store }) => {
            const path = resolve(file);
            const copied = await store.backup(path);
            if (!copied.ok) return copied;
            return good({
              json: { backup: path, ...copied.value },
              text: `Wrote ${path} (${copied.value.bytes} bytes).\n`,
              remarks: liesBeside(path, options) ? [BESIDE] : [],
            });
          }),
        ),
      ),
    'nonpaper backup copies/talks-2025-11-20.dossier',
  );
