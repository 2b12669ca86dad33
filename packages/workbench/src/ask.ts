import { silenceMap, tilt, type Asked, type Id, type SilenceMap, type Tilt } from '@nonpaper/dossier';
import { silenceMapPage, tiltPage, type Page } from '@nonpaper/pages';
import { good, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
import type { Bench } from './bench.ts';
import { dossierHead } from './dossier-head.ts';
import { findDraft, idBySlug } from './find-record.ts';
import type { Store } from './ports.ts';

/** An answer as a value for machines and as a page for people. */
export interface Answered<T> {
  readonly json: T;
  readonly page: Page;
}

/** Ids of records by their slugs; the first unknown slug is the fault. */
export async function idsBySlugs(
  store: Store,
  kind: RecordKind,
  slugs: readonly string[],
): Promise<Outcome<Id[]>> {
  const ids: Id[] = [];
  for (const slug of slugs) {
    const id = kind === 'draft' ? await draftId(store, slug) : await idBySlug(store, kind, slug);
    if (!id.ok) return id;
    if (id.value !== null) ids.push(id.value);
  }
  return good(ids);
}

async function draftId(store: Store, slug: string): Promise<Outcome<Id>> {
  const draft = await findDraft(store, slug);
  return draft.ok ? good(draft.value.id) : draft;
}

/** Which drafts and parties are wanted, by slug. */
export interface Choice {
  readonly drafts?: readonly string[];
  readonly parties?: readonly string[];
}

async function chosen(store: Store, choice: Choice): Promise<Outcome<{ drafts?: Id[]; parties?: Id[] }>> {
  const drafts = await idsBySlugs(store, 'draft', choice.drafts ?? []);
  if (!drafts.ok) return drafts;
  const parties = await idsBySlugs(store, 'party', choice.parties ?? []);
  if (!parties.ok) return parties;
  return good({
    ...(choice.drafts ? { drafts: drafts.value } : {}),
    ...(choice.parties ? { parties: parties.value } : {}),
  });
}

export async function askSilenceMap(
  { store }: Bench,
  asked: Asked,
  choice: Choice,
): Promise<Outcome<Answered<SilenceMap>>> {
  const wanted = await chosen(store, choice);
  if (!wanted.ok) return wanted;
  const json = silenceMap(await store.slice('silence', asked.audience), asked, wanted.value);
  return good({ json, page: silenceMapPage(await dossierHead(store), json) });
}

/** Which party, and from which draft to which, by slug. */
export interface TiltAsked {
  readonly party: string;
  readonly from: string;
  readonly to: string;
}

export async function askTilt(
  { store }: Bench,
  asked: Asked,
  question: TiltAsked,
): Promise<Outcome<Answered<Tilt>>> {
  const party = await idsBySlugs(store, 'party', [question.party]);
  if (!party.ok) return party;
  const [from, to] = [await draftId(store, question.from), await draftId(store, question.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const answer = tilt(await store.slice('tilt', asked.audience), asked, {
    party: party.value[0] ?? '',
    from: from.value,
    to: to.value,
  });
  if (!answer.ok) return answer;
  return good({ json: answer.value, page: tiltPage(await dossierHead(store), answer.value) });
}
