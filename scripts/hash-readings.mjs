// `node scripts/hash-readings.mjs FILE [FOLDER…]`: a hash of each of many readings, for comparing the reader before and
// after a change that should change nothing. Reads corpora/open, PolNeAR where it is at hand, and the folders named.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../packages/store/test/bundle.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const [out, ...named] = process.argv.slice(2);
if (out === undefined) {
  console.error('Name the file to write: node scripts/hash-readings.mjs FILE [FOLDER…]');
  process.exit(1);
}
const corpus = join(ROOT, '../shared/data/polnear');
const folders = [
  join(ROOT, 'corpora/open'),
  join(corpus, 'dev/text'),
  join(corpus, 'train/text'),
  ...named,
].filter((folder) => existsSync(folder));
const weights = join(ROOT, 'packages/reader/model/attribution.bin');
const folder = mkdtempSync(join(tmpdir(), 'nonpaper-hash-'));
try {
  const module = await bundle(join(ROOT, 'bench/reading-hashes.ts'), folder);
  const ran = spawnSync(process.execPath, [module, weights, resolve(out), ...folders], { stdio: 'inherit' });
  process.exitCode = ran.status ?? 1;
} finally {
  rmSync(folder, { recursive: true });
}
