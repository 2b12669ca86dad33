import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createStore, makeIds, openStore, systemClock } from '../src/index.ts';
import { changeOf, creating, listed } from '../src/contract/index.ts';
import { sampleOf } from '../src/samples.ts';
import { codeOf, newDossier, newFolder, opened, valueOf } from './files.ts';

/** Small disks that were mounted. The library frees a closed file late, so they are taken off lazily. */
const mounted: string[] = [];
afterAll(() => mounted.forEach((folder) => spawnSync('umount', ['-l', folder])));

/** A small disk of its own, or null where this user may not mount one. */
function smallDisk(): string | null {
  const folder = newFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status !== 0) return null;
  mounted.push(folder);
  return folder;
}

const mountable = smallDisk() !== null;
const required = (process.env['CI_REQUIRE'] ?? '').split(/[\s,]+/u).includes('tmpfs');

it('a small disk can be mounted, where CI_REQUIRE asks for one', () => {
  expect(mountable || !required, 'tmpfs cannot be mounted here: run as root').toBe(true);
});

/** Takes all that is left of the disk, but for a few bytes. */
function fillUp(folder: string): string {
  const path = join(folder, 'filler');
  for (let size = 1 << 20; size >= 512; size /= 2) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Smaller pieces fit in what is left.
    }
  }
  expect(statfsSync(folder).bavail).toBe(0);
  return path;
}

const NAME = 'SKIPPED where tmpfs cannot be mounted: a full disk';
describe.skipIf(!mountable)(mountable ? 'a full disk' : NAME, () => {
  it('refuses a change, leaves the dossier as it was, and works again when there is room', async () => {
    const folder = smallDisk() ?? '';
    const { path, store } = await newDossier(join(folder, 'a.dossier'));
    const filler = join(folder, 'half');
    writeFileSync(filler, Buffer.alloc(1 << 20));
    const theme = (n: number) => ({ ...sampleOf('theme', `t${n}`), name: `${n} `.repeat(20_000) });
    let done = 0;
    let refused = await store.change(changeOf(creating(theme(done))));
    while (refused.ok) {
      done += 1;
      refused = await store.change(changeOf(creating(theme(done), sampleOf('party', `p${done}`))));
    }
    expect(refused).toMatchObject({ ok: false, conflicts: [], fault: { code: 'disk-full' } });
    expect(done).toBeGreaterThan(0);
    expect((await store.verify()).faults).toEqual([]);
    expect(await listed(store.all('theme'))).toHaveLength(done);
    expect(await store.get('party', `p${done}`)).toBeNull();
    rmSync(filler);
    expect(await store.change(changeOf(creating(theme(done))))).toMatchObject({ ok: true });
    await store.close();
    const again = await opened(path);
    expect(await listed(again.all('theme'))).toHaveLength(done + 1);
    expect((await again.verify()).faults).toEqual([]);
    await again.close();
  });

  it('can still be read from, refuses what needs room, and leaves nothing half made', async () => {
    const folder = smallDisk() ?? '';
    const { path, store } = await newDossier(join(folder, 'b.dossier'));
    await store.change(changeOf(creating(sampleOf('theme', 't'))));
    await store.close();
    const filler = fillUp(folder);
    const full = valueOf(await openStore(path));
    expect((await full.get('theme', 't'))?.name).toBe('Water');
    const changed = await full.change(changeOf(creating(sampleOf('theme', 'u'))));
    expect(changed).toMatchObject({ ok: false, conflicts: [], fault: { code: 'disk-full' } });
    expect(codeOf(await full.backup(join(folder, 'copy.dossier')))).toBe('disk-full');
    const options = { title: 'x', ids: makeIds(), clock: systemClock() };
    expect(codeOf(await createStore(join(folder, 'new.dossier'), options))).toBe('disk-full');
    await full.close();
    const left = readdirSync(folder).filter((name) => !name.endsWith('-wal') && !name.endsWith('-shm'));
    expect(left.sort()).toEqual(['b.dossier', 'filler']);
    rmSync(filler);
    const again = await opened(path);
    expect(await again.change(changeOf(creating(sampleOf('theme', 'u'))))).toMatchObject({ ok: true });
    await again.close();
  });
});
