import { setMeasuredFlags } from './measured-flags.ts';

/**
 * How much a function has to run, in bytes of bytecode, before V8 makes machine code of it; 67584 if nothing is said.
 *
 * Some fourteen hundred functions read an article, and each thread makes its own machine code of them, beside the thread
 * that reads. Made so soon, much of it is thrown away and made again, and while threads read on every core nobody else
 * is there to make it. Processor time for each of the first 450 texts of PolNeAR in milliseconds (reading, and beside it),
 * run side by side on a busy machine: 40.3 and 20.5 at 67584, 42.6 and 13.5 at 250000, 44.1 and 8.7 at 600000; for the
 * 200 texts after those, 33.2 and 7.2 at 67584, 39.4 and 9.0 at 600000, which is too late.
 *
 * Tried beside it and left out: one thread alone to collect young garbage (`--no-parallel-scavenge`) took 19.5 and 20.1 s
 * of processor time for 240 texts read by two threads, against 18.4 and 18.4 s, by turns on a busy machine. A third of
 * the usual inlining (`--max-inlined-bytecode-size-cumulative=300`) took 0.95 and 0.96 of it for 300 texts read by two
 * threads side by side with the usual, but late passes over 300 texts became 4 to 9 % slower: what it gives is lost after
 * some 700 texts. Beside it a budget of 120000 took 1.04 and 1.05 of 250000, and 67584 with a fifth of the inlining 1.11
 * and 1.15, by turns; large functions that need fewer ticks (`--bytecode-size-allowance-per-tick=600`) changed nothing.
 *
 * Why two threads do not read twice as much: one alone keeps the second core at work too (600 texts: 15.9 s of reading,
 * and 7.1 s of compiling and collecting beside it), and of two each compiles for itself (19.7 and 7.2 s). The first
 * thread, which hands out lines and prints what comes back, is no part of it: it takes 0.5 s.
 */
const BUDGET = 250_000;

/**
 * Has V8 wait longer before it makes machine code, in all threads of this process: for threads that read on every core.
 * One that reads alone does better without: its machine code is made on another core meanwhile.
 */
export function compileLater(): void {
  setMeasuredFlags(`--interrupt-budget=${BUDGET}`);
}
