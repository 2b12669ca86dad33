import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { poolOf } from './reading-pool.ts';

/** A thread that needs as many megabytes for a line as the line says, and answers with the number of the line. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ text, number }) => {
  const { megabytes, fault } = JSON.parse(text);
  if (fault) throw new Error(fault);
  const held = [];
  for (let n = 0; n < megabytes; n += 1) held.push(Array.from({ length: 131072 }, (_, at) => n + at));
  parentPort.postMessage(String(number));
});`;

interface Need {
  readonly id?: string;
  readonly megabytes?: number;
  readonly fault?: string;
  readonly filling?: string;
}

/** Reads lines with two threads of 16 MB, and one of 60 MB for what is too large for those. */
async function readAll(needs: readonly Need[]) {
  const started = { bounded: 0, roomy: 0 };
  const pool = poolOf(2, (bounded) => {
    started[bounded ? 'bounded' : 'roomy'] += 1;
    return new Worker(THREAD, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: bounded ? 16 : 60, maxYoungGenerationSizeMb: 8 },
    });
  });
  const read = await Promise.allSettled(
    needs.map((need, at) => pool.read({ text: JSON.stringify(need), number: at + 1 })),
  );
  await pool.close();
  return { read, started };
}

const valuesOf = (read: readonly PromiseSettledResult<string>[]): unknown[] =>
  read.map((each) => (each.status === 'fulfilled' ? each.value : each.reason));

describe('poolOf(jobs, start)', () => {
  it('reads a line for which a thread is too small in a larger one, and loses none that waited behind it', async () => {
    const { read, started } = await readAll([{}, { megabytes: 30 }, {}, {}, { megabytes: 1 }, {}]);
    expect(valuesOf(read)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(started.roomy).toBe(1);
  });

  it('gives an error in place of a line for which no thread is large enough, and reads the others', async () => {
    const { read } = await readAll([{}, { id: 'huge', megabytes: 300 }, {}, { megabytes: 30 }]);
    const [first, second, ...others] = valuesOf(read);
    expect([first, ...others]).toEqual(['1', '3', '4']);
    expect(JSON.parse(String(second))).toMatchObject({
      id: 'huge',
      line: 2,
      error: { code: 'line-out-of-memory', where: 'line 2' },
    });
  });

  it('tries no line in a small thread that is as long as one for which that was too small', async () => {
    const long = { megabytes: 30, filling: 'x'.repeat(150_000) };
    const { read, started } = await readAll([long, long, {}, long, long, {}, long, long]);
    expect(valuesOf(read)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(started.bounded).toBeLessThanOrEqual(4); // two that were too small, and two for the short lines
  });

  it('rejects what a thread was asked that fails for another reason than its memory', async () => {
    const { read } = await readAll([{ fault: 'a fault of our own' }]);
    expect(read[0]).toMatchObject({ status: 'rejected', reason: { message: 'a fault of our own' } });
  });
});
