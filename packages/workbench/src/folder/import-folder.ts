import { bad, good, type Fault, type Instant, type Message, type Outcome } from '@nonpaper/vocabulary';
import type { Bench } from '../bench.ts';
import type { DossierAbout, Write } from '../ports.ts';
import { keepReading } from '../read-article.ts';
import { readingContext } from '../reading-context.ts';
import { changedOr } from '../review-proposals.ts';
import { loadFolder } from './load-folder.ts';
import type { ToRead } from './to-read.ts';
import type { FolderBytes } from './parse-folder.ts';
import type { FolderHead } from './schema.ts';

/** What an import of a folder did. */
export interface ImportedFolder {
  readonly head: FolderHead;
  readonly records: number;
  readonly statements: number;
  readonly events: number;
  readonly messages: readonly Message[];
}

/** Told while a long import goes on. */
export type Progress = (doing: string) => void;

/** Reads the texts one by one; what is found is proposed. */
async function readAll(
  bench: Bench,
  toRead: readonly ToRead[],
  progress: Progress,
): Promise<Outcome<{ statements: number; events: number }>> {
  const context = await readingContext(bench.store);
  const total = { statements: 0, events: 0 };
  for (const { source, text, article, behind } of toRead) {
    progress(`reading "${source.title}"`);
    const reading = await bench.reader.read(article, context);
    const found = await keepReading(
      bench,
      { source, text, bytes: null, behind, isKept: true },
      reading,
      context,
    );
    if (!found.ok) return found;
    total.statements += found.value.statements;
    total.events += found.value.events;
  }
  return good(total);
}

/** Invented and real records never stand in one dossier, since every page of an invented one has to say so. */
function mixing(head: FolderHead, dossier: DossierAbout): Fault | null {
  if (head.composed === dossier.composed) return null;
  const [folder, other] = head.composed
    ? ['invented', 'is not marked as invented']
    : ['not invented', 'is marked as invented'];
  return {
    code: 'folder-composed',
    what: `This folder is ${folder}, and the dossier "${dossier.title}" ${other}.`,
    next: `Make a dossier for it with "nonpaper new NAME${head.composed ? ' --composed' : ''}"; nothing has been imported.`,
  };
}

/**
 * Imports a dossier folder: what people entered as accepted records, in one change, and then what the reader finds
 * in digests and dispatches, as proposals. `at` is the time that the records carry.
 */
export async function importFolder(
  bench: Bench,
  files: FolderBytes,
  at: Instant,
  progress: Progress,
): Promise<Outcome<ImportedFolder>> {
  progress('reading the drafts and the lists');
  const loaded = await loadFolder(bench, files, at);
  if (!loaded.ok) return loaded;
  const { head, records, texts, bytes, messages, toRead } = loaded.value;
  const mixed = mixing(head, await bench.store.about());
  if (mixed) return bad(mixed);
  const writes: Write[] = records.map((record) => ({ record, base: null }));
  const changed = await bench.store.change({
    actor: head.enteredBy,
    at,
    doing: 'import a dossier folder',
    writes,
    texts,
    bytes,
  });
  const written = changedOr(changed, records.length);
  if (!written.ok) return written;
  const found = await readAll(bench, toRead, progress);
  if (!found.ok) return found;
  return good({ head, records: records.length, ...found.value, messages });
}
