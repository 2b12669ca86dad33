import type { SourceLine } from '@nonpaper/dossier';
import type { Completeness, ConcordanceKind, Fidelity, IsoDate } from '@nonpaper/vocabulary';
import type { ShownTurn } from './bracket-turns.ts';

/** One of the two drafts. */
export interface ComparedDraft {
  readonly title: string;
  readonly shortTitle: string;
  readonly date: IsoDate | null;
  readonly fidelity: Fidelity;
  /** An extract cannot show that something was dropped. Left out: complete. */
  readonly completeness?: Completeness;
  readonly sources: readonly SourceLine[];
}

/** A provision as a row shows it. */
export interface ComparedProvision {
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
}

/** Provisions that were matched. `redline` only where wording may be compared. */
export interface ComparedRow {
  readonly kind: ConcordanceKind;
  readonly left: readonly ComparedProvision[];
  readonly right: readonly ComparedProvision[];
  readonly reason: string;
  readonly redline: readonly { readonly kind: 'same' | 'insert' | 'delete'; readonly text: string }[] | null;
  /** Numbers, dates and parties that stand on one side only; told also between paraphrases. */
  readonly facts?: readonly {
    readonly kind: 'number' | 'date' | 'party';
    readonly left: readonly string[];
    readonly right: readonly string[];
  }[];
  /** True when a person confirmed the match; such a row wins over the program's. */
  readonly locked?: boolean;
  /** True for what one draft has and the other one says to be deleted. */
  readonly deleted?: boolean;
}

/** What one change of wording means, in words. */
export interface ShownMeaning {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly note: string;
}

/** A change of a title, heading, preamble or note; the heading of a provision names it by its path. */
export interface ShownOutside {
  readonly kind: 'title' | 'heading' | 'preamble' | 'note';
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly redline: NonNullable<ComparedRow['redline']>;
}

/** A match that a person should look at, and why. */
export interface ShownDoubt {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly why: string;
}

/** Two drafts side by side. `refused` says why wording is not compared; null where it is. */
export interface ComparedDrafts {
  readonly left: ComparedDraft;
  readonly right: ComparedDraft;
  readonly rows: readonly ComparedRow[];
  readonly refused: string | null;
  /** What the changes mean, weightiest first. */
  readonly meaning: readonly ShownMeaning[];
  /** What became of square brackets, in the order of the rows. */
  readonly brackets?: readonly ShownTurn[];
  /** Wording that differs and probably means the same. */
  readonly worthALook?: readonly ShownMeaning[];
  /** Changes of titles, headings, preamble and notes. */
  readonly outside?: readonly ShownOutside[];
  /** Matches to look at, the most doubtful first. */
  readonly review: readonly ShownDoubt[];
  /** Points of which one side's text is not kept. */
  readonly notKept?: readonly { readonly side: 'left' | 'right'; readonly path: string }[];
}
