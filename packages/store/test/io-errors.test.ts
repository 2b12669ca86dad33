import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleOf } from '../src/samples.ts';
import { changeOf, creating } from '../src/contract/index.ts';
import { bundle } from './bundle.mjs';
import { newDossier, newFolder, opened } from './files.ts';

const hasStrace = spawnSync('strace', ['-V']).status === 0;
const required = (process.env['CI_REQUIRE'] ?? '').split(/[\s,]+/u).includes('strace');

it('strace is there, where CI_REQUIRE asks for it', () => {
  expect(hasStrace || !required).toBe(true);
});

const NAME = 'SKIPPED where there is no strace: a disk that fails';
describe.skipIf(!hasStrace)(hasStrace ? 'a disk that fails' : NAME, () => {
  let worker = '';
  let before = '';
  beforeAll(async () => {
    worker = await bundle(fileURLToPath(new URL('./worker.ts', import.meta.url)), newFolder());
    const { path, store } = await newDossier();
    await store.change(changeOf(creating(sampleOf('theme', 'old'))));
    await store.close();
    before = path;
  });

  // The place in the run at which the system call begins to fail: once, or from there on.
  const failures = ['pwrite64:error=ENOSPC', 'pwrite64:error=EIO', 'fsync:error=EIO'];
  const places = ['1', '3', '5', '9', '14', '25', '3+', '20+'];
  const said = new Set<string>();
  const cases = failures.flatMap((failure) => places.map((place) => [failure, place] as const));

  it.each(cases)('loses nothing that was acknowledged when %s strikes at %s', async (failure, place) => {
    const path = join(newFolder(), 'talks.dossier');
    copyFileSync(before, path);
    const inject = `inject=${failure}:when=${place}`;
    const traced = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${failure.split(':')[0]}`, '-e', inject];
    const { stdout, status } = spawnSync('strace', [
      ...traced,
      process.execPath,
      worker,
      'write',
      path,
      'w',
      '4',
    ]);
    const lines = String(stdout).trimEnd().split('\n');
    expect([0, 3], String(stdout)).toContain(status);
    const store = await opened(path);
    expect((await store.verify()).faults).toEqual([]);
    expect(await store.get('theme', 'old')).not.toBeNull();
    for (const line of lines) {
      const [word = '', id = '', count] = line.split(' ');
      said.add(word);
      const kept = await store.get('source', id);
      if (word === 'done') expect(kept, line).not.toBeNull();
      const statements = (
        await Promise.all(Array.from({ length: 7 }, (_, n) => store.get('statement', `${id}-${n}`)))
      ).filter((each) => each !== null);
      if (word === 'done') expect(statements, line).toHaveLength(Number(count));
      if (word === 'refused' && kept === null) expect(statements, line).toHaveLength(0);
      expect(['done', 'refused', 'fault'], line).toContain(word);
    }
    await store.close();
  });

  it('was felt: changes were refused, and others before and after were acknowledged', () => {
    expect(said).toContain('refused');
    expect(said).toContain('done');
  });
});
