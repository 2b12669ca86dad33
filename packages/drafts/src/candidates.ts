import type { Pairing } from './anchors.ts';
import type { Offer } from './assignment.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './scores.ts';
import { NO_PARTNER, scoreOf } from './scores.ts';
import type { Vector } from './similarity.ts';

/** The nearest that are looked at for each provision, on either side. */
const NEAREST = 12;
/** A term in more provisions than this says little, and is left out when the nearest are looked for. */
const COMMON_TERM = 150;
/** Children that are asked for the parent of their partner. */
const MOST_CHILDREN = 50;

/**
 * Possible pairs among the provisions that are not anchored, each with what it is worth. For every provision only
 * the nearest by rare words are scored, and besides those in the same place: of the same path, between the same
 * neighbours, above the same children.
 */
export function offersOf(sides: Sides, anchors: Pairing): Offer[] {
  const pairs = new Pairs(sides, anchors);
  pairsByWords(sides, anchors, pairs);
  pairsByPlace(sides, pairs);
  return pairs.offers();
}

class Pairs {
  readonly #sides: Sides;
  readonly #anchors: Pairing;
  readonly #found = new Map<number, Offer | null>();

  constructor(sides: Sides, anchors: Pairing) {
    this.#sides = sides;
    this.#anchors = anchors;
  }

  add(left: number, right: number): void {
    if (this.#anchors.toRight[left] !== -1 || this.#anchors.toLeft[right] !== -1) return;
    const key = left * this.#sides.right.length + right;
    if (this.#found.has(key)) return;
    const score = scoreOf(this.#sides, left, right);
    this.#found.set(key, score === null ? null : { left, right, worth: score.value - NO_PARTNER });
  }

  offers(): Offer[] {
    return [...this.#found.values()].filter((offer): offer is Offer => offer !== null && offer.worth > 0);
  }
}

function pairsByWords({ left, right, space }: Sides, anchors: Pairing, pairs: Pairs): void {
  const free = (side: readonly Profile[], partner: Int32Array): number[] =>
    side.filter(({ index }) => partner[index] === -1).map(({ index }) => index);
  const lefts = free(left, anchors.toRight);
  const rights = free(right, anchors.toLeft);
  for (const [a, b] of [
    [space.left, space.right],
    [space.leftTrees, space.rightTrees],
  ] as const) {
    nearest(lefts, a, rights, b, (i, j) => pairs.add(i, j));
    nearest(rights, b, lefts, a, (j, i) => pairs.add(i, j));
  }
}

/** Calls `use` for each of the first and its nearest among the second, through a list of holders for each term. */
function nearest(
  firsts: readonly number[],
  a: readonly Vector[],
  seconds: readonly number[],
  b: readonly Vector[],
  use: (first: number, second: number) => void,
): void {
  const holders = new Map<number, { second: number; weight: number }[]>();
  for (const second of seconds)
    b[second]?.terms.forEach((term, at) => {
      const entry = { second, weight: b[second]?.weights[at] ?? 0 };
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [entry]);
      else known.push(entry);
    });
  for (const first of firsts) {
    const sums = new Map<number, number>();
    a[first]?.terms.forEach((term, at) => {
      const held = holders.get(term) ?? [];
      if (held.length > COMMON_TERM) return;
      for (const { second, weight } of held)
        sums.set(second, (sums.get(second) ?? 0) + weight * (a[first]?.weights[at] ?? 0));
    });
    const best = [...sums].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, NEAREST);
    for (const [second] of best) use(first, second);
  }
}

function pairsByPlace(sides: Sides, pairs: Pairs): void {
  const { left, right, pairing } = sides;
  const at = new Map(right.map(({ provision, index }) => [provision.path, index]));
  for (const { provision, index, children, before, behind } of left) {
    const same = at.get(provision.path);
    if (same !== undefined) pairs.add(index, same);
    const next = right[pairing.toRight[before] ?? -1]?.behind ?? -1;
    if (next >= 0) pairs.add(index, next);
    const last = right[pairing.toRight[behind] ?? -1]?.before ?? -1;
    if (last >= 0) pairs.add(index, last);
    for (const child of children.slice(0, MOST_CHILDREN)) {
      const above = right[pairing.toRight[child] ?? -1]?.parent ?? -1;
      if (above >= 0) pairs.add(index, above);
    }
  }
}
