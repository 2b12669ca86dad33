import type { Citation, DossierRecord, Draft, Provision } from '@nonpaper/dossier';
import { bad, good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, type Bench } from '../bench.ts';
import { draftSource, provisionRecords, type DraftIds } from '../draft-records.ts';
import type { KeptBytes, KeptText } from '../ports.ts';
import { readDraftFile, type DraftFile } from '../read-draft-file.ts';
import { draftOf } from './draft-entries.ts';
import type { Entering } from './entering.ts';
import { missingFile } from './folder-faults.ts';
import type { FolderBytes } from './parse-folder.ts';
import type { ReadDrafts } from './register-records.ts';
import type { Folder, FolderRecords } from './schema.ts';
import type { SlugBook } from './slug-book.ts';

interface LoadedDraft {
  readonly entry: FolderRecords<'drafts'>[number];
  readonly ids: DraftIds;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly read: DraftFile;
}

/** Imports every draft file of the folder, and notes the ids of its provisions as `DRAFT/PATH`. */
export async function loadDrafts(
  bench: Bench,
  book: SlugBook,
  folder: Folder,
  files: FolderBytes,
): Promise<Outcome<LoadedDraft[]>> {
  const loaded: LoadedDraft[] = [];
  for (const entry of folder.drafts) {
    if (!entry.file) continue;
    const bytes = files.get(entry.file);
    if (!bytes) return bad(missingFile(entry.file, `drafts.yaml, ${entry.slug}`));
    const file = { name: entry.file, bytes };
    const about = { title: entry.title, fidelity: entry.fidelity, ids: () => bench.ids.next() };
    const read = await readDraftFile(file, bench.limits, about);
    if (!read.ok) return bad({ ...read.fault, where: entry.file });
    const ids = {
      source: bench.ids.next(),
      text: bench.ids.next(),
      draft: book.id('draft', entry.slug, 'drafts.yaml'),
    };
    for (const provision of read.value.draft.provisions) {
      book.note('provision', `${entry.slug}/${provision.path}`, provision.id);
    }
    loaded.push({ entry, ids, file, read: read.value });
  }
  return good(loaded);
}

/** Sources of single provisions override those of their draft; the span in the draft's own text stays first. */
function withOwnSources(
  entering: Entering,
  provisions: readonly Provision[],
  slug: string,
  draft: Draft,
  entries: FolderRecords<'provisions'>,
): Provision[] {
  const own = new Map(entries.filter((entry) => entry.draft === slug).map((entry) => [entry.path, entry]));
  const unused = new Set(own.keys());
  const result = provisions.map((provision) => {
    const entry = own.get(provision.path);
    unused.delete(provision.path);
    const where = `provisions.yaml, ${slug}/${provision.path},`;
    const cited: Citation[] = entry
      ? entry.citations.map((each) => ({
          source: entering.book.id('source', typeof each === 'string' ? each : each.source, where),
          span: null,
          locator: typeof each === 'string' ? null : (each.locator ?? null),
        }))
      : draft.citations.slice();
    return {
      ...provision,
      citations: [...provision.citations, ...cited],
      verification: entry?.verification ?? draft.verification,
      witnesses: entry?.witnesses ?? [],
    };
  });
  for (const path of unused)
    entering.book.problems.push(`provisions.yaml names ${slug}/${path}, which the draft does not have`);
  return result;
}

export function draftParts(entering: Entering, folder: Folder, loaded: readonly LoadedDraft[]) {
  const records: DossierRecord[] = [];
  const texts: KeptText[] = [];
  const bytes: KeptBytes[] = [];
  const messages: Message[] = [];
  const review = acceptedBy(entering.by, entering.at);
  const read = new Map(loaded.map((each) => [each.entry.slug, each]));
  for (const entry of folder.drafts) {
    const draft = draftOf(entering, entry);
    const file = read.get(entry.slug);
    if (!file) {
      records.push(draft);
      continue;
    }
    const kept = draftSource(file.file, file.read, file.ids, entering.at, review);
    const provisions = provisionRecords(file.read.draft.provisions, file.ids, entering.at, review);
    records.push({
      ...kept.source,
      title: `Text of "${draft.title}" as kept here`,
      language: draft.language,
    });
    records.push({ ...draft, text: file.ids.text });
    records.push(...withOwnSources(entering, provisions, entry.slug, draft, folder.provisions));
    texts.push(kept.text);
    bytes.push(kept.bytes);
    messages.push(
      ...file.read.draft.messages.map((message) => ({ ...message, text: `${entry.file}: ${message.text}` })),
    );
  }
  return { records, texts, bytes, messages };
}

export function readDrafts(records: readonly DossierRecord[], texts: readonly KeptText[]): ReadDrafts {
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const provisions = records.flatMap((each) => (each.kind === 'provision' ? [[each.id, each] as const] : []));
  const ofDrafts = records.flatMap((each) =>
    each.kind === 'draft' && each.text !== null ? [[each.id, textOf.get(each.text) ?? ''] as const] : [],
  );
  return { provisions: new Map(provisions), texts: new Map(ofDrafts) };
}
