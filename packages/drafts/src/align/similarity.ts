import type { Profile } from './profiles.ts';
import type { Expected } from './terms.ts';
import { NO_VECTOR, vectorOf, type Vector } from './vectors.ts';

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
    if (tree === null) return own[index] ?? NO_VECTOR;
    const numbers = Int32Array.from(tree.keys()).sort();
    return vectorOf(
      numbers,
      Float64Array.from(numbers, (term) => tree.get(term) ?? 0),
      rarity,
    );
  });
}
