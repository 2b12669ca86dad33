import { good, type Instant, type Message, type Outcome } from '@nonpaper/vocabulary';
import type { Bench } from '../bench.ts';
import type { Write } from '../ports.ts';
import { articleSource, keepReading, readArticleFile, readingContext } from '../read-article.ts';
import { changedOr } from '../review-proposals.ts';
import { loadFolder, type LoadedFolder, type ToRead, type ToTakeIn } from './load-folder.ts';
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

interface Found {
  readonly statements: number;
  readonly events: number;
}

async function readDigest(bench: Bench, digest: ToRead): Promise<Outcome<Found>> {
  const context = await readingContext(bench.store);
  const { source, text } = digest;
  const article = {
    text: text.text,
    title: source.title,
    ...(source.date === null ? {} : { date: source.date }),
    ...(source.language === null ? {} : { language: source.language }),
  };
  const reading = await bench.reader.read(article, context);
  return keepReading(
    bench,
    { source, text, bytes: null, behind: digest.behind, base: null },
    reading,
    context,
  );
}

async function readDispatch(bench: Bench, dispatch: ToTakeIn): Promise<Outcome<Found>> {
  const context = await readingContext(bench.store);
  const { entry } = dispatch;
  const outlet = entry.outlet ? await bench.store.bySlug('outlet', entry.outlet) : null;
  const about = {
    title: entry.title,
    sourceKind: entry.sourceKind,
    ...(outlet?.names[0] ? { outlet: outlet.names[0].text } : {}),
    ...(entry.date ? { date: entry.date } : {}),
    ...(entry.url ? { url: entry.url } : {}),
    ...(entry.language ? { language: entry.language } : {}),
  };
  const file = { name: dispatch.file, bytes: dispatch.bytes };
  const read = await readArticleFile(file, about, bench.reader, context, bench.limits);
  if (!read.ok) return read;
  const keeping = articleSource(bench, file, read.value, about, context);
  const source = { ...keeping.source, id: dispatch.id, slug: entry.slug, outlet: outlet?.id ?? null };
  const kept = {
    ...keeping,
    source,
    text: { ...keeping.text, source: dispatch.id },
    bytes: keeping.bytes && { ...keeping.bytes, source: dispatch.id },
  };
  return keepReading(bench, kept, read.value.reading, context);
}

/** Reads the texts one by one; the first that cannot be read ends the import with its fault. */
async function readAll(bench: Bench, loaded: LoadedFolder, progress: Progress): Promise<Outcome<Found>> {
  const total = { statements: 0, events: 0 };
  for (const [what, work] of [
    ...loaded.digests.map((each) => [each.source.title, () => readDigest(bench, each)] as const),
    ...loaded.dispatches.map((each) => [each.entry.title, () => readDispatch(bench, each)] as const),
  ]) {
    progress(`reading "${what}"`);
    const found = await work();
    if (!found.ok) return found;
    total.statements += found.value.statements;
    total.events += found.value.events;
  }
  return good(total);
}

/**
 * Imports a dossier folder into an empty dossier: what people entered as accepted records, in one change, and
 * then what the reader finds in digests and dispatches, as proposals. `at` is the time that the records carry.
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
  const { head, records, texts, bytes, messages } = loaded.value;
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
  const found = await readAll(bench, loaded.value, progress);
  if (!found.ok) return found;
  return good({ head, records: records.length, ...found.value, messages });
}
