import {
  ambiguities,
  visibleTo,
  type AmbiguityRegister,
  type Asked,
  type RegisterEntry,
  type Slice,
  type SourceLine,
} from '@nonpaper/dossier';
import { ambiguitiesPage } from '@nonpaper/pages';
import { good, type Outcome } from '@nonpaper/vocabulary';
import { idsBySlugs, type Answered } from '../ask.ts';
import type { Bench } from '../bench.ts';
import { dossierHead, noticeOf } from '../dossier-head.ts';
import { csvTable } from '../export-dossier.ts';

/** The register for machines and people, and as a table for a spreadsheet. */
export interface AnsweredRegister extends Answered<AmbiguityRegister> {
  readonly csv: string;
  /** What has to be done so that entries count which do not yet. */
  readonly remarks: readonly string[];
}

/** The register of all drafts, or of those that are named by slug. */
export async function askAmbiguities(
  { store }: Bench,
  asked: Asked,
  drafts: readonly string[],
): Promise<Outcome<AnsweredRegister>> {
  const wanted = await idsBySlugs(store, 'draft', drafts);
  if (!wanted.ok) return wanted;
  const choice = drafts.length === 0 ? {} : { drafts: wanted.value };
  const slice = await store.slice('ambiguities', asked.audience);
  const json = ambiguities(slice, asked, choice);
  const head = await dossierHead(store);
  const csv = registerCsv(json, noticeOf(head));
  return good({ json, page: ambiguitiesPage(head, json), csv, remarks: waitingDrafts(slice, asked, json) });
}

/** Entries on a draft that is only proposed do not count: says which draft to accept. */
function waitingDrafts(
  slice: Slice<'ambiguities'>,
  { audience }: Asked,
  { leftOut }: AmbiguityRegister,
): string[] {
  const out = new Set(leftOut.flatMap(({ records }) => records));
  const seen = visibleTo(slice, audience);
  return (seen.draft ?? []).flatMap(({ id, slug, review }) => {
    const entries = (seen.ambiguity ?? []).filter((each) => each.draft === id && out.has(each.id));
    if (review.state !== 'proposed' || entries.length === 0) return [];
    return [draftIsProposed(slug ?? id)];
  });
}

/** Said of a draft that nobody has accepted yet. */
export const draftIsProposed = (name: string): string =>
  `The draft ${name} is only proposed, so what is entered on it does not count yet: nonpaper review accept ${name}`;

const COLUMNS = [
  'draft',
  'provision',
  'words',
  'question',
  'way',
  'reading',
  'party',
  'held',
  'said by',
  'sources of the reading',
  'intent',
  'judged by',
  'judged on',
  'why',
  'status',
  'note on the status',
  'review',
  'entry',
] as const;

/** One row for each reading, and one for an entry that has none. */
function registerCsv({ entries, proposals }: AmbiguityRegister, notice: string | null): string {
  const rows = [
    ...entries.flatMap((each) => entryRows(each, 'accepted')),
    ...proposals.flatMap((each) => entryRows(each, 'proposed')),
  ];
  return csvTable(COLUMNS, rows, notice);
}

function entryRows(entry: RegisterEntry, review: string): (readonly unknown[])[] {
  const { judged } = entry;
  const before = [entry.draft.shortTitle, entry.path, entry.quote, entry.question, entry.way];
  const after = [
    entry.intent,
    judged?.by ?? null,
    judged?.on ?? null,
    judged?.why ?? null,
    entry.status,
    entry.statusNote,
    review,
    entry.slug ?? entry.id,
  ];
  if (entry.readings.length === 0) return [[...before, null, null, null, null, null, ...after]];
  return entry.readings.map(({ text, party, held, speakers, sources }) => [
    ...before,
    text,
    party?.name ?? null,
    held,
    speakers.join(' | '),
    sources.map(sourceWords).join(' | '),
    ...after,
  ]);
}

const sourceWords = ({ title, url, locator, terms }: SourceLine): string =>
  [title, locator, terms, url === null ? null : `<${url}>`].filter((part) => part !== null).join(', ');
