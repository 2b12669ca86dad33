import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from '../packages/store/test/bundle.mjs';
import { ROOT } from './repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'nonpaper-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What lives in the heap after so many articles of 100 words, 30 of them new, in bytes. */
async function liveAfter(...counts: number[]): Promise<number[]> {
  const script = await bundle(join(ROOT, 'test/articles-in-memory.ts'), folder);
  const weights = join(ROOT, 'packages/reader/model/attribution.bin');
  const ran = spawnSync(process.execPath, ['--expose-gc', script, weights, ...counts.map(String)], {
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as number[];
}

const MB = 2 ** 20;

describe('reading one article after the other', () => {
  // 12 kB kept of each article, or each word kept that was met (then 21 MB more lived), would go beyond the bound.
  it('keeps nothing of an article once it is read', async () => {
    const [warm = 0, ...later] = await liveAfter(1000, 1800, 2200);
    expect((Math.min(...later) - warm) / MB).toBeLessThan(12);
  }, 300_000);
});
