import { good, type Outcome } from '@nonpaper/vocabulary';
import type { readingContext } from '@nonpaper/workbench/reading';
import { dossierPath, withBench } from './dossier-file.ts';
import type { SharedOptions } from './options.ts';

/** The names and lexicons that a reading is told. */
export type ContextHere = Awaited<ReturnType<typeof readingContext>>;

/** Those of the dossier where there is one, else only what the reader ships with. */
export async function contextHere(options: SharedOptions): Promise<Outcome<ContextHere>> {
  const { NO_CONTEXT, readingContext } = await import('@nonpaper/workbench/reading');
  if (!dossierPath(options).ok) return good(NO_CONTEXT);
  return withBench(options, async ({ store }) => good(await readingContext(store)));
}
