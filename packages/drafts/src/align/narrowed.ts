import type { Group } from './groups.ts';
import type { Profile } from './profiles.ts';
import { NUMBERS_KEPT } from './trust.ts';
import type { Sides } from './sides.ts';

/** How sure such a group is thought to be: it rests on numbers alone, and a person should look at it. */
const SCORE = 0.5;

/**
 * Points of which one sub-point alone is left. "20 Both run programmes … (a) One adopts rules … (b) … (c) …" becomes "20 One
 * adopts rules …": between drafts that kept their numbers, the whole and its sub-point answer to what stands under the
 * number of the whole now, and the whole is not dropped. Either side may be the narrower one. Linear.
 */
export function narrowedIn(sides: Sides, groups: readonly Group[]): Group[] {
  if (sides.trust.numbers < NUMBERS_KEPT) return [];
  const { left, right, pairing, free } = sides;
  const taken = {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  };
  const isOpenLeft = (index: number): boolean => free.left(index) && !taken.left.has(index);
  const isOpenRight = (index: number): boolean => free.right(index) && !taken.right.has(index);
  const ahead = onlyOnesLeft(left, right, pairing, isOpenLeft, isOpenRight)
    .filter(([whole, , single]) => free.pair(whole, single))
    .map(([whole, point, single]): Group => ({ left: [whole, point], right: [single], ...NARROWED }));
  const back = onlyOnesLeft(
    right,
    left,
    { toRight: pairing.toLeft, toLeft: pairing.toRight },
    isOpenRight,
    isOpenLeft,
  )
    .filter(([whole, , single]) => free.pair(single, whole))
    .map(([whole, point, single]): Group => ({ left: [single], right: [whole, point], ...NARROWED }));
  return [...ahead, ...back];
}

const NARROWED = { score: SCORE, narrowed: true };

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
