import type { Run } from '../types.ts';

/** A stretch that tells by which way words came. */
export interface Way extends Run {
  /** From the speaker outward; none where the words were only heard. */
  readonly carriers: readonly Run[];
  /** To whom the words were said: a carrier that was told them, or somebody who hears. */
  readonly recipient: Run | null;
  /** Whether a clause may stand behind it before its speaker: "asked by the Post whether the truce held, Kolt said". */
  readonly asks: boolean;
}
