import { join } from './anchors.ts';
import type { Group } from './groups.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';
import { NUMBERS_KEPT } from './trust.ts';

/** A gap that is longer than this says nothing about who stands where in it. */
const LONGEST_GAP = 8;

/** Where order carries less than this, a slot says nothing. */
const LEAST_TRUST = 0.6;
/** A little wording must be shared. */
const LEAST_NEAR = 0.03;

/**
 * Pairs what is left over on both sides and belongs together by its heading or its slot, with low scores: a person will
 * want to see the old clause beside the new one.
 *
 * First what stands under the same heading, if no other provision on either side does. Where order carries something,
 * what stands between the same pairs and differs in its figures alone, if no other of the kind is there on either side.
 * Then, with at least a little wording in common, what has the same number: between drafts that kept their numbers wherever it stands, between
 * others only in the same slot (as many partnerless ones up to the same partners before and behind), and nowhere if
 * order carries nothing between them.
 */
export function fillGaps(sides: Sides, groups: readonly Group[]): void {
  const { left, right, pairing, free } = sides;
  const taken = {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  };
  const isOpen = (a: Profile, b: Profile): boolean =>
    pairing.toRight[a.index] === -1 &&
    pairing.toLeft[b.index] === -1 &&
    !taken.left.has(a.index) &&
    !taken.right.has(b.index) &&
    free.left(a.index) &&
    free.right(b.index) &&
    free.pair(a.index, b.index);
  const headed = new Map(right.filter(({ ownHeading }) => ownHeading).map((b) => [b.heading, b]));
  for (const a of left) {
    const b = headed.get(a.heading);
    if (a.ownHeading && b !== undefined && isOpen(a, b)) join(pairing, a.index, b.index);
  }
  const numbersKept = sides.trust.numbers >= NUMBERS_KEPT;
  if (sides.trust.neighbours < LEAST_TRUST && !numbersKept) return;
  const inSlot = (a: Profile, b: Profile): boolean =>
    isOpen(a, b) && sides.trust.order >= LEAST_TRUST && sides.slots.passed(a.index, b.index) === 0;
  for (const [a, b] of sameButForFigures(left, right, inSlot)) join(pairing, a, b);
  const at = new Map(right.map((b) => [b.provision.path, b]));
  const slots = left.flatMap((a): [number, number][] => {
    const b = at.get(a.provision.path);
    if (b === undefined || !isOpen(a, b) || (!numbersKept && !sameSlot(sides, a, b))) return [];
    return sides.wordings.near(a.index, b.index) >= LEAST_NEAR ? [[a.index, b.index]] : [];
  });
  for (const [a, b] of slots) join(pairing, a, b);
}

/** Left-over pairs that differ in their figures alone, and of whose kind there is no other left over: "within 30 days", "within 60 days". */
function sameButForFigures(
  left: readonly Profile[],
  right: readonly Profile[],
  isOpen: (a: Profile, b: Profile) => boolean,
): [left: number, right: number][] {
  const [lefts, rights] = [byWordsAlone(left), byWordsAlone(right)];
  return [...lefts].flatMap(([words, [a, another]]): [number, number][] => {
    const [b, rival] = rights.get(words) ?? [];
    if (a === undefined || b === undefined || another !== undefined || rival !== undefined) return [];
    return isOpen(a, b) ? [[a.index, b.index]] : [];
  });
}

/** Provisions with figures, by their wording without these. */
function byWordsAlone(side: readonly Profile[]): Map<string, Profile[]> {
  const found = new Map<string, Profile[]>();
  for (const profile of side) {
    if (profile.terms.figures.size === 0) continue;
    const words = profile.key.replace(/\p{Nd}+/gu, '#');
    const known = found.get(words);
    if (known === undefined) found.set(words, [profile]);
    else known.push(profile);
  }
  return found;
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
