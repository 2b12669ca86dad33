import type { BracketKind, ConcordanceKind, Fidelity, Message, Span } from '@nonpaper/vocabulary';

/** Square brackets found in a provision. `span` is in the working text and takes the brackets in. */
export interface ReadBracket {
  readonly depth: number;
  readonly kind: BracketKind;
  readonly by: readonly string[];
  readonly span: Span;
  readonly closed: boolean;
}

/** A numbered unit of a draft, as read. `text` equals the slice of the working text under `span`. */
export interface ReadProvision {
  readonly id: string;
  /** Values of the printed numbers joined by dots; unique in the draft. */
  readonly path: string;
  /** The number as printed or as the format computes it; empty for an unnumbered unit. */
  readonly number: string;
  readonly heading?: string;
  readonly text: string;
  readonly theme?: string;
  readonly brackets: readonly ReadBracket[];
  readonly span: Span;
}

/** What `nonpaper import FILE --json` prints. */
export interface ReadDraft {
  readonly title: string;
  readonly fidelity: Fidelity;
  readonly provisions: readonly ReadProvision[];
  readonly messages: readonly Message[];
}

/** One row of a two-draft concordance. `left` and `right` are provision ids; several on one side for split and merged. */
export interface ConcordanceRow {
  readonly kind: ConcordanceKind;
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** 0 to 1; 1 for `same`, 0 for `dropped` and `new`. */
  readonly score: number;
  /** Why the two were matched, in words. */
  readonly reason: string;
}
