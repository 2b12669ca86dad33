import { Worker } from 'node:worker_threads';
import type { readLine, ReaderModel } from '@nonpaper/workbench';

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
  /** How many lines may be under way at once, so that memory stays bounded. */
  readonly most: number;
  close(): Promise<void>;
}

/** Lines that wait at each worker: enough that none is ever idle. */
const WAITING = 4;

/** One worker thread, which answers in the order in which it was asked. */
class Reader {
  readonly #worker: Worker;
  readonly #asked: { resolve: (json: string) => void; reject: (why: Error) => void }[] = [];

  constructor(desk: ReadingDesk) {
    this.#worker = new Worker(new URL('./reading-worker.mjs', import.meta.url), { workerData: desk });
    this.#worker.on('message', (json: string) => this.#asked.shift()?.resolve(json));
    this.#worker.on('error', (why: Error) => {
      for (const each of this.#asked.splice(0)) each.reject(why);
    });
  }

  get waiting(): number {
    return this.#asked.length;
  }

  read(task: LineTask): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
      this.#worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Readers side by side; a line goes to the one with the fewest that wait. */
export function readingPool(jobs: number, desk: ReadingDesk): ReadingPool {
  const readers = Array.from({ length: jobs }, () => new Reader(desk));
  return {
    most: jobs * WAITING,
    read: (task) => readers.reduce((least, each) => (each.waiting < least.waiting ? each : least)).read(task),
    close: async () => {
      await Promise.all(readers.map((each) => each.close()));
    },
  };
}

/** One reader in this thread. */
export async function readingAlone(desk: ReadingDesk, reader: ReaderModel): Promise<ReadingPool> {
  const { readLine } = await import('@nonpaper/workbench');
  return {
    most: 1,
    read: async ({ text, number }) =>
      JSON.stringify(await readLine(text, number, reader, desk.context, desk.limits)),
    close: () => Promise.resolve(),
  };
}
