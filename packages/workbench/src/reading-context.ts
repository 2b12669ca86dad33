import {
  knownNames,
  type Issue,
  type Outlet,
  type Party,
  type Person,
  type RecordOf,
  type Theme,
} from '@nonpaper/dossier';
import type { KnownIssue, KnownName, ReadingContext } from '@nonpaper/reader';
import type { RecordKind } from '@nonpaper/vocabulary';
import type { Store } from './ports.ts';

/** With no dossier the reader knows only what it ships. */
export const NO_CONTEXT: ReadingContext = { names: [], issues: [] };

async function listOf<K extends RecordKind>(store: Store, kind: K): Promise<RecordOf<K>[]> {
  const records: RecordOf<K>[] = [];
  for await (const record of store.all(kind)) records.push(record);
  return records;
}

const issueWords = (record: Issue | Theme): KnownIssue => ({
  kind: record.kind,
  record: record.id,
  name: record.name,
  words: record.lexicon ?? [],
});

/** The names and lexicons of a dossier, as plain data for the reader. */
export async function readingContext(store: Store): Promise<ReadingContext> {
  const party: Party[] = await listOf(store, 'party');
  const person: Person[] = await listOf(store, 'person');
  const outlet: Outlet[] = await listOf(store, 'outlet');
  const issues = [...(await listOf(store, 'issue')), ...(await listOf(store, 'theme'))];
  const names: readonly KnownName[] = knownNames({ party, person, outlet });
  return { names, issues: issues.map(issueWords) };
}
