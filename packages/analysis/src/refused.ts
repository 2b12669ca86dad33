import { ANALYSIS_CODES, type AnalysisCode } from './codes.ts';
import { bad, good, type Outcome } from './outcome.ts';
import type { Work } from './work.ts';

/** Carries the first fault of a sheet or case out of the depth; `orRefused` makes a value of it again. */
export class Refused extends Error {
  readonly fault;
  constructor(code: AnalysisCode, what: string, where: string) {
    super(what);
    this.fault = { code, what, where, next: ANALYSIS_CODES[code].next };
  }
}

/** The value of `work`, or the fault that it was refused with. Exceptions of our own go on. */
export function* orRefused<T>(work: Work<T>): Work<Outcome<T>> {
  try {
    return good(yield* work);
  } catch (error) {
    if (error instanceof Refused) return bad(error.fault);
    throw error;
  }
}
