import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { refused } from '../faults.ts';
import { APPLICATION_ID, NEWEST_SCHEMA } from '../schema/index.ts';
import { faultOf } from './errors.ts';

/** The first bytes of every SQLite file (sqlite.org/fileformat.html, "Database File Format", 1.3). */
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;
const HEADER_BYTES = 100;

/**
 * Looks at a file without the database, so that a stranger's file, or a newer program's dossier, is not touched in
 * any way. Gives the schema number that its header tells.
 */
export function readHeader(path: string): Outcome<{ readonly schema: number }> {
  try {
    const header = firstBytes(path);
    if (header === null) return refused('not-a-dossier', 'This is a folder.', path);
    if (header.length < HEADER_BYTES || header.subarray(0, 16).toString('latin1') !== MAGIC) {
      return refused('not-a-dossier', undefined, path);
    }
    if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) {
      return refused('not-a-dossier', 'The file is an SQLite database, but not a Nonpaper dossier.', path);
    }
    return knownSchema(header.readUInt32BE(USER_VERSION_AT), path);
  } catch (error) {
    if (isMissing(error)) return missing(path);
    const found = faultOf(error, path);
    if (found === null) throw error;
    return bad(found);
  }
}

/** Refuses a schema that is newer than this program. */
export function knownSchema(schema: number, path: string): Outcome<{ readonly schema: number }> {
  if (schema <= NEWEST_SCHEMA) return good({ schema });
  const what = `The dossier has schema ${schema}; this version of the program knows up to ${NEWEST_SCHEMA}. It was left unchanged.`;
  return refused('dossier-newer', what, path);
}

function firstBytes(path: string): Buffer | null {
  if (statSync(path).isDirectory()) return null;
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEADER_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

function missing(path: string): Outcome<never> {
  if (isFolder(dirname(path))) return refused('dossier-missing', undefined, path);
  return refused('folder-missing', undefined, dirname(path));
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Tells whether there is a folder at the path. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
