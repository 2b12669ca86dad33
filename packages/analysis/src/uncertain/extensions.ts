import type { Stream } from './chance.ts';

/** Down-sets that are counted at most; more, and the caller must find another way. */
const MOST_SETS = 20_000;
/** A set is a whole number with one bit for each element. */
const MOST_ELEMENTS = 30;

/** Draws a complete order of elements, largest first, that keeps a partial order. */
export type CompleteOrders = (chance: Stream) => number[];

/**
 * Complete orders that keep a partial order, each with the same chance; null where there are too many down-sets to
 * count (more than 20,000) or more than 30 elements.
 *
 * Plan. A complete order is taken apart from above: what stands first is an element with nothing left above it, and
 * the rest is a complete order of a smaller down-set. Each first element is chosen in the share of the complete orders
 * that begin with it; the counts come from the same recursion, each down-set counted once. Counts are doubles, exact
 * below 2^53 and to 16 digits above. `below[a][b]`: b is at most a.
 */
export function completeOrdersOf(below: readonly (readonly boolean[])[]): CompleteOrders | null {
  const size = below.length;
  if (size > MOST_ELEMENTS) return null;
  const above = below.map((_, at) =>
    below.reduce((set, line, other) => (other !== at && line[at] === true ? set | (1 << other) : set), 0),
  );
  const counts = new Map<number, number>([[0, 1]]);
  const firstOf = (set: number): number[] =>
    above.flatMap((own, at) => ((set & (1 << at)) !== 0 && (own & set) === 0 ? [at] : []));
  const count = (set: number): number => {
    const known = counts.get(set);
    if (known !== undefined) return known;
    if (counts.size > MOST_SETS) return NaN;
    let sum = 0;
    for (const at of firstOf(set)) {
      sum += count(set & ~(1 << at));
      if (Number.isNaN(sum)) return NaN;
    }
    counts.set(set, sum);
    return sum;
  };
  const all = size === 0 ? 0 : 2 ** size - 1;
  if (Number.isNaN(count(all))) return null;
  return (chance) => {
    const order: number[] = [];
    for (let set = all; set !== 0;) {
      const chosen = chooseFirst(firstOf(set), (at) => counts.get(set & ~(1 << at)) ?? 0, chance);
      order.push(chosen);
      set &= ~(1 << chosen);
    }
    return order;
  };
}

function chooseFirst(from: readonly number[], shareOf: (at: number) => number, chance: Stream): number {
  const total = from.reduce((sum, at) => sum + shareOf(at), 0);
  let left = chance.next() * total;
  for (const at of from) {
    left -= shareOf(at);
    if (left < 0) return at;
  }
  return from.at(-1) ?? 0;
}
