import { existsSync } from 'node:fs';
import { good, type Outcome } from '@nonpaper/vocabulary';
import type { DraftSide, LinksFile, LinksFound, Store } from '@nonpaper/workbench';
import type { Command } from 'commander';
import { askedOf } from './commands/answers.ts';
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

/** What people said of the matches between any two of many drafts, by their places. */
export async function linksOfAll(
  sides: readonly DraftSide[],
  store: Store | null,
  file: LinksFile | null,
  options: LinksOptions,
): Promise<{ from: number; to: number; known: LinksFound['known'] }[]> {
  const { linksOfSides } = await import('@nonpaper/workbench');
  const links = [];
  for (const [from, left] of sides.entries())
    for (const [step, right] of sides.slice(from + 1).entries()) {
      const { known } = await linksOfSides(store, left, right, file, askedOf(options));
      links.push({ from, to: from + 1 + step, known });
    }
  return links;
}
