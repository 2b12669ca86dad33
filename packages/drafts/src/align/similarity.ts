import type { Profile } from './profiles.ts';

/** A sparse vector of length one (or zero): term numbers in ascending order, and their weights. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Its length before it was scaled: longer texts have more. */
  readonly length: number;
}

/** Vectors of the provisions of both drafts in one space of terms. */
export interface TermSpace {
  readonly left: readonly Vector[];
  readonly right: readonly Vector[];
  readonly leftTrees: readonly Vector[];
  readonly rightTrees: readonly Vector[];
  /** How rare a term is: log(1 + N / number of provisions that hold it). */
  readonly rarity: Float64Array;
}

/**
 * TF-IDF over both drafts together (term weight log(1 + tf), times rarity), each vector scaled to length one, so that a dot
 * product is the cosine. A tree vector takes in everything below a provision.
 */
export function termSpace(left: readonly Profile[], right: readonly Profile[]): TermSpace {
  const numbers = new Map<string, number>();
  const holders: number[] = [];
  for (const { terms } of [...left, ...right])
    for (const term of terms.keys()) {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      holders[number] = (holders[number] ?? 0) + 1;
    }
  const count = left.length + right.length;
  const rarity = Float64Array.from(holders, (held) => Math.log(1 + count / held));
  const vectors = (profiles: readonly Profile[]): Vector[] =>
    profiles.map(({ terms }) => vectorOf(numbered(terms, numbers), rarity));
  const trees = (profiles: readonly Profile[], own: readonly Vector[]): Vector[] =>
    treeTerms(profiles).map((terms, index) =>
      terms === null ? (own[index] ?? NOTHING) : vectorOf(numbered(terms, numbers), rarity),
    );
  const [ownLeft, ownRight] = [vectors(left), vectors(right)];
  return {
    left: ownLeft,
    right: ownRight,
    leftTrees: trees(left, ownLeft),
    rightTrees: trees(right, ownRight),
    rarity,
  };
}

const NOTHING: Vector = { terms: new Int32Array(0), weights: new Float64Array(0), length: 0 };
/** Beyond this depth of provisions, and this many terms, a tree's terms are not gathered further up. */
const MOST_TREE_TERMS = 20_000;

/** Terms of each provision with all below it; null where there is nothing below. Parents stand before their children. */
function treeTerms(profiles: readonly Profile[]): (ReadonlyMap<string, number> | null)[] {
  const trees: (Map<string, number> | null)[] = profiles.map(({ children, terms }) =>
    children.length === 0 ? null : new Map(terms),
  );
  for (let index = profiles.length - 1; index >= 0; index -= 1) {
    const profile = profiles[index];
    const parent = profile === undefined ? null : trees[profile.parent];
    if (profile === undefined || parent === null || parent === undefined) continue;
    for (const [term, weight] of trees[index] ?? profile.terms) {
      if (parent.size > MOST_TREE_TERMS) break;
      parent.set(term, (parent.get(term) ?? 0) + weight);
    }
  }
  return trees;
}

function numbered(
  terms: ReadonlyMap<string, number>,
  numbers: ReadonlyMap<string, number>,
): [number, number][] {
  return [...terms]
    .map(([term, weight]): [number, number] => [numbers.get(term) ?? 0, weight])
    .sort((a, b) => a[0] - b[0]);
}

function vectorOf(terms: readonly [number, number][], rarity: Float64Array): Vector {
  const weights = Float64Array.from(terms, ([term, count]) => Math.log(1 + count) * (rarity[term] ?? 0));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return {
    terms: Int32Array.from(terms, ([term]) => term),
    weights: weights.map((weight) => weight / (length || 1)),
    length,
  };
}

/** The cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  eachShared(a, b, (i, j) => {
    sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
  });
  return Math.min(1, sum);
}

/** The share of a vector's rarity that another one holds: 1 if all of `part` is found in `whole`. */
export function containment(part: Vector, whole: Vector, rarity: Float64Array): number {
  let shared = 0;
  eachShared(part, whole, (i) => {
    shared += rarity[part.terms[i] ?? 0] ?? 0;
  });
  const all = part.terms.reduce((sum, term) => sum + (rarity[term] ?? 0), 0);
  return all === 0 ? 0 : shared / all;
}

/** The vector of several provisions taken together, each with the weight that its length gives it. */
export function together(vectors: readonly Vector[]): Vector {
  const sums = new Map<number, number>();
  for (const { terms, weights, length } of vectors)
    terms.forEach((term, index) => sums.set(term, (sums.get(term) ?? 0) + (weights[index] ?? 0) * length));
  const sorted = [...sums].sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(sorted.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return {
    terms: Int32Array.from(sorted, ([term]) => term),
    weights: Float64Array.from(sorted, ([, weight]) => weight / (length || 1)),
    length,
  };
}

function eachShared(a: Vector, b: Vector, use: (i: number, j: number) => void): void {
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const difference = (a.terms[i] ?? 0) - (b.terms[j] ?? 0);
    if (difference === 0) use(i, j);
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
}
