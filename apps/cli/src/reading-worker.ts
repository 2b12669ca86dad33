import { parentPort, workerData } from 'node:worker_threads';
import type { LineTask } from './reader-thread.ts';
import type { ReadingDesk } from './reading-pool.ts';
import { shippedReader } from './shipped-reader.ts';

/** Reads the lines that the pool hands over, one after the other, and answers each with its reading as JSON. */
const { readLine } = await import('@nonpaper/workbench/reading');
const desk = workerData as ReadingDesk;
const reader = await shippedReader();
let last: Promise<void> = Promise.resolve();

async function answer({ text, number }: LineTask): Promise<void> {
  const read = await readLine(text, number, reader, desk.context, desk.limits);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
  parentPort?.postMessage(JSON.stringify(read));
}

parentPort?.on('message', (task: LineTask) => {
  last = last.then(() => answer(task));
});
