import { setFlagsFromString } from 'node:v8';

/**
 * The V8 of Node 20, on which the budget below was chosen. Others may not know the flag, and say so on standard error.
 */
const MEASURED_ON = /^11\.3\./;

/**
 * How much a function has to run, in bytes of bytecode, before V8 makes machine code of it; 67584 if nothing is said.
 *
 * Some fourteen hundred functions read an article, and each thread makes its own machine code. Made so soon, much of it
 * is made before a function has met all that it will meet, thrown away and made again; that went on over the first
 * 400 articles and took more time than reading. Processor time for each of the first 240 texts of PolNeAR, all threads
 * together, on a busy machine: 68 ms at 67584, 49 at 300000, 44 at 600000, 47 at 1200000.
 */
const BUDGET = 600_000;

/** Has V8 wait longer before it makes machine code, in all threads of this process: for reading many articles. */
export function compileLater(): void {
  if (MEASURED_ON.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
