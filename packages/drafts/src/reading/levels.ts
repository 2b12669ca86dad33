import type { NumberingReading } from '@nonpaper/text';
import type { PrintedNumber } from './printed-numbers.ts';

/** A number that may open a provision, with what its surroundings say. */
export interface Candidate {
  readonly number: PrintedNumber;
  readonly indent: number;
  /** What it costs to read the line as running text, not as a numbered unit. */
  readonly asText: number;
  /** Whether an unnumbered heading stands between it and the number before. */
  readonly afterHeading: boolean;
  readonly headingLike: boolean;
  /** It opens a cell of a table, and so does the number before, in the same row. */
  readonly besideCell: boolean;
}

/** One open level of the numbering: the last number seen on it, and the level that it stands under. */
export interface Level {
  readonly parent: Level | null;
  readonly scheme: string;
  readonly reading: NumberingReading;
  readonly suffix: string;
  readonly indent: number;
  readonly listLevel: number | null;
  readonly list: string | null;
  /** Style and marks of the printed number. */
  readonly look: string;
  readonly headingLike: boolean;
  /** The highest value so far in this run of siblings. */
  readonly highest: number;
  /** The number goes on from the last one under the sibling before (Article 4 opens Chapter II). */
  readonly goesOn: boolean;
  /** The last number directly under the sibling before, if the numbers may go on across siblings. */
  readonly before: { readonly scheme: string; readonly value: number } | null;
  readonly depth: number;
  readonly key: string;
}
