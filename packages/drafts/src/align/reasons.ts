import type { Scored } from './scores.ts';

export const NOTHING_CLOSE = 'nothing close enough in the other draft';
export const NARROWED = 'one sub-point alone stands under the number of the whole';
export const CONFIRMED = 'confirmed by a person';

export const LONE_NUMBERS = 'a number and nothing else, over paired provisions or at the same place';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Why two provisions are a pair; null for the very same wording. Reads the same from both sides. */
export function pairReason(scored: Scored | null, moved: boolean): string {
  const place = moved ? 'at another place' : '';
  if (scored === null) return listed(['the same wording', place]);
  return listed([
    scored.near > 0 ? `${percent(scored.near)} of the wording in common, rare words counting more` : '',
    scored.sameHeading ? 'the same heading' : '',
    scored.figures.length > 0 ? `the same figures: ${scored.figures.slice(0, 5).join(', ')}` : '',
    scored.sameParent ? 'under the same point' : '',
    scored.sameNeighbours > 0 ? 'beside the same points' : '',
    scored.sameNumber ? 'under the same number' : '',
    scored.sameLabel ? 'the same number at the head of the text' : '',
    place,
  ]);
}

/** Why several provisions are a group. Reads the same from both sides. */
export function groupReason(left: number, right: number): string {
  const [few, many] = [Math.min(left, right), Math.max(left, right)];
  return few === 1
    ? `${many} provisions together hold the wording of the one`
    : `${few} and ${many} provisions hold the same wording with other boundaries between them`;
}

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');
