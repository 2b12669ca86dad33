import type { ConcordanceKind } from '@nonpaper/vocabulary';
import type { Draft, Id } from './records.ts';

/** Facts of one sort that stand on one side only. */
export interface ChangedFactData {
  /** `duty`: the words by which somebody has to do something, or not ("shall withdraw"); only where wording is compared. */
  readonly kind: 'duty' | 'number' | 'date' | 'party';
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** One row of a concordance, computed by the alignment of two drafts and handed in as plain data. */
export interface ConcordanceRowData {
  readonly kind: ConcordanceKind;
  readonly left: readonly Id[];
  readonly right: readonly Id[];
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
  /** Whether a person should look at the match before anybody relies on it. */
  readonly doubtful: boolean;
  /** Numbers, dates and parties of a matched pair that stand on one side only; allowed between paraphrases too. */
  readonly facts: readonly ChangedFactData[];
}

/** A point whose text is not kept on one side; what stands at its place on the other is neither dropped nor new. */
export interface NotKeptPoint {
  readonly side: 'left' | 'right';
  readonly path: string;
  readonly other: readonly Id[];
}

/** A two-draft concordance. `wordingRefused` says why wording may not be compared; null where it may. */
export interface ConcordanceTable {
  readonly left: Id;
  readonly right: Id;
  readonly rows: readonly ConcordanceRowData[];
  readonly wordingRefused: string | null;
  readonly notKept: readonly NotKeptPoint[];
}

const sameLanguage = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.split('-')[0]?.toLowerCase() === b.split('-')[0]?.toLowerCase();

/**
 * Why differences of wording between two drafts mean nothing, or null where they may be shown: both must be verbatim
 * and in one language (measures, "Words on redlines"). Numbers, dates and parties may still be compared, headed "of
 * our paraphrase".
 */
export function wordingRefusal(left: Draft, right: Draft): string | null {
  for (const draft of [left, right]) {
    if (draft.completeness === 'not seen') return `the text of ${draft.shortTitle} was not seen`;
    if (draft.fidelity !== 'verbatim')
      return `${draft.shortTitle} is a ${draft.fidelity}, not the wording itself`;
  }
  if (sameLanguage(left.language, right.language)) return null;
  return `${left.shortTitle} and ${right.shortTitle} are not known to be in one language`;
}
