import type { Placed } from './moves.ts';
import { staying } from './moves.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';

/**
 * The left indices of pairs that have moved. Order counts among pairs under the same parents, so that a point that
 * moves with all its sub-points is one move; a parent without partner does not count, but the next one above it.
 * A pair under parents that are no partners has moved unless it still stands between the same ones: a paragraph
 * that became a sub-point in its place has not.
 */
export function movedPairs(sides: Sides): Set<number> {
  const { toRight } = sides.pairing;
  const moved = new Set<number>();
  const strays: number[] = [];
  const families = new Map<string, Placed[]>();
  toRight.forEach((right, left) => {
    if (right < 0) return;
    const family = familyOf(sides, left, right);
    if (family === null) strays.push(left);
    else addTo(families, family, { left, right, weight: weightOf(sides.left[left], sides.right[right]) });
  });
  for (const family of families.values()) {
    const stay = staying(family);
    for (const { left } of family) if (!stay.has(left)) moved.add(left);
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

const weightOf = (left: Profile | undefined, right: Profile | undefined): number =>
  1 + (left?.provision.text.length ?? 0) + (right?.provision.text.length ?? 0);

function addTo(families: Map<string, Placed[]>, key: string, pair: Placed): void {
  const family = families.get(key);
  if (family === undefined) families.set(key, [pair]);
  else family.push(pair);
}
