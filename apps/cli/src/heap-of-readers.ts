import { setMeasuredFlags } from './measured-flags.ts';

/**
 * How much the heap of a thread may grow, in per cent of what lives, before V8 collects the whole of it. Left to itself V8
 * lets it grow to four times of that at first, and to 50 after the first thousand articles.
 *
 * Such a collection costs more than its own time. Machine code that was made for a function goes with the last function
 * that has it, and callbacks last no longer than the call that they are for: theirs is thrown away at each collection and
 * made again. So the whole is to be collected seldom, and yet the heap is to stay near what lives in it: what matters is how
 * much comes into the old part of the heap with each article (see below).
 */
const GROWTH = 50;

/**
 * V8 notes which lines of code make objects that outlive two collections of young garbage, and has these lines make them in the
 * old part of the heap from then on. Of an article all are garbage when the next comes, and what lies in the old part stays
 * until the whole heap is collected. 600 texts of PolNeAR added 46 MB to it with this habit, 17 MB without, in the same
 * processor time.
 */
const NOTHING_BORN_OLD = '--no-allocation-site-pretenuring';

/**
 * Megabytes with which a thread that reads begins: room for what is made, and for what lasts until V8 first collects the
 * whole. Left to itself V8 begins with less than the program and its model fill, and makes more room step by step: two
 * threads collected the whole ten times before they had read 240 texts of PolNeAR, and three or four times with this, so that less
 * machine code is thrown away and made again. That took 0.97 of the processor time (two rounds, side by side with the
 * usual on a busy machine); what the heap has later stays as it was.
 */
const YOUNG_AT_FIRST_MB = 16;
const LASTING_AT_FIRST_MB = 96;

/** Has threads of this process that start from now on begin with the room that they will need. */
export function beginWithRoom(): void {
  setMeasuredFlags(
    `--min-semi-space-size=${YOUNG_AT_FIRST_MB}`,
    `--initial-old-space-size=${LASTING_AT_FIRST_MB}`,
  );
}

/** Keeps the heap of each thread of this process flat while articles come, with few collections of the whole: for streams of them. */
export function keepHeapFlat(): void {
  setMeasuredFlags(`--heap-growing-percent=${GROWTH}`, NOTHING_BORN_OLD);
}

/**
 * Megabytes for what was just made, of a thread that reads: three times what V8 fills before it looks what of it still
 * lives. An article makes some five. With the usual 16 a long one is looked at twice while it is read, and what is met
 * twice is taken for lasting, until the whole heap is collected; with 32 there were less than half as many looks.
 */
export const YOUNG_MB = 96;

/**
 * Megabytes for what lasts, of a thread that reads: the model, the names, machine code and the article at hand. Some 75
 * live after the first thousand articles, and an article of 1 MB was read within 160. A line that needs more is read again
 * in a thread without this bound.
 */
export const LASTING_MB = 256;
