// `npm test`: the same set-up as `npm start`, then every check; each says what it is.
// Its last line is "N passed, N failed, N skipped". `npm test -- NAME` hands NAME on to the test runner.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(ROOT, 'node_modules', ...name.split('/'));
const tally = { passed: 0, failed: 0, skipped: 0 };

function run(what, args, env = {}) {
  console.log(`\n— ${what}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  console.log(`  ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Runs a check while others run too: what it prints is kept until it ends, so that it stands together. */
function check([what, ...args]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
    child.on('close', (status) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(
        `\n— ${what}\n${Buffer.concat(printed)}  ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`,
      );
      if (status === 0) tally.passed += 1;
      else tally.failed += 1;
      resolve();
    });
  });
}

/** Rows of checks, each row by itself one after the other, the rows side by side. */
const sideBySide = (rows) =>
  Promise.all(
    rows.map(async (row) => {
      for (const each of row) await check(each);
    }),
  );

/** Every test file in vitest; its own counts are added to the tally, and each skip's reason is printed by the test. */
function tests(only) {
  const folder = mkdtempSync(join(tmpdir(), 'nonpaper-tests-'));
  const report = join(folder, 'report.json');
  const passed = run('Unit, property and end-to-end tests', [
    bin('vitest/vitest.mjs'),
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += numPassedTests;
    tally.failed += numFailedTests;
    tally.skipped += numPendingTests;
    if (!passed && numFailedTests === 0) tally.failed += 1;
  } catch {
    tally.failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

install(ROOT);
const { build } = await import('./build.mjs');
await build();

const only = process.argv.slice(2);
if (only.length === 0) {
  const [tsc, oxlint] = [bin('typescript/bin/tsc'), bin('oxlint/bin/oxlint')];
  // The check of the format takes one core for as long as the others take the other one.
  await sideBySide([
    [['Format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '.']],
    [
      ['Types (strict)', tsc, '--noEmit', '-p', 'tsconfig.json'],
      ['Types of the pure packages (no platform at all)', tsc, '--noEmit', '-p', 'tsconfig.pure.json'],
      ['Lint', oxlint, '--deny-warnings'],
    ],
  ]);
}
tests(only);

console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed === 0 ? 0 : 1;
