import type { Work } from './work.ts';

/** Steps between two reports, where whoever counts says nothing else: well below 20 ms of work. */
const STEPS = 100_000;

/** Reports after so many steps as take a few milliseconds; each turn says how many steps it was. */
export class Pace {
  readonly #most: number;
  #steps = 0;

  constructor(most = STEPS) {
    this.#most = most;
  }

  *after(steps: number, done = 0): Work<void> {
    if (this.isDue(steps)) yield { bound: null, best: null, done };
  }

  /** Whether a report is due after so many more steps: for turns so short that a generator for each would tell. */
  isDue(steps: number): boolean {
    this.#steps += steps;
    if (this.#steps < this.#most) return false;
    this.#steps = 0;
    return true;
  }
}
