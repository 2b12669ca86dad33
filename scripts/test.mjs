// `npm test`: the same set-up as `npm start`, then every check, one after the other; each says what it is.
// Its last line is "N passed, N failed, N skipped". `npm test -- NAME` hands NAME on to the test runner.
import { spawnSync } from 'node:child_process';
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

function check(what, args) {
  if (run(what, args)) tally.passed += 1;
  else tally.failed += 1;
}

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
  check('Types (strict)', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json']);
  check('Types of the pure packages (no platform at all)', [
    bin('typescript/bin/tsc'),
    '--noEmit',
    '-p',
    'tsconfig.pure.json',
  ]);
  check('Lint', [bin('oxlint/bin/oxlint'), '--deny-warnings']);
  check('Format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '--cache', '.']);
}
tests(only);

console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = tally.failed === 0 ? 0 : 1;
