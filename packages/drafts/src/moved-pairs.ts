import type { Placed } from './moves.ts';
import { staying } from './moves.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './scores.ts';

/**
 * The left indices of pairs that have moved. Order counts among pairs under the same parents, so that a point that
 * moves with all its sub-points is one move. A pair whose parents are both paired, with others, has moved too. A
 * parent that is itself without partner does not count: the next one above it does.
 */
export function movedPairs(sides: Sides): Set<number> {
  const moved = new Set<number>();
  const families = new Map<string, Placed[]>();
  sides.pairing.toRight.forEach((right, left) => {
    if (right < 0) return;
    const [above, there] = [
      pairedAbove(sides.left, left, sides.pairing.toRight),
      pairedAbove(sides.right, right, sides.pairing.toLeft),
    ];
    const expected = above === -1 ? -1 : (sides.pairing.toRight[above] ?? -1);
    if (expected !== there) moved.add(left);
    else
      addTo(families, String(above), { left, right, weight: weightOf(sides.left[left], sides.right[right]) });
  });
  for (const family of families.values()) {
    const stay = staying(family);
    for (const { left } of family) if (!stay.has(left)) moved.add(left);
  }
  return moved;
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
