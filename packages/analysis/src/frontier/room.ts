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
    this.starts = new Uint32Array(edges + 1);
    this.from = new Uint32Array(edges);
    this.via = new Uint32Array(edges);
  }

  /** A copy of the beginnings: so many vectors, and edges that lead to them. */
  parts(points: number, edges: number, parties: number): Parts {
    return {
      values: this.values.slice(0, points * parties),
      starts: this.starts.slice(0, points + 1),
      from: this.from.slice(0, edges),
      via: this.via.slice(0, edges),
    };
  }
}

/** Less than this is not asked for; up to the second, room at least doubles, so that it is asked for seldom. */
const LEAST = 512;
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
