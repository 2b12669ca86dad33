import type { Work } from '../work.ts';
import { Polytope } from './polytope.ts';
import { highOf, lowOf, type Order, type Unknowns } from './unknowns.ts';

/** Ranges (by the places of their numbers) and orders that do not go together, beside the total. */
export interface Conflict {
  readonly ranges: readonly number[];
  readonly orders: readonly Order[];
}

/**
 * A smallest set of ranges and orders that contradict each other or the total: without any one of them the others fit.
 * Each is left out in turn, and stays out where what remains still contradicts (deletion filter, Chinneck and Dravnieks
 * 1991). Which of several such sets is found depends on the order in which they stand. Cost: one linear program each.
 */
export function* leastConflict(unknowns: Unknowns): Work<Conflict> {
  const wide = anywhere(unknowns);
  let ranges = unknowns.spreads.map((_, at) => at);
  let orders = [...unknowns.orders];
  const contradict = function* (kept: readonly number[], keptOrders: readonly Order[]): Work<boolean> {
    const within = new Set(kept);
    const spreads = unknowns.spreads.map((spread, at) => (within.has(at) ? spread : wide));
    return (yield* Polytope.of({ ...unknowns, spreads, orders: keptOrders })) === null;
  };
  for (const at of ranges) {
    const without = ranges.filter((each) => each !== at);
    if (yield* contradict(without, orders)) ranges = without;
  }
  for (const order of orders) {
    const without = orders.filter((each) => each !== order);
    if (yield* contradict(ranges, without)) orders = without;
  }
  return { ranges, orders };
}

/** A range wide enough that it says nothing beside the others: from zero to the total, or over all ranges. */
function anywhere({ spreads, total }: Unknowns): readonly [number, number] {
  if (total !== null) return [0, total];
  return [Math.min(...spreads.map(lowOf)), Math.max(...spreads.map(highOf))];
}
