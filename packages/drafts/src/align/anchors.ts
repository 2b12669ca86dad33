import type { Known } from './known.ts';
import type { Profile } from './profiles.ts';

/** Partners by index: `toRight[i]` is the right partner of left i, or -1; `toLeft` is its mirror. */
export interface Pairing {
  readonly toRight: Int32Array;
  readonly toLeft: Int32Array;
}

export function noPairs(left: number, right: number): Pairing {
  return { toRight: new Int32Array(left).fill(-1), toLeft: new Int32Array(right).fill(-1) };
}

export function join(pairing: Pairing, left: number, right: number): void {
  pairing.toRight[left] = right;
  pairing.toLeft[right] = left;
}

/** Which provisions may be paired with which: what a person confirmed or cut is not for the words to decide. */
export interface Free {
  left(index: number): boolean;
  right(index: number): boolean;
  pair(left: number, right: number): boolean;
}

export const freeBy = (known: Known, pairing: Pairing): Free => ({
  left: (index) => pairing.toRight[index] === -1 && !known.takenLeft.has(index),
  right: (index) => pairing.toLeft[index] === -1 && !known.takenRight.has(index),
  pair: (left, right) => !known.isCut(left, right),
});

/**
 * Pairs provisions of the very same wording. A wording that stands once in each draft is its own anchor. One that
 * stands several times ("Reserved.") is told apart by what stands above, before and behind it, and at last by its
 * order; numbers never matter, so a pure renumbering pairs every provision with itself. What says nothing but a number
 * is left out, or taken too. Linear.
 */
export function anchor(
  left: readonly Profile[],
  right: readonly Profile[],
  pairing: Pairing,
  free: Free,
  numbers: 'left out' | 'too' = 'left out',
): void {
  const wholes = {
    left: wholeKeys(left).map((key, index) => (isLeftOut(left[index], numbers) ? null : key)),
    right: wholeKeys(right).map((key, index) => (isLeftOut(right[index], numbers) ? null : key)),
  };
  const contexts: Context[] = [
    () => '',
    (side, profile) =>
      [keyAt(side, profile.parent), beside(side, profile, -1), beside(side, profile, 1)].join('\u0000'),
    (side, profile) => keyAt(side, profile.parent),
    (side, profile) => beside(side, profile, -1),
    (side, profile) => beside(side, profile, 1),
  ];
  for (const context of contexts) {
    const rights = byKey(right, wholes.right, free.right, context);
    for (const [key, [only, another]] of byKey(left, wholes.left, free.left, context)) {
      const [partner, rival] = rights.get(key) ?? [];
      if (only === undefined || partner === undefined || another !== undefined || rival !== undefined)
        continue;
      if (free.pair(only, partner)) join(pairing, only, partner);
    }
  }
  pairInOrder(left, right, wholes, pairing, free);
}

const isLeftOut = (profile: Profile | undefined, numbers: 'left out' | 'too'): boolean =>
  numbers === 'left out' && profile?.isLabelAlone === true;

type Context = (side: readonly Profile[], profile: Profile) => string;

interface Wholes {
  readonly left: readonly (string | null)[];
  readonly right: readonly (string | null)[];
}

const keyAt = (side: readonly Profile[], index: number): string => side[index]?.key ?? '';
const beside = (side: readonly Profile[], { index }: Profile, by: number): string => keyAt(side, index + by);

/** The nth of the same wording with the nth, but for those that were cut apart. */
function pairInOrder(
  left: readonly Profile[],
  right: readonly Profile[],
  wholes: Wholes,
  pairing: Pairing,
  free: Free,
): void {
  const rights = byKey(right, wholes.right, free.right, () => '');
  for (const [key, indices] of byKey(left, wholes.left, free.left, () => '')) {
    const partners = rights.get(key) ?? [];
    let next = 0;
    for (const index of indices) {
      const skipped = partners.slice(next, next + MOST_SKIPPED).findIndex((each) => free.pair(index, each));
      const partner = partners[next + skipped];
      if (skipped === -1 || partner === undefined) continue;
      join(pairing, index, partner);
      next += skipped + 1;
    }
  }
}

/** Beyond so many cut pairs in a row the search for an equal wording ends. */
const MOST_SKIPPED = 50;

function byKey(
  side: readonly Profile[],
  wholes: readonly (string | null)[],
  isFree: (index: number) => boolean,
  context: Context,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const profile of side) {
    const whole = wholes[profile.index] ?? null;
    if (whole === null || !isFree(profile.index)) continue;
    const key = `${whole}\u0001${context(side, profile)}`;
    const indices = found.get(key);
    if (indices === undefined) found.set(key, [profile.index]);
    else indices.push(profile.index);
  }
  return found;
}

/** The wording of each, and for one that has none ("1. (a) …") that of all below it: such a one is known by what it holds. */
function wholeKeys(side: readonly Profile[]): string[] {
  const keys = side.map(({ key }) => key);
  for (const { index, key, children } of side.toReversed())
    if (key === '') keys[index] = ['\u0002', ...children.map((child) => keys[child] ?? '')].join('\u0003');
  return keys;
}
