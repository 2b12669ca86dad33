import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SliceName } from '@nonpaper/dossier';
import { createStore, makeIds, openStore, systemClock } from '../src/index.ts';
import { fill, LARGE } from './generate.ts';

/** Measures a dossier with 100,000 statements and prints one JSON object: milliseconds, best of three runs. */

const OWNER = { notes: true, compartments: [] };
const folder = mkdtempSync(join(tmpdir(), 'nonpaper-bench-'));
const path = join(folder, 'large.dossier');
const statements = Number(process.argv[2] ?? LARGE.statements);
const results: Record<string, number> = { statements };

async function timed(name: string, times: number, work: () => Promise<unknown>): Promise<void> {
  let best = Infinity;
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  results[name] = Math.round(best * 10) / 10;
}

const made = await createStore(path, { title: 'Large', ids: makeIds(), clock: systemClock() });
if (!made.ok) throw new Error(made.fault.what);
await timed('fill', 1, () => fill(made.value, { ...LARGE, statements }));
await made.value.close();
results.megabytes = Math.round(statSync(path).size / 1e6);

await timed('open', 3, async () => {
  const opened = await openStore(path);
  if (opened.ok) await opened.value.close();
});
const opened = await openStore(path);
if (!opened.ok) throw new Error(opened.fault.what);
const store = opened.value;
const slices: SliceName[] = [
  'silence',
  'tilt',
  'absence',
  'calendar',
  'concordance',
  'efforts',
  'brief',
  'ledger',
];
for (const name of slices) await timed(`slice ${name}`, 3, () => store.slice(name, OWNER));
await timed('slice changes since', 3, () => store.slice('changes', OWNER, { since: '2031-01-02' }));
const searches = [
  'point 77777',
  '"bridge opens soon"',
  'harb*',
  'the',
  'mill OR ferry',
  'toll border pasture',
];
for (const query of searches) await timed(`search ${query}`, 3, () => store.search(query, 20));
await timed('referring', 3, () => store.referring('source-7'));
await timed('one change', 3, async () => {
  const record = await store.get('statement', 'statement-000007');
  if (record)
    await store.change({
      actor: 'b',
      at: '2031-01-02T00:00:00.000Z',
      doing: 'b',
      writes: [{ record, base: record.revision }],
    });
});
await timed('verify', 1, () => store.verify());
await timed('backup', 1, () => store.backup(join(folder, 'copy.dossier')));
await store.close();
rmSync(folder, { recursive: true });
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
