import type { Draft, Provision } from '@nonpaper/dossier';
import type { ReadDraft } from '@nonpaper/drafts';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { acceptedBy, proposedBy, type Bench } from './bench.ts';
import { draftRecord, draftSource, provisionRecords, type DraftIds } from './draft-records.ts';
import type { Write } from './ports.ts';
import { readDraftFile, type AboutDraft, type NamedBytes } from './read-draft-file.ts';
import { changedOr } from './review-proposals.ts';

/** What became of a draft file. */
export interface ImportedDraft {
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
 * Reads a draft file and keeps it with its bytes, its text and its provisions, all of them proposed. What was read
 * keeps the ids that its wording gives, which are the same in every copy and survive renumbering; the records get
 * unique ids of their own, in the same order.
 */
export async function importDraft(
  bench: Bench,
  file: NamedBytes,
  about: Omit<AboutDraft, 'ids'> & { readonly slug?: string },
): Promise<Outcome<ImportedDraft>> {
  const { slug: wanted, ...rest } = about;
  const read = await readDraftFile(file, bench.limits, rest);
  if (!read.ok) return read;
  const at = bench.clock.now();
  const ids: DraftIds = { source: bench.ids.next(), text: bench.ids.next(), draft: bench.ids.next() };
  const slug = await freeSlug(bench, wanted ?? slugFrom(file.name));
  const kept = draftSource(file, read.value, ids, at, acceptedBy(bench.actor, at));
  const draft = draftRecord(read.value, ids, slug, at, proposedBy('import', at));
  const named = read.value.draft.provisions.map((each) => ({ ...each, id: bench.ids.next() }));
  const provisions = provisionRecords(named, ids, at, proposedBy('import', at));
  const writes: Write[] = [kept.source, draft, ...provisions].map((record) => ({ record, base: null }));
  const changed = await bench.store.change({
    actor: bench.actor,
    at,
    doing: `import ${file.name}`,
    writes,
    texts: [kept.text],
    bytes: [kept.bytes],
  });
  if (!changed.ok) return changedOr(changed, { read: read.value.draft, draft, provisions });
  return good({ read: read.value.draft, draft, provisions });
}
