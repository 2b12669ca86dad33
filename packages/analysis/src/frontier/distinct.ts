import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer, Trace } from './layer.ts';
import { withPoints } from './with-points.ts';

/** Points that are compared pair by pair at most, where ties do not part into classes. */
const MOST_PAIRED = 4_000;

/**
 * The points of a layer of doubles that no other dominates when utilities within the slack are held to be the same; points
 * that are the same for every party become one, with the packages of all.
 *
 * Plan. A point that loses something only within the slack and gains more than it elsewhere dominates another; the exact
 * comparisons before have not seen that. It can only happen to a point that shares a near, different utility with
 * another, so that those are looked for first, party by party, in sorted order; mostly there are none. Where there
 * are, the points concerned are compared with all; then equal neighbours are joined, the first of each group standing for it.
 */
export function* distinct(layer: Layer, slack: number): Work<Layer> {
  const suspects = yield* suspectsOf(layer, slack);
  if (suspects.length === 0) return layer;
  const fallen = new Set<number>();
  for (const [at, point] of suspects.entries()) {
    if (at % 50 === 49) yield going;
    if (suspects.length > MOST_PAIRED && at >= MOST_PAIRED) break;
    if (isDominatedNearly(layer, point, slack)) fallen.add(point);
  }
  const points = Int32Array.from({ length: layer.trace.size }, (_, point) => point);
  return joined(withPoints(layer, points.filter((point) => !fallen.has(point))), slack);
}

/** The points that for some party have a utility just above or below that of another, within the slack but not the same. */
function* suspectsOf({ values, trace, lost }: Layer, slack: number): Work<number[]> {
  const suspects = new Uint8Array(trace.size);
  for (const party of lost.keys()) {
    const column = new Float64Array(trace.size);
    for (let point = 0; point < trace.size; point += 1) column[point] = values[point * lost.length + party] ?? 0;
    const near = nearValues(Float64Array.from(column).sort(), slack);
    yield going;
    if (near.size > 0) for (const [point, value] of column.entries()) if (near.has(value)) suspects[point] = 1;
  }
  const found: number[] = [];
  for (const [point, isSuspect] of suspects.entries()) if (isSuspect === 1) found.push(point);
  return found;
}

function nearValues(sorted: Float64Array, slack: number): Set<number> {
  const near = new Set<number>();
  for (let at = 1; at < sorted.length; at += 1) {
    const [below, above] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    if (below !== above && above - below <= slack) near.add(below).add(above);
  }
  return near;
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

/** Joins points that are the same within the slack for every party. */
function joined(layer: Layer, slack: number): Layer {
  const { values, trace, lost } = layer;
  const groups: number[][] = [];
  let from = 0;
  for (let point = 0; point < trace.size; point += 1) {
    const at = point * lost.length;
    const isSame = (head: number): boolean =>
      lost.every(
        (_, party) => Math.abs((values[head * lost.length + party] ?? 0) - (values[at + party] ?? 0)) <= slack,
      );
    while (from < groups.length && (values[(groups[from]?.[0] ?? 0) * lost.length] ?? 0) > (values[at] ?? 0) + slack)
      from += 1;
    const group = groups.slice(from).find(([head = 0]) => isSame(head));
    if (group === undefined) groups.push([point]);
    else group.push(point);
  }
  if (groups.length === trace.size) return layer;
  const heads = withPoints(layer, Int32Array.from(groups, ([head = 0]) => head));
  return { ...heads, trace: groupTrace(trace, groups) };
}

function groupTrace(trace: Trace, groups: readonly (readonly number[])[]): Trace {
  const starts = new Uint32Array(groups.length + 1);
  for (const [at, group] of groups.entries()) starts[at + 1] = (starts[at] ?? 0) + group.length;
  const from = Uint32Array.from(groups.flat());
  return {
    size: groups.length,
    starts,
    from,
    via: new Uint32Array(from.length),
    sources: [{ trace, pick: null }],
  };
}
