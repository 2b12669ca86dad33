import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer, Source } from './layer.ts';
import type { Room } from './room.ts';

/** Numbers copied between two reports. */
const STRIDE = 1_000_000;

/** How far a merge has written into the room: so many vectors, and edges that lead to them. */
export interface Written {
  readonly points: number;
  readonly edges: number;
}

/** Makes room for all vectors of some copies. */
export const makeRoom = (room: Room, sources: readonly Source[], parties: number): void =>
  room.make(
    sources.reduce((sum, { layer }) => sum + layer.trace.size, 0),
    parties,
  );

/** The layer of what a merge has written; `lost` is what its sources have lost at most. */
export function* writtenLayer(
  { points, edges }: Written,
  room: Room,
  sources: readonly Source[],
  parties: number,
): Work<Layer> {
  room.starts[points] = edges;
  const values = yield* copied(room.values, new Float64Array(points * parties));
  const starts = points === edges ? null : yield* copied(room.starts, new Uint32Array(points + 1));
  const from = yield* copied(room.from, new Uint32Array(edges));
  const via = yield* copied(room.via, new Uint32Array(edges));
  const origins = sources.map(({ layer, pick }) => ({ trace: layer.trace, pick }));
  return {
    values,
    trace: { size: points, starts, from, via, sources: origins },
    lost: mostLost(sources, parties),
  };
}

function* copied<T extends Float64Array | Uint32Array>(from: T, into: T): Work<T> {
  for (let at = 0; at < into.length; at += STRIDE) {
    if (at > 0) yield going;
    into.set(from.subarray(at, Math.min(into.length, at + STRIDE)), at);
  }
  return into;
}

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

/** What sources have lost at most, party by party. */
export const mostLost = (sources: readonly Source[], parties: number): number[] => {
  const most = Array.from({ length: parties }, () => 0);
  for (const { layer, lost } of sources)
    for (let party = 0; party < parties; party += 1)
      most[party] = Math.max(most[party] ?? 0, (layer.lost[party] ?? 0) + (lost[party] ?? 0));
  return most;
};
