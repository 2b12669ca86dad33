import { Worker } from 'node:worker_threads';
import type { ReaderModel } from '@nonpaper/workbench';
import type { readLine } from '@nonpaper/workbench/reading';
import { compileLater } from './compile-later.ts';
import { beginWithRoom, keepHeapFlat, LASTING_MB, YOUNG_MB } from './heap-of-readers.ts';
import { outOfMemory, tellOutgrown } from './outgrown-line.ts';
import { makePatternsAtOnce } from './patterns-at-once.ts';
import { type Asked, type LineTask, ReaderThread } from './reader-thread.ts';

/** What every reading needs beside its line. */
export interface ReadingDesk {
  readonly context: Parameters<typeof readLine>[3];
  readonly limits: Parameters<typeof readLine>[4];
}

/** Reads lines; what it gives is JSON. */
export interface ReadingPool {
  read(task: LineTask): Promise<string>;
  /** How many lines, and units of text, may be under way at once, so that memory stays bounded. */
  readonly most: number;
  readonly mostUnits: number;
  close(): Promise<void>;
}

/**
 * Lines under way for each worker. What is read while a long article before it is not done waits for it; with too few,
 * workers wait too: with the lengths of PolNeAR's texts, eight are at work 91 % of the time with 4 and 99 % with 16.
 */
const UNDER_WAY = 16;
/** Beyond so many units under way no line is added to them. */
const MOST_UNITS = 4_000_000;
/** Lines that a worker has at a time: the one that it reads, and the next. */
const AT_HAND = 2;
/** From this length on, in units, a line that outgrew its thread tells what to do with those that are as long. */
const LONG = 100_000;

/** Starts a thread that reads; one with `bounded` memory, or one that may take what the machine has. */
export type StartThread = (bounded: boolean) => Worker;

/** Hands lines to readers side by side, the next to whichever is free first. */
class Queue {
  readonly #waiting: Asked[] = [];
  /** Lines that a thread of bounded memory could not read, and those that are as long. */
  readonly #large: Asked[] = [];
  #largeFrom = Infinity;
  readonly #readers: readonly ReaderThread[];
  readonly #roomy: ReaderThread;

  constructor(jobs: number, start: StartThread) {
    const answered = (): void => this.#handOut();
    this.#readers = Array.from(
      { length: jobs },
      () => new ReaderThread(() => start(true), { answered, outgrown: (lines) => this.#outgrown(lines) }),
    );
    this.#roomy = new ReaderThread(() => start(false), { answered, outgrown: (lines) => this.#given(lines) });
  }

  add(asked: Asked): void {
    this.#waiting.push(asked);
    this.#handOut();
  }

  #handOut(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      const reader = this.#readers.reduce((least, each) => (each.atHand < least.atHand ? each : least));
      if (reader.atHand >= AT_HAND) break;
      this.#waiting.shift();
      if (next.text.length < this.#largeFrom) reader.read(next);
      else this.#large.push(next);
    }
    if (this.#roomy.atHand > 0) return;
    const large = this.#large.shift();
    if (large === undefined) void this.#roomy.close();
    else this.#roomy.read(large);
  }

  /** A thread of bounded memory died of its first line: that one is read where there is room, the others as before. */
  #outgrown([first, ...others]: readonly Asked[]): void {
    if (first !== undefined) {
      tellOutgrown(first.number);
      if (first.text.length >= LONG) this.#largeFrom = Math.min(this.#largeFrom, first.text.length);
      this.#large.push(first);
    }
    this.#waiting.unshift(...others);
    this.#handOut();
  }

  /** The machine has no room for a line. */
  #given(lines: readonly Asked[]): void {
    for (const { resolve, ...task } of lines) resolve(JSON.stringify(outOfMemory(task)));
    this.#handOut();
  }

  async close(): Promise<void> {
    await Promise.all([this.#roomy, ...this.#readers].map((each) => each.close()));
  }
}

/**
 * Readers side by side, each in a thread of bounded memory. A thread that dies of its memory takes nothing with it: its line
 * is read again in one without a bound, and only where the machine has no room for that either the line's reading is an error.
 */
export function poolOf(jobs: number, start: StartThread): ReadingPool {
  const queue = new Queue(jobs, start);
  return {
    most: jobs * UNDER_WAY,
    mostUnits: MOST_UNITS,
    read: (task) => new Promise((resolve, reject) => queue.add({ ...task, resolve, reject })),
    close: () => queue.close(),
  };
}

/** The house's readers side by side. */
export function readingPool(jobs: number, desk: ReadingDesk): ReadingPool {
  compileLater();
  beginWithRoom();
  keepHeapFlat();
  makePatternsAtOnce();
  const script = new URL('./reading-worker.mjs', import.meta.url);
  return poolOf(jobs, (bounded) => {
    const bound = bounded ? { maxOldGenerationSizeMb: LASTING_MB } : {};
    return new Worker(script, {
      workerData: desk,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, ...bound },
    });
  });
}

/** One reader in this thread. */
export async function readingAlone(desk: ReadingDesk, reader: ReaderModel): Promise<ReadingPool> {
  keepHeapFlat();
  makePatternsAtOnce();
  const { readLine } = await import('@nonpaper/workbench/reading');
  return {
    most: 1,
    mostUnits: MOST_UNITS,
    read: async ({ text, number }) =>
      JSON.stringify(await readLine(text, number, reader, desk.context, desk.limits)),
    close: () => Promise.resolve(),
  };
}
