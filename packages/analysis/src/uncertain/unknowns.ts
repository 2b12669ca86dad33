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

/** For each number those that are known to be at most as large, itself among them. Cost: the cube of their count. */
export function notAbove({ spreads, orders }: Pick<Unknowns, 'spreads' | 'orders'>): boolean[][] {
  const reach = spreads.map((_, row) => spreads.map((_none, column) => row === column));
  for (const { more, less } of orders) {
    const line = reach[more];
    if (line !== undefined) line[less] = true;
  }
  for (const [through, beyond] of reach.entries())
    for (const line of reach)
      if (line[through] === true) for (const [at, reached] of beyond.entries()) if (reached) line[at] = true;
  return reach;
}

/**
 * The smallest and the largest value that each number can take under ranges and orders, the total left aside: exact, and
 * all smallest values are possible at once, and so are all largest.
 */
export function tightened(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): { low: number[]; high: number[] } {
  const below = notAbove(unknowns);
  const { spreads } = unknowns;
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

/** Two different numbers of which each is said to be at least the other; null where the orders run one way. */
export function circleOf(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Order | null {
  const below = notAbove(unknowns);
  for (const [more, line] of below.entries())
    for (const [less, reached] of line.entries())
      if (reached && more !== less && below[less]?.[more] === true) return { more, less };
  return null;
}

/** The orders without those that follow from others; there must be no circle. */
export function coverOf(unknowns: Pick<Unknowns, 'spreads' | 'orders'>): Order[] {
  const below = notAbove(unknowns);
  const between = (more: number, less: number): boolean =>
    below.some((line, at) => at !== more && at !== less && below[more]?.[at] === true && line[less] === true);
  return below.flatMap((line, more) =>
    line.flatMap((reached, less) =>
      reached && more !== less && !between(more, less) ? [{ more, less }] : [],
    ),
  );
}
