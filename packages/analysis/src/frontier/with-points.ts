import { firstEdge, type Layer } from './layer.ts';

/** The layer of some of the points of a layer, given in ascending order of their places. */
export function withPoints(layer: Layer, points: Int32Array): Layer {
  const { trace, values } = layer;
  const parties = layer.lost.length;
  const kept = new Float64Array(points.length * parties);
  const starts = new Uint32Array(points.length + 1);
  const edges: number[] = [];
  for (const [at, point] of points.entries()) {
    kept.set(values.subarray(point * parties, (point + 1) * parties), at * parties);
    for (let edge = firstEdge(trace, point); edge < firstEdge(trace, point + 1); edge += 1) edges.push(edge);
    starts[at + 1] = edges.length;
  }
  return {
    ...layer,
    values: kept,
    trace: {
      size: points.length,
      starts,
      from: Uint32Array.from(edges, (edge) => trace.from[edge] ?? 0),
      via: Uint32Array.from(edges, (edge) => trace.via[edge] ?? 0),
      sources: trace.sources,
      ...(trace.unlisted === undefined ? {} : { unlisted: ofPoints(trace.unlisted, points) }),
    },
  };
}

const ofPoints = (all: Float64Array, points: Int32Array): Float64Array =>
  Float64Array.from(points, (point) => all[point] ?? 0);
