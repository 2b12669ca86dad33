import type { Free } from './anchors.ts';
import type { Profile } from './profiles.ts';
import type { Sides } from './sides.ts';
import type { TermSpace } from './similarity.ts';
import type { Vector } from './vectors.ts';
import type { Pair } from './pair.ts';

/** The nearest that are looked at for each provision, on either side. */
const NEAREST = 10;
/** For each provision at most so many entries in the lists of holders of its terms are read, rarest terms first. */
const MOST_READ = 4000;
/** Children that are asked for the parent of their partner. */
const MOST_CHILDREN = 50;

/** Pairs that are near by words, and of how many provisions not all that might be near was looked at. */
export interface NearPairs {
  readonly pairs: readonly Pair[];
  /** Provisions of both sides of whose words the other side has only such as more than `MOST_READ` provisions hold: the first of these were read. */
  readonly coarse: number;
}

/**
 * For every provision that is not settled, the nearest by rare words on the other side, whether settled or not (a
 * settled one can be no partner, but is a rival); for those with children, also by all below them. Each pair once.
 */
export function pairsByWords(
  left: readonly Profile[],
  right: readonly Profile[],
  space: TermSpace,
  free: Pick<Free, 'left' | 'right'>,
): NearPairs {
  const lefts = left.filter(({ index }) => free.left(index));
  const rights = right.filter(({ index }) => free.right(index));
  if (lefts.length === 0 && rights.length === 0) return { pairs: [], coarse: 0 };
  const width = right.length;
  const found = new Set<number>();
  const ahead = (pairs: readonly Pair[]): void => pairs.forEach(([a, b]) => found.add(a * width + b));
  const back = (pairs: readonly Pair[]): void => pairs.forEach(([b, a]) => found.add(a * width + b));
  const [toRight, toLeft] = [
    new Holders(space.right, space.rarity.length),
    new Holders(space.left, space.rarity.length),
  ];
  ahead(nearest(lefts, space.left, toRight));
  back(nearest(rights, space.right, toLeft));
  const coarse = toRight.cut + toLeft.cut;
  ahead(nearest(lefts.filter(isParent), space.leftTrees, toRight));
  back(nearest(rights.filter(isParent), space.rightTrees, toLeft));
  return { pairs: [...found].map((key): Pair => [Math.floor(key / width), key % width]), coarse };
}

const isParent = ({ children }: Profile): boolean => children.length > 0;

function nearest(firsts: readonly Profile[], vectors: readonly Vector[], holders: Holders): Pair[] {
  return firsts.flatMap(({ index }) => {
    const vector = vectors[index];
    return vector === undefined ? [] : holders.nearest(vector).map((second): Pair => [index, second]);
  });
}

/** For each term, who holds it and with what weight; the lists of all terms in one row. */
class Holders {
  readonly #from: Int32Array;
  readonly #index: Int32Array;
  readonly #weight: Float64Array;
  readonly #sums: Float64Array;
  /** Of how many vectors so far a list of holders was not read to its end. */
  cut = 0;

  constructor(vectors: readonly Vector[], terms: number) {
    this.#from = new Int32Array(terms + 1);
    for (const vector of vectors)
      for (const term of vector.terms) this.#from[term + 1] = (this.#from[term + 1] ?? 0) + 1;
    for (let term = 0; term < terms; term += 1)
      this.#from[term + 1] = (this.#from[term + 1] ?? 0) + (this.#from[term] ?? 0);
    const total = this.#from[terms] ?? 0;
    this.#index = new Int32Array(total);
    this.#weight = new Float64Array(total);
    const next = this.#from.slice();
    vectors.forEach((vector, index) => {
      for (let at = 0; at < vector.terms.length; at += 1) {
        const term = vector.terms[at] ?? 0;
        const place = next[term] ?? 0;
        next[term] = place + 1;
        this.#index[place] = index;
        this.#weight[place] = vector.weights[at] ?? 0;
      }
    });
    this.#sums = new Float64Array(vectors.length);
  }

  /** The indices nearest to a vector, nearest first. The work is bounded: rarest terms are read first, then no more. */
  nearest(vector: Vector): number[] {
    const touched: number[] = [];
    const { terms, weights } = vector;
    let total = 0;
    for (let at = 0; at < terms.length; at += 1) total += this.#held(terms[at] ?? 0);
    const order = total > MOST_READ ? this.#rarestFirst(vector) : null;
    let [read, isCut] = [0, false];
    for (let step = 0; step < terms.length; step += 1) {
      const at = order === null ? step : (order[step] ?? 0);
      const term = terms[at] ?? 0;
      const start = this.#from[term] ?? 0;
      read += this.#held(term);
      if (read > MOST_READ && touched.length > 0) break;
      isCut ||= this.#held(term) > MOST_READ;
      this.#add(start, start + Math.min(MOST_READ, this.#held(term)), weights[at] ?? 0, touched);
    }
    if (isCut) this.cut += 1;
    const best = highest(touched, this.#sums);
    for (const index of touched) this.#sums[index] = 0;
    return best;
  }

  #rarestFirst({ terms }: Vector): Int32Array {
    const keys = Float64Array.from(terms, (term, at) => this.#held(term) * terms.length + at).sort();
    return Int32Array.from(keys, (key) => key % terms.length);
  }

  /** How many hold a term. */
  #held(term: number): number {
    return (this.#from[term + 1] ?? 0) - (this.#from[term] ?? 0);
  }

  #add(start: number, end: number, weight: number, touched: number[]): void {
    const sums = this.#sums;
    for (let place = start; place < end; place += 1) {
      const index = this.#index[place] ?? 0;
      const sum = sums[index] ?? 0;
      if (sum === 0) touched.push(index);
      sums[index] = sum + weight * (this.#weight[place] ?? 0);
    }
  }
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

/** Pairs of the same path, between the same neighbours, above the same children. */
export function pairsByPlace({ left, right, pairing }: Sides): Pair[] {
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
