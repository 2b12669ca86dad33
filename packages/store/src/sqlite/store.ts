import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Audience, DossierRecord, Id, RecordOf, Slice, SliceBounds, SliceName } from '@nonpaper/dossier';
import {
  bad,
  good,
  REVIEW_STATES,
  type Fault,
  type Instant,
  type Outcome,
  type RecordKind,
} from '@nonpaper/vocabulary';
import type {
  Change,
  Changed,
  DossierAbout,
  JournalEntry,
  KeptBytes,
  Store,
  Tally,
  Verification,
} from '@nonpaper/workbench';
import { sha256 } from '../canonical.ts';
import { refused, StoreFailure } from '../faults.ts';
import { inspect } from '../verify/index.ts';
import type { Connection } from './adapter.ts';
import { fromKind, run, wholeRows } from './builder.ts';
import { applyChange, eraseTexts, journalPage, referringTo, takeBack } from './changes.ts';
import { copyTo } from './copy.ts';
import { faultOf, reading } from './errors.ts';
import { evidenceOf, fileFaults, searchFaults } from './evidence.ts';
import { isFolder } from './header.ts';
import type { Opened } from './opened.ts';
import { fromRow } from './rows.ts';
import { putToRest } from './rest.ts';
import { findWords } from './search.ts';
import { sliceQueries, visible } from './slices.ts';
import { connectForStream } from './streams.ts';
import { headOf, idOfSlug, readRecord, readText } from './tables.ts';

/** Rows that a stream reads at a time. */
const PAGE = 500;
/** Milliseconds for which a stream waits for a lock when it begins. */
const STREAM_WAIT = 5000;

/** The store over an opened dossier file. Each method does its work in one go, in one transaction. */
export function sqliteStore(opened: Opened): Store {
  return new SqliteStore(opened);
}

class SqliteStore implements Store {
  readonly #opened: Opened;
  /** Set when the disk failed while writing: what a second attempt would find is unknown, so there is none. */
  #failed: Fault | null = null;

  constructor(opened: Opened) {
    this.#opened = opened;
  }

  async about(): Promise<DossierAbout> {
    return this.#read((db) => {
      const own = db.row('select id, title, notice, composed, created_at from dossier') ?? [];
      const head = headOf(db);
      return {
        id: String(own[0]),
        title: String(own[1]),
        notice: own[2] === null || own[2] === undefined ? null : String(own[2]),
        composed: Number(own[3]) === 1,
        createdAt: String(own[4]),
        schema: Number(db.value('pragma user_version')),
        readOnly: this.#opened.hindrance !== null,
        entries: head.seq,
        head: head.hash,
      };
    });
  }

  async slice<S extends SliceName>(name: S, audience: Audience, bounds: SliceBounds = {}): Promise<Slice<S>> {
    return this.#read((db) => {
      const lists = sliceQueries(name, audience, bounds).map(({ kind, query }) => [
        kind,
        run(db, query).map((row) => fromRow(kind, row)),
      ]);
      return Object.fromEntries(lists) as Slice<S>;
    });
  }

  async tally(kind: RecordKind, audience: Audience): Promise<Tally> {
    const query = visible(kind, audience)
      .select(['r.review_state', ({ fn }) => fn.countAll().as('n')])
      .groupBy('r.review_state');
    const counts = new Map(this.#read((db) => run(db, query)).map(([state, n]) => [state, Number(n)]));
    return Object.fromEntries(REVIEW_STATES.map((state) => [state, counts.get(state) ?? 0])) as Tally;
  }

  async get<K extends RecordKind>(kind: K, id: Id): Promise<RecordOf<K> | null> {
    return this.#read((db) => readRecord(db, kind, id));
  }

  async bySlug<K extends RecordKind>(kind: K, slug: string): Promise<RecordOf<K> | null> {
    return this.#read((db) => {
      const id = idOfSlug(db, kind, slug);
      return id === null ? null : readRecord(db, kind, id);
    });
  }

  /** Reads on a connection of its own, so that the stream shows one moment however slowly it is read. */
  async *all<K extends RecordKind>(kind: K): AsyncGenerator<RecordOf<K>> {
    const { path, address } = this.#opened;
    const db = reading(path, () => connectForStream(address, STREAM_WAIT));
    const query = wholeRows(kind, fromKind(kind)).orderBy('r.recorded_at').orderBy('r.id').compile();
    const rows = db.each(query.sql);
    try {
      for (let next = reading(path, () => rows.next()); !next.done; next = reading(path, () => rows.next())) {
        yield fromRow(kind, next.value);
      }
    } finally {
      rows.return(undefined);
      db.close();
    }
  }

  async referring(id: Id): Promise<DossierRecord[]> {
    return this.#read((db) => referringTo(db, id));
  }

  async change(change: Change): Promise<Changed> {
    const result = this.#write((db) => applyChange(db, change));
    return result.ok ? result.value : { ok: false, conflicts: [], fault: result.fault };
  }

  async undo(
    id: Id,
    decision: { readonly actor: string; readonly at: Instant },
  ): Promise<Outcome<DossierRecord | null>> {
    return this.#write((db) => {
      const planned = takeBack(db, id, { ...decision, doing: 'undo' });
      return planned.ok ? good(planned.value.after) : planned;
    });
  }

  async text(id: Id) {
    return this.#read((db) => readText(db, id));
  }

  async bytes(source: Id): Promise<KeptBytes | null> {
    return this.#read((db) => {
      const row = db.row('select file_name, media_type, bytes from source_bytes where source = ?', [source]);
      if (row === null || !(row[2] instanceof Uint8Array)) return null;
      return { source, fileName: String(row[0]), mediaType: String(row[1]), bytes: new Uint8Array(row[2]) };
    });
  }

  async sourcesOfBytes(bytes: Uint8Array): Promise<readonly Id[]> {
    const query = `select b.source from source_bytes b join source s on s.id = b.source
      where b.sha256 = ? order by b.source`;
    return this.#read((db) => db.rows(query, [sha256(bytes)]).map(([source]) => String(source)));
  }

  async *journal(since: Instant | null): AsyncGenerator<JournalEntry> {
    let last = 0;
    for (;;) {
      const page = this.#read((db) => journalPage(db, last, since ?? '', PAGE));
      yield* page;
      const end = page.at(-1);
      if (end === undefined || page.length < PAGE) return;
      last = end.seq;
    }
  }

  async erase(id: Id, decision: { readonly actor: string; readonly at: Instant }): Promise<number> {
    const erased = this.#write((db) => good(eraseTexts(db, id, decision)));
    if (!erased.ok) throw new StoreFailure(erased.fault);
    // What was erased also leaves the write-ahead log, as far as no other reader needs it.
    this.#opened.connection.rows('pragma wal_checkpoint(truncate)');
    return erased.value;
  }

  async search(query: string, limit: number, audience?: Audience) {
    return this.#read((db) => findWords(db, query, limit, audience));
  }

  async verify(): Promise<Verification> {
    const { path, hindrance, connection } = this.#opened;
    const found = this.#read((db) => {
      const damage = fileFaults(db, path);
      if (damage.some((each) => each.code === 'file-corrupt')) return unreadable(damage);
      const inspected = inspect(evidenceOf(db));
      return { ...inspected, faults: [...damage, ...inspected.faults] };
    });
    const search =
      hindrance !== null || found.head === '' ? [] : reading(path, () => searchFaults(connection));
    return { ...found, faults: [...found.faults, ...search] };
  }

  async backup(path: string, options: { readonly overwrite?: boolean } = {}) {
    const target = resolve(path);
    if (!isFolder(dirname(target))) return refused('folder-missing', undefined, dirname(target));
    if (target === this.#opened.path || (existsSync(target) && options.overwrite !== true)) {
      return refused('dossier-exists', undefined, target);
    }
    try {
      return good({ bytes: copyTo(this.#opened.connection, target, options.overwrite === true) });
    } catch (error) {
      const found = faultOf(error, target);
      if (found === null) throw error;
      return bad(found);
    }
  }

  async close(): Promise<void> {
    const { connection, hindrance } = this.#opened;
    if (hindrance === null) putToRest(connection);
    connection.close();
  }

  /** Runs a reading in one transaction, so that it sees one moment. */
  #read<T>(work: (db: Connection) => T): T {
    const { connection, path } = this.#opened;
    return reading(path, () => {
      connection.exec('begin');
      try {
        const result = work(connection);
        connection.exec('commit');
        return result;
      } catch (error) {
        rollBack(connection);
        throw error;
      }
    });
  }

  /** Runs a writing in one transaction that holds the lock from its start; all of it is written, or nothing. */
  #write<T>(work: (db: Connection) => Outcome<T>): Outcome<T> {
    const { connection, path, hindrance } = this.#opened;
    if (hindrance !== null) return refused(hindrance, undefined, path);
    if (this.#failed !== null) return bad(this.#failed);
    try {
      connection.exec('begin immediate');
      const result = work(connection);
      connection.exec(result.ok ? 'commit' : 'rollback');
      return result;
    } catch (error) {
      rollBack(connection);
      const found = faultOf(error, path);
      if (found === null) throw error;
      if (found.code === 'dossier-io') this.#failed = found;
      return bad(found);
    }
  }
}

/** Ends whatever transaction is open; SQLite has ended it by itself after some errors. */
function rollBack(connection: Connection): void {
  if (connection.inTransaction) connection.exec('rollback');
}

/** In a damaged file nothing further can be believed. */
const unreadable = (faults: readonly Fault[]): Verification => ({
  checked: { entries: 0, spans: 0, sources: 0, records: 0 },
  faults,
  head: '',
});
