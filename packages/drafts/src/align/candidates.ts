import type { Pairing } from './anchors.ts';
import type { Offer } from './assignment.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './scores.ts';
import { NO_PARTNER, scoreOf } from './scores.ts';
import type { Vector } from './similarity.ts';

/** Left and right index of a possible pair. */
export type Pair = readonly [left: number, right: number];

/** The nearest that are looked at for each provision, on either side. */
const NEAREST = 10;
/** A term in more provisions than this says little, and is left out when the nearest are looked for. */
const COMMON_TERM = 150;
/** Children that are asked for the parent of their partner. */
const MOST_CHILDREN = 50;

/**
 * Pairs among the provisions that are not anchored, each with what it is worth: those near by their words, and those
 * in the same place as the present pairs have it.
 */
export function offersOf(sides: Sides, anchors: Pairing, byWords: readonly Pair[]): Offer[] {
  const seen = new Set<number>();
  const offers: Offer[] = [];
  for (const [left, right] of [...byWords, ...pairsByPlace(sides)]) {
    const key = left * sides.right.length + right;
    if (anchors.toRight[left] !== -1 || anchors.toLeft[right] !== -1 || seen.has(key)) continue;
    seen.add(key);
    const worth = (scoreOf(sides, left, right)?.value ?? 0) - NO_PARTNER;
    if (worth > 0) offers.push({ left, right, worth });
  }
  return offers;
}

/** For every provision that is not anchored, the nearest by rare words; for those with children, also by all below them. */
export function pairsByWords({ left, right, space }: Sides, anchors: Pairing): Pair[] {
  const lefts = freeOnes(left, anchors.toRight);
  const rights = freeOnes(right, anchors.toLeft);
  const parents = (side: readonly Profile[], free: readonly number[]): number[] =>
    free.filter((index) => (side[index]?.children.length ?? 0) > 0);
  const mirrored = (pairs: readonly Pair[]): Pair[] => pairs.map(([a, b]) => [b, a]);
  return [
    ...nearest(lefts, space.left, rights, space.right),
    ...mirrored(nearest(rights, space.right, lefts, space.left)),
    ...nearest(parents(left, lefts), space.leftTrees, rights, space.rightTrees),
    ...mirrored(nearest(parents(right, rights), space.rightTrees, lefts, space.leftTrees)),
  ];
}

const freeOnes = (side: readonly Profile[], partner: Int32Array): number[] =>
  side.filter(({ index }) => partner[index] === -1).map(({ index }) => index);

/** Each of the first with its nearest among the second, found through a list of holders for each term. */
function nearest(
  firsts: readonly number[],
  a: readonly Vector[],
  seconds: readonly number[],
  b: readonly Vector[],
): Pair[] {
  const holders = holdersOf(seconds, b);
  const sums = new Float64Array(b.length);
  return firsts.flatMap((first) => {
    const touched = addUp(a[first], holders, sums);
    const best = highest(touched, sums);
    for (const second of touched) sums[second] = 0;
    return best.map((second): Pair => [first, second]);
  });
}

/** The indices with the highest sums, highest first; the lower index first among equals. */
function highest(touched: readonly number[], sums: Float64Array): number[] {
  const isAbove = (x: number, y: number): boolean =>
    (sums[x] ?? 0) > (sums[y] ?? 0) || ((sums[x] ?? 0) === (sums[y] ?? 0) && x < y);
  const best: number[] = [];
  for (const index of touched) {
    if (best.length === NEAREST && !isAbove(index, best[NEAREST - 1] ?? -1)) continue;
    let at = best.length;
    while (at > 0 && isAbove(index, best[at - 1] ?? -1)) at -= 1;
    best.splice(at, 0, index);
    if (best.length > NEAREST) best.pop();
  }
  return best;
}

interface Holders {
  readonly index: number[];
  readonly weight: number[];
}

function holdersOf(indices: readonly number[], vectors: readonly Vector[]): Map<number, Holders> {
  const holders = new Map<number, Holders>();
  for (const index of indices)
    vectors[index]?.terms.forEach((term, at) => {
      const known = holders.get(term) ?? { index: [], weight: [] };
      if (known.index.length === 0) holders.set(term, known);
      known.index.push(index);
      known.weight.push(vectors[index]?.weights[at] ?? 0);
    });
  return holders;
}

/** Adds the products with each holder of a term of the vector to `sums`; gives the indices that it touched. */
function addUp(
  vector: Vector | undefined,
  holders: ReadonlyMap<number, Holders>,
  sums: Float64Array,
): number[] {
  const touched: number[] = [];
  vector?.terms.forEach((term, at) => {
    const held = holders.get(term);
    if (held === undefined || held.index.length > COMMON_TERM) return;
    const weight = vector.weights[at] ?? 0;
    held.index.forEach((index, order) => {
      if (sums[index] === 0) touched.push(index);
      sums[index] = (sums[index] ?? 0) + weight * (held.weight[order] ?? 0);
    });
  });
  return touched;
}

/** Pairs of the same path, between the same neighbours, above the same children. */
function pairsByPlace({ left, right, pairing }: Sides): Pair[] {
  const at = new Map(right.map(({ provision, index }) => [provision.path, index]));
  return left.flatMap(({ provision, index, children, before, behind }) => {
    const places = [
      at.get(provision.path) ?? -1,
      right[pairing.toRight[before] ?? -1]?.behind ?? -1,
      right[pairing.toRight[behind] ?? -1]?.before ?? -1,
      ...children.slice(0, MOST_CHILDREN).map((child) => right[pairing.toRight[child] ?? -1]?.parent ?? -1),
    ];
    return places.filter((place) => place >= 0).map((place): Pair => [index, place]);
  });
}
