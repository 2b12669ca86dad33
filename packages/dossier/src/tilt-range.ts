import type { Id } from './records.ts';
import type { HeldLevel } from './positions.ts';

/** Lowest and highest value, both reached. */
export type Range = readonly [lo: number, hi: number];

/** What a party's declarations make of an option: 1 preferred, 0 refused, otherwise unknown between the two. */
export type Worth = 0 | 1 | 'unknown';

/** Worth of each option as measured against one draft. A missing option is unknown. */
export type Worths = ReadonlyMap<Id, Worth>;

/** "The first is at least as good as the second." */
export type AtLeast = readonly [better: Id, worse: Id];

/** Measures, "Tilt": v(preferred) = 1, v(refused) = 0, acceptable, conflicting and not stated = unknown. */
export const worthOf = (level: HeldLevel): Worth =>
  level === 'preferred' ? 1 : level === 'refused' ? 0 : 'unknown';

/**
 * The unknowns of one issue under a sourced order.
 *
 * Plan. Each option that is unknown somewhere is one node, the same for every draft. An order "a at least b" makes,
 * in each draft's valuation, an edge between two unknown nodes, or forces a node where the other side is fixed (a is
 * 0, so b is 0; b is 1, so a is 1), or is broken where a is 0 and b is 1. Forcing spreads along the edges: 1 upwards,
 * 0 downwards. What is left free may be 0 or 1, except that a node may not lie below one that it has to be above.
 * Since the values keep an order, the lowest and highest difference of two of them are reached at 0/1 values, so
 * this is exact. A broken order (by a fixed pair, or by a node forced both ways) is set aside whole, and said so.
 */
export class Unknowns {
  readonly #above = new Map<Id, Set<Id>>();
  readonly #forced = new Map<Id, 0 | 1>();
  #broken = false;

  constructor(order: readonly AtLeast[], valuations: readonly Worths[]) {
    for (const worths of valuations) for (const pair of order) this.#take(pair, worths);
    this.#spread();
    if (!this.#broken) return;
    this.#above.clear();
    this.#forced.clear();
  }

  /** True when the levels break the order, which then is not used. */
  get orderSetAside(): boolean {
    return this.#broken;
  }

  /** Lowest and highest worth of one option in one valuation. */
  range(option: Id, worths: Worths): Range {
    const worth = worths.get(option) ?? 'unknown';
    if (worth !== 'unknown') return [worth, worth];
    const forced = this.#forced.get(option);
    return forced === undefined ? [0, 1] : [forced, forced];
  }

  /** Lowest and highest of worth(a) - worth(b), each in its own valuation. */
  difference(a: Id, inA: Worths, b: Id, inB: Worths): Range {
    const [loA, hiA] = this.range(a, inA);
    const [loB, hiB] = this.range(b, inB);
    const bothFree = loA < hiA && loB < hiB;
    if (!bothFree) return [loA - hiB, hiA - loB];
    if (a === b) return [0, 0];
    return [this.#isAbove(a, b) ? 0 : -1, this.#isAbove(b, a) ? 0 : 1];
  }

  #take([better, worse]: AtLeast, worths: Worths): void {
    const high = worths.get(better) ?? 'unknown';
    const low = worths.get(worse) ?? 'unknown';
    if (high === 0 && low === 1) this.#broken = true;
    else if (high === 0 && low === 'unknown') this.#force(worse, 0);
    else if (low === 1 && high === 'unknown') this.#force(better, 1);
    else if (high === 'unknown' && low === 'unknown') this.#join(better, worse);
  }

  #force(option: Id, value: 0 | 1): void {
    if (this.#forced.get(option) === 1 - value) this.#broken = true;
    this.#forced.set(option, value);
  }

  #join(better: Id, worse: Id): void {
    const above = this.#above.get(worse);
    if (above === undefined) this.#above.set(worse, new Set([better]));
    else above.add(better);
  }

  /** True when the order puts `upper` at or above `lower`. */
  #isAbove(upper: Id, lower: Id): boolean {
    return this.#reach(lower).has(upper);
  }

  #reach(from: Id): Set<Id> {
    const reached = new Set([from]);
    for (const option of reached) for (const above of this.#above.get(option) ?? []) reached.add(above);
    return reached;
  }

  #spread(): void {
    const fixed = [...this.#forced];
    for (const [option, value] of fixed)
      if (value === 1) for (const above of this.#reach(option)) this.#force(above, 1);
    const zero = new Set(fixed.filter(([, value]) => value === 0).map(([option]) => option));
    for (const lower of this.#above.keys())
      if ([...this.#reach(lower)].some((upper) => zero.has(upper))) this.#force(lower, 0);
  }
}

const lowest = (ranges: readonly Range[]): number => Math.min(...ranges.map(([lo]) => lo));
const highest = (ranges: readonly Range[]): number => Math.max(...ranges.map(([, hi]) => hi));

/** Lowest and highest worth of what a draft leaves possible: the part of `fit`. */
export const fitRange = (possible: readonly Id[], worths: Worths, unknowns: Unknowns): Range => {
  const ranges = possible.map((option) => unknowns.range(option, worths));
  return [lowest(ranges), highest(ranges)];
};

/** What one draft leaves possible of an issue, and what the party holds of it. */
export interface Side {
  readonly possible: readonly Id[];
  readonly worths: Worths;
}

const sameSet = (a: readonly Id[], b: readonly Id[]): boolean =>
  new Set(a).size === new Set(b).size && a.every((id) => b.includes(id));

/** delta of one issue: the range of v(o1) - v(o0) over what the two drafts leave possible; 0 where that is the same. */
export function deltaRange(from: Side, to: Side, unknowns: Unknowns): Range {
  if (sameSet(from.possible, to.possible)) return [0, 0];
  const ranges = to.possible.flatMap((later) =>
    from.possible.map((earlier) => unknowns.difference(later, to.worths, earlier, from.worths)),
  );
  return [lowest(ranges), highest(ranges)];
}
