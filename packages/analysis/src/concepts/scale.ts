import type { Values } from './exact.ts';

/** From where a concept measures: for each party what it would have without an agreement, and by what it is divided. */
export interface Scale {
  readonly from: Values;
  readonly by: Values;
}
