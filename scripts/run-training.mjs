// Bundles a command of packages/training and runs it: `node scripts/run-training.mjs train-command ARGUMENTS`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const outside = Object.keys(dependencies);
const { rolldown } = await import('rolldown');
const bundle = await rolldown({
  input: join(ROOT, `packages/training/src/${command}.ts`),
  platform: 'node',
  external: (id) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
  logLevel: 'warn',
});
const file = join(ROOT, 'node_modules/.cache/nonpaper', `${command}.mjs`);
await bundle.write({ file, format: 'esm', codeSplitting: false });
await bundle.close();
// Training keeps whole corpora in memory.
const ran = spawnSync(process.execPath, ['--max-old-space-size=12000', file, ...args], {
  stdio: 'inherit',
  env: { ...process.env, NONPAPER_ROOT: ROOT },
});
process.exitCode = ran.status ?? 1;
