import type { Work } from '../work.ts';
import { Doubts } from './doubts.ts';
import { going } from './going.ts';
import { orderOf } from './order.ts';
import { Staircase } from './staircase.ts';

/** A list shorter than this is compared pair by pair. */
const SHORT = 24;
/** A list shorter than this is done at one go, between two reports. */
const AT_ONE_GO = 6_000;

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
  yield* division.thin(0, size, 0, size);
  return yield* doubts.settle();
}

/** All points in descending order of the second utility. */
function* bySecond(values: Float64Array, size: number): Work<Int32Array> {
  const keys = new Float64Array(size);
  for (let point = 0; point < size; point += 1) keys[point] = -(values[4 * point + 1] ?? 0);
  yield going;
  return yield* orderOf(keys);
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
   * in the same order at its beginning; returns where they end.
   */
  *thin(begin: number, end: number, low: number, high: number): Work<number> {
    if (end - begin <= AT_ONE_GO) return this.#thinAtOnce(begin, end, low, high);
    const middle = (low + high) >>> 1;
    const half = this.#divide(begin, end, middle);
    yield going;
    const above = yield* this.thin(begin, half, low, middle);
    let entered = begin;
    for (let from = half; from < end; from += AT_ONE_GO) {
      entered = this.#sweep(entered, above, from, Math.min(end, from + AT_ONE_GO), from === half);
      yield going;
    }
    const left = this.#closeUp(half, end);
    yield going;
    const rest = yield* this.thin(half, left, middle, high);
    yield going;
    return this.#together(begin, above, half, rest);
  }

  #thinAtOnce(begin: number, end: number, low: number, high: number): number {
    if (end - begin <= SHORT) return this.#thinPairs(begin, end);
    const middle = (low + high) >>> 1;
    const half = this.#divide(begin, end, middle);
    const above = this.#thinAtOnce(begin, half, low, middle);
    if (half < end && begin < above) this.#sweep(begin, above, half, end, true);
    const rest = this.#thinAtOnce(half, this.#closeUp(half, end), middle, high);
    return this.#together(begin, above, half, rest);
  }

  /** Puts the points before `middle` first, each half in its order; returns where the second half begins. */
  #divide(begin: number, end: number, middle: number): number {
    const [list, spare] = [this.#list, this.#spare];
    let [half, later] = [begin, 0];
    for (let at = begin; at < end; at += 1) {
      const point = list[at] ?? 0;
      if (point < middle) list[half++] = point;
      else spare[later++] = point;
    }
    for (let at = 0; at < later; at += 1) list[half + at] = spare[at] ?? 0;
    return half;
  }

  /** Closes the gaps of dropped points; returns where the others end. */
  #closeUp(begin: number, end: number): number {
    const [list, keep] = [this.#list, this.#keep];
    let kept = begin;
    for (let at = begin; at < end; at += 1) {
      const point = list[at] ?? 0;
      if (keep[point] === 1) list[kept++] = point;
    }
    return kept;
  }

  /** Merges two parts of the list into one at `begin`, in descending order of the second utility. */
  #together(begin: number, above: number, half: number, rest: number): number {
    const [list, spare, values] = [this.#list, this.#spare, this.#values];
    for (let at = begin; at < above; at += 1) spare[at] = list[at] ?? 0;
    let [first, second, into] = [begin, half, begin];
    while (first < above && second < rest) {
      const [one, other] = [spare[first] ?? 0, list[second] ?? 0];
      const isOne = (values[4 * one + 1] ?? 0) >= (values[4 * other + 1] ?? 0);
      list[into++] = isOne ? one : other;
      if (isOne) first += 1;
      else second += 1;
    }
    while (first < above) list[into++] = spare[first++] ?? 0;
    while (second < rest) list[into++] = list[second++] ?? 0;
    return into;
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

  /**
   * Drops from the part of the list from `begin` to before `end` what a point of the maxima before `above` reaches; both
   * descend by the second utility. Of the maxima, those before `next` stand on the stairs already; returns where they
   * do after it.
   */
  #sweep(next: number, above: number, begin: number, end: number, isFirst: boolean): number {
    const [values, stairs, list] = [this.#values, this.#stairs, this.#list];
    if (isFirst) stairs.clear();
    let entered = next;
    for (let at = begin; at < end; at += 1) {
      const point = list[at] ?? 0;
      const second = values[4 * point + 1] ?? 0;
      while (entered < above && (values[4 * (list[entered] ?? 0) + 1] ?? 0) >= second)
        this.#climb(list[entered++] ?? 0);
      const by = stairs.reaching(values[4 * point + 2] ?? 0, values[4 * point + 3] ?? 0);
      if (by >= 0) this.#doubts.drop(point, by);
    }
    return entered;
  }

  #climb(point: number): void {
    const [third, fourth] = [this.#values[4 * point + 2] ?? 0, this.#values[4 * point + 3] ?? 0];
    if (this.#stairs.reaching(third, fourth) < 0) this.#stairs.enter(third, fourth, point);
  }
}
