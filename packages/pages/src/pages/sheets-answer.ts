import type { DealPlane, UtilityRange } from '../figures/deal-plane.ts';
import type { ShownWorth } from './option-worth.ts';

/** What a score sheet gives, in names and decimals, as a page shows it. */
export interface ShownDealSheet {
  readonly parties: readonly ShownParty[];
  readonly issues: readonly string[];
  /** What the sheet assumes of single options. */
  readonly worth: ShownWorth;
  /** The links of the sheet, in words. */
  readonly links: readonly string[];
  /** The number of packages, written out; feasible or not. */
  readonly outcomes: string;
  /** In which numbers it was computed, in a few words. */
  readonly numbers: string;
  /** The frontier of two parties; else null. */
  readonly plane: DealPlane | null;
  readonly frontier: ShownFrontier;
  readonly concepts: readonly ShownConcept[];
  /** Further figures: a label, and what it says. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly drafts: readonly ShownSheetDraft[];
  /** What was assumed, changed or passed over when the files were read. */
  readonly remarks: readonly string[];
}

export interface ShownParty {
  readonly name: string;
  /** Who assumes it; null where nobody is named. */
  readonly assumptionOf: string | null;
  readonly reserved: number | null;
  readonly range: UtilityRange | null;
  readonly redLines: readonly string[];
}

export interface ShownFrontier {
  readonly count: number;
  /** Null where the frontier is whole; else what was found in its place. */
  readonly instead: string | null;
  /** The first points, ascending by the first party. */
  readonly points: readonly (readonly number[])[];
}

export interface ShownConcept {
  readonly mark: string;
  readonly name: string;
  /** What it looks for, in a few neutral words. */
  readonly looksFor: string;
  /** Why there is nothing, or not all; null where there is nothing to say. */
  readonly reason: string | null;
  readonly points: readonly ShownPick[];
}

export interface ShownPick {
  readonly utilities: readonly number[];
  /** Packages as options in the order of the issues; the first ones. */
  readonly packages: readonly (readonly string[])[];
  readonly packageCount: string;
}

export interface ShownSheetDraft {
  readonly name: string;
  /** Issues that it leaves open, wholly or in part. */
  readonly open: readonly string[];
  /** Per party; null where no package of the draft keeps the links. */
  readonly ranges: readonly UtilityRange[] | null;
}
