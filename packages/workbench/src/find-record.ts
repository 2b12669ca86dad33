import type { DossierRecord, Id, RecordOf } from '@nonpaper/dossier';
import { bad, good, RECORD_KINDS, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
import type { Store } from './ports.ts';

/** A record by its whole id, whatever its kind. */
async function byId(store: Store, id: Id): Promise<DossierRecord | null> {
  for (const kind of RECORD_KINDS) {
    const found = await store.get(kind, id);
    if (found) return found;
  }
  return null;
}

async function bySlug(store: Store, slug: string): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for (const kind of RECORD_KINDS) {
    const record = await store.bySlug(kind, slug);
    if (record) found.push(record);
  }
  return found;
}

/** Ids are long; people give the last characters, at least four. Reads every record once. */
async function byEnding(store: Store, ending: string): Promise<DossierRecord[]> {
  if (ending.length < 4) return [];
  const wanted = ending.toUpperCase();
  const found: DossierRecord[] = [];
  for (const kind of RECORD_KINDS) {
    for await (const record of store.all(kind)) {
      if (record.id.toUpperCase().endsWith(wanted)) found.push(record);
    }
  }
  return found;
}

/** Finds a record by id, by slug, or by the last characters of its id. Cost: one pass over the dossier for the last. */
export async function findRecord(store: Store, name: string): Promise<Outcome<DossierRecord>> {
  const exact = await byId(store, name);
  if (exact) return good(exact);
  const slugs = await bySlug(store, name);
  const found = slugs.length > 0 ? slugs : await byEnding(store, name);
  const [only, ...others] = found;
  if (only === undefined) {
    return bad({
      code: 'no-such-record',
      what: `No record is called "${name}".`,
      next: 'List what there is with "nonpaper review" or "nonpaper search".',
    });
  }
  if (others.length > 0) {
    return bad({
      code: 'ambiguous-record',
      what: `${found.length} records are called "${name}": ${found
        .slice(0, 5)
        .map((each) => `${each.kind} ${each.id}`)
        .join(', ')}.`,
      next: 'Give more characters of the id.',
    });
  }
  return good(only);
}

/** A draft by its slug; the fault names the drafts that there are. */
export async function findDraft(store: Store, slug: string): Promise<Outcome<RecordOf<'draft'>>> {
  const draft = await store.bySlug('draft', slug);
  if (draft) return good(draft);
  const slugs: string[] = [];
  for await (const each of store.all('draft')) if (each.slug !== null) slugs.push(each.slug);
  const there =
    slugs.length > 0
      ? `The dossier's drafts are ${slugs.sort().join(', ')}.`
      : 'The dossier has no drafts yet.';
  return bad({
    code: 'no-such-draft',
    what: `There is neither a file nor a draft called "${slug}". ${there}`,
    next: 'Name one of them, or a file that exists.',
  });
}

/** The slug's record id in one kind; null stays null. */
export async function idBySlug<K extends RecordKind>(
  store: Store,
  kind: K,
  slug: string | null,
): Promise<Outcome<Id | null>> {
  if (slug === null || slug === '') return good(null);
  const record = await store.bySlug(kind, slug);
  if (record) return good(record.id);
  return bad({
    code: 'no-such-record',
    what: `There is no ${kind} with the slug "${slug}".`,
    next: `Use the slug of one that the dossier holds ("nonpaper export -o dossier.json" lists them).`,
  });
}
