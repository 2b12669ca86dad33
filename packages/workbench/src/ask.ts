import {
  absence,
  calendar,
  changesSince,
  efforts,
  ledger,
  lineage,
  positionsGrid,
  silenceMap,
  tilt,
  type Absence,
  type Asked,
  type Calendar,
  type ChangesSince,
  type DraftLineage,
  type Efforts,
  type Id,
  type Ledger,
  type PositionsGrid,
  type SilenceMap,
  type Tilt,
} from '@nonpaper/dossier';
import {
  absencePage,
  calendarPage,
  effortsPage,
  ledgerPage,
  lineagePage,
  positionsPage,
  silenceMapPage,
  sincePage,
  tiltPage,
  type Page,
} from '@nonpaper/pages';
import { good, type IsoDate, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
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

export async function askAbsence(
  { store }: Bench,
  asked: Asked,
  choice: Choice,
): Promise<Outcome<Answered<Absence>>> {
  const wanted = await chosen(store, choice);
  if (!wanted.ok) return wanted;
  const json = absence(await store.slice('absence', asked.audience), asked, wanted.value);
  return good({ json, page: absencePage(await dossierHead(store), json) });
}

export async function askCalendar({ store }: Bench, asked: Asked): Promise<Outcome<Answered<Calendar>>> {
  const json = calendar(await store.slice('calendar', asked.audience), asked);
  return good({ json, page: calendarPage(await dossierHead(store), json) });
}

/** Which statements are wanted: issue and party by slug, and the first day. */
export interface LedgerAsked {
  readonly issue?: string;
  readonly party?: string;
  readonly since?: IsoDate;
}

export async function askLedger(
  { store }: Bench,
  asked: Asked,
  wanted: LedgerAsked,
): Promise<Outcome<Answered<Ledger>>> {
  const issue = await idBySlug(store, 'issue', wanted.issue ?? null);
  if (!issue.ok) return issue;
  const party = await idBySlug(store, 'party', wanted.party ?? null);
  if (!party.ok) return party;
  const choice = {
    ...(issue.value === null ? {} : { issue: issue.value }),
    ...(party.value === null ? {} : { party: party.value }),
    ...(wanted.since === undefined ? {} : { from: wanted.since }),
  };
  const json = ledger(await store.slice('ledger', asked.audience), asked, choice);
  return good({ json, page: ledgerPage(await dossierHead(store), json) });
}

export async function askEfforts({ store }: Bench, asked: Asked): Promise<Outcome<Answered<Efforts>>> {
  const json = efforts(await store.slice('efforts', asked.audience), asked);
  return good({ json, page: effortsPage(await dossierHead(store), json) });
}

/** Everything that changed since a day: in the world, and in the record. */
export async function askSince(
  { store }: Bench,
  asked: Asked,
  since: IsoDate,
): Promise<Outcome<Answered<ChangesSince>>> {
  const slice = await store.slice('changes', asked.audience, { asOf: asked.asOf, since });
  const json = changesSince(slice, asked, since);
  return good({ json, page: sincePage(await dossierHead(store), json) });
}

export async function askLineage({ store }: Bench, asked: Asked): Promise<Outcome<Answered<DraftLineage>>> {
  const json = lineage(await store.slice('lineage', asked.audience), asked);
  return good({ json, page: lineagePage(await dossierHead(store), json) });
}

/** Who wants what: party by issue by option, each with its statements. */
export async function askPositions(
  { store }: Bench,
  asked: Asked,
): Promise<Outcome<Answered<PositionsGrid>>> {
  const json = positionsGrid(await store.slice('positions', asked.audience), asked);
  return good({ json, page: positionsPage(await dossierHead(store), json) });
}
