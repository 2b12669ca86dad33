import { ANALYSIS_CODES, type AnalysisCode } from '../codes.ts';
import { bad, type Outcome } from '../outcome.ts';

/** An answer that cannot be used: what was found, and where. */
export const refuse = (code: AnalysisCode, what: string, where: string): Outcome<never> =>
  bad({ code, what, where, next: ANALYSIS_CODES[code].next });
