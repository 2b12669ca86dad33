import type { Group } from './groups.ts';
import type { Placed } from './moves.ts';
import { staying } from './moves.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';

/**
 * The left indices of pairs that have moved. Order counts among pairs under the same parents, so that a point that
 * moves with all its sub-points is one move; a parent without partner does not count, but the next one above it.
 * A pair under parents that are no partners has moved unless it still stands between the same ones: a paragraph
 * that became a sub-point in its place has not. Groups hold their place among the others, but are not called moved.
 * What weighs is all the wording that would move, with what stands below.
 */
export function movedPairs(sides: Sides, groups: readonly Group[]): Set<number> {
  const { toRight } = sides.pairing;
  const weights = { left: treeWeights(sides.left), right: treeWeights(sides.right) };
  const weightOf = (left: number, right: number): number =>
    (weights.left[left] ?? 0) + (weights.right[right] ?? 0);
  const moved = new Set<number>();
  const strays: number[] = [];
  const families = new Map<string, Placed[]>();
  toRight.forEach((right, left) => {
    if (right < 0) return;
    const family = familyOf(sides, left, right);
    if (family === null) strays.push(left);
    else addTo(families, family, { left, right, weight: weightOf(left, right) });
  });
  for (const { left, right } of groups) {
    const [i = -1, j = -1] = [left[0], right[0]];
    const family = familyOf(sides, i, j);
    if (family !== null) addTo(families, family, { left: i, right: j, weight: weightOf(i, j) });
  }
  for (const family of families.values()) {
    const stay = staying(family);
    for (const { left } of family) if (!stay.has(left) && toRight[left] !== -1) moved.add(left);
  }
  for (const left of strayed(toRight, strays, moved)) moved.add(left);
  return moved;
}

/** The nearest parents that are partners of each other, by name; null where the nearest paired parents are not. */
function familyOf({ left, right, pairing }: Sides, i: number, j: number): string | null {
  const above = pairedAbove(left, i, pairing.toRight);
  const expected = above === -1 ? -1 : (pairing.toRight[above] ?? -1);
  return expected === pairedAbove(right, j, pairing.toLeft) ? String(above) : null;
}

/** The strays that do not stand between the partners of those that stay before and behind them. */
function strayed(toRight: Int32Array, strays: readonly number[], moved: ReadonlySet<number>): number[] {
  const astray = new Set(strays);
  const before = new Int32Array(toRight.length).fill(-1);
  let last = -1;
  toRight.forEach((right, left) => {
    before[left] = last;
    if (right >= 0 && !moved.has(left) && !astray.has(left)) last = right;
  });
  const behind = new Float64Array(toRight.length).fill(Infinity);
  let next = Infinity;
  for (let left = toRight.length - 1; left >= 0; left -= 1) {
    behind[left] = next;
    const right = toRight[left] ?? -1;
    if (right >= 0 && !moved.has(left) && !astray.has(left)) next = right;
  }
  return strays.filter((left) => {
    const right = toRight[left] ?? -1;
    return right <= (before[left] ?? -1) || right >= (behind[left] ?? Infinity);
  });
}

/** The nearest provision above that has a partner, or -1. */
function pairedAbove(side: readonly Profile[], index: number, partner: Int32Array): number {
  let above = side[index]?.parent ?? -1;
  while (above >= 0 && partner[above] === -1) above = side[above]?.parent ?? -1;
  return above;
}

/** Characters of each provision with all below it, and at least one. */
function treeWeights(side: readonly Profile[]): Float64Array {
  const weights = Float64Array.from(side, ({ key }) => 1 + key.length);
  for (const { index, parent } of side.toReversed())
    if (parent >= 0) weights[parent] = (weights[parent] ?? 0) + (weights[index] ?? 0);
  return weights;
}

function addTo(families: Map<string, Placed[]>, key: string, pair: Placed): void {
  const family = families.get(key);
  if (family === undefined) families.set(key, [pair]);
  else family.push(pair);
}
