// `npm run bench:drafts`: how well and how fast drafts are matched, redlined and read for what changes mean; `-- --help`
// lists the options of the first part, and --redline, --meaning, --lineages, --lint, --speed, --peers run one other part
// (`--meaning --fresh FILE --show` reads the pairs of a file, `--meaning --fit --weights` fits its certainty).
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
  ['alike-cells', 20000, 1],
  ['long', 200000, 1],
];

async function speed() {
  const file = await bundled('speed-command');
  console.log(
    'Milliseconds (wall; CPU beside it, which other work on the machine disturbs less) and peak megabytes:',
  );
  for (const each of SPEED) {
    const ran = spawnSync(process.execPath, [file, ...each.map(String)], { env: ENV, encoding: 'utf8' });
    process.stdout.write(ran.stdout + ran.stderr);
    if (ran.status !== 0) process.exitCode = 1;
  }
}

async function printed(command, args) {
  const file = await bundled(command);
  const ran = spawnSync(process.execPath, ['--max-old-space-size=8000', file, ...args], {
    stdio: 'inherit',
    env: ENV,
  });
  if (ran.status !== 0) process.exitCode = ran.status ?? 1;
}

/** The parts of the benchmark by their option; without one all but the last are run, after the links. */
const PARTS = {
  '--redline': ['How near redlines are to the smallest edits', () => printed('run-redline', ['hostile'])],
  '--meaning': ['Which changes of meaning are listed', () => printed('run-meaning', meaningArgs())],
  '--lineages': ['Which lineages of ten versions are right', () => printed('concordance', [])],
  '--lint': ['Questions to drafts, against those set down by hand', () => printed('lint', ['open'])],
  '--speed': ['Speed of matching', speed],
  '--peers': [
    'Redlines of Word documents beside Docxodus (installs it under bench/peers)',
    () => spawnSync(process.execPath, [join(ROOT, 'bench/docx-peers.mjs')], { stdio: 'inherit', env: ENV }),
  ],
};

const args = process.argv.slice(2);
const asked = Object.keys(PARTS).filter((option) => args.includes(option));
const others = args.filter((each) => !asked.includes(each));

/** What of the arguments is for the part on meaning alone: `--fresh FILE --show`, `--fit --weights`. */
function meaningArgs() {
  if (others.includes('--fit')) return others;
  const at = others.indexOf('--fresh');
  return at === -1 ? [] : others.slice(at);
}
if (asked.length === 0) await printed('drafts-command', others);
const all = args.length === 0 ? Object.keys(PARTS).filter((option) => option !== '--peers') : asked;
for (const option of all) {
  const [title, run] = PARTS[option];
  console.log(`\n— ${title}`);
  await run();
}
