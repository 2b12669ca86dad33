import type { Quotation } from '@nonpaper/text';
import type { CueHit, Run, Unit } from './types.ts';

/** What every rule is shown: one unit, its cues, the article round it, and who counts as a news carrier. */
export interface Scene {
  readonly text: string;
  readonly unit: Unit;
  readonly units: readonly Unit[];
  readonly hits: readonly CueHit[];
  readonly quotations: readonly Quotation[];
  /** Length in tokens of the outlet's name that starts at a token; 0 when there is none. */
  readonly outletAt: (unit: Unit, index: number) => number;
  /** Whether the head of a run is a carrier of news, by name or by kind ("the newspaper"). */
  readonly isOutlet: (unit: Unit, run: Run) => boolean;
}
