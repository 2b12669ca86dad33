import type { Profile } from './profiles.ts';
import type { Expected } from './terms.ts';

/** A sparse vector of length one (or zero): term numbers in ascending order, and their weights. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Its length before it was scaled: longer texts have more. */
  readonly length: number;
  /** Sum of the rarity of its terms. */
  readonly mass: number;
}

/** Vectors of the provisions of both drafts in one space of terms. */
export interface TermSpace {
  readonly left: readonly Vector[];
  readonly right: readonly Vector[];
  readonly leftTrees: readonly Vector[];
  readonly rightTrees: readonly Vector[];
  /**
   * How rare a term is: log(1 + N / number of provisions that hold it), both with what is known at large added, since two
   * short columns are too few to tell a common word from a rare one.
   */
  readonly rarity: Float64Array;
  /** Of each provision, how rare its runs of three words are (log(1 + N / number of provisions that hold it)), in their order. */
  readonly leftRuns: readonly Runs[];
  readonly rightRuns: readonly Runs[];
}

/** The runs of three words of a provision, as hashes in ascending order, with their rarity and its sum. */
export interface Runs {
  readonly hashes: Int32Array;
  readonly rarity: Float64Array;
  readonly mass: number;
}

/**
 * TF-IDF over both drafts together (term weight log(1 + tf), times rarity), each vector scaled to length one, so that a dot
 * product is the cosine. A tree vector takes in everything below a provision. `terms` is the number of terms.
 */
export function termSpace(
  left: readonly Profile[],
  right: readonly Profile[],
  terms: number,
  expected: Expected,
): TermSpace {
  const held = new Float64Array(terms);
  for (const side of [left, right])
    for (const profile of side) for (const term of profile.terms.numbers) held[term] = (held[term] ?? 0) + 1;
  const count = left.length + right.length;
  const all = count + expected.provisions;
  const rarity = held.map((holders, term) =>
    Math.log(1 + all / (Math.max(1, holders) + expected.provisions * (expected.shares[term] ?? 0))),
  );
  const own = (side: readonly Profile[]): Vector[] =>
    side.map((profile) => vectorOf(profile.terms.numbers, profile.terms.counts, rarity));
  const [ownLeft, ownRight] = [own(left), own(right)];
  return {
    left: ownLeft,
    right: ownRight,
    leftTrees: treesOf(left, ownLeft, rarity),
    rightTrees: treesOf(right, ownRight, rarity),
    rarity,
    ...runsOf(left, right),
  };
}

function runsOf(
  left: readonly Profile[],
  right: readonly Profile[],
): Pick<TermSpace, 'leftRuns' | 'rightRuns'> {
  const held = new Map<number, number>();
  for (const side of [left, right])
    for (const { terms } of side) for (const run of terms.runs) held.set(run, (held.get(run) ?? 0) + 1);
  const count = left.length + right.length;
  const weighted = ({ terms }: Profile): Runs => {
    const rarity = Float64Array.from(terms.runs, (run) => Math.log(1 + count / (held.get(run) ?? 1)));
    return { hashes: terms.runs, rarity, mass: rarity.reduce((sum, each) => sum + each, 0) };
  };
  return { leftRuns: left.map(weighted), rightRuns: right.map(weighted) };
}

const NOTHING: Vector = { terms: new Int32Array(0), weights: new Float64Array(0), length: 0, mass: 0 };
/** Beyond this many terms, a tree's terms are not gathered further up. */
const MOST_TREE_TERMS = 20_000;

/** Vectors of each provision with all below it; the own one where there is nothing below. Parents stand before their children. */
function treesOf(side: readonly Profile[], own: readonly Vector[], rarity: Float64Array): Vector[] {
  const trees = side.map(({ children, terms }) => {
    if (children.length === 0) return null;
    return new Map(Array.from(terms.numbers, (term, at): [number, number] => [term, terms.counts[at] ?? 0]));
  });
  for (const { index, parent, terms } of side.toReversed()) {
    const above = trees[parent];
    if (above === null || above === undefined) continue;
    const add = (weight: number, term: number): void => {
      if (above.size <= MOST_TREE_TERMS) above.set(term, (above.get(term) ?? 0) + weight);
    };
    const below = trees[index];
    if (below === null || below === undefined)
      terms.numbers.forEach((term, at) => add(terms.counts[at] ?? 0, term));
    else below.forEach(add);
  }
  return trees.map((tree, index) => {
    if (tree === null) return own[index] ?? NOTHING;
    const numbers = Int32Array.from(tree.keys()).sort();
    return vectorOf(
      numbers,
      Float64Array.from(numbers, (term) => tree.get(term) ?? 0),
      rarity,
    );
  });
}

function vectorOf(terms: Int32Array, counts: Float64Array, rarity: Float64Array): Vector {
  const weights = new Float64Array(terms.length);
  let [squares, mass] = [0, 0];
  for (let at = 0; at < terms.length; at += 1) {
    const rare = rarity[terms[at] ?? 0] ?? 0;
    const weight = Math.log(1 + (counts[at] ?? 0)) * rare;
    weights[at] = weight;
    squares += weight * weight;
    mass += rare;
  }
  return scaled(terms, weights, Math.sqrt(squares), mass);
}

function scaled(terms: Int32Array, weights: Float64Array, length: number, mass: number): Vector {
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / (length || 1);
  return { terms, weights, length, mass };
}

/** What two vectors have in common. */
export interface Shared {
  /** 0 to 1. */
  readonly cosine: number;
  /** Sum of the rarity of the terms that both hold. */
  readonly mass: number;
}

export function sharedBy(a: Vector, b: Vector, rarity: Float64Array): Shared {
  let [cosine, mass, i, j] = [0, 0, 0, 0];
  const [x, y] = [a.terms, b.terms];
  while (i < x.length && j < y.length) {
    const difference = (x[i] ?? 0) - (y[j] ?? 0);
    if (difference === 0) {
      cosine += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
      mass += rarity[x[i] ?? 0] ?? 0;
    }
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return { cosine: Math.min(1, cosine), mass };
}

/** The vector of several provisions taken together, each with the weight that its length gives it. */
export function together(vectors: readonly Vector[], rarity: Float64Array): Vector {
  return vectors.reduce(
    (sum, vector) => (sum.terms.length === 0 ? vector : joined(sum, vector, rarity)),
    NOTHING,
  );
}

/** Two vectors as one, by a merge of their terms. */
function joined(a: Vector, b: Vector, rarity: Float64Array): Vector {
  const terms = new Int32Array(a.terms.length + b.terms.length);
  const weights = new Float64Array(terms.length);
  let [i, j, count, squares, mass] = [0, 0, 0, 0, 0];
  while (i < a.terms.length || j < b.terms.length) {
    const x = a.terms[i] ?? Infinity;
    const y = b.terms[j] ?? Infinity;
    let weight = 0;
    if (x <= y) weight += (a.weights[i++] ?? 0) * a.length;
    if (y <= x) weight += (b.weights[j++] ?? 0) * b.length;
    const term = Math.min(x, y);
    terms[count] = term;
    weights[count] = weight;
    squares += weight * weight;
    mass += rarity[term] ?? 0;
    count += 1;
  }
  return scaled(terms.subarray(0, count), weights.subarray(0, count), Math.sqrt(squares), mass);
}

/** The vector without the terms that another one holds; weights are left as they are. */
export function without(whole: Vector, taken: Vector, rarity: Float64Array): Vector {
  const terms = new Int32Array(whole.terms.length);
  const weights = new Float64Array(terms.length);
  let [j, count, mass] = [0, 0, 0];
  for (let i = 0; i < whole.terms.length; i += 1) {
    const term = whole.terms[i] ?? 0;
    while (j < taken.terms.length && (taken.terms[j] ?? 0) < term) j += 1;
    if (taken.terms[j] === term) continue;
    terms[count] = term;
    weights[count] = whole.weights[i] ?? 0;
    mass += rarity[term] ?? 0;
    count += 1;
  }
  return { terms: terms.subarray(0, count), weights: weights.subarray(0, count), length: whole.length, mass };
}
