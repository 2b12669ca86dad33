import type { Source } from '@nonpaper/dossier';
import { intakeArticle } from '@nonpaper/intake';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, type Bench } from '../bench.ts';
import { MEDIA_TYPES } from '../draft-records.ts';
import { headedArticle } from '../headed-article.ts';
import type { KeptBytes } from '../ports.ts';
import { articleOf, type AboutArticle } from '../read-article.ts';
import { usualNames } from './cast-records.ts';
import type { Entering } from './entering.ts';
import { missingFile } from './folder-faults.ts';
import type { FolderBytes } from './parse-folder.ts';
import type { Folder, FolderRecords } from './schema.ts';
import type { ToRead } from './to-read.ts';

/** What is known of a dispatch beside its file. */
function aboutDispatch(
  entry: FolderRecords<'dispatches'>[number],
  outletName: (slug: string) => string,
): AboutArticle {
  return {
    title: entry.title,
    sourceKind: entry.sourceKind,
    ...(entry.outlet ? { outlet: outletName(entry.outlet) } : {}),
    ...(entry.date ? { date: entry.date } : {}),
    ...(entry.url ? { url: entry.url } : {}),
    ...(entry.language ? { language: entry.language } : {}),
  };
}

interface TakenIn {
  readonly toRead: ToRead;
  readonly bytes: KeptBytes;
}

async function takeIn(
  bench: Bench,
  entering: Entering,
  entry: FolderRecords<'dispatches'>[number],
  bytes: Uint8Array,
  outletName: (slug: string) => string,
): Promise<Outcome<TakenIn>> {
  const working = await intakeArticle(bytes, { name: entry.file, limits: bench.limits });
  if (!working.ok) return bad({ ...working.fault, where: entry.file });
  const where = `dispatches.yaml, ${entry.slug},`;
  const id = entering.book.id('dispatch', entry.slug, where);
  const textId = bench.ids.next();
  const { article } = await headedArticle(articleOf(working.value, aboutDispatch(entry, outletName)));
  const source: Source = {
    ...freshBase('source', id, entering.at, acceptedBy(entering.by, entering.at)),
    slug: entry.slug,
    validFrom: article.date ?? null,
    terms: entry.terms ?? null,
    sourceKind: entry.sourceKind,
    title: entry.title,
    outlet: entering.book.maybe('outlet', entry.outlet, where),
    relays: [],
    date: article.date ?? null,
    dateNote: null,
    url: entry.url ?? null,
    language: article.language ?? null,
    text: textId,
    note: null,
  };
  const { text, extractor, format } = working.value;
  return good({
    toRead: { source, text: { id: textId, source: id, text, extractor }, article, behind: [] },
    bytes: { source: id, fileName: entry.file, mediaType: MEDIA_TYPES[format], bytes },
  });
}

export async function loadDispatches(
  bench: Bench,
  entering: Entering,
  folder: Folder,
  files: FolderBytes,
): Promise<Outcome<TakenIn[]>> {
  const taken: TakenIn[] = [];
  for (const entry of folder.dispatches) {
    const bytes = files.get(entry.file);
    if (!bytes) return bad(missingFile(entry.file, `dispatches.yaml, ${entry.slug}`));
    const one = await takeIn(bench, entering, entry, bytes, usualNames(folder));
    if (!one.ok) return one;
    taken.push(one.value);
  }
  return good(taken);
}
