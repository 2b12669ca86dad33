import type { Free, Pairing } from './anchors.ts';
import type { LabelSteps } from './label-steps.ts';
import type { Pair } from './pair.ts';
import type { OpenRivals, Rivals } from './rivals.ts';
import type { Profile } from './profiles.ts';
import type { Slots } from './slots.ts';
import type { Standings } from './standings.ts';
import type { TermSpace } from './similarity.ts';
import type { Trust } from './trust.ts';
import type { Weights } from './weighing.ts';
import type { Wordings } from './wordings.ts';

/** Both drafts, with what is known of their pairs so far. */
export interface Sides {
  readonly left: readonly Profile[];
  readonly right: readonly Profile[];
  readonly space: TermSpace;
  /** Whether both are columns of cells, which are weighed by weights of their own. */
  readonly cells: boolean;
  /** The present partners. */
  readonly pairing: Pairing;
  /** The pairs that are settled: confirmed ones and anchors. */
  readonly settled: Pairing;
  readonly free: Free;
  /** Which provisions that are only a number are to be had, where these were given anew and go by what stands under them; else null. */
  readonly numbersFree: Free | null;
  readonly wordings: Wordings;
  /** Pairs that are near by their words. */
  readonly near: readonly Pair[];
  /** Of how many provisions not all that might be near was looked at. */
  readonly coarse: number;
  /** Those of them of which both are to be had. */
  readonly choices: readonly Pair[];
  readonly rivals: Rivals;
  /** Those of them that were to be had when the last round was over. */
  openRivals: OpenRivals;
  readonly trust: Trust;
  /** Pairs that wording alone makes sure: the first slots are between them. */
  readonly sure: Pairing;
  /** Slots between the pairs that keep their order; of the last round, and before it those of the sure pairs. */
  slots: Slots;
  /** How sure the last round was of the pairs; before it, of none. */
  standings: Standings;
  /** By label, how rare it is on both sides: 1 for one that stands once on each, near 0 for one that stands everywhere. */
  readonly labelRarity: ReadonlyMap<string, number>;
  /** How far numbers at the head of texts went on. */
  readonly labelSteps: LabelSteps;
  readonly weights: Weights;
  /** Room for the features of the pair that is being weighed. */
  readonly scratch: Float64Array;
}
