import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Progress, Work } from '../work.ts';
import type { DrawPlan } from './space.ts';

/** The plan itself, or what is wrong with it. */
export function checkedPlan({ seed, draws }: DrawPlan): Outcome<DrawPlan> {
  if (Number.isInteger(draws) && draws >= 100 && draws <= 1_000_000 && Number.isFinite(seed))
    return good({ seed, draws });
  const what = `${String(draws)} draws were asked for, with the seed ${String(seed)}.`;
  return bad({ code: 'draws-wrong', what, where: 'plan', next: ANALYSIS_CODES['draws-wrong'].next });
}

/** Steps between two reports, well below 20 ms of work. */
const STEPS = 100_000;

/** Reports after so many steps as take a few milliseconds; each turn says how many steps it was. */
export class Pace {
  #steps = 0;

  *after(steps: number, done: number): Work<void> {
    this.#steps += steps;
    if (this.#steps < STEPS) return;
    this.#steps = 0;
    yield progress(done);
  }
}

export const progress = (done: number): Progress => ({ bound: null, best: null, done });
