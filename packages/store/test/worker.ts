import { writeSync } from 'node:fs';
import type { Store, Write } from '@nonpaper/workbench';
import { openStore } from '../src/index.ts';
import { sampleOf } from '../src/samples.ts';

/**
 * A process that works on a dossier, for tests that kill it or let several work at once. Bundled by `bundle.mjs` and
 * started as `node worker.mjs write|count|look DOSSIER NAME [TIMES]`. Everything that is acknowledged is one line on
 * standard output, written only after the store has answered.
 */

const [mode = '', path = '', name = '', times = ''] = process.argv.slice(2);

/** A line that the parent has for certain: it is in the pipe before this returns. */
const acknowledge = (line: string) => writeSync(1, `${line}\n`);

const outcome = await openStore(path);
if (!outcome.ok) {
  acknowledge(`fault ${outcome.fault.code}`);
  process.exit(3);
}
const store = outcome.value;
if (mode === 'write') await writeUpTo(store, times === '' ? Infinity : Number(times));
else if (mode === 'count') await countUp(store, Number(times));
else if (mode === 'look') await look(store);
else throw new Error(`There is no mode ${mode}.`);
await store.close();

/**
 * Imports until it is killed, or as often as asked: in each change a source with its text and bytes, and statements that point into it, so
 * that a change that is half there would show. Every fifth time it also changes an earlier record.
 */
async function writeUpTo(store: Store, limit: number): Promise<void> {
  for (let n = 0; n < limit; n += 1) {
    const id = `${name}-${n}`;
    const text = `The ferry of ${id} said that the lock is open. `.repeat(1 + (n % 40));
    const source = { ...sampleOf('source', id), outlet: null, text: `${id}-text` };
    const statements = Array.from({ length: 1 + (n % 7) }, (_, place) => ({
      ...sampleOf('statement', `${id}-${place}`),
      speaker: { ...sampleOf('statement', '').speaker, person: null },
      speaksFor: null,
      via: [],
      issues: [],
      citations: [{ source: id, span: [0, 9] as const, locator: null }],
    }));
    const writes: Write[] = [source, ...statements].map((record) => ({ record, base: null }));
    const earlier = n % 5 === 4 ? await store.get('source', `${name}-${n - 1}`) : null;
    if (earlier !== null)
      writes.push({ record: { ...earlier, title: `seen by ${id}` }, base: earlier.revision });
    const changed = await store.change({
      actor: name,
      at: new Date().toISOString(),
      doing: `import ${id}`,
      writes,
      texts: [{ id: `${id}-text`, source: id, text, extractor: 'worker/1' }],
      bytes: [
        { source: id, fileName: `${id}.txt`, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) },
      ],
    });
    if (!changed.ok) {
      acknowledge(`refused ${id} ${changed.fault?.code ?? 'conflict'}`);
      continue;
    }
    acknowledge(`done ${id} ${statements.length} ${earlier === null ? '-' : earlier.id}`);
  }
}

/** Reads what there is and tries to change it; tells what came of both. */
async function look(store: Store): Promise<void> {
  const { readOnly } = await store.about();
  const theme = await store.get('theme', 'counter');
  let streamed = 0;
  for await (const _ of store.all('theme')) streamed += 1;
  const found = await store.search('dawn', 5);
  const { faults } = await store.verify();
  const record = { ...sampleOf('theme', 'new'), name: name };
  const at = new Date().toISOString();
  const changed = await store.change({ actor: name, at, doing: 'look', writes: [{ record, base: null }] });
  const change = changed.ok ? 'written' : (changed.fault?.code ?? 'conflict');
  acknowledge(JSON.stringify({ readOnly, name: theme?.name, streamed, found: found.length, faults, change }));
}

/** Adds one to a shared record, as often as asked, reading anew whenever somebody was quicker. */
async function countUp(store: Store, limit: number): Promise<void> {
  let refusals = 0;
  for (let done = 0; done < limit;) {
    const theme = await store.get('theme', 'counter');
    if (theme === null) throw new Error('There is no counter.');
    // Gives the others the chance to come between the reading and the writing.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
    const changed = await store.change({
      actor: name,
      at: new Date().toISOString(),
      doing: 'count',
      writes: [{ record: { ...theme, ordinal: theme.ordinal + 1 }, base: theme.revision }],
    });
    if (changed.ok) done += 1;
    else if (changed.fault) throw new Error(JSON.stringify(changed.fault));
    else refusals += 1;
  }
  acknowledge(`counted ${limit} ${refusals}`);
}
