// `npm run bench:drafts`: how well and how fast drafts are matched. `-- --help` lists the options.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ENV = { ...process.env, NONPAPER_ROOT: ROOT };
const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const outside = Object.keys(dependencies);

async function bundled(command) {
  const bundle = await rolldown({
    input: join(ROOT, `packages/drafts/bench/${command}.ts`),
    platform: 'node',
    external: (id) =>
      id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
    logLevel: 'warn',
  });
  const file = join(ROOT, 'node_modules/.cache/nonpaper', `drafts-${command}.mjs`);
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  return file;
}

/** What is timed: kind of drafts, provisions, runs. Each in a process of its own, so that memory is its own. */
const SPEED = [
  ['versions', 200, 15],
  ['versions', 2000, 5],
  ['versions', 20000, 1],
  ['unrelated', 2000, 3],
  ['alike', 2000, 3],
  ['alike', 20000, 1],
  ['long', 200000, 1],
];

const args = process.argv.slice(2);
if (args.includes('--speed')) {
  const file = await bundled('speed-command');
  console.log(
    'Milliseconds (wall; CPU beside it, which other work on the machine disturbs less) and peak megabytes:',
  );
  for (const each of SPEED) {
    const ran = spawnSync(process.execPath, [file, ...each.map(String)], { env: ENV, encoding: 'utf8' });
    process.stdout.write(ran.stdout + ran.stderr);
    if (ran.status !== 0) process.exitCode = 1;
  }
} else {
  const file = await bundled('drafts-command');
  const ran = spawnSync(process.execPath, ['--max-old-space-size=8000', file, ...args], {
    stdio: 'inherit',
    env: ENV,
  });
  process.exitCode = ran.status ?? 1;
}
