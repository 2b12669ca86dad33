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
export function notAbove({ spreads, orders }: Pick<Unknowns, 'spreads' | 'orders'>): boolean[][] {
  const less = spreads.map((): number[] => []);
  for (const order of orders) less[order.more]?.push(order.less);
  return spreads.map((_, from) => {
    const line = spreads.map((_none, at) => at === from);
    const reached = [from];
    for (const at of reached)
      for (const next of less[at] ?? [])
        if (line[next] === false) {
          line[next] = true;
          reached.push(next);
        }
    return line;
  });
}

/**
 * The smallest and the largest value that each number can take under ranges and orders, the total left aside: exact, and
 * all smallest values are possible at once, and so are all largest.
 */
export function tightened(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): { low: number[]; high: number[] } {
  const { spreads, orders } = unknowns;
  if (orders.length === 0) return { low: spreads.map(lowOf), high: spreads.map(highOf) };
  const below = notAbove(unknowns);
  const low = below.map((line) =>
    spreads.reduce<number>(
      (most, spread, at) => (line[at] === true ? Math.max(most, lowOf(spread)) : most),
      -Infinity,
    ),
  );
  const high = spreads.map((_, at) =>
    spreads.reduce<number>(
      (least, spread, above) => (below[above]?.[at] === true ? Math.min(least, highOf(spread)) : least),
      Infinity,
    ),
  );
  return { low, high };
}

/**
 * Whether some values keep ranges, orders and total, within 1e-12 of the largest. The smallest values are possible all at once and so
 * are the largest, and between them every total is, so that nothing else can stand in the way; there must be no circle.
 */
export function areTogether(unknowns: Unknowns): boolean {
  const { low, high } = tightened(unknowns);
  const sizes = [...low, ...high, unknowns.total ?? 0].map(Math.abs);
  const slack = 1e-12 * sizes.reduce((most, each) => Math.max(most, each), 1);
  if (low.some((each, at) => each > (high[at] ?? each) + slack)) return false;
  const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);
  const { total } = unknowns;
  return total === null || (sum(low) <= total + slack && total <= sum(high) + slack);
}

/** Two different numbers of which each is said to be at least the other; null where the orders run one way. */
export function circleOf(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Order | null {
  if (unknowns.orders.length === 0) return null;
  const below = notAbove(unknowns);
  for (const [more, line] of below.entries())
    for (const [less, reached] of line.entries())
      if (reached && more !== less && below[less]?.[more] === true) return { more, less };
  return null;
}

/** The orders without those that follow from others; there must be no circle. */
export function coverOf(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Order[] {
  if (unknowns.orders.length === 0) return [];
  const below = notAbove(unknowns);
  const between = (more: number, less: number): boolean =>
    below.some((line, at) => at !== more && at !== less && below[more]?.[at] === true && line[less] === true);
  return below.flatMap((line, more) =>
    line.flatMap((reached, less) =>
      reached && more !== less && !between(more, less) ? [{ more, less }] : [],
    ),
  );
}
