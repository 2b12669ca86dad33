import { spawn } from 'node:child_process';
import { readFileSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { createStore, makeIds, openStore, systemClock } from '../src/index.ts';

/** What many kills have shown. */
export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Kills that came before the first acknowledgement: too many of them, and little was tested. */
  readonly early: number;
  readonly slowestReopening: number;
  readonly problems: readonly string[];
}

/** One acknowledged change of the worker. */
interface Acknowledged {
  readonly id: string;
  readonly statements: number;
  readonly touched: string | null;
}

/**
 * Starts a process that imports without end, kills it with SIGKILL at a random moment, and looks at what is left:
 * the dossier opens and verifies, every acknowledged change is there, and none is half there. Repeats on the same
 * file. `worker` is the bundle of `worker.ts`; `folder` an empty folder; `seconds` the longest life of a process.
 */
export async function killCycles(
  worker: string,
  folder: string,
  kills: number,
  seconds = 0.6,
  onKill: (done: number) => void = () => {},
): Promise<KillReport> {
  const path = join(folder, 'killed.dossier');
  const made = await createStore(path, { title: 'Killed', ids: makeIds(), clock: systemClock() });
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  await made.value.close();
  const known: Acknowledged[] = [];
  const problems: string[] = [];
  let early = 0;
  let slowestReopening = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const lines = await lifeOf(worker, path, `k${kill}`, join(folder, `said-${kill}`), seconds);
    const fresh = lines.flatMap(acknowledged);
    if (fresh.length === 0) early += 1;
    known.push(...fresh);
    const start = performance.now();
    const opened = await openStore(path);
    slowestReopening = Math.max(slowestReopening, performance.now() - start);
    if (!opened.ok)
      return {
        kills: kill + 1,
        acknowledged: known.length,
        early,
        slowestReopening,
        problems: [...problems, opened.fault.what],
      };
    problems.push(...(await problemsAfter(opened.value, known, fresh, `k${kill}`)));
    await opened.value.close();
    onKill(kill + 1);
  }
  return { kills, acknowledged: known.length, early, slowestReopening, problems };
}

/** Lets a worker live for a random while, kills it, and gives the lines that it had written. */
async function lifeOf(
  worker: string,
  path: string,
  name: string,
  said: string,
  seconds: number,
): Promise<string[]> {
  const output = openSync(said, 'w');
  const child = spawn(process.execPath, [worker, 'write', path, name], {
    stdio: ['ignore', output, 'inherit'],
  });
  closeSync(output);
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('exit', (_, signal) => resolve(signal)),
  );
  // A process needs a moment to start; the rest of its life is spent writing.
  await firstLine(said, ended);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * seconds * 1000));
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL')
    throw new Error(`The worker ended by itself: ${readFileSync(said, 'utf8').slice(-500)}`);
  return readFileSync(said, 'utf8').split('\n').slice(0, -1);
}

/** Waits for the first line now and then, so that kills also come before it. */
async function firstLine(said: string, ended: Promise<unknown>): Promise<void> {
  const life = { over: false };
  void ended.then(() => Object.assign(life, { over: true }));
  if (Math.random() < 0.15) return;
  while (!life.over && readFileSync(said, 'utf8') === '')
    await new Promise((resolve) => setTimeout(resolve, 5));
}

function acknowledged(line: string): Acknowledged[] {
  const [word, id, statements, touched] = line.split(' ');
  if (word !== 'done' || id === undefined) return [];
  return [{ id, statements: Number(statements), touched: touched === '-' ? null : (touched ?? null) }];
}

type OpenedStore = Extract<Awaited<ReturnType<typeof openStore>>, { ok: true }>['value'];

async function problemsAfter(
  store: OpenedStore,
  known: readonly Acknowledged[],
  fresh: readonly Acknowledged[],
  name: string,
): Promise<string[]> {
  const { faults } = await store.verify();
  const problems = faults.map((fault) => `${name}: ${fault.code} ${fault.what} ${fault.where ?? ''}`);
  for (const { id } of known) {
    if ((await store.get('source', id)) === null)
      problems.push(`${name}: ${id} was acknowledged and is lost`);
  }
  for (const { id, touched } of fresh) {
    const title = touched === null ? null : (await store.get('source', touched))?.title;
    if (touched !== null && title !== `seen by ${id}`)
      problems.push(`${name}: the change of ${touched} is lost`);
  }
  // The one change that was not acknowledged may be there, but then whole.
  for (let n = 0; n <= fresh.length; n += 1) problems.push(...(await halves(store, `${name}-${n}`, n)));
  return problems;
}

/** A change of the worker is there with everything or not at all. */
async function halves(store: OpenedStore, id: string, n: number): Promise<string[]> {
  const parts: unknown[] = [
    await store.get('source', id),
    await store.text(`${id}-text`),
    await store.bytes(id),
  ];
  for (let place = 0; place < 1 + (n % 7); place += 1)
    parts.push(await store.get('statement', `${id}-${place}`));
  const there = parts.filter((part) => part !== null).length;
  return there === 0 || there === parts.length
    ? []
    : [`${id} is half there: ${there} of ${parts.length} parts`];
}
