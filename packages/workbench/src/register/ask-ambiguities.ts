import {
  ambiguities,
  type AmbiguityRegister,
  type Asked,
  type RegisterEntry,
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
  const json = ambiguities(await store.slice('ambiguities', asked.audience), asked, choice);
  const head = await dossierHead(store);
  return good({ json, page: ambiguitiesPage(head, json), csv: registerCsv(json, noticeOf(head)) });
}

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
