import { existsSync } from 'node:fs';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { LinksFile } from '@nonpaper/workbench';
import type { Command } from 'commander';
import { readFileWithin } from './files.ts';
import { limitsOf, type SharedOptions } from './options.ts';

export interface LinksOptions extends SharedOptions {
  readonly links?: string;
}

export const withLinks = (command: Command): Command =>
  command.option('--links <file>', 'file of matches that people confirmed or cut, outside a dossier');

/** The file named with `--links`; null where none is. */
export async function linksFile(options: LinksOptions): Promise<Outcome<LinksFile | null>> {
  if (options.links === undefined) return good(null);
  const file = readFileWithin(options.links, limitsOf(options));
  if (!file.ok) return file;
  const { readLinksFile } = await import('@nonpaper/workbench');
  return readLinksFile(new TextDecoder().decode(file.value.bytes), options.links);
}

/** The same, for a command that may make the file: an empty one where there is none yet. */
export async function linksFileOrNew(options: LinksOptions): Promise<Outcome<LinksFile | null>> {
  if (options.links === undefined || existsSync(options.links)) return linksFile(options);
  return good((await import('@nonpaper/workbench')).NO_LINKS);
}
