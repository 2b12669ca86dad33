import type { Work } from '../work.ts';
import { Doubts } from './doubts.ts';
import { going } from './going.ts';
import { orderOf } from './order.ts';
import { Staircase } from './staircase.ts';

/** A list shorter than this is compared pair by pair. */
const SHORT = 24;
/** A list shorter than this is done at one go, and so many of a longer one are swept, between two reports. */
const AT_ONE_GO = 3_000;
/** Places of a list that are put elsewhere between two reports. */
const PIECE = 100_000;

/**
 * Which points of four parties are kept: those that no other dominates by more than the slack. `values` descend
 * lexicographically, without two the same.
 *
 * Plan (Kung, Luccio and Preparata 1975, with each half thinned before it is divided). Whatever dominates a point
 * stands before it. So divide the list in the middle; find the maxima of the first half; drop from the second half
 * what they dominate in the other three utilities, with one sweep down the second utility that holds a staircase of the
 * third and fourth; then find the maxima of what is left of the second half. Lists are kept in descending order of
 * the second utility throughout; dividing keeps that order. n log n squared.
 */
export function* maximaInFour(values: Float64Array, size: number, slack: number): Work<Uint8Array> {
  const doubts = new Doubts(values, size, 4, slack);
  const division = new Division(values, doubts, yield* bySecond(values, size));
  yield* division.thin(0, size, 0, size, true);
  return yield* doubts.settle();
}

/** All points in descending order of the second utility. */
function* bySecond(values: Float64Array, size: number): Work<Int32Array> {
  const keys = new Float64Array(size);
  for (let from = 0; from < size; from += PIECE) {
    const end = Math.min(size, from + PIECE);
    for (let point = from; point < end; point += 1) keys[point] = -(values[4 * point + 1] ?? 0);
    yield going;
  }
  return yield* orderOf(keys);
}

/** How far a list is divided: where the second half will begin, and how many points of it are set aside. */
interface Cut {
  half: number;
  later: number;
}

/** How far two parts are merged: the next place of each, and where it goes. */
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

/** The points of a list, in the order of their places and in the order of the second utility, thinned in place. */
class Division {
  readonly #values: Float64Array;
  readonly #doubts: Doubts;
  readonly #keep: Uint8Array;
  readonly #list: Int32Array;
  readonly #spare: Int32Array;
  readonly #stairs = new Staircase();

  /** `list`: all points in descending order of the second utility. */
  constructor(values: Float64Array, doubts: Doubts, list: Int32Array) {
    this.#values = values;
    this.#doubts = doubts;
    this.#keep = doubts.keep;
    this.#list = list;
    this.#spare = new Int32Array(list.length);
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
    const half = this.#divide(begin, end, middle);
    const above = this.#thinAtOnce(begin, half, low, middle);
    if (half < end && begin < above)
      this.#sweep({ entered: begin, at: half, begun: false }, above, end, Infinity);
    const rest = this.#thinAtOnce(half, this.#closeUp(half, end), middle, high);
    return this.#together(begin, above, half, rest);
  }

  /** Puts the points before `middle` first, each half in its order; returns where the second half begins. */
  #divide(begin: number, end: number, middle: number): number {
    const cut = { half: begin, later: 0 };
    this.#dividePart(cut, begin, end, middle);
    for (let at = 0; at < cut.later; at += 1) this.#list[cut.half + at] = this.#spare[at] ?? 0;
    return cut.half;
  }

  *#dividing(begin: number, end: number, middle: number): Work<number> {
    const cut = { half: begin, later: 0 };
    for (let from = begin; from < end; from += PIECE) {
      this.#dividePart(cut, from, Math.min(end, from + PIECE), middle);
      yield going;
    }
    this.#list.set(this.#spare.subarray(0, cut.later), cut.half);
    yield going;
    return cut.half;
  }

  /** Divides a part: what stands before `middle` to the beginning, the rest aside. */
  #dividePart(cut: Cut, from: number, until: number, middle: number): void {
    const [list, spare] = [this.#list, this.#spare];
    let { half, later } = cut;
    for (let at = from; at < until; at += 1) {
      const point = list[at] ?? 0;
      if (point < middle) list[half++] = point;
      else spare[later++] = point;
    }
    [cut.half, cut.later] = [half, later];
  }

  /** Closes the gaps of dropped points from a place on, the others going to `kept` on; returns where these end. */
  #closeUp(from: number, end: number, kept = from): number {
    const [list, keep] = [this.#list, this.#keep];
    let into = kept;
    for (let at = from; at < end; at += 1) {
      const point = list[at] ?? 0;
      if (keep[point] === 1) list[into++] = point;
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
    for (let at = begin; at < above; at += 1) this.#spare[at] = this.#list[at] ?? 0;
    const merge = { first: begin, second: half, into: begin };
    this.#merge(merge, above, rest, Infinity);
    return this.#moveRest(merge, above, rest);
  }

  *#puttingTogether(begin: number, above: number, half: number, rest: number): Work<number> {
    this.#spare.set(this.#list.subarray(begin, above), begin);
    yield going;
    const merge = { first: begin, second: half, into: begin };
    while (!this.#merge(merge, above, rest, PIECE)) yield going;
    yield going;
    return this.#moveRest(merge, above, rest);
  }

  /** Merges up to `most` points; whether one of the parts has ended. */
  #merge(merge: Merged, above: number, rest: number, most: number): boolean {
    const [list, spare, values] = [this.#list, this.#spare, this.#values];
    let { first, second, into } = merge;
    const until = into + most;
    while (first < above && second < rest && into < until) {
      const [one, other] = [spare[first] ?? 0, list[second] ?? 0];
      const isOne = (values[4 * one + 1] ?? 0) >= (values[4 * other + 1] ?? 0);
      list[into++] = isOne ? one : other;
      if (isOne) first += 1;
      else second += 1;
    }
    [merge.first, merge.second, merge.into] = [first, second, into];
    return first === above || second === rest;
  }

  /** Moves what is left of the one part or the other behind what was merged; returns where it ends. */
  #moveRest({ first, second, into }: Merged, above: number, rest: number): number {
    const list = this.#list;
    let end = into;
    for (let at = first; at < above; at += 1) list[end++] = this.#spare[at] ?? 0;
    for (let at = second; at < rest; at += 1) list[end++] = list[at] ?? 0;
    return end;
  }

  #thinPairs(begin: number, end: number): number {
    const [list, keep] = [this.#list, this.#keep];
    for (let at = begin; at < end; at += 1) {
      const point = list[at] ?? 0;
      for (let other = begin; other < end; other += 1) {
        const by = list[other] ?? 0;
        if (by >= point || keep[by] !== 1 || !this.#reaches(by, point)) continue;
        this.#doubts.drop(point, by);
        break;
      }
    }
    return this.#closeUp(begin, end);
  }

  #reaches(by: number, point: number): boolean {
    const [values, a, b] = [this.#values, 4 * by, 4 * point];
    return (
      (values[a + 1] ?? 0) >= (values[b + 1] ?? 0) &&
      (values[a + 2] ?? 0) >= (values[b + 2] ?? 0) &&
      (values[a + 3] ?? 0) >= (values[b + 3] ?? 0)
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
    const [values, stairs, list] = [this.#values, this.#stairs, this.#list];
    let { entered, at } = sweep;
    if (!sweep.begun) stairs.clear();
    const until = entered + at + most;
    for (; at < end && entered + at < until; at += 1) {
      const point = list[at] ?? 0;
      const second = values[4 * point + 1] ?? 0;
      while (entered < above && entered + at < until && (values[4 * (list[entered] ?? 0) + 1] ?? 0) >= second)
        this.#climb(list[entered++] ?? 0);
      if (entered + at >= until) break;
      const by = stairs.reaching(values[4 * point + 2] ?? 0, values[4 * point + 3] ?? 0);
      if (by >= 0) this.#doubts.drop(point, by);
    }
    [sweep.entered, sweep.at, sweep.begun] = [entered, at, true];
    return at >= end;
  }

  #climb(point: number): void {
    const [third, fourth] = [this.#values[4 * point + 2] ?? 0, this.#values[4 * point + 3] ?? 0];
    if (this.#stairs.reaching(third, fourth) < 0) this.#stairs.enter(third, fourth, point);
  }
}
