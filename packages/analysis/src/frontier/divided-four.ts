import type { Work } from '../work.ts';
import type { Doubts } from './doubts.ts';
import { going } from '../going.ts';
import { Staircase } from './staircase.ts';

/** What a list holds of a point, side by side: its second, third and fourth utility, and its place among all. */
export const WIDTH = 4;
/** A list shorter than this is compared pair by pair. */
const SHORT = 24;
/** A list shorter than this is done at one go, and so many of a longer one are swept, between two reports. */
const AT_ONE_GO = 2_000;
/** Points of a list that are put elsewhere between two reports. */
const PIECE = 50_000;

/** How far a list is divided: where the second half will begin, and how many points of it are set aside. */
interface Cut {
  half: number;
  later: number;
}

/** How far two parts are merged: the next of each (the first is set aside), and where it goes. */
interface Merged {
  first: number;
  second: number;
  into: number;
}

/** How far a sweep is: the next of the maxima that goes on the stairs, and the next point that is looked at. */
interface Sweep {
  entered: number;
  at: number;
  begun: boolean;
}

/** The points of a list in descending order of the second utility, thinned in place. */
export class Division {
  readonly #doubts: Doubts;
  readonly #keep: Uint8Array;
  readonly #list: Float64Array;
  /** Room to set half of the points aside, and for one more that is written and does not count. */
  readonly #aside: Float64Array;
  readonly #stairs = new Staircase();

  /** `list`: all points in descending order of the second utility, each `WIDTH` numbers. */
  constructor(doubts: Doubts, list: Float64Array) {
    this.#doubts = doubts;
    this.#keep = doubts.keep;
    this.#list = list;
    this.#aside = new Float64Array(WIDTH * (Math.ceil(list.length / WIDTH / 2) + 1));
  }

  /**
   * Thins the part of the list from `begin` to before `end`, which holds points from `low` to before `high`, to its maxima,
   * in the same order at its beginning; returns where they end. What is last is not looked at any more, and not put in order.
   */
  *thin(begin: number, end: number, low: number, high: number, isLast: boolean): Work<number> {
    if (end - begin <= AT_ONE_GO) return this.#thinAtOnce(begin, end, low, high);
    const middle = (low + high) >>> 1;
    const half = yield* this.#dividing(begin, end, middle);
    const above = yield* this.thin(begin, half, low, middle, false);
    yield* this.#sweeping(begin, above, half, end);
    const left = yield* this.#closingUp(half, end);
    const rest = yield* this.thin(half, left, middle, high, isLast);
    return isLast ? rest : yield* this.#puttingTogether(begin, above, half, rest);
  }

  #thinAtOnce(begin: number, end: number, low: number, high: number): number {
    if (end - begin <= SHORT) return this.#thinPairs(begin, end);
    const middle = (low + high) >>> 1;
    const cut = { half: begin, later: 0 };
    this.#divide(cut, begin, end, middle);
    this.#bringBack(cut.half, cut.later);
    const above = this.#thinAtOnce(begin, cut.half, low, middle);
    if (cut.half < end && begin < above)
      this.#sweep({ entered: begin, at: cut.half, begun: false }, above, end, Infinity);
    const rest = this.#thinAtOnce(cut.half, this.#closeUp(cut.half, end), middle, high);
    return this.#together(begin, above, cut.half, rest);
  }

  /** Puts the points before `middle` first, each half in its order; returns where the second half begins. */
  *#dividing(begin: number, end: number, middle: number): Work<number> {
    const cut = { half: begin, later: 0 };
    for (let from = begin; from < end; from += PIECE) {
      this.#divide(cut, from, Math.min(end, from + PIECE), middle);
      yield going;
    }
    for (let from = 0; from < cut.later; from += PIECE) {
      this.#bringBack(cut.half, Math.min(PIECE, cut.later - from), from);
      yield going;
    }
    return cut.half;
  }

  /** Divides a part: what stands before `middle` to the beginning, the rest aside. */
  #divide(cut: Cut, from: number, until: number, middle: number): void {
    const [list, aside] = [this.#list, this.#aside];
    let { half, later } = cut;
    for (let at = from; at < until; at += 1) {
      // Both are written and one of them counts: a processor would guess wrong half of the time which.
      const isEarlier = Number((list[WIDTH * at + 3] ?? 0) < middle);
      moveOne(list, at, aside, later);
      moveOne(list, at, list, half);
      half += isEarlier;
      later += 1 - isEarlier;
    }
    [cut.half, cut.later] = [half, later];
  }

  /** Brings `count` points that were set aside, from the one at `from` on, back to where `into` is the place of the first of all. */
  #bringBack(into: number, count: number, from = 0): void {
    this.#list.set(this.#aside.subarray(WIDTH * from, WIDTH * (from + count)), WIDTH * (into + from));
  }

  /** Closes the gaps of dropped points from a place on, the others going to `kept` on; returns where these end. */
  #closeUp(from: number, end: number, kept = from): number {
    const [list, keep] = [this.#list, this.#keep];
    let into = kept;
    for (let at = from; at < end; at += 1) {
      if (keep[list[WIDTH * at + 3] ?? 0] !== 1) continue;
      if (into < at) moveOne(list, at, list, into);
      into += 1;
    }
    return into;
  }

  *#closingUp(begin: number, end: number): Work<number> {
    let kept = begin;
    for (let from = begin; from < end; from += PIECE) {
      kept = this.#closeUp(from, Math.min(end, from + PIECE), kept);
      yield going;
    }
    return kept;
  }

  /** Merges two parts of the list into one at `begin`, in descending order of the second utility. */
  #together(begin: number, above: number, half: number, rest: number): number {
    this.#setAside(begin, above, begin);
    const merge = { first: 0, second: half, into: begin };
    this.#merge(merge, above - begin, rest, Infinity);
    return this.#moveRest(merge, above - begin, rest);
  }

  *#puttingTogether(begin: number, above: number, half: number, rest: number): Work<number> {
    for (let from = begin; from < above; from += PIECE) {
      this.#setAside(from, Math.min(above, from + PIECE), begin);
      yield going;
    }
    const merge = { first: 0, second: half, into: begin };
    while (!this.#merge(merge, above - begin, rest, PIECE)) yield going;
    yield going;
    return this.#moveRest(merge, above - begin, rest);
  }

  /** Sets a part of the list aside, the point at `first` as the first of all. */
  #setAside(from: number, end: number, first: number): void {
    this.#aside.set(this.#list.subarray(WIDTH * from, WIDTH * end), WIDTH * (from - first));
  }

  /** Merges up to `most` points, of which the first `above` stand aside; whether one of the parts has ended. */
  #merge(merge: Merged, above: number, rest: number, most: number): boolean {
    const [list, aside] = [this.#list, this.#aside];
    let { first, second, into } = merge;
    const until = into + most;
    while (first < above && second < rest && into < until) {
      if ((aside[WIDTH * first] ?? 0) >= (list[WIDTH * second] ?? 0)) moveOne(aside, first++, list, into++);
      else moveOne(list, second++, list, into++);
    }
    [merge.first, merge.second, merge.into] = [first, second, into];
    return first === above || second === rest;
  }

  /** Moves what is left of the one part or the other behind what was merged; returns where it ends. */
  #moveRest({ first, second, into }: Merged, above: number, rest: number): number {
    if (first === above) {
      this.#list.copyWithin(WIDTH * into, WIDTH * second, WIDTH * rest);
      return into + rest - second;
    }
    this.#list.set(this.#aside.subarray(WIDTH * first, WIDTH * above), WIDTH * into);
    return into + above - first;
  }

  #thinPairs(begin: number, end: number): number {
    const [list, keep] = [this.#list, this.#keep];
    for (let at = begin; at < end; at += 1) {
      const point = list[WIDTH * at + 3] ?? 0;
      for (let other = begin; other < end; other += 1) {
        const by = list[WIDTH * other + 3] ?? 0;
        if (by >= point || keep[by] !== 1 || !this.#reaches(other, at)) continue;
        this.#doubts.drop(point, by);
        break;
      }
    }
    return this.#closeUp(begin, end);
  }

  /** Whether the point at one place of the list has as much as that at another in all that the list holds. */
  #reaches(by: number, at: number): boolean {
    const [list, a, b] = [this.#list, WIDTH * by, WIDTH * at];
    return (
      (list[a] ?? 0) >= (list[b] ?? 0) &&
      (list[a + 1] ?? 0) >= (list[b + 1] ?? 0) &&
      (list[a + 2] ?? 0) >= (list[b + 2] ?? 0)
    );
  }

  /** Drops from the part of the list from `half` to before `end` what a point of the maxima from `begin` to before `above` reaches. */
  *#sweeping(begin: number, above: number, half: number, end: number): Work<void> {
    const sweep = { entered: begin, at: half, begun: false };
    while (!this.#sweep(sweep, above, end, AT_ONE_GO)) yield going;
    yield going;
  }

  /**
   * Sweeps down the second utility, by which both the maxima before `above` and the points before `end` descend: what is
   * dropped are points that one of the maxima on the stairs reaches. Looks at up to `most` of both; whether all are done.
   */
  #sweep(sweep: Sweep, above: number, end: number, most: number): boolean {
    const [stairs, list, doubts] = [this.#stairs, this.#list, this.#doubts];
    let { entered, at } = sweep;
    if (!sweep.begun) stairs.clear();
    const until = entered + at + most;
    for (; at < end && entered + at < until; at += 1) {
      const second = list[WIDTH * at] ?? 0;
      while (entered < above && entered + at < until && (list[WIDTH * entered] ?? 0) >= second)
        this.#climb(entered++);
      if (entered + at >= until) break;
      const [third, fourth] = [list[WIDTH * at + 1] ?? 0, list[WIDTH * at + 2] ?? 0];
      const by = stairs.reaching(third, fourth);
      if (by < 0) continue;
      // Looking up both points out of their turn is left for where the two utilities at hand do not tell.
      if (stairs.exceeds(third, fourth, doubts.slack)) doubts.dropSurely(list[WIDTH * at + 3] ?? 0);
      else doubts.drop(list[WIDTH * at + 3] ?? 0, by);
    }
    [sweep.entered, sweep.at, sweep.begun] = [entered, at, true];
    return at >= end;
  }

  #climb(place: number): void {
    const [third, fourth] = [this.#list[WIDTH * place + 1] ?? 0, this.#list[WIDTH * place + 2] ?? 0];
    if (this.#stairs.reaching(third, fourth) < 0)
      this.#stairs.enter(third, fourth, this.#list[WIDTH * place + 3] ?? 0);
  }
}

/** Moves a point of one list to a place of another. */
function moveOne(from: Float64Array, at: number, into: Float64Array, to: number): void {
  const [read, write] = [WIDTH * at, WIDTH * to];
  into[write] = from[read] ?? 0;
  into[write + 1] = from[read + 1] ?? 0;
  into[write + 2] = from[read + 2] ?? 0;
  into[write + 3] = from[read + 3] ?? 0;
}
