import type { DossierRecord, Option, Provision } from '@nonpaper/dossier';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Bench } from '../bench.ts';
import type { Store } from '../ports.ts';
import { changedOr } from '../review-proposals.ts';
import { checkLinksAgree, issueLinkOf, linkPlace, type PlacedLink } from './issue-link-records.ts';
import { problemsFault } from './folder-faults.ts';
import { parseList } from './parse-folder.ts';
import type { Entering } from './entering.ts';
import { ambiguityOf, checkRowsApart, rowNumbersOf, type ReadDrafts } from './register-records.ts';
import { SlugBook } from './slug-book.ts';

/** The files of a folder that a dossier with the same drafts and issues can take in by themselves. */
export const LIST_FILES = ['rows.yaml', 'ambiguities.yaml', 'links.yaml'] as const;
export type ListFileName = (typeof LIST_FILES)[number];

/**
 * Takes a list into a dossier that has its drafts, or its issues, already, under the slugs that the list names: so a colleague who
 * imported the same files gets the same row numbers. What stands in it was entered by a person and is accepted in the
 * name of who imports it; one transaction. Faults: those of the file, and `folder-bad-reference` for what is not there.
 */
export async function importList(
  bench: Bench,
  name: ListFileName,
  bytes: Uint8Array,
): Promise<Outcome<readonly DossierRecord[]>> {
  const records = await READERS[name](bench, bytes);
  if (!records.ok || records.value.length === 0) return records;
  const writes = records.value.map((record) => ({ record, base: null }));
  const at = records.value[0]?.recordedAt ?? bench.clock.now();
  const change = { actor: bench.actor, at, doing: `import ${name}`, writes };
  return changedOr(await bench.store.change(change), records.value);
}

type ListReader = (bench: Bench, bytes: Uint8Array) => Promise<Outcome<DossierRecord[]>>;

const READERS: Readonly<Record<ListFileName, ListReader>> = {
  'rows.yaml': rowsIn,
  'ambiguities.yaml': ambiguitiesIn,
  'links.yaml': linksIn,
};

async function rowsIn(bench: Bench, bytes: Uint8Array): Promise<Outcome<DossierRecord[]>> {
  const list = parseList('rows', bytes);
  if (!list.ok) return list;
  const { entering } = await openedBook(bench);
  checkRowsApart(entering, list.value);
  const records = list.value.map((each) => rowNumbersOf(entering, each, bench.ids.next()));
  const taken = await numberedDrafts(bench.store);
  for (const { drafts } of records)
    for (const draft of drafts)
      if (taken.has(draft))
        entering.book.problems.push(
          `a draft of rows.yaml has row numbers here already (${taken.get(draft) ?? ''})`,
        );
  return settled(entering, records);
}

async function ambiguitiesIn(bench: Bench, bytes: Uint8Array): Promise<Outcome<DossierRecord[]>> {
  const list = parseList('ambiguities', bytes);
  if (!list.ok) return list;
  const { entering, drafts } = await openedBook(bench);
  for (const { slug } of list.value) if (slug) entering.book.declare('ambiguity', slug);
  const id = (slug: string | null | undefined): string =>
    slug ? entering.book.id('ambiguity', slug, slug) : bench.ids.next();
  const records = list.value.map((each) => ambiguityOf(entering, each, id(each.slug), drafts));
  return settled(entering, records);
}

/** Links are held against each other and against the accepted ones that the dossier has. */
async function linksIn(bench: Bench, bytes: Uint8Array): Promise<Outcome<DossierRecord[]>> {
  const list = parseList('links', bytes);
  if (!list.ok) return list;
  const { entering, options } = await openedBook(bench);
  const issueOf = new Map(options.map(({ id, issue }) => [id, issue]));
  const records = list.value.map((each, at) =>
    issueLinkOf(entering, each, at, bench.ids.next(), (option) => issueOf.get(option) ?? null),
  );
  const placed: PlacedLink[] = records.map((link, at) => ({ where: linkPlace(link, at), link }));
  for await (const link of bench.store.all('issueLink'))
    if (link.review.state === 'accepted')
      placed.push({ where: `the link ${link.slug ?? link.id} of the dossier`, link });
  checkLinksAgree(entering, placed, options);
  return settled(entering, records);
}

const settled = ({ book }: Entering, records: DossierRecord[]): Outcome<DossierRecord[]> =>
  book.problems.length > 0 ? bad(problemsFault(book.problems)) : good(records);

/** The names of a dossier as a folder has them, and its provisions and texts. One pass over the kinds that lists refer to. */
async function openedBook(
  bench: Bench,
): Promise<{ entering: Entering; drafts: ReadDrafts; options: readonly Option[] }> {
  const { store, ids, clock, actor } = bench;
  const book = new SlugBook(ids);
  for (const kind of ['party', 'statement', 'source', 'ambiguity'] as const)
    for await (const { slug, id } of store.all(kind)) if (slug !== null) book.note(kind, slug, id);
  const options: Option[] = [];
  for await (const option of store.all('option')) {
    if (option.slug !== null) book.note('option', option.slug, option.id);
    if (option.review.state === 'accepted' || option.review.state === 'proposed') options.push(option);
  }
  const slugs = new Map<string, string>();
  const texts = new Map<string, string>();
  for await (const { id, slug, text } of store.all('draft')) {
    if (slug !== null) {
      book.note('draft', slug, id);
      slugs.set(id, slug);
    }
    const kept = text === null ? null : await store.text(text);
    if (kept !== null) texts.set(id, kept.text);
  }
  const provisions = new Map<string, Provision>();
  for await (const each of store.all('provision')) {
    provisions.set(each.id, each);
    book.note('provision', `${slugs.get(each.draft) ?? ''}/${each.path}`, each.id);
  }
  return { entering: { book, by: actor, at: clock.now() }, drafts: { provisions, texts }, options };
}

async function numberedDrafts(store: Store): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { drafts, slug, id, review } of store.all('rowNumbers'))
    if (review.state === 'accepted') for (const draft of drafts) found.set(draft, slug ?? id);
  return found;
}
