import type { ReadSentence } from '../draft-view.ts';
import type { Quantity } from '../quantities.ts';

/** A sentence with its quantities. */
export interface CountedSentence {
  readonly sentence: ReadSentence;
  readonly quantities: readonly Quantity[];
}
