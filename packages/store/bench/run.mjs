// node packages/store/bench/run.mjs [statements]: bundles bench.ts and runs it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../test/bundle.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bundle-'));
const module = await bundle(fileURLToPath(new URL('./bench.ts', import.meta.url)), folder);
const { status } = spawnSync(process.execPath, [module, ...process.argv.slice(2)], { stdio: 'inherit' });
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
