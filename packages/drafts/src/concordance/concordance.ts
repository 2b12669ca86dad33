import type { Outcome } from '@nonpaper/vocabulary';
import { bad, good } from '@nonpaper/vocabulary';
import { align } from '../align/align.ts';
import type { ConcordanceRow, ReadProvision } from '../types.ts';

/** One draft of a concordance. */
export interface ConcordanceDraft {
  readonly name: string;
  readonly provisions: readonly ReadProvision[];
}

/** The rows between two drafts that stand side by side. */
export interface ConcordanceStep {
  readonly left: string;
  readonly right: string;
  readonly rows: readonly ConcordanceRow[];
}

/** Drafts in their order, and what became of each provision from one to the next. */
export interface Concordance {
  readonly drafts: readonly string[];
  readonly steps: readonly ConcordanceStep[];
}

/**
 * Matches each draft with the one after it. Two drafts give one step. Fault: `two-drafts-needed`.
 */
export function concordance(drafts: readonly ConcordanceDraft[]): Outcome<Concordance> {
  if (drafts.length < 2)
    return bad({
      code: 'two-drafts-needed',
      what: `A concordance was asked of ${drafts.length === 0 ? 'no draft' : 'one draft'}.`,
      next: 'Name at least two drafts.',
    });
  const steps = drafts.slice(1).flatMap((right, index) => {
    const left = drafts[index];
    return left === undefined ? [] : [stepBetween(left, right)];
  });
  return good({ drafts: drafts.map(({ name }) => name), steps });
}

const stepBetween = (left: ConcordanceDraft, right: ConcordanceDraft): ConcordanceStep => ({
  left: left.name,
  right: right.name,
  rows: align(left.provisions, right.provisions),
});
