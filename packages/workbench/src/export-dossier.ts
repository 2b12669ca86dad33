import { visibleTo, type DossierRecord, type Records } from '@nonpaper/dossier';
import { csvSafe } from '@nonpaper/pages';
import { bad, good, RECORD_KINDS, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
import { csvFormatRow } from 'd3-dsv';
import { findRecord } from './find-record.ts';
import type { Store } from './ports.ts';
import { labelOf } from './show-record.ts';

/** What an export may hold. */
export type ExportWhat = 'all' | 'statements' | 'positions';

/** What may leave: notes only by name, compartments only by name. */
export interface ExportScope {
  /** Ids or slugs of the notes that are asked for. */
  readonly notes: readonly string[];
  readonly compartments: readonly string[];
}

/** A dossier as it leaves: every record that the scope allows, by kind. */
export interface DossierExport {
  readonly nonpaper: { readonly export: 1 };
  readonly title: string;
  readonly notice: string | null;
  /** What is never in an export unless asked for by name; the same words whether there is any or not. */
  readonly leftOut: string;
  readonly records: Readonly<Record<string, readonly DossierRecord[]>>;
}

export const LEFT_OUT_OF_EXPORTS =
  'Notes, records in closed compartments, and what rests on those alone are left out unless asked for by name.';

async function noteIds(store: Store, names: readonly string[]): Promise<Outcome<Set<string>>> {
  const ids = new Set<string>();
  for (const name of names) {
    const found = await findRecord(store, name);
    if (!found.ok) return found;
    if (found.value.kind !== 'source' || found.value.sourceKind !== 'note') {
      return bad({
        code: 'no-such-record',
        what: `"${name}" is not a note.`,
        next: 'Name a note by its id or slug; other records are exported anyway.',
      });
    }
    ids.add(found.value.id);
  }
  return good(ids);
}

/** Every record that the scope allows. Loads the whole dossier: only exports and `verify` may. */
export async function exportedRecords(store: Store, scope: ExportScope): Promise<Outcome<Records>> {
  const notes = await noteIds(store, scope.notes);
  if (!notes.ok) return notes;
  const all: { [K in RecordKind]?: DossierRecord[] } = {};
  for (const kind of RECORD_KINDS) {
    const list: DossierRecord[] = [];
    for await (const record of store.all(kind)) {
      const hidden = record.kind === 'source' && record.sourceKind === 'note' && !notes.value.has(record.id);
      if (!hidden) list.push(record);
    }
    all[kind] = list;
  }
  // Each list holds records of its own kind: the store was asked kind by kind.
  return good(visibleTo(all as Records, { notes: true, compartments: scope.compartments }));
}

/** The JSON export as a value. */
export async function exportDossier(store: Store, scope: ExportScope): Promise<Outcome<DossierExport>> {
  const records = await exportedRecords(store, scope);
  if (!records.ok) return records;
  const { title, notice } = await store.about();
  const byKind = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, records.value[kind] ?? []]));
  return good({ nonpaper: { export: 1 }, title, notice, leftOut: LEFT_OUT_OF_EXPORTS, records: byKind });
}

/** Labels of records by id, for the cells of a table. */
function labels(records: Records): (id: string | null) => string {
  const found = new Map<string, string>();
  for (const kind of RECORD_KINDS)
    for (const record of records[kind] ?? []) found.set(record.id, labelOf(record));
  return (id) => (id === null ? '' : (found.get(id) ?? ''));
}

type Row = readonly unknown[];

const csvRow = (cells: Row): string => csvFormatRow(cells.map((cell) => String(csvSafe(cell))));

/**
 * Rows of any values as CSV (RFC 4180, CRLF between rows). Texts that a spreadsheet would run are neutralised, numbers
 * stay numbers. A notice stands on every row, in a column of its own.
 */
export function csvTable(head: readonly string[], rows: readonly Row[], notice: string | null): string {
  const noted = (row: Row): Row => (notice === null ? row : [...row, notice]);
  const lines = [notice === null ? head : [...head, 'notice'], ...rows.map(noted)];
  return `${lines.map(csvRow).join('\r\n')}\r\n`;
}

const sourcesOf = (record: DossierRecord, records: Records): string =>
  record.citations
    .flatMap((citation) => {
      const source = (records.source ?? []).find((each) => each.id === citation.source);
      return source ? [source.url === null ? source.title : `${source.title} <${source.url}>`] : [];
    })
    .join(' | ');

const STATEMENT_COLUMNS = [
  'date',
  'speaker',
  'class',
  'descriptor',
  'speaks for',
  'via',
  'recipient',
  'cue',
  'force',
  'content',
  'own words',
  'hedges',
  'negated',
  'issues',
  'in reply to',
  'review',
  'reviewed by',
  'confidence',
  'terms',
  'sources',
  'id',
] as const;

/** All statements as CSV, one row each, in the order of date and id. */
export function statementsCsv(records: Records, notice: string | null): string {
  const label = labels(records);
  const rows = [...(records.statement ?? [])]
    .sort((a, b) => ((a.date ?? '') + a.id < (b.date ?? '') + b.id ? -1 : 1))
    .map((each): Row => [
      each.date,
      each.speaker.name ?? label(each.speaker.person ?? each.speaker.party ?? each.speaker.outlet),
      each.speaker.class,
      each.speaker.descriptor,
      label(each.speaksFor),
      each.via.map((outlet) => outlet.name).join(' < '),
      each.recipient,
      each.cue,
      each.force,
      each.content,
      each.quoted,
      each.hedges.map((hedge) => `${hedge.text} (${hedge.on})`).join(' | '),
      each.negated,
      each.issues.map(label).join(' | '),
      label(each.inReplyTo),
      each.review.state,
      each.review.by,
      each.confidence,
      each.terms,
      sourcesOf(each, records),
      each.id,
    ]);
  return csvTable(STATEMENT_COLUMNS, rows, notice);
}

const POSITION_COLUMNS = [
  'party',
  'issue',
  'option',
  'level',
  'red line',
  'condition',
  'date',
  'valid to',
  'statements',
  'review',
  'reviewed by',
  'sources',
  'id',
] as const;

/** All positions as CSV, one row each, by party, issue and option. */
export function positionsCsv(records: Records, notice: string | null): string {
  const label = labels(records);
  const rows = (records.position ?? []).map((each): Row => [
    label(each.party),
    label(each.issue),
    label(each.option),
    each.level,
    each.redLine,
    each.condition,
    each.date,
    each.validTo,
    each.statements.map(label).join(' | '),
    each.review.state,
    each.review.by,
    sourcesOf(each, records),
    each.id,
  ]);
  const key = (row: Row): string => [row[0], row[1], row[2], row[6], row[12]].join('\u0000');
  return csvTable(
    POSITION_COLUMNS,
    rows.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    notice,
  );
}
