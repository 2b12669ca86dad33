import { mostLost } from './merge.ts';
import type { Layer, Source } from './layer.ts';
import type { Room } from './room.ts';

/**
 * The union of layers of two parties, merged and thinned to its maxima in one pass: what `Merge` and `maximaInPlane` would
 * give together, without writing down what falls.
 *
 * Plan. The copies descend by the first party, so that a heap over their heads gives all vectors in descending order. A
 * vector falls if one taken before has more than `slack` more for the second party, or if one with more than `slack` more for
 * the first party has no less for the second. Whatever in a copy is clearly below the best so far is passed over
 * without a turn in the heap.
 */
export class PlaneMerge {
  #points = 0;
  #edges = 0;
  #best = -Infinity;
  #bestAhead = -Infinity;
  #ahead = 0;
  #waiting = 0;
  readonly #sources: readonly Source[];
  readonly #least: readonly [first: number, second: number];
  readonly #slack: number;
  readonly #room: Room;
  readonly #lists: readonly Float64Array[];
  readonly #at: Uint32Array;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  readonly #heap: Uint32Array;

  constructor(sources: readonly Source[], floors: readonly number[], slack: number, room: Room) {
    room.make(
      sources.reduce((sum, { layer }) => sum + layer.trace.size, 0),
      2,
    );
    this.#sources = sources;
    this.#least = [floors[0] ?? -Infinity, floors[1] ?? -Infinity];
    this.#slack = slack;
    this.#room = room;
    this.#lists = sources.map(({ layer }) => layer.values);
    this.#at = new Uint32Array(sources.length);
    this.#first = new Float64Array(sources.length);
    this.#second = new Float64Array(sources.length);
    this.#heap = new Uint32Array(sources.length);
    for (const [source, { layer }] of sources.entries())
      if (layer.trace.size > 0) {
        this.#show(source, 0);
        this.#heap[this.#waiting++] = source;
      }
    for (let node = (this.#waiting >> 1) - 1; node >= 0; node -= 1) this.#sink(node);
  }

  /** Takes up to `most` vectors; whether all are taken. */
  advance(most: number): boolean {
    const heap = this.#heap;
    for (let taken = 0; taken < most; taken += 1) {
      if (this.#waiting === 0) return true;
      const source = heap[0] ?? 0;
      this.#take(source, this.#first[source] ?? 0, this.#second[source] ?? 0);
      if (!this.#hasNext(source)) heap[0] = heap[--this.#waiting] ?? 0;
      this.#sink(0);
    }
    return false;
  }

  /** What was kept. */
  layer(): Layer {
    const [points, edges, { values, starts, from, via }] = [this.#points, this.#edges, this.#room];
    starts[points] = edges;
    return {
      values: values.slice(0, points * 2),
      trace: {
        size: points,
        starts: points === edges ? null : starts.slice(0, points + 1),
        from: from.slice(0, edges),
        via: via.slice(0, edges),
        sources: this.#sources.map(({ layer, pick }) => ({ trace: layer.trace, pick })),
      },
      lost: mostLost(this.#sources, 2),
    };
  }

  #show(source: number, at: number): void {
    const [list, shift] = [this.#lists[source], this.#sources[source]?.shift];
    this.#at[source] = at;
    this.#first[source] = (list?.[2 * at] ?? 0) + (shift?.[0] ?? 0);
    this.#second[source] = (list?.[2 * at + 1] ?? 0) + (shift?.[1] ?? 0);
  }

  /** Moves a copy on to its next vector that is not clearly below the best; whether there is one. */
  #hasNext(source: number): boolean {
    const list = this.#lists[source];
    if (list === undefined) return false;
    const least = this.#best - this.#slack - (this.#sources[source]?.shift[1] ?? 0);
    let next = 2 * (this.#at[source] ?? 0) + 2;
    while (next < list.length && (list[next + 1] ?? 0) < least) next += 2;
    if (next >= list.length) return false;
    this.#show(source, next >> 1);
    return true;
  }

  #take(source: number, first: number, second: number): void {
    const [room, points] = [this.#room, this.#points];
    if (first < this.#least[0] || second < this.#least[1]) return;
    const { values } = room;
    const isNew = points === 0 || values[2 * points - 2] !== first || values[2 * points - 1] !== second;
    if (isNew) {
      if (this.#isBeaten(first, second)) return;
      values[2 * points] = first;
      values[2 * points + 1] = second;
      room.starts[points] = this.#edges;
      this.#points = points + 1;
      if (second > this.#best) this.#best = second;
    }
    room.from[this.#edges] = this.#at[source] ?? 0;
    room.via[this.#edges] = source;
    this.#edges += 1;
  }

  #isBeaten(first: number, second: number): boolean {
    if (this.#best > second + this.#slack) return true;
    const { values } = this.#room;
    while (this.#ahead < this.#points && (values[2 * this.#ahead] ?? 0) > first + this.#slack) {
      this.#bestAhead = Math.max(this.#bestAhead, values[2 * this.#ahead + 1] ?? 0);
      this.#ahead += 1;
    }
    return this.#bestAhead >= second;
  }

  #sink(from: number): void {
    const [heap, waiting] = [this.#heap, this.#waiting];
    const source = heap[from] ?? 0;
    let node = from;
    for (;;) {
      let child = 2 * node + 1;
      if (child >= waiting) break;
      if (child + 1 < waiting && this.#isBefore(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
      const below = heap[child] ?? 0;
      if (!this.#isBefore(below, source)) break;
      heap[node] = below;
      node = child;
    }
    heap[node] = source;
  }

  #isBefore(a: number, b: number): boolean {
    const [firstA, firstB] = [this.#first[a] ?? 0, this.#first[b] ?? 0];
    if (firstA !== firstB) return firstA > firstB;
    const [secondA, secondB] = [this.#second[a] ?? 0, this.#second[b] ?? 0];
    return secondA > secondB || (secondA === secondB && a < b);
  }
}
