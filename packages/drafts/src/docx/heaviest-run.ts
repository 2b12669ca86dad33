/** A pair of places with its weight, which is above 0. */
interface WeightedPair {
  readonly pair: readonly [number, number];
  readonly weight: number;
}

/**
 * The pairs of greatest total weight that increase on both sides. Pairs are taken by their first place; a Fenwick tree
 * over the second places keeps the best run that ends below each place (P. M. Fenwick, "A new data structure for
 * cumulative frequency tables", 1994, with the maximum for the sum). Time n log n.
 */
export function heaviestRun<P extends WeightedPair>(pairs: readonly P[]): P[] {
  const ordered = pairs.toSorted((a, b) => a.pair[0] - b.pair[0] || b.pair[1] - a.pair[1]);
  const places = [...new Set(ordered.map(({ pair }) => pair[1]))].sort((a, b) => a - b);
  const rank = new Map(places.map((place, index) => [place, index + 1]));
  const tree = new Int32Array(places.length + 1).fill(-1);
  const totals: number[] = [];
  const before: number[] = [];
  ordered.forEach(({ pair, weight }, index) => {
    const own = rank.get(pair[1]) ?? 1;
    const last = bestBelow(tree, totals, own - 1);
    totals.push(weight + (totals[last] ?? 0));
    before.push(last);
    raise(tree, totals, own, index);
  });
  return walkedBack(ordered, before, bestBelow(tree, totals, places.length));
}

function bestBelow(tree: Int32Array, totals: readonly number[], rank: number): number {
  let best = -1;
  for (let at = rank; at > 0; at -= at & -at) {
    const found = tree[at] ?? -1;
    if ((totals[found] ?? 0) > (totals[best] ?? 0)) best = found;
  }
  return best;
}

function raise(tree: Int32Array, totals: readonly number[], rank: number, index: number): void {
  for (let at = rank; at < tree.length; at += at & -at)
    if ((totals[index] ?? 0) > (totals[tree[at] ?? -1] ?? 0)) tree[at] = index;
}

function walkedBack<P>(pairs: readonly P[], before: readonly number[], last: number): P[] {
  const run: P[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
