import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_KINDS } from '@nonpaper/vocabulary';
import { describe, expect, it } from 'vitest';
import { changeOf, creating } from '../src/contract/index.ts';
import { openStore } from '../src/index.ts';
import { sampleSet } from '../src/samples.ts';
import { MIGRATIONS } from '../src/schema/index.ts';
import { connect } from '../src/sqlite/adapter.ts';
import { runMigrations } from '../src/sqlite/migrate.ts';
import { codeOf, newDossier, newFolder, opened } from './files.ts';
import { writeVersion, writeVersion1 } from './version-1.ts';

/** Kinds that came with a later schema. */
const NEWER: readonly string[] = ['counterpart', 'rowNumbers', 'ambiguity', 'issueLink'];
/** The samples as a program before schema 6 wrote them: no event had a confidence, no theme words. */
const oldSampleSet = () =>
  sampleSet().map((record) => {
    if (record.kind === 'theme') {
      const { lexicon: _, ...older } = record;
      return older;
    }
    if (record.kind !== 'event') return record;
    const { confidence: _, ...older } = record;
    return older;
  });
const oldSamples = () => oldSampleSet().filter(({ kind }) => !NEWER.includes(kind));

/** A dossier of schema 1 with one record of every kind that it knew. */
async function older(): Promise<{ folder: string; path: string }> {
  const folder = newFolder();
  const path = join(folder, 'talks.dossier');
  await writeVersion1(path, oldSamples());
  return { folder, path };
}

const schemaOf = (path: string) => readFileSync(path).readUInt32BE(60);

/** The tables, indexes, views and triggers of a file. */
function shapeOf(path: string): unknown[] {
  const db = connect(path, { readOnly: true, wait: 0 });
  const shape = db.rows('select type, name, sql from sqlite_schema order by type, name');
  db.close();
  return [...shape];
}

describe('migrating', () => {
  it('brings a dossier of schema 1 up to date with every record, and makes it searchable', async () => {
    const { path } = await older();
    expect(schemaOf(path)).toBe(1);
    const store = await opened(path);
    for (const record of oldSamples()) {
      expect(await store.get(record.kind, record.id)).toMatchObject({
        kind: record.kind,
        id: record.id,
        revision: 1,
      });
    }
    expect((await store.search('dawn', 5)).map((hit) => hit.id)).toEqual(['provision-1']);
    expect((await store.verify()).faults).toEqual([]);
    expect((await store.about()).schema).toBe(MIGRATIONS.length);
    await store.close();
  });

  it('brings a dossier of schema 3 up to date, with what people had linked in it', async () => {
    const path = join(newFolder(), 'talks.dossier');
    const known = oldSampleSet().filter(({ kind }) => kind === 'counterpart' || !NEWER.includes(kind));
    await writeVersion(3, path, known);
    expect(schemaOf(path)).toBe(3);
    const store = await opened(path);
    expect((await store.about()).schema).toBe(MIGRATIONS.length);
    expect((await store.verify()).faults).toEqual([]);
    expect(await store.get('counterpart', 'counterpart-1')).toMatchObject({
      verdict: 'confirmed',
      revision: 1,
    });
    expect((await store.search('dawn', 5)).map((hit) => hit.id)).toContain('provision-1');
    const records = sampleSet().filter((record) => !known.some(({ id }) => id === record.id));
    expect(records).toHaveLength(3);
    expect(await store.change(changeOf(creating(...records)))).toMatchObject({ ok: true });
    for (const { kind, id } of records) expect(await store.get(kind, id)).toMatchObject({ id, revision: 1 });
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
    const fresh = await newDossier();
    await fresh.store.close();
    expect(shapeOf(path)).toEqual(shapeOf(fresh.path));
  });

  it('gives the same tables, indexes and views as a new dossier has', async () => {
    const { path } = await older();
    await (await opened(path)).close();
    const fresh = await newDossier();
    await fresh.store.close();
    expect(shapeOf(path)).toEqual(shapeOf(fresh.path));
  });

  it('keeps a copy of the older dossier, which opens and migrates in its turn', async () => {
    const { folder, path } = await older();
    await (await opened(path)).close();
    expect(readdirSync(folder).sort()).toEqual([
      `talks.before-${MIGRATIONS.length}.dossier`,
      'talks.dossier',
    ]);
    const copy = join(folder, `talks.before-${MIGRATIONS.length}.dossier`);
    expect(schemaOf(copy)).toBe(1);
    const store = await opened(copy);
    expect((await store.verify()).checked.records).toBe(RECORD_KINDS.length - NEWER.length);
    await store.close();
  });

  it('does nothing the second time, and never overwrites a copy', async () => {
    const { folder, path } = await older();
    const first = join(folder, 'first');
    copyFileSync(path, first);
    await (await opened(path)).close();
    const migrated = readFileSync(path);
    await (await opened(path)).close();
    expect(readdirSync(folder)).toHaveLength(3);
    copyFileSync(first, path);
    await (await opened(path)).close();
    expect(existsSync(join(folder, `talks.before-${MIGRATIONS.length}.1.dossier`))).toBe(true);
    expect(readFileSync(path).length).toBe(migrated.length);
  });

  it('leaves the older dossier whole when it is cut off after any statement', async () => {
    const { path } = await older();
    const statements = (MIGRATIONS[1]?.sql ?? '').split(/;\n/u).filter((text) => text.trim() !== '');
    expect(statements.length).toBeGreaterThan(10);
    for (let cut = 0; cut <= statements.length; cut += 1) {
      const folder = newFolder();
      const working = join(folder, 'working.dossier');
      copyFileSync(path, working);
      const db = connect(working, { readOnly: false, wait: 0 });
      db.exec('pragma journal_mode = wal; pragma cache_size = 5; begin immediate');
      statements.slice(0, cut).forEach((statement) => db.exec(statement));
      // What a process that dies here leaves on the disk.
      for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(folder, `left-${name}`));
      db.exec('rollback');
      db.close();
      const left = join(folder, 'left-working.dossier');
      const store = await opened(left);
      expect((await store.verify()).faults).toEqual([]);
      expect((await store.search('dawn', 5)).length).toBe(1);
      await store.close();
    }
  });

  it('leaves the older dossier whole when a migration fails', async () => {
    const { path } = await older();
    const db = connect(path, { readOnly: false, wait: 0 });
    const broken = [{ number: 2, name: 'broken', sql: 'create table half (x); delete from theme; nonsense' }];
    expect(() => runMigrations(db, broken)).toThrow('nonsense');
    if (db.inTransaction) db.exec('rollback');
    db.close();
    const store = await opened(path);
    expect(await store.get('theme', 'theme-1')).not.toBeNull();
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  });

  it('does not touch an older dossier that may only be read', async () => {
    const { path } = await older();
    const before = readFileSync(path);
    expect(codeOf(await openStore(path, { readOnly: true }))).toBe('dossier-read-only');
    expect(readFileSync(path)).toEqual(before);
  });

  it('is done once when two open the dossier at the same time', async () => {
    const { folder, path } = await older();
    const stores = await Promise.all([opened(path), opened(path)]);
    for (const store of stores) expect((await store.about()).schema).toBe(MIGRATIONS.length);
    for (const store of stores) await store.close();
    const dossiers = readdirSync(folder).filter((name) => name.endsWith('.dossier'));
    expect(dossiers.sort()).toEqual([`talks.before-${MIGRATIONS.length}.dossier`, 'talks.dossier']);
  });
});
