import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import type { Stream } from './chance.ts';

/** Down-sets that are counted at most; more, and the caller must find another way. */
const MOST_SETS = 20_000;
/** A set is a whole number with one bit for each element. */
const MOST_ELEMENTS = 30;

/** Down-sets between two reports. */
const SETS_A_TURN = 500;

/** The elements that can stand first in a set, and in how many complete orders each does: their sum is `orders`. */
interface DownSet {
  readonly orders: number;
  readonly firsts: readonly number[];
  readonly shares: readonly number[];
}

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
export function* completeOrdersOf(below: readonly (readonly boolean[])[]): Work<CompleteOrders | null> {
  const size = below.length;
  if (size > MOST_ELEMENTS) return null;
  const above = below.map((_, at) =>
    below.reduce((set, line, other) => (other !== at && line[at] === true ? set | (1 << other) : set), 0),
  );
  const known = new Map<number, DownSet>([[0, { orders: 1, firsts: [], shares: [] }]]);
  const firstsOf = (set: number): number[] =>
    above.flatMap((own, at) => ((set & (1 << at)) !== 0 && (own & set) === 0 ? [at] : []));
  const pace = new Pace(SETS_A_TURN);
  const counted = function* (set: number): Work<DownSet | null> {
    if (known.size > MOST_SETS) return null;
    if (pace.isDue(1)) yield going;
    const firsts = firstsOf(set);
    const shares: number[] = [];
    for (const at of firsts) {
      const smaller = set & ~(1 << at);
      const rest = known.get(smaller) ?? (yield* counted(smaller));
      if (rest === null) return null;
      shares.push(rest.orders);
    }
    const made = { orders: shares.reduce((sum, each) => sum + each, 0), firsts, shares };
    known.set(set, made);
    return made;
  };
  const setAt = (set: number): DownSet => {
    const found = known.get(set);
    if (found === undefined) throw new Error('A down-set was not counted');
    return found;
  };
  const all = size === 0 ? 0 : 2 ** size - 1;
  if (all !== 0 && (yield* counted(all)) === null) return null;
  return (chance) => {
    const order: number[] = [];
    for (let set = all; set !== 0;) {
      const chosen = chooseFirst(setAt(set), chance);
      order.push(chosen);
      set &= ~(1 << chosen);
    }
    return order;
  };
}

function chooseFirst({ orders, firsts, shares }: DownSet, chance: Stream): number {
  let left = chance.next() * orders;
  for (const [place, at] of firsts.entries()) {
    left -= shares[place] ?? 0;
    if (left < 0) return at;
  }
  return firsts.at(-1) ?? 0;
}
