import { join, type Free, type Pairing } from './anchors.ts';
import { staying } from './moves.ts';
import type { Profile } from './profiles.ts';
import { slotsBy } from './slots.ts';

/**
 * Pairs provisions that are a number and nothing else ("Article 8" in a cell of its own) by what stands under them. Where an
 * article was put in before, "Article 8" of the one draft is "Article 9" of the other, and the new "Article 8" is nobody's.
 *
 * Plan. What stands under such a number reaches to the next of its kind. Two of them are partners where more of what stands under
 * the one is paired with what stands under the other than with anything else, seen from both sides; of as many, the one with the same
 * number, then the earlier. Those under which nothing is paired go by the slot between pairs in which they stand: in order
 * where both sides have as many of a kind there, else with the same number.
 * `pairs` are the pairs so far; what is found is put into `into` and into `pairs`. Linear, but for sorting.
 */
export function pairLoneLabels(
  left: readonly Profile[],
  right: readonly Profile[],
  pairs: Pairing,
  into: Pairing,
  free: Free,
): void {
  if (!left.some(isAlone) || !right.some(isAlone)) return;
  const take = (found: Found): void => {
    for (const [i, j] of found) for (const pairing of [pairs, into]) join(pairing, i, j);
  };
  take(pairedBelow(left, right, pairs, free));
  take(pairedBySlot(left, right, pairs, free, ({ label }) => label?.kind ?? ''));
  take(pairedBySlot(left, right, pairs, free, ({ key }) => key));
}

const isAlone = ({ isLabelAlone }: Profile): boolean => isLabelAlone;

/** Fewer of them say nothing. */
const FEW = 3;
/** Numbers kept by fewer than this of those over paired provisions are no sign of what belongs together. */
const MOSTLY = 0.8;

/**
 * Whether provisions that are a number and nothing else were numbered anew, as far as those tell under which anchors stand. Between columns
 * of one table they keep their numbers, and the number says more than what little stands under it.
 */
export function areRenumbered(
  left: readonly Profile[],
  right: readonly Profile[],
  anchors: Pairing,
  free: Free,
): boolean {
  if (!left.some(isAlone) || !right.some(isAlone)) return false;
  const found = pairedBelow(left, right, anchors, free);
  if (found.length < FEW || !keepOrder(anchors)) return false;
  const kept = found.filter(([i, j]) => left[i]?.label?.printed === right[j]?.label?.printed);
  return kept.length < MOSTLY * found.length;
}

/** Nothing that is only a number is to be had by its words. */
export const withoutLoneLabels = (free: Free, left: readonly Profile[], right: readonly Profile[]): Free => ({
  ...free,
  left: (index) => left[index]?.isLabelAlone !== true && free.left(index),
  right: (index) => right[index]?.isLabelAlone !== true && free.right(index),
});

/** What stands under a number says something only where rows stand in one order on both sides. */
function keepOrder({ toRight }: Pairing): boolean {
  const pairs = [...toRight].flatMap((right, left) => (right < 0 ? [] : [{ left, right, weight: 1 }]));
  return staying(pairs).size >= MOSTLY * pairs.length;
}

type Found = [left: number, right: number][];

/** Two numbers of a kind, and how much of what stands under them is paired. */
interface Shared {
  readonly left: number;
  readonly right: number;
  count: number;
}

function pairedBelow(left: readonly Profile[], right: readonly Profile[], pairs: Pairing, free: Free): Found {
  const shared = [...kindsOf(left)].flatMap((kind) => sharedBelow(left, right, pairs, kind));
  const [ofLeft, ofRight] = [bestBy(shared, 'left', left, right), bestBy(shared, 'right', left, right)];
  return shared.flatMap((each): Found => {
    const { left: i, right: j } = each;
    const isMutual = ofLeft.get(i) === each && ofRight.get(j) === each;
    return isMutual && free.left(i) && free.right(j) && free.pair(i, j) ? [[i, j]] : [];
  });
}

const kindsOf = (side: readonly Profile[]): Set<string> =>
  new Set(side.flatMap(({ isLabelAlone, label }) => (isLabelAlone && label !== null ? [label.kind] : [])));

/** By pairs of numbers of this kind, how much of what stands under both is paired. */
function sharedBelow(
  left: readonly Profile[],
  right: readonly Profile[],
  pairs: Pairing,
  kind: string,
): Shared[] {
  const [lefts, rights] = [numbersOver(left, kind), numbersOver(right, kind)];
  const found = new Map<number, Shared>();
  pairs.toRight.forEach((j, i) => {
    const [over, other] = [lefts[i] ?? -1, rights[j] ?? -1];
    if (j < 0 || over < 0 || other < 0) return;
    const key = over * right.length + other;
    const known = found.get(key);
    if (known === undefined) found.set(key, { left: over, right: other, count: 1 });
    else known.count += 1;
  });
  return [...found.values()];
}

/** For each provision the last one before it that is only a number of this kind; -1 before the first, and for these themselves. */
function numbersOver(side: readonly Profile[], kind: string): Int32Array {
  const over = new Int32Array(side.length).fill(-1);
  let last = -1;
  side.forEach(({ isLabelAlone, label }, index) => {
    if (isLabelAlone && label?.kind === kind) last = index;
    else over[index] = last;
  });
  return over;
}

function bestBy(
  shared: readonly Shared[],
  side: 'left' | 'right',
  left: readonly Profile[],
  right: readonly Profile[],
): Map<number, Shared> {
  const best = new Map<number, Shared>();
  const isBetter = (one: Shared, other: Shared): boolean => {
    const printed = ({ left: i, right: j }: Shared): number =>
      Number(left[i]?.label?.printed === right[j]?.label?.printed);
    const order = one.count - other.count || printed(one) - printed(other);
    return order > 0 || (order === 0 && one.left + one.right < other.left + other.right);
  };
  for (const each of shared) {
    const known = best.get(each[side]);
    if (known === undefined || isBetter(each, known)) best.set(each[side], each);
  }
  return best;
}

/** What is left in a slot on both sides, by the slot and what they have in common. */
type Waiting = Map<string, { readonly left: number[]; readonly right: number[] }>;

/** Those that `likeness` finds alike and that stand in the same slot, the first with the first, where there are as many on both sides. */
function pairedBySlot(
  left: readonly Profile[],
  right: readonly Profile[],
  pairs: Pairing,
  free: Free,
  likeness: (profile: Profile) => string,
): Found {
  const slots = slotsBy(pairs);
  const waiting: Waiting = new Map();
  const wait = (profile: Profile, side: 'left' | 'right'): void => {
    const key = `${slots[side][profile.index] ?? 0} ${likeness(profile)}`;
    const known = waiting.get(key) ?? { left: [], right: [] };
    known[side].push(profile.index);
    waiting.set(key, known);
  };
  for (const profile of left)
    if (profile.isLabelAlone && pairs.toRight[profile.index] === -1 && free.left(profile.index))
      wait(profile, 'left');
  for (const profile of right)
    if (profile.isLabelAlone && pairs.toLeft[profile.index] === -1 && free.right(profile.index))
      wait(profile, 'right');
  return [...waiting.values()].flatMap(({ left: ours, right: theirs }): Found =>
    ours.length !== theirs.length
      ? []
      : ours.flatMap((i, at): Found => {
          const j = theirs[at] ?? -1;
          return free.pair(i, j) ? [[i, j]] : [];
        }),
  );
}
