/** The state of the walk over what stands behind a cue: how far it has come and what it has met. */
import type { Run } from '../types.ts';

export interface Walk {
  at: number;
  recipient: Run | null;
  venue: Run | null;
  citing: Run | null;
  cueTo: number;
}
