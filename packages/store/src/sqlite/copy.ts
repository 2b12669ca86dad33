import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from './adapter.ts';

/**
 * Writes a consistent copy while others write: VACUUM INTO reads one snapshot and leaves out what was erased. The
 * copy gets its name only when it is whole and on the disk. Gives its size in bytes.
 * With `overwrite` false it throws `EEXIST` when the name is taken.
 */
export function copyTo(connection: Connection, target: string, overwrite: boolean): number {
  const part = partOf(target);
  try {
    connection.run('vacuum into ?', [part]);
    flush(part);
    return settle(part, target, overwrite);
  } finally {
    rmSync(part, { force: true });
  }
}

/** A name beside the target for a file that is not finished. */
export const partOf = (target: string): string => `${target}.${randomBytes(6).toString('hex')}.part`;

/** Gives a finished file its name, for good: the name too is flushed to the disk. */
export function settle(part: string, target: string, overwrite: boolean): number {
  if (overwrite) renameSync(part, target);
  else nameAnew(part, target);
  flushFolder(dirname(target));
  return statSync(target).size;
}

/** A hard link is refused by the system when the name is taken, even by a process that was quicker. */
function nameAnew(part: string, target: string): void {
  try {
    linkSync(part, target);
  } catch (error) {
    if (existsSync(target)) throw error;
    // Some file systems (FAT) know no links.
    renameSync(part, target);
  }
}

/** Waits until a file is on the disk. */
export function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until the names in a folder are on the disk; Windows cannot and need not. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
