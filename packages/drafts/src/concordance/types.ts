import type { ReadProvision } from '../types.ts';

/** One draft of a concordance. The order of the drafts is theirs in time. */
export interface ConcordanceDraft {
  /** Names the draft in tables and links; unique among the drafts. */
  readonly key: string;
  readonly title: string;
  readonly provisions: readonly ReadProvision[];
  /** False for an extract: what does not stand in it was not dropped, it is only not kept here. Left out: true. */
  readonly complete?: boolean;
}

/**
 * What a cell says against the cell that it is compared with. `base` stands in the first draft; `revived` is back after
 * a draft without it; `not-kept` is a point whose text is not kept, here or before (`[…]`, or missing in an extract); a
 * `dropped` cell holds nothing; `split` and `merged` are told apart by what they hold (see `ConcordanceCell`).
 */
export const CELL_KINDS = [
  'base',
  'same',
  'changed',
  'moved',
  'moved-changed',
  'split',
  'merged',
  'new',
  'revived',
  'dropped',
  'not-kept',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** What one draft has in one row. */
export interface ConcordanceCell {
  /** Path and id of the provision; both empty where the row holds nothing in this draft. */
  readonly paths: readonly string[];
  readonly ids: readonly string[];
  readonly kind: CellKind;
  /** 0 to 1, as `align` gives it; 0 where nothing is compared. */
  readonly score: number;
  /** Why the two were matched, in words. */
  readonly reason: string;
  /** Key of the draft that holds the cell compared with; null where nothing is compared. */
  readonly against: string | null;
  /**
   * Other rows that the kind speaks of. `split`: the rows of the other pieces, or, in a row that begins here, the rows
   * divided. `merged`: the rows that came in, or, in an empty cell, the row into which this one went.
   */
  readonly rows: readonly string[];
  /** Whether the row begins in this draft. */
  readonly begins: boolean;
  /** Whether a person confirmed the link to the cell compared with. */
  readonly locked: boolean;
}

/** One lineage of provisions. */
export interface ConcordanceTableRow {
  /** The number of the row, fixed for good: `12`, `12a`. */
  readonly row: string;
  /** Where a row comes from that did not begin as a new point: split from other rows, or back beside another wording. */
  readonly from?: { readonly kind: 'split' | 'revived'; readonly rows: readonly string[] };
  /** The rows into which it went at last. */
  readonly into?: { readonly kind: 'merged'; readonly rows: readonly string[] };
  /** True where an earlier run had this row and no provision of these drafts stands in it any more. */
  readonly vanished: boolean;
  /** By key of the draft. A draft in which the row has not begun, or was dropped before, has no cell. */
  readonly cells: Readonly<Record<string, ConcordanceCell>>;
}

/** Many drafts side by side: a row for each lineage of provisions, a column for each draft. Rows in order of number. */
export interface ConcordanceTable {
  readonly drafts: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly ConcordanceTableRow[];
}

/** What is kept of a table so that its numbers hold in later runs: plain JSON. Provision ids by key of the draft. */
export interface KeptRows {
  readonly rows: readonly {
    readonly row: string;
    readonly cells: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** A link between provisions of two drafts that a person confirmed, or cut. `from` and `to` are keys of drafts. */
export interface DraftLink {
  readonly from: string;
  readonly to: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly verdict: 'confirmed' | 'cut';
}
