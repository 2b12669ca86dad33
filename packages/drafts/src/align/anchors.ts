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

/**
 * Pairs provisions of the very same wording. A wording that stands once in each draft is its own anchor. One that
 * stands several times ("Reserved.") is told apart by what stands above, before and behind it, and at last by its
 * order; numbers never matter, so a pure renumbering pairs every provision with itself. Linear.
 */
export function anchor(left: readonly Profile[], right: readonly Profile[]): Pairing {
  const pairing = noPairs(left.length, right.length);
  const contexts: ((side: readonly Profile[], profile: Profile) => string)[] = [
    () => '',
    (side, profile) =>
      [keyAt(side, profile.parent), beside(side, profile, -1), beside(side, profile, 1)].join('\u0000'),
    (side, profile) => keyAt(side, profile.parent),
    (side, profile) => beside(side, profile, -1),
    (side, profile) => beside(side, profile, 1),
  ];
  for (const context of contexts) pairUnique(left, right, pairing, context);
  pairInOrder(left, right, pairing);
  return pairing;
}

const keyAt = (side: readonly Profile[], index: number): string => side[index]?.key ?? '';
const beside = (side: readonly Profile[], { index }: Profile, by: number): string => keyAt(side, index + by);

function pairUnique(
  left: readonly Profile[],
  right: readonly Profile[],
  pairing: Pairing,
  context: (side: readonly Profile[], profile: Profile) => string,
): void {
  const lefts = byKey(left, pairing.toRight, context);
  const rights = byKey(right, pairing.toLeft, context);
  for (const [key, [only, another]] of lefts) {
    const [partner, rival] = rights.get(key) ?? [];
    if (only !== undefined && partner !== undefined && another === undefined && rival === undefined)
      join(pairing, only, partner);
  }
}

function pairInOrder(left: readonly Profile[], right: readonly Profile[], pairing: Pairing): void {
  const rights = byKey(right, pairing.toLeft, () => '');
  for (const [key, indices] of byKey(left, pairing.toRight, () => '')) {
    const partners = rights.get(key) ?? [];
    indices.slice(0, partners.length).forEach((index, order) => join(pairing, index, partners[order] ?? -1));
  }
}

function byKey(
  side: readonly Profile[],
  partner: Int32Array,
  context: (side: readonly Profile[], profile: Profile) => string,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const wholes = wholeKeys(side);
  for (const profile of side) {
    if (partner[profile.index] !== -1) continue;
    const key = `${wholes[profile.index] ?? ''}\u0001${context(side, profile)}`;
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
