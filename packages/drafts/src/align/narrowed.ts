import { join } from './anchors.ts';
import type { Group } from './groups.ts';
import type { Profile } from './profiles.ts';
import { NUMBERS_KEPT } from './trust.ts';
import type { Sides } from './sides.ts';

/** How sure such a group is thought to be: it rests on numbers alone, and a person should look at it. */
const SCORE = 0.5;

/** Of a sub-point of which less of the wording is in common, it cannot be said that it is left. */
const LEAST_LEFT = 0.3;
/** A little wording must be shared for a number to speak. */
const LEAST_NEAR = 0.03;

/**
 * Points of which one sub-point alone is left. "20 Both run programmes … (a) One adopts rules … (b) … (c) …" becomes "20 One
 * adopts rules …": between drafts that kept their numbers, the whole and its sub-point answer to what stands under the
 * number of the whole now, and the whole is not dropped. Either side may be the narrower one. Linear.
 */
export function narrowedIn(sides: Sides, groups: readonly Group[]): Group[] {
  return narrowingsIn(sides, groups).map(({ whole, point, single, wholesAreLeft }): Group =>
    wholesAreLeft
      ? { left: [whole, point], right: [single], ...NARROWED }
      : { left: [single], right: [whole, point], ...NARROWED },
  );
}

const NARROWED = { score: SCORE, narrowed: true };

/**
 * Where a point said anew has a few words in common with one of the old sub-points, its number says more: it is paired with the
 * whole, if they have any wording in common, and no sub-point is left of it. Linear.
 */
export function keepNumbers(sides: Sides, groups: readonly Group[]): void {
  const { pairing, wordings } = sides;
  for (const { whole, point, single, wholesAreLeft } of narrowingsIn(sides, groups)) {
    const near = (index: number): number =>
      wholesAreLeft ? wordings.near(index, single) : wordings.near(single, index);
    if (near(point) >= LEAST_LEFT || near(whole) < LEAST_NEAR) continue;
    (wholesAreLeft ? pairing.toRight : pairing.toLeft)[point] = -1;
    if (wholesAreLeft) join(pairing, whole, single);
    else join(pairing, single, whole);
  }
}

/** A whole, the one sub-point of it that has a partner, and that partner, which has the number of the whole. */
interface Narrowing {
  readonly whole: number;
  readonly point: number;
  readonly single: number;
  readonly wholesAreLeft: boolean;
}

/** Nothing between drafts that did not keep their numbers. */
function narrowingsIn(sides: Sides, groups: readonly Group[]): Narrowing[] {
  if (sides.trust.numbers < NUMBERS_KEPT) return [];
  const { left, right, pairing, free } = sides;
  const taken = {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  };
  const isOpenLeft = (index: number): boolean => free.left(index) && !taken.left.has(index);
  const isOpenRight = (index: number): boolean => free.right(index) && !taken.right.has(index);
  const mirrored = { toRight: pairing.toLeft, toLeft: pairing.toRight };
  const ahead = onlyOnesLeft(left, right, pairing, isOpenLeft, isOpenRight)
    .filter(([whole, , single]) => free.pair(whole, single))
    .map(([whole, point, single]): Narrowing => ({ whole, point, single, wholesAreLeft: true }));
  const back = onlyOnesLeft(right, left, mirrored, isOpenRight, isOpenLeft)
    .filter(([whole, , single]) => free.pair(single, whole))
    .map(([whole, point, single]): Narrowing => ({ whole, point, single, wholesAreLeft: false }));
  return [...ahead, ...back];
}

/** Whole, its sub-point, and the provision of the other side that has the number of the whole and the text of the sub-point. */
function onlyOnesLeft(
  wholes: readonly Profile[],
  others: readonly Profile[],
  { toRight, toLeft }: Sides['pairing'],
  isOpenWhole: (index: number) => boolean,
  isOpenOther: (index: number) => boolean,
): [whole: number, point: number, single: number][] {
  const at = new Map(others.map(({ provision, index }) => [provision.path, index]));
  return wholes.flatMap(({ index, provision, children }): [number, number, number][] => {
    const single = at.get(provision.path);
    const paired = children.filter((child) => toRight[child] !== -1);
    const [point] = paired;
    if (single === undefined || point === undefined || paired.length > 1 || provision.number === '')
      return [];
    const isAlone = toRight[index] === -1 && others[single]?.children.length === 0;
    return isAlone && toLeft[single] === point && [index, point].every(isOpenWhole) && isOpenOther(single)
      ? [[index, point, single]]
      : [];
  });
}
