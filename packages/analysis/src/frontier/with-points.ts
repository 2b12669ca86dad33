import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { going } from '../going.ts';
import { firstEdge, type Layer, type Trace } from './layer.ts';

/** Numbers copied between two reports. */
const STRIDE = 200_000;

/** The layer of some of the points of a layer, given in ascending order of their places. */
export function* withPoints(layer: Layer, points: Int32Array): Work<Layer> {
  const { trace, values } = layer;
  const parties = layer.lost.length;
  const pace = new Pace(STRIDE);
  const kept = new Float64Array(points.length * parties);
  for (let at = 0; at < points.length; at += 1) {
    const first = (points[at] ?? 0) * parties;
    for (let party = 0; party < parties; party += 1) kept[at * parties + party] = values[first + party] ?? 0;
    if (pace.isDue(parties)) yield going;
  }
  const traced = trace.written === undefined ? edgesOf(trace, points) : leadingTo(trace, points);
  return { ...layer, values: kept, trace: yield* traced };
}

/** The edges of some points alone, so that those of others are forgotten. */
function* edgesOf(trace: Trace, points: Int32Array): Work<Trace> {
  const pace = new Pace(STRIDE);
  const starts = new Uint32Array(points.length + 1);
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] ?? 0;
    starts[at + 1] = (starts[at] ?? 0) + firstEdge(trace, point + 1) - firstEdge(trace, point);
    if (pace.isDue(1)) yield going;
  }
  const edges = starts.at(-1) ?? 0;
  const [from, via] = [new Uint32Array(edges), new Uint32Array(edges)];
  for (let at = 0; at < points.length; at += 1) {
    const begin = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    const shift = firstEdge(trace, points[at] ?? 0) - begin;
    for (let edge = begin; edge < end; edge += 1) {
      from[edge] = trace.from[edge + shift] ?? 0;
      via[edge] = trace.via[edge + shift] ?? 0;
    }
    if (pace.isDue(1 + end - begin)) yield going;
  }
  const counted = trace.counted === undefined ? {} : { counted: yield* ofPoints(trace.counted, points) };
  return { size: points.length, starts, from, via, sources: trace.sources, ...counted };
}

/** One edge from each point to one of a trace. */
function* leadingTo(trace: Trace, points: Int32Array): Work<Trace> {
  const from = new Uint32Array(points.length);
  for (let at = 0; at < points.length; at += 1) {
    from[at] = points[at] ?? 0;
    if (at % STRIDE === STRIDE - 1) yield going;
  }
  const via = new Uint32Array(points.length);
  return { size: points.length, starts: null, from, via, sources: [{ trace, pick: null }] };
}

function* ofPoints(all: Float64Array, points: Int32Array): Work<Float64Array> {
  const some = new Float64Array(points.length);
  for (let at = 0; at < points.length; at += 1) {
    some[at] = all[points[at] ?? 0] ?? 0;
    if (at % STRIDE === STRIDE - 1) yield going;
  }
  return some;
}
