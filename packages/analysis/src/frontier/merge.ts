import type { Copies } from './copies.ts';
import { Heads } from './heads.ts';
import type { Room } from './room.ts';
import type { Written } from './written.ts';

/**
 * Merges shifted layers into one list in descending lexicographic order, equal vectors joined, and vectors left out that
 * can no longer reach somebody's reservation value; written into the room. n log m for n points in m copies.
 */
export class Merge implements Written {
  points = 0;
  edges = 0;
  readonly #heads: Heads;
  readonly #floors: readonly number[];
  readonly #room: Room;

  /** `floors`: vectors below this for some party are left out. */
  constructor(copies: Copies, parties: number, floors: readonly number[], room: Room) {
    room.make(copies.vectors, parties);
    this.#heads = new Heads(copies, parties);
    this.#floors = floors;
    this.#room = room;
  }

  /** Takes up to `most` vectors; whether all are taken. */
  advance(most: number): boolean {
    const heads = this.#heads;
    const { parties, lists, at } = heads;
    for (let taken = 0; taken < most; taken += 1) {
      if (heads.waiting === 0) return true;
      const copy = heads.heap[0] ?? 0;
      // What comes after gives the first party no more.
      if ((heads.first[copy] ?? 0) < (this.#floors[0] ?? -Infinity)) return true;
      const list = lists[copy];
      if (list === undefined) return true;
      const place = at[copy] ?? 0;
      this.#record(copy, list, place);
      heads.moveTop(copy, list, place + parties);
    }
    return false;
  }

  #record(copy: number, list: Float64Array, place: number): void {
    const { parties, shifts } = this.#heads;
    const { values, starts, from, via } = this.#room;
    const [into, shift, floors] = [this.points * parties, copy * parties, this.#floors];
    let same = this.points > 0;
    for (let party = 0; party < parties; party += 1) {
      const value = (list[place + party] ?? 0) + (shifts[shift + party] ?? 0);
      if (value < (floors[party] ?? -Infinity)) return;
      values[into + party] = value;
      if (same && values[into - parties + party] !== value) same = false;
    }
    if (!same) starts[this.points++] = this.edges;
    from[this.edges] = place / parties;
    via[this.edges] = copy;
    this.edges += 1;
  }
}
