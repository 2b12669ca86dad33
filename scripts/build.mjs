// Bundles the command line into dist/. Run directly it always says what it did; `build` skips when nothing changed.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['packages', 'apps', 'package.json', 'package-lock.json', 'scripts/build.mjs'];

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && name !== 'test') yield* filesUnder(join(path, name));
  }
}

/** Changes when a source file changes: names, sizes and times, not contents, so that it costs milliseconds. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesUnder(join(ROOT, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/**
 * Packages of many small files without dependencies of their own: bundled, a command starts twice as fast. Their
 * licences go with them.
 */
const BUNDLED = ['commander', 'kysely'];

/** The learned tagger's weights; the program reads them from beside itself. */
const WEIGHTS = 'packages/reader/model/attribution.bin';

/** Everything else that package.json depends on stays outside the bundle. */
function external() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name));
  return (id) => id.startsWith('node:') || names.some((name) => id === name || id.startsWith(`${name}/`));
}

function licenceOf(name) {
  return `${name}\n\n${readFileSync(join(ROOT, 'node_modules', name, 'LICENSE'), 'utf8')}\n`;
}

/** Builds dist/ unless it is up to date. */
export async function build() {
  const stamp = join(ROOT, 'dist', '.made-from');
  const print = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  console.log('Building dist/ …');
  const { rolldown } = await import('rolldown');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const bundle = await rolldown({
    input: {
      main: join(ROOT, 'apps/cli/src/main.ts'),
      reference: join(ROOT, 'apps/cli/src/reference.ts'),
      'reading-worker': join(ROOT, 'apps/cli/src/reading-worker.ts'),
    },
    platform: 'node',
    external: external(),
    logLevel: 'warn',
  });
  await bundle.write({
    dir: join(ROOT, 'dist'),
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  copyFileSync(join(ROOT, WEIGHTS), join(ROOT, 'dist', basename(WEIGHTS)));
  writeFileSync(join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt'), BUNDLED.map(licenceOf).join('\n'));
  writeFileSync(stamp, print);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // `npm pack` also runs in a checkout without packages; then it has to be told, not to fail with a stack.
  if (!existsSync(join(ROOT, 'node_modules', 'rolldown'))) {
    console.error('The packages are not installed. Run "npm ci" first.');
    process.exit(1);
  }
  await build();
}
