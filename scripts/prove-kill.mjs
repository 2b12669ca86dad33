// `npm run prove:kill`: 1,000 kills of an import (or as many as the first argument says).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { killImports } from '../test/kill-import.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
await build();
const folder = mkdtempSync(join(tmpdir(), 'nonpaper-kill-'));
try {
  const kills = Number(process.argv[2] ?? 1_000);
  const bin = join(ROOT, 'apps/cli/bin/nonpaper.mjs');
  const { wrong, cameThrough } = await killImports({
    bin,
    folder,
    kills,
    random: Math.random,
    progress: (line) => console.log(line),
  });
  for (const line of wrong) console.error(line);
  console.log(`${kills} kills, ${cameThrough} imports came through, ${wrong.length} faults`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
