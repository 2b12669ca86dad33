import { join } from './anchors.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './scores.ts';
import { scoreOf } from './scores.ts';

/** Indices that stand in a group already. */
export interface Taken {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
}

/** A gap that is longer than this says nothing about who stands where in it. */
const LONGEST_GAP = 8;

/**
 * Pairs what fills the same slot: the same printed number, and as many partnerless ones up to the same partners
 * before and behind, with at least a little wording in common. So a clause that was replaced in its place, or put in
 * quite other words, is shown beside the old one, with a low score.
 */
export function fillGaps(sides: Sides, taken: Taken): void {
  const { left, right, pairing } = sides;
  const at = new Map(right.map(({ provision, index }) => [provision.path, index]));
  const slots = left.flatMap((a): [number, number][] => {
    const b = right[at.get(a.provision.path) ?? -1];
    if (b === undefined || pairing.toRight[a.index] !== -1 || pairing.toLeft[b.index] !== -1) return [];
    if (taken.left.has(a.index) || taken.right.has(b.index)) return [];
    return sameSlot(sides, a, b) && scoreOf(sides, a.index, b.index) !== null ? [[a.index, b.index]] : [];
  });
  for (const [a, b] of slots) join(pairing, a, b);
}

function sameSlot(sides: Sides, a: Profile, b: Profile): boolean {
  return a.provision.number !== '' && sameEdge(sides, a, b, 'before') && sameEdge(sides, a, b, 'behind');
}

function sameEdge(
  { left, right, pairing }: Sides,
  a: Profile,
  b: Profile,
  side: 'before' | 'behind',
): boolean {
  let [i, j] = [a[side], b[side]];
  for (let steps = 0; steps < LONGEST_GAP; steps += 1) {
    const [free, other] = [pairing.toRight[i] === -1, pairing.toLeft[j] === -1];
    if (!free || !other) return (i === -1 && j === -1) || (i !== -1 && j !== -1 && pairing.toRight[i] === j);
    [i, j] = [left[i]?.[side] ?? -1, right[j]?.[side] ?? -1];
  }
  return false;
}
