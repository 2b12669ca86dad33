import type { Work } from '../work.ts';
import { going } from '../going.ts';

/** Room for one merge at a time, used again by the next one so that memory is neither cleared nor asked for each time. */
export class Room {
  values = new Float64Array(0);
  starts = new Uint32Array(1);
  from = new Uint32Array(0);
  via = new Uint32Array(0);

  /** Makes room for so many vectors of so many parties. What stood there is lost. */
  make(vectors: number, parties: number): void {
    if (this.values.length < vectors * parties)
      this.values = new Float64Array(enough(this.values.length, vectors * parties));
    if (this.from.length >= vectors) return;
    const edges = enough(this.from.length, vectors);
    const [starts, from, via] = numbersOf(edges + 1, edges, edges);
    this.starts = starts;
    this.from = from;
    this.via = via;
  }

  /** Whether there is room for so many vectors of so many parties, each with an edge. */
  holds(vectors: number, parties: number): boolean {
    return this.values.length >= vectors * parties && this.from.length >= vectors;
  }

  /** Makes room for so many vectors; what stands there stays. */
  *growing(vectors: number, parties: number): Work<void> {
    const { values, starts, from, via } = this;
    this.make(vectors, parties);
    if (this.values !== values) yield* copied(values, this.values);
    if (this.from === from) return;
    yield* copied(starts, this.starts);
    yield* copied(from, this.from);
    yield* copied(via, this.via);
  }

  /** A copy of the beginnings: so many vectors, and edges that lead to them. */
  parts(points: number, edges: number, parties: number): Parts {
    // Where each point has one edge, nobody asks where it starts.
    const [starts, from, via] = numbersOf(points === edges ? 0 : points + 1, edges, edges);
    starts.set(this.starts.subarray(0, starts.length));
    from.set(this.from.subarray(0, edges));
    via.set(this.via.subarray(0, edges));
    return { values: this.values.slice(0, points * parties), starts, from, via };
  }
}

/** Numbers copied between two reports. */
const STRIDE = 200_000;

/** Writes a list at the beginning of another, as far as both go. */
export function* copied<T extends Float64Array | Uint32Array>(from: T, into: T): Work<T> {
  const length = Math.min(from.length, into.length);
  for (let at = 0; at < length; at += STRIDE) {
    into.set(from.subarray(at, Math.min(length, at + STRIDE)), at);
    yield going;
  }
  return into;
}

/** Three lists in one piece of memory: asking for memory costs more than small lists do. */
function numbersOf(
  one: number,
  two: number,
  three: number,
): [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const room = new ArrayBuffer(4 * (one + two + three));
  return [
    new Uint32Array(room, 0, one),
    new Uint32Array(room, 4 * one, two),
    new Uint32Array(room, 4 * (one + two), three),
  ];
}

/** Less than this is not asked for; up to the second, room at least doubles, so that it is asked for seldom. */
const LEAST = 256;
const DOUBLING = 1_000_000;

const enough = (now: number, wanted: number): number =>
  Math.max(LEAST, wanted + (wanted >> 2), now < DOUBLING ? 2 * now : 0);

/** Vectors one after another, the first edge of each, and of each edge where it comes from. */
export interface Parts {
  readonly values: Float64Array;
  readonly starts: Uint32Array;
  readonly from: Uint32Array;
  readonly via: Uint32Array;
}
