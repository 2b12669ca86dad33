import type { ReadSentence } from '../draft-view.ts';
import type { Awaited, Step } from '../steps.ts';

/** A sentence with the steps that it waits for and those that it brings. */
export interface SteppedSentence {
  readonly sentence: ReadSentence;
  readonly awaited: readonly Awaited[];
  readonly performed: readonly Step[];
}
