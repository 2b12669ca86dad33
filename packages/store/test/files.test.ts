import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore, makeIds, openStore, systemClock } from '../src/index.ts';
import { changeOf, creating, listed } from '../src/contract/index.ts';
import { sampleOf, sampleSet } from '../src/samples.ts';
import { NEWEST_SCHEMA } from '../src/schema/index.ts';
import { connect } from '../src/sqlite/adapter.ts';
import { codeOf, newDossier, newFolder, opened, valueOf } from './files.ts';

const options = () => ({ title: 'Talks', ids: makeIds(), clock: systemClock() });

describe('openStore', () => {
  it('refuses what is not there, and names the folder when that is missing', async () => {
    const folder = newFolder();
    expect(codeOf(await openStore(join(folder, 'none.dossier')))).toBe('dossier-missing');
    expect(codeOf(await openStore(join(folder, 'no', 'none.dossier')))).toBe('folder-missing');
  });

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a short text', Buffer.from('hello')],
    ['a long text', Buffer.from('word '.repeat(5000))],
    ['a zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(4000)])],
  ])('refuses %s as no dossier and does not touch it', async (_, bytes) => {
    const path = join(newFolder(), 'x.dossier');
    writeFileSync(path, bytes);
    expect(codeOf(await openStore(path))).toBe('not-a-dossier');
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('refuses a folder, and the database of another program, without touching it', async () => {
    const folder = newFolder();
    expect(codeOf(await openStore(folder))).toBe('not-a-dossier');
    const path = join(folder, 'other.db');
    const other = connect(path, { readOnly: false, wait: 0 });
    other.exec('create table t (x); insert into t values (1)');
    other.close();
    const before = readFileSync(path);
    expect(codeOf(await openStore(path))).toBe('not-a-dossier');
    expect(readFileSync(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['other.db']);
  });

  it('refuses a dossier of a newer version and leaves it unchanged to the byte', async () => {
    const { path, store } = await newDossier();
    await store.close();
    const db = connect(path, { readOnly: false, wait: 0 });
    db.exec('pragma user_version = 99');
    db.close();
    const before = readFileSync(path);
    const refused = await openStore(path);
    expect(codeOf(refused)).toBe('dossier-newer');
    expect(refused.ok ? '' : refused.fault.what).toContain('99');
    expect(readFileSync(path)).toEqual(before);
  });

  it('refuses a newer dossier also when only its write-ahead log says so', async () => {
    const { path, store } = await newDossier();
    const db = connect(path, { readOnly: false, wait: 0 });
    db.exec('pragma user_version = 99');
    expect(codeOf(await openStore(path))).toBe('dossier-newer');
    db.close();
    await store.close();
  });

  it('reports a damaged file as damaged', async () => {
    const { path, store } = await newDossier();
    await store.change(changeOf(creating(...sampleSet())));
    await store.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 100, 40_000);
    writeFileSync(path, bytes);
    expect(codeOf(await openStore(path))).toBe('dossier-damaged');
  });

  it('opens what it has made, with the write-ahead log, full durability and foreign keys', async () => {
    const { path, store } = await newDossier();
    expect(await store.about()).toMatchObject({
      title: 'Talks',
      readOnly: false,
      entries: 0,
      schema: NEWEST_SCHEMA,
    });
    const db = connect(path, { readOnly: true, wait: 0 });
    expect(db.value('pragma journal_mode')).toBe('wal');
    expect(db.value('pragma application_id')).toBe(0x4e507072);
    db.close();
    await store.close();
  });

  it('opens a path with signs that mean something in addresses and in SQL', async () => {
    const path = join(newFolder(), 'a b?immutable=1#x%20\'y".dossier');
    const { store } = await newDossier(path);
    await store.change(changeOf(creating(sampleOf('theme', 't'))));
    await store.close();
    expect(existsSync(path)).toBe(true);
    const again = valueOf(await openStore(path, { readOnly: true }));
    expect(await again.get('theme', 't')).not.toBeNull();
    await again.close();
  });

  it('reads a dossier that was asked for reading only, and refuses to change it', async () => {
    const { path, store } = await newDossier();
    await store.change(changeOf(creating(sampleOf('theme', 't'))));
    const reader = valueOf(await openStore(path, { readOnly: true }));
    expect((await reader.get('theme', 't'))?.name).toBe('Water');
    expect(await listed(reader.all('theme'))).toHaveLength(1);
    expect((await reader.about()).readOnly).toBe(true);
    const changed = await reader.change(changeOf(creating(sampleOf('theme', 'u'))));
    expect(changed).toMatchObject({ ok: false, conflicts: [], fault: { code: 'dossier-read-only' } });
    expect((await reader.verify()).faults).toEqual([]);
    await reader.close();
    await store.close();
  });
});

describe('createStore', () => {
  it('does not overwrite a file, and leaves nothing behind when it refuses', async () => {
    const folder = newFolder();
    const path = join(folder, 'x.dossier');
    writeFileSync(path, 'mine');
    expect(codeOf(await createStore(path, options()))).toBe('dossier-exists');
    expect(codeOf(await createStore(join(folder, 'no', 'x.dossier'), options()))).toBe('folder-missing');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['x.dossier']);
  });

  it('keeps a notice and says when all is invented', async () => {
    const path = join(newFolder(), 'x.dossier');
    const store = valueOf(await createStore(path, { ...options(), notice: 'Invented.', composed: true }));
    expect(await store.about()).toMatchObject({ notice: 'Invented.', composed: true });
    await store.close();
  });
});

describe('a lock', () => {
  it('that is held too long is a fault, and the dossier works when it is free again', async () => {
    const { path, store } = await newDossier();
    await store.close();
    const impatient = valueOf(await openStore(path, { wait: 50 }));
    const other = connect(path, { readOnly: false, wait: 0 });
    other.exec('begin immediate');
    const change = () => impatient.change(changeOf(creating(sampleOf('theme', 't'))));
    expect(await change()).toMatchObject({ ok: false, fault: { code: 'dossier-busy' } });
    expect(await listed(impatient.all('theme'))).toEqual([]);
    other.exec('rollback');
    other.close();
    expect(await change()).toEqual({ ok: true, entries: [1] });
    await impatient.close();
  });
});

describe('backup', () => {
  it('is a whole dossier of its own that says the same', async () => {
    const { store } = await newDossier();
    await store.change(changeOf(creating(...sampleSet())));
    const path = join(newFolder(), 'copy.dossier');
    const { bytes } = valueOf(await store.backup(path));
    expect(bytes).toBe(statSync(path).size);
    const copy = await opened(path);
    expect(await copy.about()).toEqual(await store.about());
    const everything = { notes: true, compartments: [] };
    expect(await copy.slice('brief', everything)).toEqual(await store.slice('brief', everything));
    expect((await copy.verify()).faults).toEqual([]);
    await copy.close();
    await store.close();
  });

  it('is made from one moment while others write', async () => {
    const { path, store } = await newDossier();
    const writer = await opened(path);
    const target = join(newFolder(), 'copy.dossier');
    const writing = (async () => {
      for (let n = 0; n < 30; n += 1) {
        await writer.change(changeOf(creating(sampleOf('theme', `t${n}`), sampleOf('party', `p${n}`))));
      }
    })();
    valueOf(await store.backup(target));
    await writing;
    const copy = await opened(target);
    expect((await copy.verify()).faults).toEqual([]);
    expect(await listed(copy.all('theme'))).toHaveLength((await listed(copy.all('party'))).length);
    await copy.close();
    await writer.close();
    await store.close();
  });

  it('does not overwrite unless it is asked to, and never the dossier itself', async () => {
    const { path, store } = await newDossier();
    const folder = newFolder();
    const target = join(folder, 'copy.dossier');
    writeFileSync(target, 'mine');
    expect(codeOf(await store.backup(target))).toBe('dossier-exists');
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(codeOf(await store.backup(path, { overwrite: true }))).toBe('dossier-exists');
    expect(codeOf(await store.backup(join(folder, 'no', 'copy.dossier')))).toBe('folder-missing');
    valueOf(await store.backup(target, { overwrite: true }));
    await (await opened(target)).close();
    expect(readdirSync(folder)).toEqual(['copy.dossier']);
    await store.close();
  });
});

describe('erasing', () => {
  it('leaves no trace of the text in any file', async () => {
    const { path, store } = await newDossier();
    const secret = 'unutterable';
    const theme = sampleOf('theme', 't');
    await store.change(changeOf(creating({ ...theme, name: secret })));
    await store.change(changeOf([{ record: { ...theme, name: 'plain' }, base: 1 }]));
    const traces = () =>
      readdirSync(join(path, '..')).filter((name) => readFileSync(join(path, '..', name)).includes(secret));
    expect(traces()).not.toEqual([]);
    await store.erase('t', { actor: 'Ana', at: '2031-03-02T00:00:00.000Z' });
    expect(traces()).toEqual([]);
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  });
});
