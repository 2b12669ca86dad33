import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import type { Store } from '@nonpaper/workbench';
import { fault, refused } from '../faults.ts';
import { NEWEST_SCHEMA } from '../schema/index.ts';
import { connect, type Connection } from './adapter.ts';
import { faultOf } from './errors.ts';
import { knownSchema, readHeader } from './header.ts';
import { migrate } from './migrate.ts';
import { sqliteStore } from './store.ts';
import type { Opened } from './opened.ts';

export interface OpenOptions {
  /** Asks for reading only; left out, a write-protected dossier is opened so by itself. */
  readonly readOnly?: boolean;
  /** Milliseconds to wait while another program holds the lock; 5000 when left out. */
  readonly wait?: number;
}

const WAIT = 5000;

/**
 * Opens a dossier. First its header is looked at without the database; then it is opened for writing, or for
 * reading only where it is write-protected; an older one is brought up to date after a copy was kept beside it.
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Outcome<Store>> {
  const full = resolve(path);
  const header = readHeader(full);
  if (!header.ok) return header;
  let opened: Opened | null = null;
  try {
    const found = open(full, options);
    if (!found.ok) return found;
    opened = found.value;
    const ready = upToDate(opened);
    if (!ready.ok) {
      opened.connection.close();
      return ready;
    }
    return good(sqliteStore(opened));
  } catch (error) {
    opened?.connection.close();
    const found = faultOf(error, full);
    if (found === null) throw error;
    return bad(found);
  }
}

function open(path: string, options: OpenOptions): Outcome<Opened> {
  const wait = options.wait ?? WAIT;
  if (options.readOnly || !isWritable(path)) return openForReading(path, wait);
  try {
    return openForWriting(path, wait);
  } catch (error) {
    const code = faultOf(error, path)?.code;
    if (code !== 'dossier-read-only' && code !== 'dossier-unreachable' && code !== 'disk-full') throw error;
    const reading = openForReading(path, wait);
    const hindrance = code === 'disk-full' ? code : 'dossier-read-only';
    return reading.ok ? good({ ...reading.value, hindrance }) : bad(faultOf(error, path) ?? reading.fault);
  }
}

/** A dossier is written in its folder too: SQLite keeps its write-ahead log there. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openForWriting(path: string, wait: number): Outcome<Opened> {
  const connection = connect(path, { readOnly: false, wait });
  try {
    const refusal = prepareForWriting(connection, path);
    if (refusal !== null) {
      connection.close();
      return refusal;
    }
  } catch (error) {
    connection.close();
    throw error;
  }
  return good({ path, hindrance: null, connection, address: addressOf(path, 'mode=ro') });
}

/**
 * Sets what a dossier relies on, and reads it back: the write-ahead log, and synchronous=FULL, without which an
 * acknowledged change can be lost with the power (sqlite.org/pragma.html#pragma_synchronous; the library's own
 * default in WAL may be NORMAL).
 */
function prepareForWriting(connection: Connection, path: string): Outcome<never> | null {
  const schema = knownSchema(Number(connection.value('pragma user_version')), path);
  if (!schema.ok) return schema;
  connection.value('pragma journal_mode = wal');
  connection.exec('pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on');
  const set = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
    connection.value(`pragma ${name}`),
  );
  if (set[0] === 'wal' && Number(set[1]) >= 2 && set[2] === 1) return null;
  return refused(
    'synchronous-not-full',
    `journal_mode, synchronous and foreign_keys read back as ${set}.`,
    path,
  );
}

/**
 * Opens for reading. Beside a dossier in a folder where nothing can be made, SQLite misses its shared memory file.
 * Where no change waits in a write-ahead log the file is all there is, and may be read as immutable.
 */
function openForReading(path: string, wait: number): Outcome<Opened> {
  const address = addressOf(path, 'mode=ro');
  const immutable = addressOf(path, 'immutable=1');
  const plain = attempt(path, wait);
  if (plain !== null) return good({ path, hindrance: 'dossier-read-only', connection: plain, address });
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    return refused('dossier-wal-unreadable', undefined, path);
  }
  const connection = connect(immutable, { readOnly: true, wait });
  return good({ path, hindrance: 'dossier-read-only', connection, address: immutable });
}

/** SQLite's address of a file, with a parameter (sqlite.org/uri.html). */
const addressOf = (path: string, parameter: string) => `${pathToFileURL(path).href}?${parameter}`;

/** A connection that can really read, or null when the system does not let SQLite at the file or its log. */
function attempt(path: string, wait: number): Connection | null {
  const connection = connect(path, { readOnly: true, wait });
  try {
    connection.value('select count(*) from sqlite_schema');
    return connection;
  } catch (error) {
    connection.close();
    const code = faultOf(error, path)?.code;
    if (code === 'dossier-unreachable' || code === 'dossier-read-only' || code === 'disk-full') return null;
    throw error;
  }
}

function upToDate(opened: Opened): Outcome<true> {
  const { connection, path } = opened;
  const schema = knownSchema(Number(connection.value('pragma user_version')), path);
  if (!schema.ok) return schema;
  if (schema.value.schema < NEWEST_SCHEMA) {
    if (opened.hindrance !== null) {
      const what = `The dossier has the older schema ${schema.value.schema} and has to be brought up to date, which is not possible now.`;
      return refused(opened.hindrance, what, path);
    }
    const migrated = migrate(connection, path);
    if (!migrated.ok) return migrated;
  }
  if (connection.row('select id from dossier') === null) {
    return bad(fault('dossier-damaged', 'The dossier does not name itself.', path));
  }
  return good(true);
}
