import { linksOf, type DossierRecord, type Id, type RowNumbers } from '@nonpaper/dossier';
import { good, type Outcome, type RecordKind } from '@nonpaper/vocabulary';
import { findRecord } from './find-record.ts';
import type { Store } from './ports.ts';

/** One end of a link, with enough to be recognised. */
export interface LinkedRecord {
  readonly role: string;
  readonly kind: RecordKind;
  readonly id: Id;
  readonly label: string;
}

/** A record with its links in both directions. */
export interface RecordWithLinks {
  readonly record: DossierRecord;
  readonly refersTo: readonly LinkedRecord[];
  readonly referredToBy: readonly LinkedRecord[];
}

/** A few words by which a person recognises a record. */
export function labelOf(record: DossierRecord): string {
  switch (record.kind) {
    case 'party':
    case 'person':
    case 'outlet':
      return record.names[0]?.text ?? record.id;
    case 'channel':
    case 'theme':
    case 'issue':
    case 'effort':
      return record.name;
    case 'option':
      return record.label;
    case 'source':
    case 'draft':
    case 'event':
    case 'coreConcern':
      return record.title;
    case 'provision':
      return `${record.path} ${record.heading ?? record.text.slice(0, 60)}`;
    case 'statement':
      return `${record.speaker.name ?? record.speaker.descriptor ?? record.speaker.class}: ${record.content.slice(0, 80)}`;
    case 'lineage':
      return record.relation;
    case 'counterpart':
      return `${record.verdict}: ${record.left.length} and ${record.right.length} provisions`;
    case 'rowNumbers':
      return `${record.rows.length} rows of ${record.drafts.length} drafts`;
    case 'ambiguity':
      return `“${record.quote.slice(0, 40)}” ${record.question.slice(0, 80)}`;
    case 'treatment':
      return record.noneFound ? 'none found' : `${record.options.length} options left possible`;
    case 'position':
      return record.level;
    case 'preference':
      return 'order of options';
    case 'issueLink':
      return `${record.relation}: ${record.options.length} options`;
    case 'participation':
      return `${record.part}: ${record.state}`;
    case 'response':
    case 'reaction':
    case 'judgement':
      return record.text.slice(0, 80);
  }
}

const linked = (role: string, record: DossierRecord): LinkedRecord => ({
  role,
  kind: record.kind,
  id: record.id,
  label: labelOf(record),
});

async function refersTo(store: Store, record: DossierRecord): Promise<LinkedRecord[]> {
  const found: LinkedRecord[] = [];
  const drafts =
    record.kind === 'rowNumbers' ? await shortNames(store, record.drafts) : new Map<Id, string>();
  for (const link of linksOf(record)) {
    const target = await store.get(link.kind, link.id);
    if (target === null) found.push({ ...link, label: 'not in this dossier' });
    else found.push(withDraft(linked(link.role, target), target, drafts));
  }
  return found;
}

/** In the rows of several drafts a provision is known by its draft too. */
function withDraft(link: LinkedRecord, target: DossierRecord, drafts: ReadonlyMap<Id, string>): LinkedRecord {
  const draft = target.kind === 'provision' ? drafts.get(target.draft) : undefined;
  return draft === undefined ? link : { ...link, label: `${draft}/${link.label}` };
}

async function shortNames(store: Store, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const names = new Map<Id, string>();
  for (const id of ids) {
    const draft = await store.get('draft', id);
    if (draft !== null) names.set(id, draft.slug ?? draft.shortTitle);
  }
  return names;
}

/** Opens a record by id, slug or the last characters of its id. */
export async function recordWithLinks(store: Store, name: string): Promise<Outcome<RecordWithLinks>> {
  const found = await findRecord(store, name);
  if (!found.ok) return found;
  const record = found.value;
  const referring = await store.referring(record.id);
  const referredToBy = referring.flatMap((each) =>
    linksOf(each)
      .filter((link) => link.id === record.id)
      .map((link) => linked(link.role, each)),
  );
  return good({ record, refersTo: await refersTo(store, record), referredToBy });
}

/** Row numbers are read row by row: the number, and the provisions in it by draft and path. */
function rowLines({ rows }: RowNumbers, refersTo: readonly LinkedRecord[]): string[] {
  const labels = new Map(refersTo.map(({ id, label }) => [id, label]));
  return rows.map(({ row, provisions }) => {
    const named = provisions.map((id) => labels.get(id) ?? id);
    return `  row ${row}: ${named.length === 0 ? 'nothing stands in it any more' : named.join(' | ')}`;
  });
}

function fieldLines(record: DossierRecord): string[] {
  return Object.entries(record)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(
      ([field, value]) => `  ${field}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
    );
}

const linkLines = (title: string, links: readonly LinkedRecord[]): string[] =>
  links.length === 0
    ? []
    : [title, ...links.map((each) => `  ${each.role}: ${each.kind} ${each.id}  ${each.label}`)];

/** The record for a person at the terminal. Control characters of foreign texts are shown as escapes. */
export function recordLines({ record, refersTo: to, referredToBy }: RecordWithLinks): string {
  const isRows = record.kind === 'rowNumbers';
  const lines = [
    `${record.kind} ${record.slug ?? record.id}`,
    ...fieldLines(record).filter((line) => !(isRows && line.startsWith('  rows: '))),
    ...(isRows ? rowLines(record, to) : []),
    ...linkLines('refers to', isRows ? to.filter(({ role }) => role !== 'rows') : to),
    ...linkLines('is referred to by', referredToBy),
  ];
  return `${lines.join('\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, '\uFFFD')}\n`;
}
