import { setFlagsFromString } from 'node:v8';

/** The V8 of Node 20, on which the figures below were chosen. Others may not know the flag, and say so on standard error. */
const MEASURED_ON = /^11\.3\./;

/**
 * How much the heap of a thread may grow, in per cent of what lives, before V8 collects the whole of it. Left to itself V8
 * comes down to 50 after the first thousand articles.
 *
 * Such a collection costs more than its own time. Machine code that was made for a function goes with the last function
 * that has it, and callbacks last no longer than the call that they are for: theirs is thrown away at each collection and
 * made again. One thread read 1500 texts of PolNeAR: during the last 400 there were 7 such collections and machine code
 * was made 552 times; with this and the room below, once and 130 times (`--trace-gc --trace-opt`).
 */
const GROWTH = 200;

/** Has V8 collect the whole heap of each thread less often: for streams of articles. Memory stays bounded. */
export function collectSeldom(): void {
  if (MEASURED_ON.test(process.versions.v8)) setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * Megabytes for what was just made, of a thread that reads: three times what V8 fills before it looks what of it still
 * lives. An article makes some five. With the usual 16 a long one is looked at twice while it is read, and what is met
 * twice is taken for lasting, until the whole heap is collected; with 32 there were less than half as many looks.
 */
export const YOUNG_MB = 96;
