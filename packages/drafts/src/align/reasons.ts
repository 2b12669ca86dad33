import type { Score } from './scores.ts';

export const NOTHING_CLOSE = 'nothing close enough in the other draft';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Why two provisions are a pair; null for the very same wording. Reads the same from both sides. */
export function pairReason(score: Score | null, moved: boolean): string {
  const place = moved ? 'at another place' : '';
  if (score === null) return listed(['the same wording', place]);
  return listed([
    score.wording > 0 ? `${percent(score.wording)} of the wording in common, rare words counting more` : '',
    score.sameHeading ? 'the same heading' : '',
    score.shares.length > 0 ? `the same figures: ${score.shares.slice(0, 5).join(', ')}` : '',
    score.sameParent ? 'under the same point' : '',
    score.sameNeighbours > 0 ? 'beside the same points' : '',
    score.sameNumber ? 'under the same number' : '',
    place,
  ]);
}

/** Why one provision and several are a group. */
export function groupReason(pieces: number, score: number): string {
  return `${pieces} neighbours together hold the wording of the one (${percent(score)} in common)`;
}

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');
