import type { Draft, Id, Lineage, Provision, Review } from '@nonpaper/dossier';
import { carryIds, type ReadDraft } from '@nonpaper/drafts';
import { good, type Message, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, freshBase, proposedBy, type Bench } from './bench.ts';
import { draftRecord, draftSource, provisionRecords, type DraftIds } from './draft-records.ts';
import { findDraft } from './find-record.ts';
import type { Store, Write } from './ports.ts';
import { readDraftFile, type AboutDraft, type DraftFile, type NamedBytes } from './read-draft-file.ts';
import { changedOr } from './review-proposals.ts';

/** What became of a draft file. */
export interface ImportedDraft {
  /** The working text that was read. */
  readonly working: string;
  readonly read: ReadDraft;
  readonly draft: Draft;
  readonly provisions: readonly Provision[];
}

/** A slug from a file name: lower-case letters, digits and hyphens. */
export function slugFrom(name: string): string {
  const stem = name
    .replace(/\.[^.]+$/, '')
    .normalize('NFKD')
    .toLowerCase();
  const slug = stem.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug === '' ? 'draft' : slug;
}

/** The first of `us-28`, `us-28-2`, `us-28-3` … that no draft has yet. */
async function freeSlug(bench: Bench, wanted: string): Promise<string> {
  let slug = wanted;
  for (let number = 2; (await bench.store.bySlug('draft', slug)) !== null; number += 1)
    slug = `${wanted}-${number}`;
  return slug;
}

/**
 * What was read, its provisions under the ids that the matching ones of an earlier draft had when that was read: a
 * provision whose words changed is still the same provision. An earlier draft without a kept file passes on nothing.
 */
async function withCarriedIds(bench: Bench, read: DraftFile, earlier: Draft): Promise<Outcome<DraftFile>> {
  const source = earlier.citations[0]?.source;
  const kept = source === undefined ? null : await bench.store.bytes(source);
  if (kept === null) return good(read);
  const before = await readDraftFile({ name: kept.fileName, bytes: kept.bytes }, bench.limits);
  if (!before.ok) return before;
  const provisions = carryIds(before.value.draft.provisions, read.draft.provisions);
  return good({ ...read, draft: { ...read.draft, provisions } });
}

const revision = (bench: Bench, later: Id, earlier: Draft, source: Id, review: Review): Lineage => ({
  ...freshBase('lineage', bench.ids.next(), review.at, review),
  citations: [{ source, span: null, locator: null }],
  later,
  earlier: earlier.id,
  relation: 'revises',
  statements: [],
});

/** Says which drafts were made of the same bytes and are still of use; a copy of its own is nothing odd, so it is kept. */
async function twinsOf(store: Store, bytes: Uint8Array, slug: string): Promise<Message[]> {
  const found: Message[] = [];
  for (const source of await store.sourcesOfBytes(bytes))
    for (const record of await store.referring(source))
      if (record.kind === 'draft' && !['refused', 'withdrawn'].includes(record.review.state))
        found.push({
          code: 'draft-kept-twice',
          text: `The same file is kept as draft "${record.slug ?? record.id}" already; it was kept again as "${slug}".`,
        });
  return found;
}

/**
 * Reads a draft file and keeps it with its bytes, its text and its provisions, all of them proposed. What was read
 * keeps the ids that its wording gives, which are the same in every copy and survive renumbering; the records get
 * unique ids of their own, in the same order. With `revises`, the slug or id of an earlier draft, the provisions take
 * over the ids of that draft's, and a proposed link says that this one revises it.
 */
export async function importDraft(
  bench: Bench,
  file: NamedBytes,
  about: Omit<AboutDraft, 'ids'> & { readonly slug?: string; readonly revises?: string },
): Promise<Outcome<ImportedDraft>> {
  const { slug: wanted, revises, ...rest } = about;
  const earlier = revises === undefined ? good(null) : await findDraft(bench.store, revises);
  if (!earlier.ok) return earlier;
  const fresh = await readDraftFile(file, bench.limits, rest);
  if (!fresh.ok) return fresh;
  const read = earlier.value === null ? fresh : await withCarriedIds(bench, fresh.value, earlier.value);
  if (!read.ok) return read;
  const at = bench.clock.now();
  const ids: DraftIds = { source: bench.ids.next(), text: bench.ids.next(), draft: bench.ids.next() };
  const slug = await freeSlug(bench, wanted ?? slugFrom(file.name));
  const twins = await twinsOf(bench.store, file.bytes, slug);
  const kept = draftSource(file, read.value, ids, at, acceptedBy(bench.actor, at));
  const draft = draftRecord(read.value, ids, slug, at, proposedBy('import', at));
  const named = read.value.draft.provisions.map((each) => ({ ...each, id: bench.ids.next() }));
  const provisions = provisionRecords(named, ids, at, proposedBy('import', at));
  const links =
    earlier.value === null
      ? []
      : [revision(bench, draft.id, earlier.value, ids.source, proposedBy('import', at))];
  const writes: Write[] = [kept.source, draft, ...provisions, ...links].map((record) => ({
    record,
    base: null,
  }));
  const changed = await bench.store.change({
    actor: bench.actor,
    at,
    doing: `import ${file.name}`,
    writes,
    texts: [kept.text],
    bytes: [kept.bytes],
  });
  const told = { ...read.value.draft, messages: [...read.value.draft.messages, ...twins] };
  return changedOr(changed, { read: told, working: read.value.working.text, draft, provisions });
}
