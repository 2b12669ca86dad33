import type { MatchVerdict } from '@nonpaper/vocabulary';
import type { Id, RecordBase } from './record.ts';

/**
 * A person's word on which provisions of two drafts answer to each other. It wins over the program's matching, in this
 * comparison and in every later one. With one side empty, a confirmed one says that the other has no counterpart.
 */
export interface Counterpart extends RecordBase<'counterpart'> {
  readonly earlier: Id;
  readonly later: Id;
  /** Provisions of the earlier draft, and of the later one. */
  readonly left: readonly Id[];
  readonly right: readonly Id[];
  readonly verdict: MatchVerdict;
}

/** One row of a concordance: its number, and the provisions of all drafts that stand in it. */
export interface NumberedRow {
  /** Such as `12` or `12a`; fixed for good. */
  readonly row: string;
  /** Empty where none stands in it any more; the number is never given to another row. */
  readonly provisions: readonly Id[];
}

/**
 * The rows of a concordance with their numbers, as a person kept them. A draft stands in one such record only, and a
 * provision in one row. It is seen by those who may see the drafts; others see the numbers alone.
 */
export interface RowNumbers extends RecordBase<'rowNumbers'> {
  /** The drafts whose provisions have rows, in the order in which they came in. */
  readonly drafts: readonly Id[];
  /** In the order of their numbers. */
  readonly rows: readonly NumberedRow[];
}
