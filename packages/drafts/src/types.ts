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
  /**
   * What a page added inside the text, in the working text: running heads, page numbers, footnotes, line-end
   * hyphens. `text` keeps them, being one slice; `cleanText` leaves them out. Absent where there is nothing.
   */
  readonly pageMarks?: readonly Span[];
}

/** What `nonpaper import FILE --json` prints. */
export interface ReadDraft {
  readonly title: string;
  readonly fidelity: Fidelity;
  readonly provisions: readonly ReadProvision[];
  readonly messages: readonly Message[];
}

/** What each stretch of a draft's working text is. `gap` is white space. */
export const SEGMENT_KINDS = [
  'title',
  'theme',
  'heading',
  'number',
  'provision',
  'furniture',
  'preamble',
  'gap',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** One stretch of the working text. The segments of a draft are in order and give the whole text when joined. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly span: Span;
  /** The provision that a number, heading or provision text belongs to. */
  readonly provision?: string;
}

/** A draft as read, with what each character of its working text is. */
export interface ReadDraftResult extends ReadDraft {
  readonly segments: readonly Segment[];
  /** All square brackets of the text, also those outside provisions, in order of place. */
  readonly brackets: readonly ReadBracket[];
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
  /** Whether a person confirmed it: then no later run changes it. */
  readonly locked: boolean;
  /** A pair that is nearly as near by its words, or nearer, and shares a provision with this row. */
  readonly rival?: Rival;
}

/** Another pair that might have been meant. Provision ids; `near` is the share of wording in common, 0 to 1. */
export interface Rival {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly near: number;
}
