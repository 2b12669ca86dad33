// Docxodus beside our redline, on the same pairs before the same judges: `node bench/docx-peers.mjs [PAIRS] [SEED]`,
// and a part of `npm run bench:drafts`. Docxodus is installed into bench/peers when this is run.
import { fork, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PEERS = join(ROOT, 'bench/peers');
const SECONDS_PER_PAIR = 30;

/** Installs the peers, unless they are there; tells whether they are. */
function installed() {
  if (existsSync(join(PEERS, 'node_modules/docxodus'))) return true;
  const args = [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--workspaces=false',
    '--ignore-scripts',
  ];
  return spawnSync('npm', args, { cwd: PEERS, stdio: 'ignore' }).status === 0;
}

/** The next message of a process, or a fault when it ends or takes too long. */
function answerOf(child, seconds) {
  return new Promise((resolve) => {
    const done = (answer) => {
      clearTimeout(timer);
      child.removeAllListeners('message').removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(
      () => done({ fault: `no answer within ${seconds} s`, late: true }),
      seconds * 1000,
    );
    child.once('message', done);
    child.once('exit', () => done({ fault: 'it ended', late: true }));
  });
}

/** Docxodus as a redliner; its start is not timed. */
async function docxodus() {
  let child = null;
  const start = async () => {
    // Its runtime talks on standard output: that is not passed on.
    child = fork(join(PEERS, 'docxodus.mjs'), {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const answer = await answerOf(child, 120);
    if (answer.fault !== undefined) throw new Error(`Docxodus does not start: ${answer.fault}`);
  };
  await start();
  const redline = async (older, newer) => {
    if (child === null) await start();
    const waiting = answerOf(child, SECONDS_PER_PAIR);
    child.send({ older, newer });
    const answer = await waiting;
    if (answer.late) {
      child.kill('SIGKILL');
      child = null;
    }
    return answer;
  };
  return { redline, close: () => child?.kill('SIGKILL') };
}

/** The test generator, the judges and our writer, bundled. */
async function trial() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const outside = Object.keys(dependencies);
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: join(ROOT, 'test/redline/peers.ts'),
    platform: 'node',
    external: (id) =>
      id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
    logLevel: 'warn',
  });
  const file = join(ROOT, 'node_modules/.cache/nonpaper/docx-peers.mjs');
  await bundle.write({ file, format: 'esm', codeSplitting: false });
  await bundle.close();
  process.env.NONPAPER_ROOT = ROOT;
  return import(pathToFileURL(file).href);
}

/** A row for each program: pairs, files written, time, and how many each judge finds right. */
export async function docxPeers({ pairs = 100, seed = 'peers' } = {}) {
  const { comparePeers, ours } = await trial();
  const programs = [{ name: 'Nonpaper', redline: ours }];
  const peer = installed() ? await docxodus() : null;
  if (peer !== null) programs.push({ name: 'Docxodus 12.6.2', redline: peer.redline });
  try {
    return await comparePeers(programs, { seed, pairs });
  } finally {
    peer?.close();
  }
}

/** The rows as a table for a terminal. */
export function peersTable(rows) {
  const cells = rows.map(({ name, pairs, written, medianMs, p95Ms, right }) => [
    name,
    `${written} of ${pairs}`,
    `${medianMs.toFixed(0)} ms`,
    `${p95Ms.toFixed(0)} ms`,
    ...['ours', 'pandoc', 'LibreOffice'].map((judge) =>
      right[judge] === null ? 'not here' : `${right[judge]}`,
    ),
  ]);
  const all = [['', 'written', 'median', '95 %', 'right: ours', 'pandoc', 'LibreOffice'], ...cells];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rows = await docxPeers({ pairs: Number(process.argv[2] ?? 100), seed: process.argv[3] ?? 'peers' });
  console.log(peersTable(rows));
  for (const { name, faults } of rows) for (const fault of faults) console.log(`${name}: ${fault}`);
}
