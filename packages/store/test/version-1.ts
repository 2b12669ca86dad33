import type { DossierRecord } from '@nonpaper/dossier';
import { makeIds, systemClock } from '../src/index.ts';
import { changeOf, creating } from '../src/contract/index.ts';
import { MIGRATIONS } from '../src/schema/index.ts';
import { connect } from '../src/sqlite/adapter.ts';
import { writeEmpty } from '../src/sqlite/create.ts';
import { newDossier } from './files.ts';

/** The columns that a table of the file itself has, which may be fewer than those of the present one. */
const columnsOf = (db: ReturnType<typeof connect>, table: string): string[] =>
  db.rows(`pragma main.table_info(${table})`).map(([, name]) => `"${String(name)}"`);

/** Writes a dossier as schema 1 had it, with the given records and their journal. */
export const writeVersion1 = (path: string, records: readonly DossierRecord[]): Promise<void> =>
  writeVersion(1, path, records);

/**
 * Writes a dossier as an earlier schema had it: an empty file of that schema, into whose tables the rows of a present
 * dossier are copied. The search index, where the schema has one, is made from them.
 */
export async function writeVersion(
  number: number,
  path: string,
  records: readonly DossierRecord[],
): Promise<void> {
  const present = await newDossier();
  await present.store.change(changeOf(creating(...records)));
  await present.store.close();
  writeEmpty(path, { title: 'Talks', ids: makeIds(), clock: systemClock() }, MIGRATIONS.slice(0, number));
  const db = connect(path, { readOnly: false, wait: 0 });
  const tables = db
    .rows("select name from sqlite_schema where type = 'table' and name not like 'search_index%'")
    .map(([name]) => String(name));
  db.run('attach ? as present', [present.path]);
  db.exec('begin; delete from dossier');
  for (const table of tables) {
    const columns = columnsOf(db, table).join(', ');
    db.exec(`insert into main.${table} (${columns}) select ${columns} from present.${table}`);
  }
  if (number > 1) db.exec("insert into search_index (search_index) values ('rebuild')");
  db.exec('commit; detach present');
  db.close();
}
