/** A pair whose order counts: places on both sides, and how heavy it is to move. */
export interface Placed {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/**
 * Which of the pairs stay in place: the heaviest set whose order is the same on both sides, so that the fewest words
 * count as moved. Gives the left places of those that stay.
 *
 * Heaviest increasing subsequence by a tree of running maxima (P. Fenwick, 1994): O(n log n).
 */
export function staying(pairs: readonly Placed[]): Set<number> {
  const byLeft = [...pairs].sort((a, b) => a.left - b.left);
  const rank = new Map(
    [...pairs].sort((a, b) => a.right - b.right).map(({ right }, order) => [right, order + 1]),
  );
  const best = new Maxima(pairs.length);
  const before: number[] = [];
  let last = -1;
  let heaviest = 0;
  byLeft.forEach(({ right, weight }, at) => {
    const place = rank.get(right) ?? 0;
    const run = best.upTo(place - 1);
    before.push(run.at);
    best.raise(place, run.weight + weight, at);
    if (run.weight + weight > heaviest) [heaviest, last] = [run.weight + weight, at];
  });
  const stay = new Set<number>();
  for (let at = last; at >= 0; at = before[at] ?? -1) stay.add(byLeft[at]?.left ?? -1);
  return stay;
}

/** Running maxima over places 1 to n. */
class Maxima {
  readonly #weight: Float64Array;
  readonly #at: Int32Array;

  constructor(places: number) {
    this.#weight = new Float64Array(places + 1);
    this.#at = new Int32Array(places + 1).fill(-1);
  }

  upTo(place: number): { weight: number; at: number } {
    let found = { weight: 0, at: -1 };
    for (let node = place; node > 0; node -= node & -node) {
      const weight = this.#weight[node] ?? 0;
      if (weight > found.weight) found = { weight, at: this.#at[node] ?? -1 };
    }
    return found;
  }

  raise(place: number, weight: number, at: number): void {
    for (let node = place; node < this.#weight.length; node += node & -node) {
      if (weight <= (this.#weight[node] ?? 0)) continue;
      this.#weight[node] = weight;
      this.#at[node] = at;
    }
  }
}
