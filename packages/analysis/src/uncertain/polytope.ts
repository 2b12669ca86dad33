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
  static of(unknowns: Unknowns): Polytope | null {
    const low = unknowns.spreads.map(lowOf);
    // The program's variables are zero or more, so they are what a number lies above its lower end.
    const rows = conditionsOf(unknowns).map(({ of, is, bound }) => ({ of, is, bound: bound - dot(of, low) }));
    const region = feasibleRegion(low.length, rows);
    return region === null ? null : new Polytope(low, region);
  }

  /** A corner where the weighted sum is largest. */
  most(of: readonly number[]): number[] {
    const found = this.#region.maximise(of);
    if (found.kind === 'unbounded') throw new Error('Every number has a range with two ends.');
    return found.at.map((above, at) => above + (this.#low[at] ?? 0));
  }

  /** The smallest and the largest weighted sum. */
  range(of: readonly number[]): [low: number, high: number] {
    return [dot(of, this.most(of.map((each) => -each))), dot(of, this.most(of))];
  }
}

export const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

/** What is known, as rows: upper ends, orders, total. Lower ends are those of the variables. */
function conditionsOf(unknowns: Unknowns): Row[] {
  const { spreads, total } = unknowns;
  const row = (entries: readonly (readonly [number, number])[]): number[] => {
    const of = spreads.map(() => 0);
    for (const [at, factor] of entries) of[at] = factor;
    return of;
  };
  const upper = spreads.map((spread, at): Row => ({
    of: row([[at, 1]]),
    is: 'atMost',
    bound: highOf(spread),
  }));
  const orders = coverOf(unknowns).map(({ more, less }): Row => {
    const of = row([
      [more, 1],
      [less, -1],
    ]);
    return { of, is: 'atLeast', bound: 0 };
  });
  const sum: Row[] = total === null ? [] : [{ of: spreads.map(() => 1), is: 'equal', bound: total }];
  return [...upper, ...orders, ...sum];
}

/** A condition `of · x >= bound`; all of them, without the total, bound a polytope. */
export interface Side {
  readonly of: readonly number[];
  readonly bound: number;
}

/** Ranges and orders as sides. */
export function sidesOf(unknowns: Unknowns): Side[] {
  const { spreads } = unknowns;
  const lower = spreads.map((spread, at) => ({
    of: spreads.map((_, i) => Number(i === at)),
    bound: lowOf(spread),
  }));
  const others = conditionsOf({ ...unknowns, total: null }).map(({ of, is, bound }) =>
    is === 'atMost' ? { of: of.map((each) => -each), bound: -bound } : { of, bound },
  );
  return [...lower, ...others];
}
