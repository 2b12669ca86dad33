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
 * Packages of many small files, which need no others but such: bundled, with what they need, a command starts three
 * times as fast. Their licences go with them.
 */
const BUNDLED = [
  'chrono-node',
  'commander',
  'd3-dsv',
  'd3-scale',
  'd3-shape',
  'd3-time-format',
  'eld',
  'kysely',
  'yaml',
  'zod',
];

/** The learned tagger's weights; the program reads them from beside itself. */
const WEIGHTS = 'packages/reader/model/attribution.bin';

/** Everything else that package.json depends on stays outside the bundle. */
function external() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).filter((name) => !BUNDLED.includes(name));
  return (id) => id.startsWith('node:') || names.some((name) => id === name || id.startsWith(`${name}/`));
}

/** The packages from which something stands in the bundle, by name. */
function packagesIn(output) {
  const ids = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
  const names = ids.map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
  return [...new Set(names)].filter((name) => name !== undefined).sort();
}

function licenceOf(name) {
  const folder = join(ROOT, 'node_modules', name);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`The package ${name} is bundled and has no licence file.`);
  return `${name}\n\n${readFileSync(join(folder, file), 'utf8')}\n`;
}

/**
 * The language model of eld, as text that is parsed as JSON: the same 1.6 MB as code take five times as long to load.
 */
const modelAsJson = {
  name: 'model-as-json',
  async load(id) {
    if (!/[\\/]eld[\\/]src[\\/]ngrams[\\/]small\.js$/.test(id)) return null;
    const { ngramsData, ...others } = await import(pathToFileURL(id).href);
    if (Object.keys(others).length > 0) throw new Error(`${id} exports more than "ngramsData".`);
    const json = JSON.stringify(JSON.stringify(ngramsData));
    return `export const ngramsData = JSON.parse(${json});`;
  },
};

/** Bundles some files of the command line, by the names that they get in dist/, and gives what was written. */
async function bundle(files) {
  const { rolldown } = await import('rolldown');
  const input = Object.entries(files).map(([name, file]) => [name, join(ROOT, 'apps/cli/src', file)]);
  const built = await rolldown({
    input: Object.fromEntries(input),
    platform: 'node',
    external: external(),
    plugins: [modelAsJson],
    logLevel: 'warn',
  });
  const { output } = await built.write({
    dir: join(ROOT, 'dist'),
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await built.close();
  return output;
}

/** Builds dist/ unless it is up to date. */
export async function build() {
  const stamp = join(ROOT, 'dist', '.made-from');
  const print = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return;
  console.log('Building dist/ …');
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const written = await bundle({ main: 'main.ts', 'reading-worker': 'reading-worker.ts' });
  // By itself: what it shares with the commands would else be put into it, and every command would load the whole.
  await bundle({ reference: 'reference.ts' });
  copyFileSync(join(ROOT, WEIGHTS), join(ROOT, 'dist', basename(WEIGHTS)));
  writeFileSync(
    join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt'),
    packagesIn(written).map(licenceOf).join('\n'),
  );
  writeFileSync(stamp, print);
}

/** Builds, or says what is missing: `npm pack` also runs in a checkout without packages, and is not to fail with a stack. */
export async function buildOrSay() {
  if (!existsSync(join(ROOT, 'node_modules', 'rolldown'))) {
    console.error('The packages are not installed. Run "npm ci" first.');
    process.exit(1);
  }
  await build();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildOrSay();
