import { Pace } from '../pace.ts';
import { run, type Work } from '../work.ts';
import type { Stream } from './chance.ts';
import { completeOrdersOf, type CompleteOrders } from './extensions.ts';
import { Polytope } from './polytope.ts';
import { highOf, isPoint, lowOf, notAbove, type Spread, type Unknowns } from './unknowns.ts';
import { preparingWalk } from './walk.ts';

/** Draws values for numbers of which something is known. */
export interface Sampler {
  /**
   * `sorted`: each draw is independent of the others and exactly distributed. `walk`: draws come from a walk, near
   * each other, and reach the distribution in the long run.
   */
  readonly method: 'sorted' | 'walk';
  draw(): readonly number[];
  /** The same with reports between, where one draw takes many steps. */
  readonly drawing?: () => Work<readonly number[]>;
}

/**
 * A sampler of what is known: evenly over all values that fit (or by the triangular densities within them). What is
 * drawn belongs to the names, so that numbers in another order get the same draws. Null where nothing fits.
 *
 * Plan. Without orders and total each number is drawn alone; with a total and no upper end in the way, evenly from a
 * simplex by the gaps between sorted numbers. Numbers that are tied by orders and otherwise alike can be exchanged, so
 * drawing them without the orders and handing them out by a complete order drawn evenly from those that keep the
 * partial one gives exactly the distribution under the orders. Everything else walks.
 */
export function* preparingSampler(unknowns: Unknowns, chance: Stream): Work<Sampler | null> {
  const places = unknowns.names
    .map((_, at) => at)
    .sort((a, b) => compared(unknowns.names[a], unknowns.names[b]));
  const back = unknowns.names.map(() => 0);
  for (const [place, at] of places.entries()) back[at] = place;
  const known = pointsOf(unknowns);
  if (known !== null) return { method: 'sorted', draw: () => known };
  if (unknowns.orders.length === 0 && unknowns.total === null) return apart(unknowns, places, chance);
  const named = rearranged(unknowns, places, back);
  const inner = (yield* sorting(named, chance)) ?? (yield* walking(named, chance));
  if (inner === null) return null;
  const inOrder = (drawn: readonly number[]): number[] => back.map((at) => drawn[at] ?? 0);
  const { method, drawing } = inner;
  const draw = (): number[] => inOrder(inner.draw());
  if (drawing === undefined) return { method, draw };
  return {
    method,
    draw,
    *drawing() {
      return inOrder(yield* drawing());
    },
  };
}

const compared = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);

/** The numbers themselves where all are points, so that nothing is drawn; else null. */
function pointsOf({ spreads, total }: Unknowns): number[] | null {
  if (total !== null) return null;
  const points = spreads.flatMap((spread) => (typeof spread === 'number' ? [spread] : []));
  return points.length === spreads.length ? points : null;
}

/** Each number by itself, in the order of the names: by far the most of all samplers, so that it makes one list for a draw. */
function apart({ spreads }: Unknowns, places: readonly number[], chance: Stream): Sampler {
  return {
    method: 'sorted',
    draw: () => {
      const values = spreads.map(() => 0);
      for (const at of places) values[at] = drawnFrom(spreads[at] ?? 0, chance);
      return values;
    },
  };
}

function rearranged(
  { names, spreads, orders, total }: Unknowns,
  places: readonly number[],
  back: readonly number[],
): Unknowns {
  const moved = ({ more, less }: { more: number; less: number }): { more: number; less: number } => ({
    more: back[more] ?? 0,
    less: back[less] ?? 0,
  });
  return {
    names: places.map((at) => names[at] ?? ''),
    spreads: places.map((at) => spreads[at] ?? 0),
    orders: orders.map(moved).sort((a, b) => a.more - b.more || a.less - b.less),
    total,
  };
}

function* walking(unknowns: Unknowns, chance: Stream): Work<Sampler | null> {
  const polytope = yield* Polytope.of(unknowns);
  if (polytope === null) return null;
  const walk = yield* preparingWalk(unknowns, polytope, chance);
  return { method: 'walk', draw: () => run(walk.walking()), drawing: () => walk.walking() };
}

/** Numbers tied to each other by orders, and how to hand out values to them. */
interface Group {
  readonly members: readonly number[];
  readonly orders: CompleteOrders;
}

function* sorting(unknowns: Unknowns, chance: Stream): Work<Sampler | null> {
  const free = freely(unknowns, chance);
  const groups = free === null ? null : yield* groupsOf(unknowns);
  if (free === null || groups === null) return null;
  const draw = (): number[] => {
    const values = free();
    for (const { members, orders } of groups) {
      const sorted = members.map((at) => values[at] ?? 0).sort((a, b) => b - a);
      for (const [rank, member] of orders(chance).entries()) values[members[member] ?? 0] = sorted[rank] ?? 0;
    }
    return values;
  };
  return { method: 'sorted', draw };
}

/** Groups of two and more whose members are alike and whose complete orders can be counted; else null. */
function* groupsOf({ spreads, orders, total }: Unknowns): Work<Group[] | null> {
  if (orders.length === 0) return [];
  const below = yield* notAbove({ spreads, orders });
  const groups: Group[] = [];
  for (const members of yield* connected(below)) {
    if (members.length < 2) continue;
    if (!members.every((at) => alike(spreads[at], spreads[members[0] ?? 0], total))) return null;
    const complete = yield* completeOrdersOf(members.map((a) => members.map((b) => below[a]?.[b] === true)));
    if (complete === null) return null;
    groups.push({ members, orders: complete });
  }
  return groups;
}

const compact = (spread: Spread): string => JSON.stringify(spread);

/** Under a total the upper ends are not in the way where this is asked, so the lower ends alone tell numbers apart. */
const alike = (a: Spread = 0, b: Spread = 0, total: number | null): boolean =>
  total === null ? compact(a) === compact(b) : lowOf(a) === lowOf(b);

function* connected(below: readonly (readonly boolean[])[]): Work<number[][]> {
  const seen = new Set<number>();
  const groups: number[][] = [];
  const pace = new Pace();
  for (const start of below.keys()) {
    if (seen.has(start)) continue;
    const members = [start];
    seen.add(start);
    for (const at of members) {
      for (let other = 0; other < below.length; other += 1)
        if (!seen.has(other) && (below[at]?.[other] === true || below[other]?.[at] === true)) {
          seen.add(other);
          members.push(other);
        }
      yield* pace.after(10 * below.length);
    }
    groups.push(members.sort((a, b) => a - b));
  }
  return groups;
}

/** Draws without the orders; null where the ends of ranges cut into the simplex, or densities do. */
function freely({ spreads, total }: Unknowns, chance: Stream): (() => number[]) | null {
  if (total === null) return () => spreads.map((spread) => drawnFrom(spread, chance));
  const low = spreads.map(lowOf);
  const spare = low.reduce((left, each) => left - each, total);
  const uncut = spreads.every(
    (each, at) => !isTriangle(each) && highOf(each) - (low[at] ?? 0) >= spare - 1e-12,
  );
  if (!uncut || spare < 0) return null;
  return () => gaps(spreads.length, chance).map((share, at) => (low[at] ?? 0) + share * spare);
}

const isTriangle = (spread: Spread): boolean =>
  typeof spread === 'object' && 'likely' in spread && !isPoint(spread);

/** Shares of 1, evenly from all such shares: the gaps that sorted numbers cut (Devroye 1986, V.2). */
function gaps(count: number, chance: Stream): number[] {
  const cuts = Float64Array.from({ length: count - 1 }, () => chance.next()).sort();
  return Array.from({ length: count }, (_, at) => (cuts[at] ?? 1) - (at === 0 ? 0 : (cuts[at - 1] ?? 0)));
}

/** One number by itself: even within a range, triangular by the inverse of its distribution. */
export function drawnFrom(spread: Spread, chance: Stream): number {
  if (typeof spread === 'number') return spread;
  if (!('likely' in spread)) return spread[0] + (spread[1] - spread[0]) * chance.next();
  const { low, likely, high } = spread;
  if (low === high) return low;
  const share = chance.next();
  const rise = (likely - low) / (high - low);
  return share < rise
    ? low + Math.sqrt(share * (high - low) * (likely - low))
    : high - Math.sqrt((1 - share) * (high - low) * (high - likely));
}
