import { Pace } from '../pace.ts';
import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Bonus, Rule } from './memories.ts';

/**
 * Issues in an order that keeps few links open at a time: of those that share a link or box with an issue already
 * placed, the one that opens the fewest new issues; else the one on which most is at stake.
 */
export function* layerOrder(space: Space, rules: readonly Rule[], bonuses: readonly Bonus[]): Work<number[]> {
  const groups = [
    ...rules.map(({ costs }) => [...costs.keys()]),
    ...bonuses.map(({ inside }) => [...inside.keys()]),
  ];
  const beside = space.sizes.map(() => new Set<number>());
  for (const group of groups)
    for (const one of group) for (const other of group) if (one !== other) beside[one]?.add(other);
  const stakes = stakesOf(space);
  const pace = new Pace();
  const left = new Set(space.sizes.keys());
  const touched = new Set<number>();
  const order: number[] = [];
  const opens = (issue: number): number =>
    [...(beside[issue] ?? [])].filter((each) => left.has(each) && !touched.has(each)).length;
  while (left.size > 0) {
    const open = [...touched].filter((issue) => left.has(issue));
    const next = open.length > 0 ? least(open, opens) : least([...left], (issue) => -(stakes[issue] ?? 0));
    yield* pace.after(open.reduce((sum, each) => sum + 1 + (beside[each]?.size ?? 0), left.size));
    left.delete(next);
    order.push(next);
    for (const each of beside[next] ?? []) touched.add(each);
  }
  return order;
}

const least = (from: readonly number[], cost: (each: number) => number): number =>
  from.reduce((best, each) => (cost(each) < cost(best) ? each : best), from[0] ?? 0);

/** How far the options of each issue lie apart, each party measured by the sum of all its issues. */
function stakesOf({ utilities, sizes }: Space): number[] {
  const spreads = utilities.map((own) => own.map(spread));
  const whole = spreads.map((own) => own.reduce((sum, each) => sum + each, 0));
  return sizes.map((_, issue) =>
    spreads.reduce((sum, own, party) => {
      const all = whole[party] ?? 0;
      return sum + (all > 0 ? (own[issue] ?? 0) / all : 0);
    }, 0),
  );
}

function spread(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const each of values) {
    if (each < low) low = each;
    if (each > high) high = each;
  }
  return high - low;
}
