// `npm run bench:reader`: what reading costs, stage by stage, over many articles, and by the length of one. Writes
// bench/results/reader.json. ARTICLES=N reads fewer than 10,000; LONGEST=N stops the series of lengths earlier.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { article } from '../bench/article.mjs';
import { install } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BIN = join(ROOT, 'apps/cli/bin/nonpaper.mjs');
const ARTICLES = Number(process.env.ARTICLES ?? 10_000);
const LONGEST = Number(process.env.LONGEST ?? 10_000_000);

/** Megabytes that a process has in memory now, or had at most (`VmHWM`); null where there is no /proc. */
function residentMb(pid, field = 'VmRSS') {
  try {
    const [, kb] = new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kb === undefined ? null : Math.round(Number(kb) / 1024);
  } catch {
    return null;
  }
}

/** Ticks of processor time in a second, as /proc counts them. */
const TICKS = 100;

/** Seconds of processor time that a process took so far, on all its threads; null where there is no /proc. */
function cpuSeconds(pid) {
  try {
    const [, fields = ''] = /^\d+ \(.*\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const [user, system] = fields.split(' ').slice(11, 13).map(Number);
    return (user + system) / TICKS;
  } catch {
    return null;
  }
}

const rounded = (number) => Math.round(10 * number) / 10;

/**
 * Articles a second through `read --ndjson`, of the whole run and of its second half, in which machine code is made and
 * memory has grown; and how many seconds the run took beyond what all its articles take at that speed: what starting
 * costs once, however many articles follow. Processor time, on all threads, tells more than the clock where others are
 * at work too. Memory is told after each fifth of the articles, and the most there was.
 */
async function stream(count, jobs, make) {
  const child = spawn(process.execPath, [BIN, 'read', '--ndjson', '--jobs', String(jobs)], {
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const memory = [];
  const half = Math.ceil(count / 2);
  let lines = 0;
  let [middle, end, peak] = [null, null, null];
  const now = () => ({ seconds: performance.now() / 1000, cpu: cpuSeconds(child.pid) });
  const start = { ...now(), cpu: 0 };
  child.stdout.on('data', (chunk) => {
    // Found by the buffer's own search: a loop over each byte would take its share of the cores that are measured.
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      lines += 1;
      if (lines % Math.ceil(count / 5) === 0) memory.push(residentMb(child.pid));
      if (lines === half) middle = now();
      if (lines === count) [end, peak] = [now(), residentMb(child.pid, 'VmHWM')];
    }
  });
  for (let n = 0; n < count; n += 1) {
    const line = JSON.stringify({ id: n, text: make(n), outlet: 'River Gazette', date: '2024-03-15' });
    if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  if (middle === null || end === null) throw new Error(`Of ${count} articles ${lines} came back.`);
  return { ...speeds(count, start, end, count - half, middle), memoryMb: memory, memoryPeakMb: peak };
}

/** Articles a second that two threads are to read (PolNeAR-sized ones), starting included. */
const WANTED = 80;

/**
 * How many articles a run needs until it has read so many a second over the whole of it, where starting costs some seconds
 * and each article after it comes at the speed `warm`; null where that is too slow for any number of articles.
 */
const articlesUntilWanted = (secondsToStart, warm) =>
  warm > WANTED ? Math.max(1, Math.ceil((secondsToStart * WANTED * warm) / (warm - WANTED))) : null;

/** The figures of a run from when it began and ended, and when the last `later` of its articles began. */
function speeds(count, start, end, later, middle) {
  const warm = later / (end.seconds - middle.seconds);
  const secondsToStart = end.seconds - start.seconds - count / warm;
  const perArticle = (from, articles) =>
    end.cpu === null || from.cpu === null ? null : rounded((1000 * (end.cpu - from.cpu)) / articles);
  return {
    articles: count,
    articlesPerSecond: rounded(count / (end.seconds - start.seconds)),
    secondHalfPerSecond: rounded(warm),
    secondsToStart: rounded(secondsToStart),
    [`articlesUntil${WANTED}PerSecond`]: articlesUntilWanted(secondsToStart, warm) ?? 'none are enough',
    cpuMsPerArticle: perArticle(start, count),
    secondHalfCpuMs: perArticle(middle, later),
  };
}

/** Seconds for one article of about so many characters, the whole command. */
function ofLength(characters, folder) {
  const parts = [];
  for (let [n, length] = [0, 0]; length < characters; n += 1) {
    parts.push(article(n));
    length += parts.at(-1).length + 2;
  }
  const file = join(folder, 'long.txt');
  writeFileSync(file, parts.join('\n\n').slice(0, characters));
  const start = performance.now();
  const ran = spawnSync(process.execPath, [BIN, 'read', file, '--dry-run', '--json'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (ran.status !== 0) throw new Error(`Reading ${characters} characters ended with ${ran.status}.`);
  return Math.round((performance.now() - start) / 10) / 100;
}

/** Decisions an article on our own gold, and the share of proposals that are accepted, amended and refused. */
function decisions() {
  const ran = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/run-training.mjs'), 'eval-events-command', join(ROOT, 'corpora/open'), '--json'],
    { encoding: 'utf8' },
  );
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout).decisions;
}

/** What each stage costs over composed articles, or over the texts of a folder. */
async function stages(...texts) {
  const { bundle } = await import('../packages/store/test/bundle.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bench-'));
  try {
    const module = await bundle(join(ROOT, 'bench/reader-stages.ts'), folder);
    const weights = join(ROOT, 'packages/reader/model/attribution.bin');
    const ran = spawnSync(process.execPath, [module, weights, ...texts], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(ran.stderr);
    return JSON.parse(ran.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

install(ROOT);
const { build } = await import('./build.mjs');
await build();
const results = { node: process.versions.node, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
const say = (name, value) => {
  results[name] = value;
  console.log(`\n${name}`);
  for (const [figure, each] of Object.entries(value))
    console.log(`  ${figure.padEnd(26)} ${Array.isArray(each) ? each.join(' ') : each}`);
};
say('stages', await stages());
// News as it comes has fewer statements and events a line than the composed articles: measured too, where it is at hand.
const NEWS = join(ROOT, '../shared/data/polnear/train/text');
if (existsSync(NEWS)) {
  const news = readdirSync(NEWS)
    .toSorted()
    .map((name) => readFileSync(join(NEWS, name), 'utf8'));
  say('stages, on texts of PolNeAR', await stages(NEWS));
  for (const jobs of [1, 2])
    say(
      `${ARTICLES} texts of PolNeAR, ${jobs} at a time`,
      await stream(ARTICLES, jobs, (n) => news[n % news.length]),
    );
}
const short = (n) => article(n).split(/\s+/).slice(0, 100).join(' ');
for (const jobs of [1, 2])
  say(`${ARTICLES} articles, ${jobs} at a time`, await stream(ARTICLES, jobs, article));
for (const jobs of [1, 2])
  say(`${10 * ARTICLES} articles of 100 words, ${jobs} at a time`, await stream(10 * ARTICLES, jobs, short));
say('what a reviewer spends, on the gold of corpora/open', decisions());
const folder = mkdtempSync(join(tmpdir(), 'nonpaper-long-'));
const lengths = {};
for (let characters = 1000; characters <= LONGEST; characters *= 10) {
  lengths[`${characters} characters`] = `${ofLength(characters, folder)} s`;
}
say('one article, the whole command', lengths);
rmSync(folder, { recursive: true });
const out = join(ROOT, 'bench/results');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'reader.json'), `${JSON.stringify(results, null, 2)}\n`);
