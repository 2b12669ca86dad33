import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle.mjs';
import { newFolder } from './files.ts';
import { killCycles } from './kill-cycles.ts';

const KILLS = Number(process.env['NONPAPER_KILLS'] ?? 12);

describe('kill -9', () => {
  let worker = '';
  beforeAll(async () => {
    worker = await bundle(fileURLToPath(new URL('./worker.ts', import.meta.url)), newFolder());
  });

  it(`loses nothing that was acknowledged, and leaves nothing half written, in ${KILLS} kills`, async () => {
    const report = await killCycles(worker, newFolder(), KILLS);
    expect(report.problems).toEqual([]);
    expect(report.kills).toBe(KILLS);
    expect(report.acknowledged).toBeGreaterThan(KILLS);
    expect(report.early).toBeLessThan(KILLS);
  }, 600_000);
});
