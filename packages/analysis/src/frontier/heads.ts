import type { Copies } from './copies.ts';

/**
 * The heads of copies of lists, each raised by its shift, of which the next in descending lexicographic order is on
 * top: a heap. Of equal heads the one of the earlier copy comes first. A turn costs the logarithm of the copies.
 *
 * Fields are open to the loops over vectors that work on them, since these are the innermost of all.
 */
export class Heads {
  readonly parties: number;
  readonly lists: readonly Float64Array[];
  /** What each copy adds: `shifts[copy * parties + party]`. */
  readonly shifts: Float64Array;
  /** Of each copy the place in its list of the number that its head begins with. */
  readonly at: Int32Array;
  /** What each head gives to the first party, raised. */
  readonly first: Float64Array;
  /** Copies that have a head, as a heap of the first `waiting` places. */
  readonly heap: Int32Array;
  waiting = 0;

  constructor({ layers, shifts }: Copies, parties: number) {
    this.parties = parties;
    this.lists = layers.map(({ values }) => values);
    this.shifts = shifts;
    // One piece of memory for all three: asking for it costs more than small lists do.
    const room = new ArrayBuffer(16 * layers.length);
    this.first = new Float64Array(room, 0, layers.length);
    this.at = new Int32Array(room, 8 * layers.length, layers.length);
    this.heap = new Int32Array(room, 12 * layers.length, layers.length);
    for (let copy = 0; copy < layers.length; copy += 1) {
      const list = this.lists[copy];
      if (list === undefined || list.length === 0) continue;
      this.first[copy] = (list[0] ?? 0) + (shifts[copy * parties] ?? 0);
      this.heap[this.waiting++] = copy;
    }
    for (let node = (this.waiting >> 1) - 1; node >= 0; node -= 1) this.sink(node);
  }

  /** Moves the copy on top on to the vector that begins at a place of its list, or out where the list has ended. */
  moveTop(copy: number, list: Float64Array, next: number): void {
    if (next < list.length) {
      this.at[copy] = next;
      this.first[copy] = (list[next] ?? 0) + (this.shifts[copy * this.parties] ?? 0);
    } else {
      this.waiting -= 1;
      this.heap[0] = this.heap[this.waiting] ?? 0;
    }
    this.sink(0);
  }

  /** Sifts the copy at a node of the heap down to where it belongs. */
  sink(from: number): void {
    const { heap, first, waiting } = this;
    const copy = heap[from] ?? 0;
    const own = first[copy] ?? 0;
    let node = from;
    for (let child = 2 * node + 1; child < waiting; child = 2 * node + 1) {
      let below = heap[child] ?? 0;
      if (child + 1 < waiting) {
        const other = heap[child + 1] ?? 0;
        const more = (first[other] ?? 0) - (first[below] ?? 0);
        if (more > 0 || (more === 0 && this.#isBefore(other, below))) {
          below = other;
          child += 1;
        }
      }
      const more = (first[below] ?? 0) - own;
      if (more < 0 || (more === 0 && !this.#isBefore(below, copy))) break;
      heap[node] = below;
      node = child;
    }
    heap[node] = copy;
  }

  /** Which of two heads that give the first party the same comes before the other. */
  #isBefore(a: number, b: number): boolean {
    const { parties, shifts, lists, at } = this;
    const [listA, listB] = [lists[a], lists[b]];
    const [atA, atB] = [at[a] ?? 0, at[b] ?? 0];
    for (let party = 1; party < parties; party += 1) {
      const valueA = (listA?.[atA + party] ?? 0) + (shifts[a * parties + party] ?? 0);
      const valueB = (listB?.[atB + party] ?? 0) + (shifts[b * parties + party] ?? 0);
      if (valueA !== valueB) return valueA > valueB;
    }
    return a < b;
  }
}
