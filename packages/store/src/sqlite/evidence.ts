import type { DossierRecord, Id } from '@nonpaper/dossier';
import { RECORD_KINDS, type Fault, type RecordKind } from '@nonpaper/vocabulary';
import { sha256 } from '../canonical.ts';
import { BrokenRow, fault } from '../faults.ts';
import { beginning, type JournalText } from '../journal.ts';
import type { Evidence, FoundRecord } from '../verify/index.ts';
import type { Connection, Row } from './adapter.ts';
import { resultCode } from './errors.ts';
import { fromRow, rowShape } from './rows.ts';
import { ENTRY, entryOf, linkRows } from './tables.ts';

/** Texts that are held while one after the other statement points into them. */
const TEXTS_HELD = 20;

/** What a verification looks at, read from a dossier file. */
export function evidenceOf(db: Connection): Evidence {
  const own = db.row('select id, created_at from dossier') ?? [];
  const kinds = new Map(
    db.rows('select id, kind from record').map(([id, kind]) => [String(id), String(kind)]),
  );
  const kindOf = (id: Id) => RECORD_KINDS.find((kind) => kind === kinds.get(id)) ?? null;
  return {
    beginning: beginning(String(own[0]), String(own[1])),
    entries: () =>
      mapped(db.each(ENTRIES), ([before, after, kept, salt, ...entry]) =>
        entryWithText(entry, { before, after, kept, salt }),
      ),
    records: () => records(db),
    linksOf: (id) => db.rows(LINKS, [id]).map(linkKey),
    linksDue: (record) =>
      linkRows(record).map(([fromKind, fromId, role, ordinal, kind, id]) =>
        linkKey([
          fromKind ?? '',
          fromId ?? '',
          role ?? '',
          ordinal ?? 0,
          kinds.get(String(id)) ?? kind ?? '',
          id ?? '',
        ]),
      ),
    kindOf,
    targetsOf: (record) => linkRows(record).map((row) => String(row[5])),
    textOf: (id) => {
      const found = db.value(
        'select text from source where id = ? union all select text from draft where id = ?',
        [id, id],
      );
      return found === null ? null : String(found);
    },
    text: holding((id) => db.value('select text from source_text where id = ?', [id])),
    texts: () =>
      mapped(db.each('select id, text, sha256 from source_text'), ([id, text, noted]) => ({
        id: String(id),
        found: sha256(String(text)),
        noted: String(noted),
      })),
    bytes: () =>
      mapped(db.each('select source, bytes, sha256 from source_bytes'), ([id, bytes, noted]) => ({
        id: String(id),
        found: bytes instanceof Uint8Array ? sha256(bytes) : '',
        noted: String(noted),
      })),
  };
}

const ENTRIES = `select x.before, x.after, x.kept, x.salt, ${ENTRY}
  from journal left join journal_text x on x.seq = journal.seq order by journal.seq`;

const LINKS = `select from_kind, from_id, role, ordinal, to_kind, to_id from link where from_id = ? order by ordinal`;

const linkKey = (row: Row) => row.join(' ');

type TextColumns = Readonly<Record<'before' | 'after' | 'kept' | 'salt', Row[number] | undefined>>;

function entryWithText(row: Row, columns: TextColumns) {
  const entry = entryOf(row);
  const part = (value: Row[number] | undefined) => (typeof value === 'string' ? value : null);
  const { before, after, kept, salt } = columns;
  const text: JournalText | null =
    typeof salt === 'string'
      ? { seq: entry.seq, before: part(before), after: part(after), kept: part(kept), salt }
      : null;
  return { entry, text };
}

function* records(db: Connection): Generator<FoundRecord, void> {
  for (const kind of RECORD_KINDS) {
    const { table, columns } = rowShape(kind);
    for (const row of db.each(`select ${columns.join(', ')} from ${table}`)) {
      yield { kind, id: String(row[0]), record: recordOrNull(kind, row) };
    }
  }
}

function recordOrNull(kind: RecordKind, row: Row): DossierRecord | null {
  try {
    return fromRow(kind, row);
  } catch (error) {
    if (error instanceof BrokenRow) return null;
    throw error;
  }
}

function* mapped<T>(rows: Iterable<Row>, each: (row: Row) => T): Iterable<T> {
  for (const row of rows) yield each(row);
}

/** Remembers the texts that were asked for last. */
function holding(read: (id: Id) => unknown): (id: Id) => string | null {
  const held = new Map<Id, string | null>();
  return (id) => {
    if (!held.has(id)) {
      const found = read(id);
      held.set(id, found === null ? null : String(found));
      const oldest = held.keys().next().value;
      if (held.size > TEXTS_HELD && oldest !== undefined) held.delete(oldest);
    }
    return held.get(id) ?? null;
  };
}

/** What SQLite itself finds: damage in the file, and rows without the rows that they name. */
export function fileFaults(db: Connection, path: string): Fault[] {
  const damage = db.rows('pragma integrity_check').map((row) => String(row[0]));
  const orphans = db.rows('pragma foreign_key_check');
  return [
    ...damage
      .filter((line) => line !== 'ok')
      .map((line) => fault('file-corrupt', `SQLite finds: ${line}`, path)),
    ...orphans.map(([table, row, parent]) =>
      fault(
        'foreign-key-broken',
        `A row refers to a row of ${parent} that is not there.`,
        `${table}, row ${row}`,
      ),
    ),
  ];
}

/** SQLITE_CORRUPT_VTAB: what the index's own check answers when it does not hold what the records say. */
const CORRUPT_INDEX = 267;

/** Whether the search index holds what the records say. The check is an insertion, so it needs a connection that may write. */
export function searchFaults(db: Connection): Fault[] {
  try {
    db.run("insert into search_index (search_index, rank) values ('integrity-check', 1)");
    return [];
  } catch (error) {
    if (resultCode(error) !== CORRUPT_INDEX) throw error;
    return [fault('search-out-of-step', undefined, 'search_index')];
  }
}
