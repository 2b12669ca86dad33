import type { DossierRecord } from '@nonpaper/dossier';
import { makeIds, systemClock } from '../src/index.ts';
import { changeOf, creating } from '../src/contract.ts';
import { MIGRATIONS } from '../src/schema/index.ts';
import { connect } from '../src/sqlite/adapter.ts';
import { writeEmpty } from '../src/sqlite/create.ts';
import { newDossier } from './files.ts';

/**
 * Writes a dossier as schema 1 had it, with the given records and their journal: an empty file of that schema, into
 * whose tables the rows of a present dossier are copied.
 */
export async function writeVersion1(path: string, records: readonly DossierRecord[]): Promise<void> {
  const present = await newDossier();
  await present.store.change(changeOf(creating(...records)));
  await present.store.close();
  writeEmpty(path, { title: 'Talks', ids: makeIds(), clock: systemClock() }, MIGRATIONS.slice(0, 1));
  const db = connect(path, { readOnly: false, wait: 0 });
  const tables = db.rows("select name from sqlite_schema where type = 'table'").map(([name]) => String(name));
  db.run('attach ? as present', [present.path]);
  db.exec('begin; delete from dossier');
  for (const table of tables) db.exec(`insert into main.${table} select * from present.${table}`);
  db.exec('commit; detach present');
  db.close();
}
