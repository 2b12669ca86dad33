import { openSync, readSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import type { Work } from '../src/work.ts';

/** The longest stretch of a computation between two reports, in milliseconds of the one thread that computes. */
export interface LongestStep {
  /** Work alone: what the thread spent, without its pauses for collecting garbage. */
  readonly work: number;
  /** The same with the pauses: how long nobody else got a turn on a machine that does nothing else. */
  readonly withPauses: number;
}

/** One look at the clocks: what the thread has spent, and what time it is. */
interface Look {
  readonly cpu: number;
  readonly wall: number;
}

/** A stretch is looked at once the whole process has spent so much since the last look; it may be so much too long. */
const A_LOOK_MS = 2;

/**
 * Runs a computation and finds its longest step.
 *
 * Plan. CPU time is asked of the thread, not of the process: helper threads compile and collect garbage beside it, and
 * what they spend holds nobody up. Linux alone tells it (`/proc/thread-self/schedstat`), and only counts it up when the
 * thread gives way, so that each look sleeps for a moment first; elsewhere the process stands in. Such a look costs a
 * tenth of a millisecond, so it is taken once the process has spent two since the last: a step is never measured shorter
 * than it was, and at most two milliseconds longer. Pauses for garbage are told by the engine with their times by the
 * clock; of a stretch that lost the processor to others the same share is taken off its pauses.
 */
export async function longestStepOf(work: Work<unknown>): Promise<LongestStep> {
  return (await steppedRun(work)).longestStep;
}

/** One run with looks at its steps, which lengthen it by a twentieth: for what takes so long that it is run once. */
export async function steppedRun<T>(
  work: Work<T>,
): Promise<{ readonly run: Run<T>; readonly longestStep: LongestStep }> {
  const pauses: { readonly start: number; readonly end: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      pauses.push({ start: startTime, end: startTime + duration });
  });
  observer.observe({ entryTypes: ['gc'] });
  const [wall, cpu] = [performance.now(), processCpu()];
  const { stretches, value } = stretchesOf(work);
  const run = { value, cpu: processCpu() - cpu, wall: performance.now() - wall };
  // What the engine has to tell of garbage comes with the next turns of the event loop.
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
  observer.disconnect();
  return { run, longestStep: longestOf(stretches, pauses) };
}

/** The longest of stretches, with and without the pauses in them; both stand in the order of time. */
function longestOf(
  stretches: readonly (readonly [Look, Look])[],
  pauses: readonly { readonly start: number; readonly end: number }[],
): LongestStep {
  let [work, withPauses, first] = [0, 0, 0];
  for (const [from, to] of stretches) {
    while ((pauses[first]?.end ?? Infinity) <= from.wall) first += 1;
    let paused = 0;
    for (let at = first; (pauses[at]?.start ?? Infinity) < to.wall; at += 1)
      paused += Math.min(pauses[at]?.end ?? 0, to.wall) - Math.max(pauses[at]?.start ?? 0, from.wall);
    const cpu = to.cpu - from.cpu;
    const share = Math.min(1, cpu / Math.max(1e-6, to.wall - from.wall));
    work = Math.max(work, cpu - share * paused);
    withPauses = Math.max(withPauses, cpu);
  }
  return { work, withPauses };
}

function stretchesOf<T>(work: Work<T>): { readonly stretches: [Look, Look][]; readonly value: T } {
  const stretches: [Look, Look][] = [];
  let [last, spent] = [lookNow(), processCpu()];
  for (;;) {
    const step = work.next();
    if (processCpu() - spent > A_LOOK_MS || step.done === true) {
      const now = lookNow();
      stretches.push([last, now]);
      [last, spent] = [now, processCpu()];
    }
    if (step.done === true) return { stretches, value: step.value };
  }
}

/**
 * One run of a computation, in milliseconds. `cpu` is what the whole process used, its helper threads too: what the run
 * takes on one core that nothing else uses. `wall` is what it took on this machine, with whatever else ran on it.
 */
export interface Run<T> {
  readonly value: T;
  readonly cpu: number;
  readonly wall: number;
}

/** CPU milliseconds of this process so far. */
export function processCpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const schedule = opened('/proc/thread-self/schedstat');
const text = Buffer.alloc(64);
const nothing = new Int32Array(new SharedArrayBuffer(4));

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

function lookNow(): Look {
  if (schedule === null) return { cpu: processCpu(), wall: performance.now() };
  Atomics.wait(nothing, 0, 0, 0.001);
  const [nanoseconds = '0'] = text.toString('latin1', 0, readSync(schedule, text, 0, 64, 0)).split(' ');
  return { cpu: Number(nanoseconds) / 1e6, wall: performance.now() };
}
