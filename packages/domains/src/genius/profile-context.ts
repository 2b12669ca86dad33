import type { Remarks } from '../remarks.ts';
import type { GeniusIssue } from './domain.ts';

/**
 * How evaluations are taken. `raw`: as they stand in the file. `genius`: as the program Genius computes them: those of
 * a list divided by the largest of their issue, those of a linear evaluator kept between 0 and 1 and, for whole
 * numbers, counted from the lower end of the range, boxes divided by `maxutility`.
 */
export const EVALUATIONS = ['raw', 'genius'] as const;
export type Evaluation = (typeof EVALUATIONS)[number];

/** What a profile is read against. */
export interface ProfileContext {
  readonly file: string;
  readonly party: string;
  readonly domain: readonly GeniusIssue[];
  readonly evaluation: Evaluation;
  readonly remarks: Remarks;
}
