import type { Layer, Source } from './layer.ts';
import type { Room } from './room.ts';

/**
 * Merges shifted layers into one list in descending lexicographic order, equal vectors joined, and vectors left out that
 * can no longer reach somebody's reservation value. A copy of a sorted list is sorted, so that a heap over the heads of
 * the copies gives the next vector: n log m for n points in m copies.
 */
export class Merge {
  readonly values: Float64Array;
  readonly starts: Uint32Array;
  readonly from: Uint32Array;
  readonly via: Uint32Array;
  points = 0;
  edges = 0;
  readonly #sources: readonly Source[];
  readonly #parties: number;
  readonly #floors: readonly number[];
  readonly #bounded: boolean;
  readonly #lists: readonly Float64Array[];
  readonly #shifts: Float64Array;
  readonly #at: Uint32Array;
  readonly #heads: Float64Array;
  readonly #heap: Uint32Array;
  #waiting = 0;

  /** `floors`: vectors below this for some party are left out. */
  constructor(sources: readonly Source[], parties: number, floors: readonly number[], room: Room) {
    const total = sources.reduce((sum, { layer }) => sum + layer.trace.size, 0);
    this.#sources = sources;
    this.#parties = parties;
    this.#floors = floors;
    this.#bounded = floors.some((floor) => floor > -Infinity);
    this.#lists = sources.map(({ layer }) => layer.values);
    this.#shifts = Float64Array.from(sources.flatMap(({ shift }) => shift));
    this.#at = new Uint32Array(sources.length);
    this.#heads = new Float64Array(sources.length);
    this.#heap = new Uint32Array(sources.length);
    room.make(total, parties);
    ({ values: this.values, starts: this.starts, from: this.from, via: this.via } = room);
    for (let source = sources.length - 1; source >= 0; source -= 1) this.#enter(source);
    for (let node = (this.#waiting >> 1) - 1; node >= 0; node -= 1) this.#sink(node);
  }

  /** Takes up to `most` vectors; whether all are taken. */
  advance(most: number): boolean {
    for (let taken = 0; taken < most; taken += 1) {
      if (this.#waiting === 0) {
        this.starts[this.points] = this.edges;
        return true;
      }
      this.#take(this.#heap[0] ?? 0);
    }
    return false;
  }

  #enter(source: number): void {
    if ((this.#sources[source]?.layer.trace.size ?? 0) === 0) return;
    this.#heads[source] = (this.#lists[source]?.[0] ?? 0) + (this.#shifts[source * this.#parties] ?? 0);
    this.#heap[this.#waiting] = source;
    this.#waiting += 1;
  }

  #take(source: number): void {
    const [parties, list] = [this.#parties, this.#lists[source]];
    if (list === undefined) return;
    const at = this.#at[source] ?? 0;
    this.#record(source, list, at);
    const next = (at + 1) * parties;
    if (next < list.length) {
      this.#at[source] = at + 1;
      this.#heads[source] = (list[next] ?? 0) + (this.#shifts[source * parties] ?? 0);
    } else {
      this.#waiting -= 1;
      this.#heap[0] = this.#heap[this.#waiting] ?? 0;
    }
    this.#sink(0);
  }

  #record(source: number, list: Float64Array, at: number): void {
    const [parties, values, shifts] = [this.#parties, this.values, this.#shifts];
    const [into, read, shift] = [this.points * parties, at * parties, source * parties];
    let same = this.points > 0;
    for (let party = 0; party < parties; party += 1) {
      const value = (list[read + party] ?? 0) + (shifts[shift + party] ?? 0);
      if (this.#bounded && value < (this.#floors[party] ?? 0)) return;
      values[into + party] = value;
      if (same && values[into - parties + party] !== value) same = false;
    }
    if (!same) {
      this.starts[this.points] = this.edges;
      this.points += 1;
    }
    this.from[this.edges] = at;
    this.via[this.edges] = source;
    this.edges += 1;
  }

  /** Sifts the source at a node of the heap down to where it belongs. */
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
    const [headA, headB] = [this.#heads[a] ?? 0, this.#heads[b] ?? 0];
    return headA > headB || (headA === headB && this.#isBeforeByOthers(a, b));
  }

  #isBeforeByOthers(a: number, b: number): boolean {
    const [parties, shifts] = [this.#parties, this.#shifts];
    const [listA, listB] = [this.#lists[a], this.#lists[b]];
    const [atA, atB] = [(this.#at[a] ?? 0) * parties, (this.#at[b] ?? 0) * parties];
    for (let party = 1; party < parties; party += 1) {
      const valueA = (listA?.[atA + party] ?? 0) + (shifts[a * parties + party] ?? 0);
      const valueB = (listB?.[atB + party] ?? 0) + (shifts[b * parties + party] ?? 0);
      if (valueA !== valueB) return valueA > valueB;
    }
    return a < b;
  }
}

/** The layer of those points of a merge that are to be kept; `lost` is what its sources have lost at most. */
export function keptLayer(
  merge: Merge,
  parties: number,
  keep: Uint8Array,
  sources: readonly Source[],
): Layer {
  let [points, edges] = [0, 0];
  const { values, starts, from, via } = merge;
  for (let point = 0; point < merge.points; point += 1) {
    if (keep[point] !== 1) continue;
    const [first, end] = [starts[point] ?? 0, starts[point + 1] ?? 0];
    for (let party = 0; party < parties; party += 1)
      values[points * parties + party] = values[point * parties + party] ?? 0;
    starts[points] = edges;
    for (let edge = first; edge < end; edge += 1, edges += 1) {
      from[edges] = from[edge] ?? 0;
      via[edges] = via[edge] ?? 0;
    }
    points += 1;
  }
  starts[points] = edges;
  return {
    values: values.slice(0, points * parties),
    trace: {
      size: points,
      starts: points === edges ? null : starts.slice(0, points + 1),
      from: from.slice(0, edges),
      via: via.slice(0, edges),
      sources: sources.map(({ layer, pick }) => ({ trace: layer.trace, pick })),
    },
    lost: mostLost(sources, parties),
  };
}

/** What sources have lost at most, party by party. */
export const mostLost = (sources: readonly Source[], parties: number): number[] =>
  Array.from({ length: parties }, (_, party) =>
    sources.reduce(
      (most, { layer, lost }) => Math.max(most, (layer.lost[party] ?? 0) + (lost[party] ?? 0)),
      0,
    ),
  );
