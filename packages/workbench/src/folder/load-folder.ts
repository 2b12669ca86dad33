import type { DossierRecord } from '@nonpaper/dossier';
import { bad, good, type Instant, type Message, type Outcome } from '@nonpaper/vocabulary';
import type { Bench } from '../bench.ts';
import type { KeptBytes, KeptText } from '../ports.ts';
import { digestToRead } from './digest-source.ts';
import { loadDispatches } from './dispatch-source.ts';
import { draftParts, loadDrafts } from './draft-files.ts';
import type { Entering } from './entering.ts';
import { linkRecords, plainRecords, registerRecords } from './entry-records.ts';
import { problemsFault } from './folder-faults.ts';
import { parseFolder, type FolderBytes, type ParsedFolder } from './parse-folder.ts';
import type { FolderHead } from './schema.ts';
import { SlugBook } from './slug-book.ts';
import type { ToRead } from './to-read.ts';

/** A folder as records, ready to be written in one change; digests and dispatches are read after that. */
export interface LoadedFolder {
  readonly head: FolderHead;
  readonly records: readonly DossierRecord[];
  readonly texts: readonly KeptText[];
  readonly bytes: readonly KeptBytes[];
  /** Digests by date, then dispatches. */
  readonly toRead: readonly ToRead[];
  readonly messages: readonly Message[];
}

/** Gives every slug of the folder its id, so that files may refer to each other in any order. */
function declareAll(book: SlugBook, { folder, digests }: ParsedFolder): void {
  for (const each of folder.parties) book.declare('party', each.slug);
  for (const each of folder.persons) book.declare('person', each.slug);
  for (const each of folder.outlets) book.declare('outlet', each.slug);
  for (const each of folder.channels) book.declare('channel', each.slug);
  for (const each of folder.themes) book.declare('theme', each.slug);
  for (const each of folder.issues) {
    book.declare('issue', each.slug);
    for (const option of each.options) book.declare('option', option.slug);
  }
  for (const each of folder.sources) book.declare('source', each.slug);
  for (const each of folder.notes) book.declare('note', each.slug);
  for (const each of folder.dispatches) book.declare('dispatch', each.slug);
  for (const each of digests) book.declare('digest', each.slug);
  for (const each of folder.drafts) book.declare('draft', each.slug);
  for (const each of folder.statements) book.declare('statement', each.slug);
  for (const each of folder.ambiguities) if (each.slug) book.declare('ambiguity', each.slug);
}

/**
 * Turns a folder into records. The plan: check the YAML; give ids to all slugs; read the draft files, which gives
 * ids to provisions; only then convert every entry, since entries may refer to each other in any order. Every
 * unknown slug is collected, and one of them is enough to import nothing.
 */
export async function loadFolder(
  bench: Bench,
  files: FolderBytes,
  at: Instant,
): Promise<Outcome<LoadedFolder>> {
  const parsed = parseFolder(files);
  if (!parsed.ok) return parsed;
  const { head, folder, digests } = parsed.value;
  const book = new SlugBook(bench.ids);
  declareAll(book, parsed.value);
  const loaded = await loadDrafts(bench, book, folder, files);
  if (!loaded.ok) return loaded;
  const entering: Entering = { book, by: head.enteredBy, at };
  const dispatches = await loadDispatches(bench, entering, folder, files);
  if (!dispatches.ok) return dispatches;
  const drafts = draftParts(entering, folder, loaded.value);
  const toRead = [
    ...digests.map((digest) => digestToRead(bench, entering, digest)),
    ...dispatches.value.map((each) => each.toRead),
  ];
  const plain = plainRecords(bench, entering, folder);
  const register = registerRecords(bench, entering, folder, drafts);
  const links = linkRecords(bench, entering, folder, plain);
  if (book.problems.length > 0) return bad(problemsFault(book.problems));
  return good({
    head,
    records: [...plain, ...links, ...drafts.records, ...register, ...toRead.map((each) => each.source)],
    texts: [...drafts.texts, ...toRead.map((each) => each.text)],
    bytes: [...drafts.bytes, ...dispatches.value.map((each) => each.bytes)],
    toRead,
    messages: drafts.messages,
  });
}
