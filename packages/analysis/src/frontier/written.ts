import type { Work } from '../work.ts';
import { going } from '../going.ts';
import type { Copies } from './copies.ts';
import type { Layer, Origin } from './layer.ts';
import { copied, type Parts, type Room } from './room.ts';

/** Fewer numbers than these are copied at one go. */
const STRIDE = 200_000;

/** How far a merge has written into the room: so many vectors, and edges that lead to them. */
export interface Written {
  readonly points: number;
  readonly edges: number;
}

/** The layer of what a merge has written. */
export function* writtenLayer(
  { points, edges }: Written,
  room: Room,
  { origins, lost }: Copies,
): Work<Layer> {
  const parties = lost.length;
  room.starts[points] = edges;
  if (edges * parties < STRIDE)
    return layerOf({ points, edges }, room.parts(points, edges, parties), origins, lost);
  const parts: Parts = {
    values: yield* copied(room.values, new Float64Array(points * parties)),
    starts: yield* copied(room.starts, new Uint32Array(points + 1)),
    from: yield* copied(room.from, new Uint32Array(edges)),
    via: yield* copied(room.via, new Uint32Array(edges)),
  };
  return layerOf({ points, edges }, parts, origins, lost);
}

const layerOf = (
  { points, edges }: Written,
  { values, starts, from, via }: Parts,
  sources: readonly Origin[],
  lost: readonly number[],
): Layer => ({
  values,
  trace: { size: points, starts: points === edges ? null : starts, from, via, sources },
  lost,
});

/** Closes the gaps in the room between the vectors that are kept; what is then written. */
export function* closedUp(written: Written, room: Room, parties: number, keep: Uint8Array): Work<Written> {
  room.starts[written.points] = written.edges;
  let [points, edges] = [0, 0];
  for (let point = 0; point < written.points; point += 1) {
    if (point % CLOSED_AT_ONCE === CLOSED_AT_ONCE - 1) yield going;
    if (keep[point] !== 1) continue;
    moveVector(room.values, point * parties, points * parties, parties);
    edges = moveEdges(room, point, points, edges);
    points += 1;
  }
  return { points, edges };
}

const CLOSED_AT_ONCE = 100_000;

function moveVector(values: Float64Array, from: number, to: number, parties: number): void {
  for (let party = 0; party < parties; party += 1) values[to + party] = values[from + party] ?? 0;
}

/** Moves the edges of a vector to before a place, the end of those moved so far; returns where they end. */
function moveEdges({ starts, from, via }: Room, point: number, to: number, end: number): number {
  const [first, last] = [starts[point] ?? 0, starts[point + 1] ?? 0];
  starts[to] = end;
  let into = end;
  for (let edge = first; edge < last; edge += 1, into += 1) {
    from[into] = from[edge] ?? 0;
    via[into] = via[edge] ?? 0;
  }
  return into;
}
