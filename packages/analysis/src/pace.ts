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
    this.#steps += steps;
    if (this.#steps < this.#most) return;
    this.#steps = 0;
    yield { bound: null, best: null, done };
  }
}
