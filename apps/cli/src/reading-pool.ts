import { Worker } from 'node:worker_threads';
import type { readLine, ReaderModel } from '@nonpaper/workbench';
import { collectSeldom, YOUNG_MB } from './collect-seldom.ts';
import { compileLater } from './compile-later.ts';

/** What every reading needs beside its line. */
export interface ReadingDesk {
  readonly context: Parameters<typeof readLine>[3];
  readonly limits: Parameters<typeof readLine>[4];
}

/** One line to read, and its number for messages. */
export interface LineTask {
  readonly text: string;
  readonly number: number;
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

interface Asked extends LineTask {
  readonly resolve: (json: string) => void;
  readonly reject: (why: Error) => void;
}

/** One worker thread, which answers in the order in which it was asked. */
class Reader {
  readonly #worker: Worker;
  readonly #asked: Asked[] = [];

  /** `answered` is called whenever a line is read. */
  constructor(desk: ReadingDesk, answered: () => void) {
    this.#worker = new Worker(new URL('./reading-worker.mjs', import.meta.url), {
      workerData: desk,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on('message', (json: string) => {
      this.#asked.shift()?.resolve(json);
      answered();
    });
    this.#worker.on('error', (why: Error) => {
      for (const each of this.#asked.splice(0)) each.reject(why);
    });
  }

  get atHand(): number {
    return this.#asked.length;
  }

  read(asked: Asked): void {
    this.#asked.push(asked);
    const { text, number } = asked;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    this.#worker.postMessage({ text, number } satisfies LineTask);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Readers side by side; the next line goes to whichever is free first. */
export function readingPool(jobs: number, desk: ReadingDesk): ReadingPool {
  compileLater();
  collectSeldom();
  const waiting: Asked[] = [];
  const handOut = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const reader = readers.reduce((least, each) => (each.atHand < least.atHand ? each : least));
      if (reader.atHand >= AT_HAND) return;
      waiting.shift();
      reader.read(next);
    }
  };
  const readers = Array.from({ length: jobs }, () => new Reader(desk, handOut));
  return {
    most: jobs * UNDER_WAY,
    mostUnits: MOST_UNITS,
    read: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...task, resolve, reject });
        handOut();
      }),
    close: async () => {
      await Promise.all(readers.map((each) => each.close()));
    },
  };
}

/** One reader in this thread. */
export async function readingAlone(desk: ReadingDesk, reader: ReaderModel): Promise<ReadingPool> {
  collectSeldom();
  const { readLine } = await import('@nonpaper/workbench');
  return {
    most: 1,
    mostUnits: MOST_UNITS,
    read: async ({ text, number }) =>
      JSON.stringify(await readLine(text, number, reader, desk.context, desk.limits)),
    close: () => Promise.resolve(),
  };
}
