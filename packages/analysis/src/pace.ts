import type { Work } from './work.ts';

/** Steps between two reports, where whoever counts says nothing else: well below 20 ms of work. */
const STEPS = 100_000;
/** The first report comes after this share of the steps, each next one after twice as many, up to all of them. */
const FIRST = 1 / 16;

/**
 * Reports after so many steps as take a few milliseconds; each turn says how many steps it was. The first reports come
 * after fewer, since code that has just begun to run is not compiled yet and may take ten times as long.
 */
export class Pace {
  readonly #most: number;
  #due: number;
  #steps = 0;

  constructor(most = STEPS) {
    this.#most = most;
    this.#due = most * FIRST;
  }

  *after(steps: number, done = 0): Work<void> {
    if (this.isDue(steps)) yield { bound: null, best: null, done };
  }

  /** Whether a report is due after so many more steps: for turns so short that a generator for each would tell. */
  isDue(steps: number): boolean {
    this.#steps += steps;
    if (this.#steps < this.#due) return false;
    this.#steps = 0;
    if (this.#due < this.#most) this.#due *= 2;
    return true;
  }
}
