import type { Work } from '../work.ts';
import type { Copies } from './copies.ts';
import { Doubts } from './doubts.ts';
import { Heads } from './heads.ts';
import type { Room } from './room.ts';
import { Staircase } from './staircase.ts';
import { closedUp, type Written } from './written.ts';

/**
 * The union of layers of three parties, merged and thinned to its maxima in one pass: what `Merge` and `maximaInSpace`
 * would give together, without writing down what falls.
 *
 * Plan. Vectors come in descending order, so that whatever dominates one came before it. A vector falls if the staircase
 * of the other two parties' utilities so far reaches it (Kung, Luccio and Preparata 1975). One that is reached only within
 * the slack is in doubt: it is written down, and looked at again in the end (`Doubts`).
 */
export class SpaceMerge implements Written {
  points = 0;
  edges = 0;
  readonly #heads: Heads;
  readonly #floors: readonly number[];
  readonly #slack: number;
  readonly #room: Room;
  readonly #stairs = new Staircase();
  /** Vectors in doubt, and those that reach them. */
  readonly #doubtful: { readonly point: number; readonly by: number }[] = [];

  constructor(copies: Copies, floors: readonly number[], slack: number, room: Room) {
    room.make(copies.vectors, 3);
    this.#heads = new Heads(copies, 3);
    this.#floors = floors;
    this.#slack = slack;
    this.#room = room;
  }

  /** Takes up to `most` vectors; whether all are taken. */
  advance(most: number): boolean {
    const heads = this.#heads;
    const { heap, lists, shifts, at, first } = heads;
    const [leastFirst = -Infinity, leastSecond = -Infinity, leastThird = -Infinity] = this.#floors;
    for (let taken = 0; taken < most; taken += 1) {
      const copy = heap[0] ?? 0;
      const list = lists[copy];
      // What comes after gives the first party no more.
      if (heads.waiting === 0 || list === undefined || (first[copy] ?? 0) < leastFirst) return true;
      const place = at[copy] ?? 0;
      const second = (list[place + 1] ?? 0) + (shifts[3 * copy + 1] ?? 0);
      const third = (list[place + 2] ?? 0) + (shifts[3 * copy + 2] ?? 0);
      if (second >= leastSecond && third >= leastThird && this.#isKept(first[copy] ?? 0, second, third))
        this.#addEdge(copy, place / 3);
      heads.moveTop(copy, list, place + 3);
    }
    return false;
  }

  /** What was written, without what was in doubt and is dominated after all. */
  *settled(): Work<Written> {
    if (this.#doubtful.length === 0) return this;
    const doubts = new Doubts(this.#room.values, this.points, 3, this.#slack);
    for (const { point, by } of this.#doubtful) doubts.drop(point, by);
    return yield* closedUp(this, this.#room, 3, yield* doubts.settle());
  }

  #addEdge(copy: number, point: number): void {
    this.#room.from[this.edges] = point;
    this.#room.via[this.edges] = copy;
    this.edges += 1;
  }

  /** Whether a vector stands as the last one written: it is the same, or nothing dominates it. */
  #isKept(first: number, second: number, third: number): boolean {
    const { values } = this.#room;
    const into = 3 * this.points;
    if (into > 0 && values[into - 3] === first && values[into - 2] === second && values[into - 1] === third)
      return true;
    const by = this.#stairs.reaching(second, third);
    if (by >= 0 && !this.#isInDoubt(by, first, second, third)) return false;
    values[into] = first;
    values[into + 1] = second;
    values[into + 2] = third;
    this.#room.starts[this.points] = this.edges;
    if (by < 0) this.#stairs.enter(second, third, this.points);
    else this.#doubtful.push({ point: this.points, by });
    this.points += 1;
    return true;
  }

  /** Whether what reaches a vector gives nobody more by more than the slack. */
  #isInDoubt(by: number, first: number, second: number, third: number): boolean {
    if (this.#slack === 0) return false;
    const [{ values }, slack] = [this.#room, this.#slack];
    return (
      (values[3 * by] ?? 0) - first <= slack &&
      (values[3 * by + 1] ?? 0) - second <= slack &&
      (values[3 * by + 2] ?? 0) - third <= slack
    );
  }
}
