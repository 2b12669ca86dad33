import { existsSync } from 'node:fs';
import { bad, good, type Outcome } from '@nonpaper/vocabulary';
import { fault } from '../faults.ts';
import { MIGRATIONS, NEWEST_SCHEMA, type Migration } from '../schema/index.ts';
import type { Connection } from './adapter.ts';
import { copyTo } from './copy.ts';
import { faultOf } from './errors.ts';

/**
 * Brings an older dossier up to date. A copy is kept beside it first; then all migrations and the new number are one
 * transaction, so that a process that dies between two statements leaves the old dossier whole. Whoever gets the
 * lock second finds the work done.
 */
export function migrate(connection: Connection, path: string): Outcome<true> {
  try {
    if (schemaOf(connection) < NEWEST_SCHEMA) copyTo(connection, nameBefore(path), false);
    runMigrations(connection, MIGRATIONS);
    return good(true);
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    const found = faultOf(error, path);
    if (found !== null) return bad(found);
    const what = error instanceof Error ? error.message : String(error);
    return bad(fault('migration-failed', `The dossier could not be brought up to date: ${what}`, path));
  }
}

/** Runs the migrations that the file has not been through, in one transaction. */
export function runMigrations(connection: Connection, migrations: readonly Migration[]): void {
  connection.exec('begin immediate');
  const done = schemaOf(connection);
  for (const { number, sql } of migrations) {
    if (number <= done) continue;
    connection.exec(sql);
    connection.exec(`pragma user_version = ${number}`);
  }
  connection.exec('commit');
}

const schemaOf = (connection: Connection) => Number(connection.value('pragma user_version'));

/** `talks.dossier` is kept as `talks.before-2.dossier`; where that name is taken, as `talks.before-2.1.dossier`. */
function nameBefore(path: string): string {
  const stem = path.replace(/\.dossier$/u, '');
  const name = (nth: number) => `${stem}.before-${NEWEST_SCHEMA}${nth === 0 ? '' : `.${nth}`}.dossier`;
  let nth = 0;
  while (existsSync(name(nth))) nth += 1;
  return name(nth);
}
