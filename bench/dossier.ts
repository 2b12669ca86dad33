import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '@nonpaper/intake';
import { createStore, makeIds, openStore, systemClock } from '@nonpaper/store';
import { askBrief, askSilenceMap, ruleReader, type Bench } from '@nonpaper/workbench';
import { fill, LARGE } from '../packages/store/bench/generate.ts';

/** A dossier with 100,000 statements: opening, search, silence map, brief. Prints one JSON object; milliseconds. */
const ASKED = { asOf: null, audience: { notes: true, compartments: [] } };
const SEARCHES = ['point 77777', '"bridge opens soon"', 'harb*', 'the', 'mill OR ferry'];

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return Math.round(median(taken) * 10) / 10;
}

const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bench-'));
const path = join(folder, 'large.dossier');
const made = await createStore(path, { title: 'Large', ids: makeIds(), clock: systemClock() });
if (!made.ok) throw new Error(made.fault.what);
await fill(made.value, LARGE);
await made.value.close();

const open = await timed(5, async () => {
  const opened = await openStore(path);
  if (opened.ok) await opened.value.close();
});
const opened = await openStore(path);
if (!opened.ok) throw new Error(opened.fault.what);
const bench: Bench = {
  store: opened.value,
  clock: systemClock(),
  ids: makeIds(),
  reader: ruleReader,
  limits: DEFAULT_LIMITS,
  actor: 'bench',
};
const searches = [];
for (const query of SEARCHES) searches.push(await timed(5, () => bench.store.search(query, 20)));
const results = {
  statements: LARGE.statements,
  megabytes: Math.round(statSync(path).size / 1e6),
  openMs: open,
  slowestSearchMs: Math.max(...searches),
  silenceMapMs: await timed(5, () => askSilenceMap(bench, ASKED, {})),
  briefMs: await timed(5, () => askBrief(bench, ASKED, { tilt: false, compare: [] })),
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
};
await bench.store.close();
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(results)}\n`);
