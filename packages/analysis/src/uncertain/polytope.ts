import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { feasibleRegion, type Region, type Row } from '../linear/simplex.ts';
import { coverOf, highOf, lowOf, type Unknowns } from './unknowns.ts';

/**
 * The set of all values that what is known of some numbers leaves possible: within their ranges, in their order, with
 * their total. It is a polytope; the linear programs on it are exact to about 1e-9 of the largest range.
 */
export class Polytope {
  readonly #low: readonly number[];
  readonly #region: Region;

  private constructor(low: readonly number[], region: Region) {
    this.#low = low;
    this.#region = region;
  }

  /** Null where nothing fits all that is said. */
  static *of(unknowns: Unknowns): Work<Polytope | null> {
    const low = unknowns.spreads.map(lowOf);
    // The program's variables are zero or more, so they are what a number lies above its lower end.
    const rows: Row[] = [];
    const pace = new Pace();
    for (const { of, is, bound } of yield* conditionsOf(unknowns)) {
      rows.push({ of, is, bound: bound - dot(of, low) });
      yield* pace.after(ROW_STEPS * low.length);
    }
    const region = yield* feasibleRegion(low.length, rows);
    return region === null ? null : new Polytope(low, region);
  }

  /** A corner where the weighted sum is largest. */
  *most(of: readonly number[]): Work<number[]> {
    const found = yield* this.#region.maximise(of);
    if (found.kind === 'unbounded') throw new Error('Every number has a range with two ends.');
    return found.at.map((above, at) => above + (this.#low[at] ?? 0));
  }

  /** The smallest and the largest weighted sum. */
  *range(of: readonly number[]): Work<[low: number, high: number]> {
    return [dot(of, yield* this.most(of.map((each) => -each))), dot(of, yield* this.most(of))];
  }
}

/** What a coefficient of a row costs while rows are made, in the steps of a pace. */
const ROW_STEPS = 4;

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

/** What is known, as rows: upper ends, orders, total. Lower ends are those of the variables. */
function* conditionsOf(unknowns: Unknowns): Work<Row[]> {
  const { spreads, total } = unknowns;
  const pace = new Pace();
  const row = (entries: readonly (readonly [number, number])[]): number[] => {
    const of = spreads.map(() => 0);
    for (const [at, factor] of entries) of[at] = factor;
    return of;
  };
  const rows: Row[] = [];
  for (const [at, spread] of spreads.entries()) {
    rows.push({ of: row([[at, 1]]), is: 'atMost', bound: highOf(spread) });
    yield* pace.after(ROW_STEPS * spreads.length);
  }
  for (const { more, less } of yield* coverOf(unknowns)) {
    const of = row([
      [more, 1],
      [less, -1],
    ]);
    rows.push({ of, is: 'atLeast', bound: 0 });
    yield* pace.after(ROW_STEPS * spreads.length);
  }
  if (total !== null) rows.push({ of: spreads.map(() => 1), is: 'equal', bound: total });
  return rows;
}

/**
 * A condition on one number or two: `up` less `down` is at least `bound`, where null stands for zero. All of them,
 * without the total, bound a polytope.
 */
export interface Side {
  readonly up: number | null;
  readonly down: number | null;
  readonly bound: number;
}

/** How far `up` stands above `down` at a point, or along a direction. */
export const above = ({ up, down }: Pick<Side, 'up' | 'down'>, at: readonly number[]): number =>
  (up === null ? 0 : (at[up] ?? 0)) - (down === null ? 0 : (at[down] ?? 0));

/** Ranges and orders as sides. */
export function* sidesOf(unknowns: Unknowns): Work<Side[]> {
  const { spreads } = unknowns;
  return [
    ...spreads.map((spread, up) => ({ up, down: null, bound: lowOf(spread) })),
    ...spreads.map((spread, down) => ({ up: null, down, bound: -highOf(spread) })),
    ...(yield* coverOf(unknowns)).map(({ more, less }) => ({ up: more, down: less, bound: 0 })),
  ];
}
