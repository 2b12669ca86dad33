// Builds what `npm pack` takes along: dist/, and in it packages/analysis for others, one module and its types (`nonpaper/analysis`).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOrSay } from './build.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = join(ROOT, 'packages/analysis/src');
const OUT = join(ROOT, 'dist/analysis');

/** The code in one file. The package imports nothing, so nothing is left outside. */
async function bundle() {
  const { rolldown } = await import('rolldown');
  const built = await rolldown({ input: join(SOURCE, 'index.ts'), logLevel: 'warn' });
  await built.write({ file: join(OUT, 'index.mjs'), format: 'esm', codeSplitting: false });
  await built.close();
}

/** The types, a file for each source. Their imports name sources, which are not there: those of their types are meant. */
function declare() {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const asked = ['--project', join(ROOT, 'tsconfig.library.json'), '--outDir', OUT];
  const ran = spawnSync(process.execPath, [compiler, ...asked], { encoding: 'utf8' });
  if (ran.status !== 0)
    throw new Error(`The types of packages/analysis do not build.\n${ran.stdout}${ran.stderr}`);
  for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(OUT, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
  }
}

await buildOrSay();
rmSync(OUT, { recursive: true, force: true });
await bundle();
declare();
