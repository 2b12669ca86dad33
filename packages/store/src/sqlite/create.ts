import { existsSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bad, type Outcome } from '@nonpaper/vocabulary';
import type { Clock, Ids, Store } from '@nonpaper/workbench';
import { refused } from '../faults.ts';
import { APPLICATION_ID, MIGRATIONS, type Migration } from '../schema/index.ts';
import { assertStorable } from '../storable.ts';
import { connect } from './adapter.ts';
import { flush, partOf, settle } from './copy.ts';
import { faultOf } from './errors.ts';
import { isFolder } from './header.ts';
import { runMigrations } from './migrate.ts';
import { openStore } from './open.ts';

export interface CreateOptions {
  readonly title: string;
  /** A line that stands on every page and export. */
  readonly notice?: string | null;
  /** True when all of the dossier is invented; every page says so. */
  readonly composed?: boolean;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Makes a new dossier and opens it. The file gets its name when it is whole; an existing one is never touched. */
export async function createStore(path: string, options: CreateOptions): Promise<Outcome<Store>> {
  const full = resolve(path);
  assertStorable(options.title, 'title');
  assertStorable(options.notice ?? '', 'notice');
  if (!isFolder(dirname(full))) return refused('folder-missing', undefined, dirname(full));
  if (existsSync(full)) return refused('dossier-exists', undefined, full);
  const part = partOf(full);
  try {
    writeEmpty(part, options, MIGRATIONS);
    flush(part);
    settle(part, full, false);
  } catch (error) {
    if (existsSync(full) && isTaken(error)) return refused('dossier-exists', undefined, full);
    const found = faultOf(error, full);
    if (found === null) throw error;
    return bad(found);
  } finally {
    rmSync(part, { force: true });
    rmSync(`${part}-journal`, { force: true });
  }
  return openStore(full);
}

/** Writes an empty dossier file with the given migrations. */
export function writeEmpty(path: string, options: CreateOptions, migrations: readonly Migration[]): void {
  const connection = connect(path, { readOnly: false, wait: 0 });
  try {
    connection.exec(`pragma application_id = ${APPLICATION_ID}`);
    runMigrations(connection, migrations);
    connection.run('insert into dossier (id, title, notice, composed, created_at) values (?, ?, ?, ?, ?)', [
      options.ids.next(),
      options.title,
      options.notice ?? null,
      options.composed === true ? 1 : 0,
      options.clock.now(),
    ]);
  } finally {
    connection.close();
  }
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';
