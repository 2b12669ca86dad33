import type { Work } from '../work.ts';
import type { Copies } from './copies.ts';
import { going } from '../going.ts';
import { Heads } from './heads.ts';
import type { Room } from './room.ts';
import type { Written } from './written.ts';

/** Two to the power of this passed over cost as much as one that is taken. */
const PASSED = 5;

/** Room for so many times the points of the longest list, and for one turn, is made at first; most unions need no more. */
const AT_FIRST = 2;
/** Vectors taken in a turn. */
const TURN = 10_000;

/**
 * The union of layers of two parties, merged and thinned to its maxima in one pass: what `Merge` and `maximaInPlane` would
 * give together, without writing down what falls.
 *
 * Plan. The copies descend by the first party, so that the top of their heads gives all vectors in descending order. A
 * vector falls if one taken before has more than `slack` more for the second party, or if one with more than `slack` more for
 * the first party has no less for the second. Whatever in a copy is clearly below the best so far is passed over
 * without a turn in the heap.
 */
export class PlaneMerge implements Written {
  points = 0;
  edges = 0;
  #best = -Infinity;
  #bestAhead = -Infinity;
  #ahead = 0;
  readonly #heads: Heads;
  readonly #least: readonly [first: number, second: number];
  readonly #slack: number;
  readonly #room: Room;
  readonly #vectors: number;

  constructor(copies: Copies, floors: readonly number[], slack: number, room: Room) {
    const longest = copies.layers.reduce((most, { trace }) => Math.max(most, trace.size), 0);
    room.make(Math.min(copies.vectors, AT_FIRST * longest + TURN), 2);
    this.#vectors = copies.vectors;
    this.#heads = new Heads(copies, 2);
    this.#least = [floors[0] ?? -Infinity, floors[1] ?? -Infinity];
    this.#slack = slack;
    this.#room = room;
  }

  /** Takes all vectors, with reports between; the room grows between two turns. */
  *settled(): Work<Written> {
    while (!this.#advance()) {
      yield going;
      const wanted = Math.min(this.#vectors, this.edges + TURN);
      if (!this.#room.holds(wanted, 2)) yield* this.#room.growing(2 * wanted, 2);
    }
    return this;
  }

  /** Takes the vectors of a turn; whether all are taken. */
  #advance(): boolean {
    const heads = this.#heads;
    const { heap, lists, shifts, at, first } = heads;
    const [leastFirst, leastSecond] = this.#least;
    for (let taken = 0; taken < TURN; taken += 1) {
      const copy = heap[0] ?? 0;
      const list = lists[copy];
      // What comes after gives the first party no more.
      if (heads.waiting === 0 || list === undefined || (first[copy] ?? 0) < leastFirst) return true;
      const place = at[copy] ?? 0;
      const raise = shifts[2 * copy + 1] ?? 0;
      this.#take(copy, place >> 1, first[copy] ?? 0, (list[place + 1] ?? 0) + raise);
      const least = Math.max(leastSecond, this.#best - this.#slack) - raise;
      const next = passedOver(list, place + 2, least, this.#slack);
      taken += (next - place - 2) >> PASSED;
      heads.moveTop(copy, list, next);
    }
    return false;
  }

  #take(copy: number, point: number, first: number, second: number): void {
    const { values, starts, from, via } = this.#room;
    const points = this.points;
    const isNew = points === 0 || values[2 * points - 2] !== first || values[2 * points - 1] !== second;
    if (isNew) {
      if (second < this.#least[1] || this.#isBeaten(first, second)) return;
      values[2 * points] = first;
      values[2 * points + 1] = second;
      starts[points] = this.edges;
      this.points = points + 1;
      if (second > this.#best) this.#best = second;
    }
    from[this.edges] = point;
    via[this.edges] = copy;
    this.edges += 1;
  }

  #isBeaten(first: number, second: number): boolean {
    if (this.#best > second + this.#slack) return true;
    const { values } = this.#room;
    while (this.#ahead < this.points && (values[2 * this.#ahead] ?? 0) > first + this.#slack) {
      this.#bestAhead = Math.max(this.#bestAhead, values[2 * this.#ahead + 1] ?? 0);
      this.#ahead += 1;
    }
    return this.#bestAhead >= second;
  }
}

/** So many vectors are passed over one by one before leaps are tried. */
const STEPS = 4;

/**
 * The first place from one on of a list where the second party has at least so much, or the end. What comes earlier in a list has
 * at most the slack more for the second party than what comes later, else it would dominate that: where something has less by
 * more than the slack, all before it has less too, and is leapt over.
 */
function passedOver(list: Float64Array, from: number, least: number, slack: number): number {
  const { length } = list;
  let next = from;
  const near = Math.min(length, from + 2 * STEPS);
  while (next < near && (list[next + 1] ?? 0) < least) next += 2;
  if (next < near || next === length) return next;
  let leap = 2 * STEPS;
  while (next + leap < length && (list[next + leap + 1] ?? 0) < least - slack) {
    next += leap;
    leap *= 2;
  }
  for (; leap > 1; leap >>= 1)
    if (next + leap < length && (list[next + leap + 1] ?? 0) < least - slack) next += leap;
  while (next < length && (list[next + 1] ?? 0) < least) next += 2;
  return next;
}
