import { spawn, type SpawnOptions } from 'node:child_process';
import { chmodSync, copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeOf, creating, listed } from '../src/contract/index.ts';
import { sampleOf, sampleSet } from '../src/samples.ts';
import { connect } from '../src/sqlite/adapter.ts';
import { bundle } from './bundle.mjs';
import { newDossier, newFolder, opened } from './files.ts';

/** User "nobody", for whom write protection holds; the superuser does not notice it. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

let worker = '';
beforeAll(async () => {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  worker = await bundle(fileURLToPath(new URL('./worker.ts', import.meta.url)), folder);
});

/** Runs a worker to its end and gives the lines that it wrote. */
async function work(args: readonly string[], options: SpawnOptions = {}): Promise<string[]> {
  const child = spawn(process.execPath, [worker, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complained = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  child.stderr?.on('data', (chunk) => (complained += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0 && code !== 3) throw new Error(complained);
  return said.trimEnd().split('\n');
}

describe('several processes on one dossier', () => {
  it('lose no change: every stale write is refused and kept', async () => {
    const { path, store } = await newDossier();
    await store.change(changeOf(creating({ ...sampleOf('theme', 'counter'), ordinal: 0 })));
    const said = await Promise.all(['a', 'b', 'c', 'd'].map((name) => work(['count', path, name, '15'])));
    const refusals = said.map(([line]) => Number(line?.split(' ')[2]));
    expect(said.map(([line]) => line?.split(' ')[1])).toEqual(['15', '15', '15', '15']);
    expect(await store.get('theme', 'counter')).toMatchObject({ ordinal: 60, revision: 61 });
    const entries = await listed(store.journal(null));
    const conflicts = entries.filter((entry) => entry.action === 'conflict');
    expect(conflicts).toHaveLength(refusals.reduce((sum, each) => sum + each, 0));
    expect(conflicts.length).toBeGreaterThan(0);
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  });
});

/** A closed dossier in a folder of its own, with something to read. */
async function filled(): Promise<{ path: string; folder: string }> {
  const folder = newFolder();
  const { path, store } = await newDossier(join(folder, 'talks.dossier'));
  await store.change(
    changeOf(creating(...sampleSet(), { ...sampleOf('theme', 'counter'), name: 'readable' })),
  );
  await store.close();
  return { path, folder };
}

const protect = (folder: string) => {
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444);
  chmodSync(folder, 0o555);
};
const unprotect = (folder: string) => chmodSync(folder, 0o755);
const READABLE = {
  readOnly: true,
  name: 'readable',
  streamed: 2,
  found: 1,
  faults: [],
  change: 'dossier-read-only',
};
const look = async (path: string): Promise<unknown> => {
  const [line = ''] = await work(['look', path, 'nobody'], NOBODY);
  return line.startsWith('{') ? JSON.parse(line) : line;
};

describe.skipIf(process.platform === 'win32')('a write-protected folder, for an ordinary user', () => {
  it('holds a dossier that can be read in every way and not changed', async () => {
    const { path, folder } = await filled();
    expect(readdirSync(folder)).toEqual(['talks.dossier']);
    protect(folder);
    expect(await look(path)).toEqual(READABLE);
    unprotect(folder);
    expect(readdirSync(folder)).toEqual(['talks.dossier']);
  });

  it('also when another tool left the file in WAL mode', async () => {
    const { path, folder } = await filled();
    const tool = connect(path, { readOnly: false, wait: 0 });
    tool.exec('pragma journal_mode = wal');
    tool.close();
    protect(folder);
    expect(await look(path)).toEqual(READABLE);
    unprotect(folder);
  });

  it('tells when the newest changes cannot be read because they lie in a log beside the file', async () => {
    const { path } = await filled();
    const store = await opened(path);
    await store.change(changeOf(creating(sampleOf('theme', 'newest'))));
    const folder = newFolder();
    for (const name of ['talks.dossier', 'talks.dossier-wal'])
      copyFileSync(join(path, '..', name), join(folder, name));
    await store.close();
    protect(folder);
    expect(await look(join(folder, 'talks.dossier'))).toBe('fault dossier-wal-unreadable');
    unprotect(folder);
    const whole = await opened(join(folder, 'talks.dossier'));
    expect(await whole.get('theme', 'newest')).not.toBeNull();
    await whole.close();
  });

  it('is refused when not even reading is allowed', async () => {
    const { path, folder } = await filled();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o000);
    expect(await look(path)).toBe('fault dossier-unreachable');
  });

  it('reads a dossier that another process has open and is changing', async () => {
    const { path, folder } = await filled();
    const store = await opened(path);
    await store.change(changeOf(creating(sampleOf('party', 'newest'))));
    chmodSync(folder, 0o755);
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o644);
    if (process.getuid?.() === 0) expect(await look(path)).toEqual(READABLE);
    else expect(await look(path)).toMatchObject({ name: 'readable' });
    await store.close();
  });
});
