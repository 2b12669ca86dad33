import type { Fault } from '@nonpaper/vocabulary';
import type { StoreCode } from '../codes.ts';
import { BrokenRow, fault, StoreFailure } from '../faults.ts';

/** SQLite's primary result codes (sqlite.org/rescode.html) that are the world's fault, and what we call them. */
const WORLD: Readonly<Record<number, StoreCode>> = {
  3: 'dossier-unreachable',
  5: 'dossier-busy',
  6: 'dossier-busy',
  8: 'dossier-read-only',
  10: 'dossier-io',
  11: 'dossier-damaged',
  13: 'disk-full',
  14: 'dossier-unreachable',
  26: 'dossier-damaged',
};

/** Extended codes that say more than their family: SQLITE_IOERR_SHMSIZE is how a full disk shows when the file is opened. */
const WORLD_EXTENDED: Readonly<Record<number, StoreCode>> = {
  4874: 'disk-full',
};

/** System errors of Node's own file functions. */
const SYSTEM: Readonly<Record<string, StoreCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'dossier-read-only',
  EACCES: 'dossier-unreachable',
  EPERM: 'dossier-unreachable',
  EIO: 'dossier-io',
};

/**
 * SQLite's own words for those codes (sqlite3_errstr). The library leaves the number out of what it throws while rows
 * are read one after the other, and these words are all that is left.
 */
const WORDS: Readonly<Record<string, number>> = {
  'access permission denied': 3,
  'database is locked': 5,
  'database table is locked': 6,
  'attempt to write a readonly database': 8,
  'disk I/O error': 10,
  'database disk image is malformed': 11,
  'database or disk is full': 13,
  'unable to open database file': 14,
  'file is not a database': 26,
};

/** The result code of SQLite in an exception of the library, or null when it is something else. */
export function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_SQLITE_ERROR') return null;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode;
  return WORDS[error.message] ?? null;
}

/**
 * The one place where foreign exceptions become values: what the world did to the file is a fault; anything else
 * (a constraint, a wrong statement) is our own and null is returned, so that it goes on as an exception.
 */
export function faultOf(error: unknown, where: string): Fault | null {
  if (error instanceof StoreFailure) return error.fault;
  const code = error instanceof BrokenRow ? 'dossier-damaged' : codeOf(error);
  if (code === null || !(error instanceof Error)) return null;
  return fault(code, undefined, `${where}: ${error.message}`);
}

function codeOf(error: unknown): StoreCode | null {
  const result = resultCode(error);
  if (result !== null) return WORLD_EXTENDED[result] ?? WORLD[result & 0xff] ?? null;
  if (!(error instanceof Error) || !('code' in error)) return null;
  return SYSTEM[String(error.code)] ?? null;
}

/** Runs something that reads; a fault of the world leaves as a `StoreFailure`. */
export function reading<T>(where: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const found = faultOf(error, where);
    throw found === null ? error : new StoreFailure(found);
  }
}
