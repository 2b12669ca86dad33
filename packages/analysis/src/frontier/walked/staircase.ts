import type { Work } from '../../work.ts';
import { sortedInPieces } from '../../sorting.ts';
import { going } from '../../going.ts';
import type { Layer } from '../layer.ts';
import { orderOf } from '../order.ts';
import { columnsOf, growingColumns, type Columns } from './columns.ts';
import type { PlainBlock } from './plain-block.ts';

/** Parts of the range of the first party, for each of which one mark is kept. */
const PARTS = 2 ** 16;
/** Packages written down for one point, and for all together; of more, the number alone is kept. */
const LISTED = 100;
const LISTED_IN_ALL = 2 ** 20;
/** Packages that are taken in before the first sorting out; later, as many as have stayed, but no fewer than these. */
const FRESH = 2 ** 14;
/** Numbers looked at between two reports. */
const STRIDE = 20_000;

/**
 * Packages of two parties by what they give, of which only those are kept that no other dominates by more than the slack.
 *
 * Plan. Packages are taken in as they come, unless a mark tells that they are dominated: for each part of the range of the first
 * party, what the second has got with more than all of that part. From time to time all are sorted, what is dominated falls, and the
 * marks are set anew. Columns of numbers, not objects: millions of them cost the collector of garbage nothing.
 */
export class Staircase {
  #columns = columnsOf(2 * FRESH);
  /** Columns out of use, to be written into next. */
  #spare = columnsOf(0);
  /** How many packages are written down, and how many points they are of. */
  #size = 0;
  #points = 0;
  #listed = LISTED;
  /** How many packages have been taken in so far, whether they stayed or fell. */
  taken = 0;
  readonly #marks = new Float64Array(PARTS + 1).fill(-Infinity);
  readonly #floor: number;
  readonly #slack: number;
  readonly #low: number;
  readonly #parts: number;

  /** `low` and `high`: between what utilities of the first party lie; `floors`: what both ask for at least. */
  constructor(
    [low, high]: readonly [number, number],
    [floor = -Infinity, other = -Infinity]: readonly number[],
    slack: number,
  ) {
    this.#low = low;
    this.#parts = PARTS / Math.max(1, high - low + 1);
    this.#floor = floor;
    this.#slack = slack;
    this.#marks.fill(other);
  }

  get columns(): Columns {
    return this.#columns;
  }

  get size(): number {
    return this.#size;
  }

  get points(): number {
    return this.#points;
  }

  /** Marks from points that are known: what falls short of them need not be taken in. */
  know({ values, trace }: Layer): void {
    const bar = { part: PARTS - 1, best: -Infinity };
    this.#mark(bar, values, values.subarray(1), 2, 0, trace.size);
    this.#markRest(bar);
  }

  /** Whether so many more can be taken in without sorting out. */
  hasRoom(more: number): boolean {
    return this.#size + more <= this.#columns.firsts.length;
  }

  /**
   * Takes in what may stay of some rows of a block, each for so many alike, numbered from `number` on: nearly all of the work of a
   * walk. How many those are; there has to be room for all.
   */
  take(block: PlainBlock, fromRow: number, toRow: number, number: number, alike: number): number {
    const { firstOfCells, secondOfCells, firstOfColumns, secondOfColumns, firstOfRows, secondOfRows } = block;
    const marks = this.#marks;
    const [low, parts, floor] = [this.#low, this.#parts, this.#floor];
    const { firsts, seconds, numbers, counts } = this.#columns;
    const columns = firstOfColumns.length;
    const before = this.#size;
    let [cell, size] = [fromRow * columns, before];
    for (let row = fromRow; row < toRow; row += 1) {
      const firstOfRow = block.first + (firstOfRows[row] ?? 0);
      const secondOfRow = block.second + (secondOfRows[row] ?? 0);
      for (let column = 0; column < columns; column += 1, cell += 1) {
        const first = firstOfRow + (firstOfColumns[column] ?? 0) + (firstOfCells[cell] ?? 0);
        const second = secondOfRow + (secondOfColumns[column] ?? 0) + (secondOfCells[cell] ?? 0);
        if (second >= (marks[((first - low) * parts) | 0] ?? Infinity) && first >= floor) {
          firsts[size] = first;
          seconds[size] = second;
          numbers[size] = number + cell;
          counts[size] = alike;
          size = (size + 1) | 0;
        }
      }
    }
    this.#size = size;
    this.taken += size - before;
    return size - before;
  }

  /**
   * Lets fall what is dominated, joins what is the same, and makes room for as many more again, and for `more`; whether no more
   * than so many points are left.
   */
  *settle(most: number, more: number): Work<boolean> {
    const turned = new Float64Array(this.#size);
    for (let at = 0; at < this.#size; at += 1) {
      turned[at] = -(this.#columns.firsts[at] ?? 0);
      if (at % STRIDE === STRIDE - 1) yield going;
    }
    const order = yield* orderOf(turned);
    yield* this.#inOrderOfSeconds(order);
    yield* this.#keep(order);
    if (this.#points > most) return false;
    this.#listed = Math.max(1, Math.min(LISTED, Math.floor(LISTED_IN_ALL / this.#points)));
    if (!this.hasRoom(Math.max(this.#size, FRESH, more))) yield* this.#grow(2 * this.#size + FRESH + more);
    yield going;
    const { firsts, seconds } = this.#columns;
    const bar = { part: PARTS - 1, best: -Infinity };
    for (let from = 0; from < this.#size; from += STRIDE) {
      this.#mark(bar, firsts, seconds, 1, from, Math.min(this.#size, from + STRIDE));
      yield going;
    }
    this.#markRest(bar);
    yield going;
    return true;
  }

  /** Of packages that give the first party the same, those first that give the second more; alike ones stay as they stand. */
  *#inOrderOfSeconds(order: Int32Array): Work<void> {
    const { firsts, seconds } = this.#columns;
    let seen = 0;
    for (let begin = 0, end = 1; begin < order.length; begin = end, end += 1) {
      const first = firsts[order[begin] ?? 0] ?? 0;
      let isSorted = true;
      for (; end < order.length && firsts[order[end] ?? 0] === first; end += 1)
        if ((seconds[order[end] ?? 0] ?? 0) > (seconds[order[end - 1] ?? 0] ?? 0)) isSorted = false;
      if (!isSorted) {
        const alike = [...order.subarray(begin, end)];
        order.set(yield* sortedInPieces(alike, (a, b) => (seconds[b] ?? 0) - (seconds[a] ?? 0)), begin);
      }
      seen += end - begin;
      if (seen < STRIDE) continue;
      seen = 0;
      yield going;
    }
  }

  /** Writes down anew, in order, what stays: as `PlaneMerge` keeps it. */
  *#keep(order: Int32Array): Work<void> {
    const before = this.#columns;
    const { length } = before.firsts;
    const into = this.#spare.firsts.length < length ? yield* growingColumns(length) : this.#spare;
    yield going;
    const slack = this.#slack;
    let [size, points, listed] = [0, 0, 0];
    let [best, ahead, bestAhead] = [-Infinity, 0, -Infinity];
    for (let place = 0; place < order.length; place += 1) {
      if (place % STRIDE === STRIDE - 1) yield going;
      const at = order[place] ?? 0;
      const [one, other] = [before.firsts[at] ?? 0, before.seconds[at] ?? 0];
      if (size === 0 || into.firsts[size - 1] !== one || into.seconds[size - 1] !== other) {
        for (; ahead < size && (into.firsts[ahead] ?? 0) > one + slack; ahead += 1)
          bestAhead = Math.max(bestAhead, into.seconds[ahead] ?? 0);
        if (best > other + slack || bestAhead >= other) continue;
        best = Math.max(best, other);
        [points, listed] = [points + 1, 0];
      }
      if (listed >= this.#listed)
        into.counts[size - 1] = (into.counts[size - 1] ?? 0) + (before.counts[at] ?? 0);
      else {
        into.firsts[size] = one;
        into.seconds[size] = other;
        into.numbers[size] = before.numbers[at] ?? 0;
        into.counts[size] = before.counts[at] ?? 0;
        [size, listed] = [size + 1, listed + 1];
      }
    }
    [this.#columns, this.#spare] = [into, before];
    [this.#size, this.#points] = [size, points];
  }

  *#grow(length: number): Work<void> {
    const larger = yield* growingColumns(length);
    yield going;
    for (const column of ['firsts', 'seconds', 'numbers', 'counts'] as const) {
      larger[column].set(this.#columns[column].subarray(0, this.#size));
      yield going;
    }
    this.#columns = larger;
  }

  /**
   * Raises the marks that points from one place on stand above, by falling utility of the first party; a number of each point
   * stands at every `stride`-th place of a list. `bar` is the next mark and the most that the second party has had so far.
   */
  #mark(
    bar: { part: number; best: number },
    firsts: Float64Array,
    seconds: Float64Array,
    stride: number,
    from: number,
    until: number,
  ): void {
    let { part, best } = bar;
    for (let at = from; at < until; at += 1) {
      const first = firsts[stride * at] ?? 0;
      for (; part >= 0 && first < this.#topOf(part); part -= 1) this.#raise(part, best);
      best = Math.max(best, seconds[stride * at] ?? 0);
    }
    [bar.part, bar.best] = [part, best];
  }

  #markRest({ part, best }: { part: number; best: number }): void {
    for (let left = part; left >= 0; left -= 1) this.#raise(left, best);
  }

  /** Where a part ends, with a step more, for what dividing errs by. */
  #topOf(part: number): number {
    return this.#low + (part + 1) / this.#parts + 1;
  }

  #raise(part: number, best: number): void {
    this.#marks[part] = Math.max(this.#marks[part] ?? 0, best - this.#slack);
  }
}
