// `npm start`: installs what is missing, builds, makes the demonstration dossiers, prints the brief of ukraine-2025.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

install(ROOT);
const { build } = await import('./build.mjs');
await build();
const { status } = spawnSync(
  process.execPath,
  [join(ROOT, 'apps/cli/bin/nonpaper.mjs'), 'demo', '--into', join(ROOT, 'demonstration')],
  { stdio: 'inherit', cwd: ROOT },
);
if (status === 0)
  console.log(
    'In this folder the command is there as "npx nonpaper"; "npm link" makes it "nonpaper" in every folder.',
  );
process.exitCode = status ?? 1;
