import { setMeasuredFlags } from './measured-flags.ts';

/**
 * Has V8 make machine code of a regular expression when it is first used. Left to itself it makes bytecode first and machine
 * code at the second use, each for texts with and without letters beyond Latin-1 apart. The reader has some seventeen
 * hundred patterns, and nearly all are used again within the first articles: making them took a tenth of the processor
 * time of the first 240 texts of PolNeAR with two threads.
 */
export function makePatternsAtOnce(): void {
  setMeasuredFlags('--no-regexp-tier-up');
}
