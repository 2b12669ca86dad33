import { ANALYSIS_CODES, type AnalysisCode } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';

/** Carries a refusal out of the depth; `orRefused` makes a fault of it. */
export class Refused extends Error {
  readonly fault;
  constructor(code: AnalysisCode, what: string, where: string) {
    super(what);
    this.fault = { code, what, where, next: ANALYSIS_CODES[code].next };
  }
}

/** The value of a part, or the fault with which it refused. */
export function* orRefused<T>(work: Work<T>): Work<Outcome<T>> {
  try {
    return good(yield* work);
  } catch (error) {
    if (error instanceof Refused) return bad(error.fault);
    throw error;
  }
}

/** A number as it stands, minus zero as zero; everything else is refused. */
export function finite(value: number | undefined, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new Refused('sheet-not-a-number', `${String(value)} is no finite number.`, where);
}
