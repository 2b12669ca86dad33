import { ascendingOf, sortedInPieces } from '../sorting.ts';
import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer, Trace } from './layer.ts';
import { maxima } from './maxima.ts';
import { classOf, nearValuesOf, type NearValues } from './near-values.ts';
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

/** The rank of each utility among the classes; where nothing is near, each value is a class of its own. */
function* ranksOf(column: Float64Array, given: Float64Array | null): Work<Float64Array> {
  const classes = given ?? (yield* ascendingOf(Float64Array.from(new Set(column))));
  const ranks = new Float64Array(column.length);
  for (let at = 0; at < column.length; at += 1) {
    if (at % NUMBERS_A_TURN === NUMBERS_A_TURN - 1) yield going;
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

/** Utilities copied or looked up in classes between two reports. */
const NUMBERS_A_TURN = 100_000;

/** Groups made between two reports. */
const GROUPS_A_TURN = 20_000;

/** The maxima by the ranks of utilities; points of the same ranks for all parties become one. */
function* byClasses(layer: Layer, ranks: readonly Float64Array[]): Work<Layer> {
  const points = Array.from({ length: layer.trace.size }, (_, point) => point);
  const order = yield* sortedInPieces(points, (a, b) => {
    const rank = ranks.find((each) => each[a] !== each[b]);
    return rank === undefined ? a - b : (rank[b] ?? 0) - (rank[a] ?? 0);
  });
  yield going;
  const groups: number[][] = [];
  for (const point of order) {
    const group = groups.at(-1);
    if (group !== undefined && ranks.every((rank) => rank[point] === rank[group[0] ?? 0])) group.push(point);
    else groups.push([point]);
    if (groups.length % GROUPS_A_TURN === 0) yield going;
  }
  const values = Float64Array.from(groups.flatMap(([head = 0]) => ranks.map((rank) => rank[head] ?? 0)));
  const keep = yield* maxima(values, groups.length, ranks.length, 0);
  return grouped(
    layer,
    groups.filter((_, at) => keep[at] === 1),
  );
}

/** Comparisons of points in pairs at most; beyond it a point stays that is dominated only within the slack. */
const MOST_COMPARISONS = 1e9;

function* byPairs(
  layer: Layer,
  columns: readonly Float64Array[],
  near: readonly (NearValues | null)[],
  slack: number,
): Work<Layer> {
  const left: number[] = [];
  let compared = 0;
  for (let point = 0; point < layer.trace.size; point += 1) {
    const isSuspect = columns.some((column, party) => near[party]?.near.has(column[point] ?? 0) === true);
    if (isSuspect && compared < MOST_COMPARISONS) compared += layer.trace.size;
    if (!isSuspect || compared >= MOST_COMPARISONS || !isDominatedNearly(layer, point, slack))
      left.push(point);
    if (point % 50 === 49) yield going;
  }
  return grouped(layer, groupsOf(layer, left, slack));
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
function grouped(layer: Layer, groups: readonly (readonly number[])[]): Layer {
  const sorted = groups.toSorted(([a = 0], [b = 0]) => a - b);
  const heads = withPoints(
    layer,
    Int32Array.from(sorted, ([head = 0]) => head),
  );
  return sorted.every(({ length }) => length === 1)
    ? heads
    : { ...heads, trace: groupTrace(layer.trace, sorted) };
}

function groupTrace(trace: Trace, groups: readonly (readonly number[])[]): Trace {
  const starts = new Uint32Array(groups.length + 1);
  for (const [at, group] of groups.entries()) starts[at + 1] = (starts[at] ?? 0) + group.length;
  const from = Uint32Array.from(groups.flat());
  const via = new Uint32Array(from.length);
  return { size: groups.length, starts, from, via, sources: [{ trace, pick: null }] };
}
