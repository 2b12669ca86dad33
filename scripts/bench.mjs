// `npm run bench`: measures what the issues ask to be measured, prints a table, writes bench/results/latest.json.
// Arguments narrow it: `npm run bench -- help reading`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { article } from '../bench/article.mjs';
import { install } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'apps/cli/bin/nonpaper.mjs');
const ARTICLES = Number(process.env.ARTICLES ?? 10_000);

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (work) => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};
const nonpaper = (args, folder) =>
  spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });

/** A command's start: the whole process, median of 15. */
function help() {
  const node = median(
    Array.from({ length: 15 }, () => seconds(() => spawnSync(process.execPath, ['-e', '0']))),
  );
  const ours = median(Array.from({ length: 15 }, () => seconds(() => nonpaper(['--help'], ROOT))));
  return { helpMs: Math.round(ours * 1000), emptyNodeMs: Math.round(node * 1000) };
}

/** Resident memory of a process in MB, on Linux; null elsewhere. */
function residentMb(pid) {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb === undefined ? null : Math.round(Number(kb) / 1024);
  } catch {
    return null;
  }
}

/** Articles through `read --ndjson` on one core; memory is looked at after each tenth of them. */
async function reading() {
  const child = spawn(process.execPath, [BIN, 'read', '--ndjson'], {
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let lines = 0;
  const memory = [];
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) {
      if (byte !== 10) continue;
      lines += 1;
      if (lines % (ARTICLES / 10) === 0) memory.push(residentMb(child.pid));
    }
  });
  const start = performance.now();
  let words = 0;
  for (let n = 0; n < ARTICLES; n += 1) {
    const text = article(n);
    words += text.split(/\s+/).length;
    const line = JSON.stringify({ id: n, text, outlet: 'River Gazette', date: '2024-03-15' });
    if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  const taken = (performance.now() - start) / 1000;
  return {
    articles: lines,
    articlesPerSecond: Math.round(lines / taken),
    wordsPerSecond: Math.round(words / taken),
    memoryMbByTenth: memory,
    peakMb: Math.max(...memory.map((each) => each ?? 0)),
  };
}

/** Import of a text with 2,000 provisions, the whole command. */
function importing() {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bench-'));
  try {
    const points = Array.from(
      { length: 2_000 },
      (_, index) => `${index + 1}. The parties shall [within ${index} days] open lock ${index}.`,
    );
    writeFileSync(join(folder, 'long.txt'), points.join('\n'));
    nonpaper(['new', 'bench'], folder);
    const read = median(
      Array.from({ length: 5 }, () =>
        seconds(() => nonpaper(['import', 'long.txt', '--dry-run', '--json'], folder)),
      ),
    );
    const kept = median(
      Array.from({ length: 5 }, (_, index) =>
        seconds(() => nonpaper(['import', 'long.txt', '--slug', `d${index}`, '--json'], folder)),
      ),
    );
    return { provisions: 2_000, readMs: Math.round(read * 1000), importMs: Math.round(kept * 1000) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A dossier with 100,000 statements, in one process. */
async function dossier() {
  const { bundle } = await import('../packages/store/test/bundle.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bundle-'));
  try {
    const module = await bundle(join(ROOT, 'bench/dossier.ts'), folder);
    const { stdout, stderr, status } = spawnSync(process.execPath, [module], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BENCHES = { help, reading, importing, dossier };

install(ROOT);
const { build } = await import('./build.mjs');
await build();
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHES);
const results = { node: process.versions.node, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
for (const name of wanted) {
  console.error(`${name} …`);
  results[name] = await BENCHES[name]();
}
for (const name of wanted) {
  console.log(`\n${name}`);
  for (const [figure, value] of Object.entries(results[name]))
    console.log(`  ${figure.padEnd(22)} ${Array.isArray(value) ? value.join(' ') : value}`);
}
const folder = join(ROOT, 'bench/results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
