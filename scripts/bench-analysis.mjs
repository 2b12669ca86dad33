// `npm run bench:analysis`: how fast the deal space is computed, what it found, and how the time grows; `-- --help`
// lists the options. The whole benchmark is one process, so that its lines can be set beside each other.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const outside = Object.keys(dependencies);

const bundle = await rolldown({
  input: join(ROOT, 'packages/analysis/bench/analysis-command.ts'),
  platform: 'node',
  external: (id) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
  logLevel: 'warn',
});
const file = join(ROOT, 'node_modules/.cache/nonpaper/analysis-command.mjs');
await bundle.write({ file, format: 'esm', codeSplitting: false });
await bundle.close();

const ran = spawnSync(process.execPath, ['--expose-gc', file, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NONPAPER_ROOT: ROOT },
});
process.exitCode = ran.status ?? 1;
