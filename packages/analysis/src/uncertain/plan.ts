import { ANALYSIS_CODES, type AnalysisCode } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Progress, Work } from '../work.ts';
import type { DrawPlan } from './space.ts';

/** The plan itself, or what is wrong with it. */
export function checkedPlan({ seed, draws }: DrawPlan): Outcome<DrawPlan> {
  if (Number.isInteger(draws) && draws >= 100 && draws <= 1_000_000 && Number.isFinite(seed))
    return good({ seed, draws });
  const what = `${String(draws)} draws were asked for, with the seed ${String(seed)}.`;
  return drawsWrong(what);
}

const DRAWS_WRONG: AnalysisCode = 'draws-wrong';

/** The refusal of a plan. */
export const drawsWrong = (what: string, next: string = ANALYSIS_CODES[DRAWS_WRONG].next): Outcome<never> =>
  bad({ code: DRAWS_WRONG, what, where: 'plan', next });

export const progress = (done: number): Progress => ({ bound: null, best: null, done });

/** Runs a part, and says how far the whole is. */
export function* withShare<T>(work: Work<T>, done: number): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress(done);
  }
}
