import { join } from './anchors.ts';
import type { Group } from './groups.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';

/** A gap that is longer than this says nothing about who stands where in it. */
const LONGEST_GAP = 8;

/** Where order carries less than this, a slot says nothing. */
const LEAST_TRUST = 0.6;
/** A little wording must be shared. */
const LEAST_NEAR = 0.03;

/**
 * Pairs what fills the same slot: the same printed number, and as many partnerless ones up to the same partners
 * before and behind, with at least a little wording in common. So a clause that was replaced in its place, or put in
 * quite other words, is shown beside the old one, with a low score.
 */
export function fillGaps(sides: Sides, groups: readonly Group[]): void {
  const { left, right, pairing, free } = sides;
  if (sides.trust.neighbours < LEAST_TRUST) return;
  const taken = {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  };
  const at = new Map(right.map(({ provision, index }) => [provision.path, index]));
  const slots = left.flatMap((a): [number, number][] => {
    const b = right[at.get(a.provision.path) ?? -1];
    if (b === undefined || pairing.toRight[a.index] !== -1 || pairing.toLeft[b.index] !== -1) return [];
    if (taken.left.has(a.index) || taken.right.has(b.index)) return [];
    if (!free.left(a.index) || !free.right(b.index) || !free.pair(a.index, b.index)) return [];
    return sameSlot(sides, a, b) && sides.wordings.of(a.index, b.index).near >= LEAST_NEAR
      ? [[a.index, b.index]]
      : [];
  });
  for (const [a, b] of slots) join(pairing, a, b);
}

/** Between the same partners, or between one and an end, or alone under paired parents; two whole drafts are no slot. */
function sameSlot(sides: Sides, a: Profile, b: Profile): boolean {
  if (a.provision.number === '') return false;
  const edges = [edgeOf(sides, a, b, 'before'), edgeOf(sides, a, b, 'behind')];
  if (edges.includes('other')) return false;
  return edges.includes('partner') || (a.parent !== -1 && sides.pairing.toRight[a.parent] === b.parent);
}

/** What stands on one side of the slot: the same partner, the end of both, or something else on each. */
function edgeOf(
  { left, right, pairing }: Sides,
  a: Profile,
  b: Profile,
  side: 'before' | 'behind',
): 'partner' | 'end' | 'other' {
  let [i, j] = [a[side], b[side]];
  for (let steps = 0; steps < LONGEST_GAP; steps += 1) {
    if (i === -1 && j === -1) return 'end';
    const [free, other] = [pairing.toRight[i] === -1, pairing.toLeft[j] === -1];
    if (!free || !other) return i !== -1 && j !== -1 && pairing.toRight[i] === j ? 'partner' : 'other';
    [i, j] = [left[i]?.[side] ?? -1, right[j]?.[side] ?? -1];
  }
  return 'other';
}
