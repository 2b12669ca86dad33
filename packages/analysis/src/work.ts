/** How far a long computation is: what is proven and what was found, in the unit of what is looked for. */
export interface Progress {
  /** Nothing better than this exists; null while nothing is proven. */
  readonly bound: number | null;
  /** The best that was found; null before the first. */
  readonly best: number | null;
  /** The share that is done, from 0 to 1; a guess that never falls. */
  readonly done: number;
}

/**
 * A long computation. It yields at least every 20 ms of work, so that whoever runs it can show how far it is, give way
 * to others, or stop; what it returns does not depend on how it was run.
 */
export type Work<T> = Generator<Progress, T, void>;

/** Runs a computation to its end at once. */
export function run<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
