import { sortedInPieces } from '../sorting.ts';
import type { Work } from '../work.ts';
import { going } from '../going.ts';
import type { Layer, Trace } from './layer.ts';
import { maxima } from './maxima.ts';
import { classOf, isAmong, nearValuesOf, type NearValues } from './near-values.ts';
import { orderOf } from './order.ts';
import { withPoints } from './with-points.ts';

/**
 * The points of a layer of doubles that no other dominates when utilities within the slack are held to be the same; points
 * that are the same for every party become one, with the packages of all.
 *
 * Plan. A point that loses something only within the slack and gains more than it elsewhere dominates another; the exact
 * comparisons before have not seen that. It can only happen where utilities of a party are near each other without being
 * the same, which is looked for first, party by party; mostly there are none. Where they part into classes, as
 * the noise of sums does, classes are compared instead of utilities. Where they do not, points are compared in pairs.
 */
export function* distinct(layer: Layer, slack: number): Work<Layer> {
  const columns: Float64Array[] = [];
  const near: (NearValues | null)[] = [];
  for (const party of layer.lost.keys()) {
    const column = yield* columnOf(layer, party);
    columns.push(column);
    near.push(yield* nearValuesOf(column, slack));
    yield going;
  }
  if (near.every((each) => each === null)) return layer;
  if (near.some((each) => each !== null && each.classes === null))
    return yield* byPairs(layer, columns, near, slack);
  const ranks: Float64Array[] = [];
  for (const [party, column] of columns.entries())
    ranks.push(yield* ranksOf(column, near[party]?.classes ?? null));
  return yield* byClasses(layer, ranks);
}

/**
 * The rank of each utility among the classes; where nothing is near, each value is a class of its own, and as good as its rank.
 */
function* ranksOf(column: Float64Array, classes: Float64Array | null): Work<Float64Array> {
  if (classes === null) return column;
  const ranks = new Float64Array(column.length);
  for (let at = 0; at < column.length; at += 1) {
    if (at % RANKS_A_TURN === RANKS_A_TURN - 1) yield going;
    ranks[at] = classOf(classes, column[at] ?? 0);
  }
  return ranks;
}

/** The utilities of one party. */
function* columnOf({ values, trace, lost }: Layer, party: number): Work<Float64Array> {
  const column = new Float64Array(trace.size);
  for (let begin = 0; begin < trace.size; begin += NUMBERS_A_TURN) {
    const end = Math.min(trace.size, begin + NUMBERS_A_TURN);
    for (let point = begin; point < end; point += 1) column[point] = values[point * lost.length + party] ?? 0;
    if (end < trace.size) yield going;
  }
  return column;
}

/** Utilities copied, and looked up in classes, between two reports. */
const NUMBERS_A_TURN = 100_000;
const RANKS_A_TURN = 10_000;
/** Points put into groups between two reports. */
const POINTS_A_TURN = 50_000;

/** The maxima by the ranks of utilities; points of the same ranks for all parties become one. */
function* byClasses(layer: Layer, ranks: readonly Float64Array[]): Work<Layer> {
  const members = yield* byRanks(layer.trace.size, ranks);
  const begins = yield* groupBegins(members, ranks);
  const groups = begins.length - 1;
  const values = new Float64Array(groups * ranks.length);
  for (let group = 0; group < groups; group += 1) {
    const head = members[begins[group] ?? 0] ?? 0;
    for (let party = 0; party < ranks.length; party += 1)
      values[group * ranks.length + party] = ranks[party]?.[head] ?? 0;
    if (group % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
  }
  const keep = yield* maxima(values, groups, ranks.length, 0);
  return yield* grouped(layer, yield* keptGroups({ members, begins }, keep));
}

/**
 * Points in descending order of their ranks. They stand in descending order of utilities already, so that only those that are
 * the same for the first party have to be sorted.
 */
function* byRanks(size: number, ranks: readonly Float64Array[]): Work<Int32Array> {
  const order = new Int32Array(size);
  const [first] = ranks;
  const compare = (a: number, b: number): number => {
    for (const rank of ranks) if (rank[a] !== rank[b]) return (rank[b] ?? 0) - (rank[a] ?? 0);
    return a - b;
  };
  let reported = 0;
  for (let begin = 0, end = 1; begin < size; begin = end, end += 1) {
    while (end < size && first?.[end] === first?.[begin]) end += 1;
    if (end === begin + 1) order[begin] = begin;
    else {
      const alike = Array.from({ length: end - begin }, (_, at) => begin + at);
      const sorted = alike.length < FEW_ALIKE ? alike.sort(compare) : yield* sortedInPieces(alike, compare);
      for (const [at, point] of sorted.entries()) order[begin + at] = point;
    }
    if (end - reported < POINTS_A_TURN) continue;
    reported = end;
    yield going;
  }
  return order;
}

/** Fewer points than these are sorted at one go. */
const FEW_ALIKE = 1_000;

/** Where groups of points of the same ranks begin in their order, and the end. */
function* groupBegins(order: Int32Array, ranks: readonly Float64Array[]): Work<Int32Array> {
  const begins = new Int32Array(order.length + 1);
  let groups = 0;
  for (let at = 0; at < order.length; at += 1) {
    const [point, before] = [order[at] ?? 0, order[at - 1] ?? -1];
    if (before < 0 || ranks.some((rank) => rank[point] !== rank[before])) {
      begins[groups] = at;
      groups += 1;
    }
    if (at % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
  }
  begins[groups] = order.length;
  return begins.subarray(0, groups + 1);
}

/** Points in groups: where each group begins among the members, and the end. */
interface Groups {
  readonly members: Int32Array;
  readonly begins: Int32Array;
}

function* keptGroups({ members, begins }: Groups, keep: Uint8Array): Work<Groups> {
  const kept: Groups = { members: new Int32Array(members.length), begins: new Int32Array(begins.length) };
  let [groups, size] = [0, 0];
  for (let group = 0; group < keep.length; group += 1) {
    if (keep[group] === 1) {
      for (let at = begins[group] ?? 0; at < (begins[group + 1] ?? 0); at += 1, size += 1)
        kept.members[size] = members[at] ?? 0;
      groups += 1;
      kept.begins[groups] = size;
    }
    if (group % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
  }
  return { members: kept.members.subarray(0, size), begins: kept.begins.subarray(0, groups + 1) };
}

const NONE = new Float64Array(0);
/** Comparisons of points in pairs at most; beyond it a point stays that is dominated only within the slack. */
const MOST_COMPARISONS = 1e9;

function* byPairs(
  layer: Layer,
  columns: readonly Float64Array[],
  near: readonly (NearValues | null)[],
  slack: number,
): Work<Layer> {
  const left: number[] = [];
  const isNearAt = (party: number, value: number): boolean => isAmong(near[party]?.near ?? NONE, value);
  let compared = 0;
  for (let point = 0; point < layer.trace.size; point += 1) {
    const isSuspect = columns.some((column, party) => isNearAt(party, column[point] ?? 0));
    if (isSuspect && compared < MOST_COMPARISONS) compared += layer.trace.size;
    if (!isSuspect || compared >= MOST_COMPARISONS || !isDominatedNearly(layer, point, slack))
      left.push(point);
    if (point % 50 === 49) yield going;
  }
  return yield* grouped(layer, groupsFrom(groupsOf(layer, left, slack)));
}

function isDominatedNearly({ values, trace, lost }: Layer, point: number, slack: number): boolean {
  const parties = lost.length;
  for (let by = 0; by < trace.size; by += 1) {
    let [isNoLess, isMore] = [true, false];
    for (let party = 0; party < parties && isNoLess; party += 1) {
      const more = (values[by * parties + party] ?? 0) - (values[point * parties + party] ?? 0);
      if (more < -slack) isNoLess = false;
      if (more > slack) isMore = true;
    }
    if (isNoLess && isMore) return true;
  }
  return false;
}

/** Points in groups that are the same as the first of the group within the slack. */
function groupsOf({ values, lost }: Layer, points: readonly number[], slack: number): number[][] {
  const utility = (point: number, party: number): number => values[point * lost.length + party] ?? 0;
  const groups: number[][] = [];
  let from = 0;
  for (const point of points) {
    while (from < groups.length && utility(groups[from]?.[0] ?? 0, 0) > utility(point, 0) + slack) from += 1;
    const group = groups
      .slice(from)
      .find(([head = 0]) =>
        lost.every((_, party) => Math.abs(utility(head, party) - utility(point, party)) <= slack),
      );
    if (group === undefined) groups.push([point]);
    else group.push(point);
  }
  return groups;
}

/** A layer of one point for each group, in descending order of the groups' first points. */
function* grouped(layer: Layer, groups: Groups): Work<Layer> {
  const { members, begins } = groups;
  const size = begins.length - 1;
  const places = new Float64Array(size);
  for (let group = 0; group < size; group += 1) {
    places[group] = members[begins[group] ?? 0] ?? 0;
    if (group % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
  }
  const order = yield* orderOf(places);
  const heads = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    heads[at] = places[order[at] ?? 0] ?? 0;
    if (at % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
  }
  const some = yield* withPoints(layer, heads);
  return members.length === size ? some : { ...some, trace: yield* groupTrace(layer.trace, groups, order) };
}

function* groupTrace(trace: Trace, { members, begins }: Groups, order: Int32Array): Work<Trace> {
  const starts = new Uint32Array(order.length + 1);
  const from = new Uint32Array(members.length);
  let size = 0;
  for (let at = 0; at < order.length; at += 1) {
    const group = order[at] ?? 0;
    for (let member = begins[group] ?? 0; member < (begins[group + 1] ?? 0); member += 1, size += 1)
      from[size] = members[member] ?? 0;
    starts[at + 1] = size;
    if (at % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
  }
  const via = new Uint32Array(from.length);
  return { size: order.length, starts, from, via, sources: [{ trace, pick: null }] };
}

/** Lists of points as groups. */
function groupsFrom(lists: readonly (readonly number[])[]): Groups {
  const begins = new Int32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) begins[at + 1] = (begins[at] ?? 0) + list.length;
  return { members: Int32Array.from(lists.flat()), begins };
}
