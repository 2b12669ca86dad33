import type { ConcordanceRow } from '../types.ts';

/** A row that a person should look at, and why. */
export interface Doubt {
  readonly row: ConcordanceRow;
  /** How much there is to doubt, 0 to 1: one less the score, or more where a rival is close. */
  readonly doubt: number;
  /** In words, one reason after the other. */
  readonly why: string;
}

/** Rows with a score below this are listed. By the bench, of those above it at least 97 of 100 are right. */
const SURE = 0.85;
/** A rival as near as the pair itself puts this much doubt on it. */
const BY_RIVAL = 0.5;

/**
 * The rows that a person should look at, the surest doubt first: matched ones with a low score or with a close rival.
 * What a person confirmed is not listed, nor what has the very same wording. Linear but for the sorting.
 */
export function toReview(rows: readonly ConcordanceRow[]): Doubt[] {
  return rows
    .map((row, order) => ({ ...doubtOf(row), order }))
    .filter(({ why }) => why !== '')
    .sort((a, b) => b.doubt - a.doubt || a.order - b.order)
    .map(({ row, doubt, why }) => ({ row, doubt, why }));
}

function doubtOf(row: ConcordanceRow): Doubt {
  const isMatched = row.left.length > 0 && row.right.length > 0;
  if (row.locked || !isMatched || row.score === 1) return { row, doubt: 0, why: '' };
  const reasons: string[] = [];
  if (row.score < SURE) reasons.push(weakness(row));
  const { rival } = row;
  if (rival !== undefined) reasons.push(rivalry(row, rival.near));
  const doubt = Math.max(
    1 - row.score,
    rival === undefined ? 0 : BY_RIVAL * (1 - row.score + rival.near) * 0.5,
  );
  return { row, doubt: Math.round(doubt * 1000) / 1000, why: reasons.join('; ') };
}

function weakness({ score, left, right }: ConcordanceRow): string {
  const what = left.length + right.length > 2 ? 'group' : 'pair';
  return score < 0.5
    ? `more likely no ${what} than one: it rests on its place or its heading`
    : `about ${Math.round(score * 100)} of 100 such ${what}s are right`;
}

function rivalry({ rival, left }: ConcordanceRow, near: number): string {
  const other =
    rival !== undefined && rival.left[0] === left[0]
      ? 'another provision of the right draft'
      : 'another provision of the left draft';
  return `${other} is nearly as near by its words (${Math.round(near * 100)} %)`;
}
