// node packages/store/test/prove-kill.mjs [KILLS]: the kill test at length; 1,000 kills when no number is given.
// Prints one line for each batch and ends with 1 when anything was lost, half written, or damaged.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

/** Kills on one dossier; then a new one is begun, since everything is verified after each kill. */
const BATCH = 50;

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const kills = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'nonpaper-kill-'));
const worker = await bundle(here('./worker.ts'), folder);
const { killCycles } = await import(pathToFileURL(await bundle(here('./kill-cycles.ts'), folder)).href);
const problems = [];
const sum = { kills: 0, acknowledged: 0, slowest: 0 };
while (sum.kills < kills && problems.length === 0) {
  const own = mkdtempSync(join(folder, 'batch-'));
  const report = await killCycles(worker, own, Math.min(BATCH, kills - sum.kills));
  rmSync(own, { recursive: true });
  problems.push(...report.problems);
  sum.kills += report.kills;
  sum.acknowledged += report.acknowledged;
  sum.slowest = Math.max(sum.slowest, report.slowestReopening);
  console.log(
    `${sum.kills} of ${kills} kills: ${sum.acknowledged} changes acknowledged, ${problems.length} problems, reopened in at most ${Math.ceil(sum.slowest)} ms`,
  );
}
rmSync(folder, { recursive: true });
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length === 0 ? 0 : 1;
