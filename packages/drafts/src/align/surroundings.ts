import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';

/** Whether the two stand under partners, under those of others, or under nothing that says anything. */
export function parentsOf({ pairing }: Sides, a: Profile, b: Profile): 'same' | 'other' | 'unknown' {
  const there = a.parent < 0 ? -1 : (pairing.toRight[a.parent] ?? -1);
  const here = b.parent < 0 ? -1 : (pairing.toLeft[b.parent] ?? -1);
  if (there === -1 && here === -1) return 'unknown';
  return there === b.parent ? 'same' : 'other';
}

/** From here on two neighbours agree by their wording as far as they can. */
const AGREED = 0.5;

/** How far two partners agree by their wording, 0 to 1. What is settled does, and numbered points: they are often said anew in their place. */
export const agreementOf = (
  { cells, settled, wordings }: Pick<Sides, 'cells' | 'settled' | 'wordings'>,
  left: number,
  right: number,
): number =>
  !cells || settled.toRight[left] === right ? 1 : Math.min(1, wordings.near(left, right) / AGREED);

/**
 * How many neighbours under the same parents are partners, and how many have other partners: 0 to 2 each. Of cells, a partner counts as
 * far as it agrees by wording: one that was taken for its place alone says little about the next.
 */
export function neighbours(sides: Sides, a: Profile, b: Profile): { same: number; other: number } {
  const { pairing } = sides;
  let [same, other] = [0, 0];
  for (const edge of ['before', 'behind'] as const) {
    const [x, y] = [a[edge], b[edge]];
    if (x === -1 || y === -1) {
      if (x === y) same += 1;
      continue;
    }
    const [there, here] = [pairing.toRight[x] ?? -1, pairing.toLeft[y] ?? -1];
    if (there === y) same += agreementOf(sides, x, y);
    else if (there !== -1 && here !== -1)
      other += (agreementOf(sides, x, there) + agreementOf(sides, here, y)) / 2;
  }
  return { same, other };
}

/** The share of children on the side with more of them that are partners of the other's children. */
export function childrenPaired({ pairing, right }: Sides, a: Profile, b: Profile): number {
  const most = Math.max(a.children.length, b.children.length);
  if (most === 0) return 0;
  const paired = a.children.filter((child) => right[pairing.toRight[child] ?? -1]?.parent === b.index);
  return paired.length / most;
}
