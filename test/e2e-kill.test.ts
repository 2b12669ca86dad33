import { expect, it } from 'vitest';
import { BIN, workFolder } from './command-line.ts';
import { killImports } from './kill-import.mjs';

/** The same moments in every run on a machine of the same speed: a small generator (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

it(
  '60 imports killed at random moments lose nothing acknowledged and leave nothing in part',
  { timeout: 300_000 },
  async () => {
    const found = await killImports({
      bin: BIN,
      folder: workFolder(),
      kills: 60,
      random: seeded(20_251_119),
    });
    expect(found.wrong).toEqual([]);
    // Kills that all came too early, or all too late, would show nothing.
    expect(found.cameThrough).toBeGreaterThan(0);
    expect(found.cameThrough).toBeLessThan(60);
  },
);
