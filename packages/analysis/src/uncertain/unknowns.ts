import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';

/**
 * What is known of one number. A range says that it lies within and is drawn evenly; `likely` makes it a triangular
 * distribution that rises to that point and falls again.
 */
export type Spread =
  | number
  | readonly [low: number, high: number]
  | { readonly low: number; readonly likely: number; readonly high: number };

/** One number is at least another, by their places. */
export interface Order {
  readonly more: number;
  readonly less: number;
}

/**
 * Numbers of which something is known: the weights of a party, or its scores of the options of one issue. Names are
 * what draws are tied to, so that the order in which the numbers stand does not matter.
 */
export interface Unknowns {
  readonly names: readonly string[];
  readonly spreads: readonly Spread[];
  readonly orders: readonly Order[];
  /** What all numbers add up to; null where they are independent of each other but for the orders. */
  readonly total: number | null;
}

export const lowOf = (spread: Spread): number =>
  typeof spread === 'number' ? spread : 'low' in spread ? spread.low : spread[0];

export const highOf = (spread: Spread): number =>
  typeof spread === 'number' ? spread : 'low' in spread ? spread.high : spread[1];

/** The most likely value: the point, the middle of a range, the peak of a triangle. */
export const likelyOf = (spread: Spread): number =>
  typeof spread === 'number' ? spread : 'low' in spread ? spread.likely : (spread[0] + spread[1]) / 2;

export const isPoint = (spread: Spread): boolean => lowOf(spread) === highOf(spread);

/** For each number those that are known to be at most as large, itself among them. Cost: their count times the orders, and its square. */
export function* notAbove({ spreads, orders }: Pick<Unknowns, 'spreads' | 'orders'>): Work<boolean[][]> {
  const less = spreads.map((): number[] => []);
  for (const order of orders) less[order.more]?.push(order.less);
  const below: boolean[][] = [];
  const pace = new Pace();
  for (const from of spreads.keys()) {
    const line = spreads.map((_none, at) => at === from);
    const reached = [from];
    for (const at of reached)
      for (const next of less[at] ?? [])
        if (line[next] === false) {
          line[next] = true;
          reached.push(next);
        }
    below.push(line);
    yield* pace.after(LOOK_STEPS * spreads.length + orders.length);
  }
  return below;
}

/** What it costs to look at two numbers, in the steps of a pace. */
const LOOK_STEPS = 4;

/**
 * The smallest and the largest value that each number can take under ranges and orders, the total left aside: exact, and
 * all smallest values are possible at once, and so are all largest.
 */
export function* tightened(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Work<Ends> {
  const { spreads, orders } = unknowns;
  const [lows, highs] = [spreads.map(lowOf), spreads.map(highOf)];
  if (orders.length === 0) return { low: lows, high: highs };
  const below = yield* notAbove(unknowns);
  const [low, high] = [[...lows], [...highs]];
  const pace = new Pace();
  for (const [at, line] of below.entries()) {
    for (let other = 0; other < line.length; other += 1) {
      if (line[other] !== true) continue;
      low[at] = Math.max(low[at] ?? 0, lows[other] ?? 0);
      high[other] = Math.min(high[other] ?? 0, highs[at] ?? 0);
    }
    yield* pace.after(LOOK_STEPS * spreads.length);
  }
  return { low, high };
}

/** The smallest and the largest value of each number. */
export interface Ends {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * Whether some values keep ranges, orders and total, within 1e-12 of the largest. The smallest values are possible all at once and so
 * are the largest, and between them every total is, so that nothing else can stand in the way; there must be no circle.
 */
export function* areTogether(unknowns: Unknowns): Work<boolean> {
  const { low, high } = yield* tightened(unknowns);
  const sizes = [...low, ...high, unknowns.total ?? 0].map(Math.abs);
  const slack = 1e-12 * sizes.reduce((most, each) => Math.max(most, each), 1);
  if (low.some((each, at) => each > (high[at] ?? each) + slack)) return false;
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
  const { total } = unknowns;
  return total === null || (sum(low) <= total + slack && total <= sum(high) + slack);
}

/** Two different numbers of which each is said to be at least the other; null where the orders run one way. */
export function* circleOf(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Work<Order | null> {
  if (unknowns.orders.length === 0) return null;
  const below = yield* notAbove(unknowns);
  const pace = new Pace();
  for (const [more, line] of below.entries()) {
    for (let less = 0; less < line.length; less += 1)
      if (line[less] === true && more !== less && below[less]?.[more] === true) return { more, less };
    yield* pace.after(LOOK_STEPS * line.length);
  }
  return null;
}

/**
 * The orders without those that follow from others, by the places of the larger, then of the smaller; there must be no
 * circle. What follows from no others was said itself, so that only what was said is looked at.
 */
export function* coverOf(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Work<Order[]> {
  if (unknowns.orders.length === 0) return [];
  const below = yield* notAbove(unknowns);
  const next = unknowns.spreads.map(() => new Set<number>());
  for (const { more, less } of unknowns.orders) if (more !== less) next[more]?.add(less);
  const cover: Order[] = [];
  const pace = new Pace();
  for (const [more, own] of next.entries()) {
    const all = [...own].sort((a, b) => a - b);
    for (const less of all) {
      if (!all.some((at) => at !== less && below[at]?.[less] === true)) cover.push({ more, less });
      yield* pace.after(LOOK_STEPS * all.length);
    }
  }
  return cover;
}
