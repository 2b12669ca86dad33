import type { Worker } from 'node:worker_threads';

/** One line to read, and its number for messages. */
export interface LineTask {
  readonly text: string;
  readonly number: number;
}

/** A line that was handed over, and where its reading is awaited. */
export interface Asked extends LineTask {
  readonly resolve: (json: string) => void;
  readonly reject: (why: Error) => void;
}

/** What a thread tells the pool. */
export interface ThreadNews {
  /** A line was read. */
  readonly answered: () => void;
  /** The thread's memory was not enough for the first of these lines; the others were waiting behind it. */
  readonly outgrown: (lines: readonly Asked[]) => void;
}

const isOutOfMemory = (why: Error & { readonly code?: unknown }): boolean =>
  why.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** One worker thread, which answers in the order in which it was asked. It begins with the first line, and anew after it has died of memory. */
export class ReaderThread {
  #worker: Worker | null = null;
  readonly #asked: Asked[] = [];
  readonly #start: () => Worker;
  readonly #news: ThreadNews;

  constructor(start: () => Worker, news: ThreadNews) {
    this.#start = start;
    this.#news = news;
  }

  get atHand(): number {
    return this.#asked.length;
  }

  read(asked: Asked): void {
    this.#asked.push(asked);
    this.#worker ??= this.#begun();
    const { text, number } = asked;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    this.#worker.postMessage({ text, number } satisfies LineTask);
  }

  #begun(): Worker {
    const worker = this.#start();
    worker.on('message', (json: string) => {
      this.#asked.shift()?.resolve(json);
      this.#news.answered();
    });
    worker.on('error', (why: Error) => {
      this.#worker = null;
      const lines = this.#asked.splice(0);
      if (isOutOfMemory(why)) this.#news.outgrown(lines);
      else for (const each of lines) each.reject(why);
    });
    return worker;
  }

  /** Ends the thread, which gives its memory back. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
