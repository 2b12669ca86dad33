import { linksOf, type DossierRecord, type Id, type RecordOf } from '@nonpaper/dossier';
import { RECORD_KINDS, type RecordKind } from '@nonpaper/vocabulary';
import type { KeptBytes, KeptText } from '@nonpaper/workbench';
import { sha256 } from '../canonical.ts';
import type { Holdings } from '../change.ts';
import { beginning, type ChainedEntry, type Head, type JournalText, type Step } from '../journal.ts';
import type { Connection, Row } from './adapter.ts';
import { fromRow, rowShape, toRow } from './rows.ts';

/** Reading and writing of single rows, inside whatever transaction is open. */

const list = (columns: readonly string[]) => columns.join(', ');
const marks = (columns: readonly string[]) => columns.map(() => '?').join(', ');

/** One record, or null. */
export function readRecord<K extends RecordKind>(db: Connection, kind: K, id: Id): RecordOf<K> | null {
  const { table, columns } = rowShape(kind);
  const row = db.row(`select ${list(columns)} from ${table} where id = ?`, [id]);
  return row && fromRow(kind, row);
}

/** The record of any kind with this id, or null. */
export function readAny(db: Connection, id: Id): DossierRecord | null {
  const kind = kindOf(db, id);
  return kind && readRecord(db, kind, id);
}

/** The kind of the record with this id, or null. */
export function kindOf(db: Connection, id: Id): RecordKind | null {
  const found = db.value('select kind from record where id = ?', [id]);
  return RECORD_KINDS.find((kind) => kind === found) ?? null;
}

/** Id of the record that has the slug, or null. */
export function idOfSlug(db: Connection, kind: RecordKind, slug: string): Id | null {
  const found = db.value(`select id from ${rowShape(kind).table} where slug = ?`, [slug]);
  return found === null ? null : String(found);
}

/** What a plan asks the file. */
export function holdingsOf(db: Connection): Holdings {
  return {
    record: (kind, id) => readRecord(db, kind, id),
    kindOf: (id) => kindOf(db, id),
    lastRevision: (id) =>
      Number(
        db.value(
          `select revision from journal where record_id = ? and action in ('create', 'update', 'undo')
           order by seq desc limit 1`,
          [id],
        ) ?? 0,
      ),
    slugHolder: (kind, slug) => idOfSlug(db, kind, slug),
    hasText: (id) => db.value('select 1 from source_text where id = ?', [id]) !== null,
  };
}

/** Writes the records of all steps, with their entries in the list of ids, then their links. */
export function writeSteps(db: Connection, steps: readonly Step[]): void {
  for (const step of steps) {
    if (step.after !== null) {
      db.run('insert into record (id, kind) values (?, ?) on conflict do nothing', [step.id, step.kind]);
    }
  }
  for (const step of steps) {
    if (step.after === null) removeRecord(db, step);
    else writeRecord(db, step.after);
  }
  for (const { after } of steps) if (after !== null) writeLinks(db, after);
}

function writeRecord(db: Connection, record: DossierRecord): void {
  const { table, columns } = rowShape(record.kind);
  const again = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  db.run(
    `insert into ${table} (${list(columns)}) values (${marks(columns)})
     on conflict (id) do update set ${list(again)}`,
    toRow(record),
  );
}

function removeRecord(db: Connection, step: Step): void {
  db.run('delete from link where from_id = ?', [step.id]);
  db.run(`delete from ${rowShape(step.kind).table} where id = ?`, [step.id]);
  db.run('delete from record where id = ?', [step.id]);
}

function writeLinks(db: Connection, record: DossierRecord): void {
  db.run('delete from link where from_id = ?', [record.id]);
  for (const row of linkRows(record)) {
    db.run(
      `insert into link (from_kind, from_id, role, ordinal, to_kind, to_id)
       values (?, ?, ?, ?, coalesce((select kind from record where id = ?), ?), ?)`,
      [...row.slice(0, 4), row[5] ?? null, row[4] ?? null, row[5] ?? null],
    );
  }
}

/** The rows of a record's links. The kind of the target is that which it has, where a link could not know it. */
export function linkRows(record: DossierRecord): Row[] {
  return linksOf(record).map((link, ordinal) => [
    record.kind,
    record.id,
    link.role,
    ordinal,
    link.kind,
    link.id,
  ]);
}

/** Keeps a text; one that is kept already must be the same. */
export function writeText(db: Connection, text: KeptText): void {
  const known = db.row('select source, text from source_text where id = ?', [text.id]);
  if (known === null) {
    db.run('insert into source_text (id, source, text, sha256, extractor) values (?, ?, ?, ?, ?)', [
      text.id,
      text.source,
      text.text,
      sha256(text.text),
      text.extractor,
    ]);
  } else if (known[0] !== text.source || known[1] !== text.text) {
    throw new Error(
      `The text ${text.id} is kept already and cannot be changed; a new extraction needs a new id.`,
    );
  }
}

/** Keeps the bytes of a source; kept bytes are never replaced. */
export function writeBytes(db: Connection, kept: KeptBytes): void {
  const hash = sha256(kept.bytes);
  const known = db.value('select sha256 from source_bytes where source = ?', [kept.source]);
  if (known === null) {
    db.run('insert into source_bytes (source, file_name, media_type, sha256, bytes) values (?, ?, ?, ?, ?)', [
      kept.source,
      kept.fileName,
      kept.mediaType,
      hash,
      kept.bytes,
    ]);
  } else if (known !== hash) {
    throw new Error(`The bytes of ${kept.source} are kept already and cannot be changed.`);
  }
}

/** A working text, or null. */
export function readText(db: Connection, id: Id): KeptText | null {
  const row = db.row('select id, source, text, extractor from source_text where id = ?', [id]);
  if (row === null) return null;
  const [own, source, text, extractor] = row.map(String);
  return { id: own ?? id, source: source ?? '', text: text ?? '', extractor: extractor ?? '' };
}

const ENTRY_COLUMNS = [
  'seq',
  'at',
  'said_at',
  'actor',
  'doing',
  'kind',
  'record_id',
  'action',
  'revision',
  'base',
  'before_hash',
  'after_hash',
  'kept_hash',
  'previous_hash',
  'hash',
];

/** The columns of an entry, as `entryOf` reads them. */
export const ENTRY = list(ENTRY_COLUMNS.map((column) => `journal.${column}`));

/** Adds a line to the journal, with its texts where it has some. */
export function writeEntry(db: Connection, entry: ChainedEntry, text: JournalText): void {
  db.run(`insert into journal (${list(ENTRY_COLUMNS)}) values (${marks(ENTRY_COLUMNS)})`, [
    entry.seq,
    entry.at,
    entry.saidAt,
    entry.actor,
    entry.doing,
    entry.kind,
    entry.id,
    entry.action,
    entry.revision,
    entry.base,
    entry.before,
    entry.after,
    entry.kept,
    entry.previous,
    entry.hash,
  ]);
  if (text.before === null && text.after === null && text.kept === null) return;
  db.run('insert into journal_text (seq, before, after, kept, salt) values (?, ?, ?, ?, ?)', [
    text.seq,
    text.before,
    text.after,
    text.kept,
    text.salt,
  ]);
}

const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** An entry from its row. What stands there is believed here and tested by `verify`. */
export function entryOf(row: Row): ChainedEntry {
  return {
    seq: Number(row[0]),
    at: String(row[1]),
    saidAt: String(row[2]),
    actor: String(row[3]),
    doing: String(row[4]),
    kind: String(row[5]) as RecordKind,
    id: String(row[6]),
    action: String(row[7]) as ChainedEntry['action'],
    revision: Number(row[8]),
    base: row[9] === null || row[9] === undefined ? null : Number(row[9]),
    before: textOrNull(row[10]),
    after: textOrNull(row[11]),
    kept: textOrNull(row[12]),
    previous: String(row[13]),
    hash: String(row[14]),
  };
}

/** Where the chain of the file stands. */
export function headOf(db: Connection): Head {
  const row = db.row('select seq, at, hash from journal order by seq desc limit 1');
  if (row !== null) return { seq: Number(row[0]), at: String(row[1]), hash: String(row[2]) };
  const own = db.row('select id, created_at from dossier');
  return beginning(String(own?.[0]), String(own?.[1]));
}
