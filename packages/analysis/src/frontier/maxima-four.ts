import type { Work } from '../work.ts';
import { Doubts } from './doubts.ts';
import { going } from './going.ts';
import { Staircase } from './staircase.ts';

/** A list shorter than this is compared pair by pair. */
const SHORT = 24;
/** A list shorter than this is done at one go, between two reports. */
const AT_ONE_GO = 10_000;

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
  const division = new Division(values, doubts);
  yield* division.thin(yield* bySecond(values, size));
  return doubts.settle();
}

/** All points in descending order of the second utility. */
function* bySecond(values: Float64Array, size: number): Work<Int32Array> {
  const keys = new Float64Array(size);
  for (let point = 0; point < size; point += 1) keys[point] = -(values[4 * point + 1] ?? 0);
  yield going;
  return yield* orderOf(keys);
}

/** The places of keys in ascending order of the keys; equal keys stay as they stand. A merge sort from below. */
function* orderOf(keys: Float64Array): Work<Int32Array> {
  const size = keys.length;
  let order = Int32Array.from(keys.keys());
  let other = new Int32Array(size);
  for (let width = 1; width < size; width *= 2) {
    for (let begin = 0; begin < size; begin += 2 * width) {
      mergeRuns(keys, order, other, begin, Math.min(begin + width, size), Math.min(begin + 2 * width, size));
      if (begin % 65_536 === 0 || width > 65_536) yield going;
    }
    [order, other] = [other, order];
  }
  return order;
}

function mergeRuns(
  keys: Float64Array,
  order: Int32Array,
  into: Int32Array,
  begin: number,
  middle: number,
  end: number,
): void {
  let [left, right] = [begin, middle];
  for (let at = begin; at < end; at += 1) {
    const takeLeft =
      left < middle && (right >= end || (keys[order[left] ?? 0] ?? 0) <= (keys[order[right] ?? 0] ?? 0));
    into[at] = (takeLeft ? order[left++] : order[right++]) ?? 0;
  }
}

class Division {
  readonly #values: Float64Array;
  readonly #doubts: Doubts;
  readonly #keep: Uint8Array;
  readonly #stairs = new Staircase();

  constructor(values: Float64Array, doubts: Doubts) {
    this.#values = values;
    this.#doubts = doubts;
    this.#keep = doubts.keep;
  }

  /** Thins a list to its maxima, and returns them in the same order. */
  *thin(list: Int32Array): Work<Int32Array> {
    if (list.length <= AT_ONE_GO) return this.#thinAtOnce(list);
    const [earlier, later] = divided(list);
    const above = yield* this.thin(earlier);
    yield going;
    yield* this.#dropBelow(above, later);
    const rest = yield* this.thin(this.#kept(later));
    return this.#together(above, rest, list);
  }

  #thinAtOnce(list: Int32Array): Int32Array {
    if (list.length <= SHORT) return this.#thinPairs(list);
    const [earlier, later] = divided(list);
    const above = this.#thinAtOnce(earlier);
    this.#sweep(above, later, 0, later.length, 0);
    const rest = this.#thinAtOnce(this.#kept(later));
    return this.#together(above, rest, list);
  }

  #together(above: Int32Array, rest: Int32Array, list: Int32Array): Int32Array {
    return above.length + rest.length === list.length ? list : this.#kept(list);
  }

  #thinPairs(list: Int32Array): Int32Array {
    for (const point of list)
      for (const by of list)
        if (by < point && this.#keep[by] === 1 && this.#reaches(by, point)) {
          this.#doubts.drop(point, by);
          break;
        }
    return this.#kept(list);
  }

  #reaches(by: number, point: number): boolean {
    const [values, a, b] = [this.#values, 4 * by, 4 * point];
    return (
      (values[a + 1] ?? 0) >= (values[b + 1] ?? 0) &&
      (values[a + 2] ?? 0) >= (values[b + 2] ?? 0) &&
      (values[a + 3] ?? 0) >= (values[b + 3] ?? 0)
    );
  }

  #kept(list: Int32Array): Int32Array {
    const keep = this.#keep;
    return list.filter((point) => keep[point] === 1);
  }

  *#dropBelow(above: Int32Array, below: Int32Array): Work<void> {
    let [entered, done] = [0, 0];
    while (done < below.length) {
      const end = Math.min(below.length, done + AT_ONE_GO);
      entered = this.#sweep(above, below, done, end, entered);
      done = end;
      yield going;
    }
  }

  /**
   * Drops from `below`, from `begin` to before `end`, what a point of `above` reaches; both descend by the second utility.
   * `entered` of `above` stand on the stairs already; returns how many do after it.
   */
  #sweep(above: Int32Array, below: Int32Array, begin: number, end: number, entered: number): number {
    const [values, stairs] = [this.#values, this.#stairs];
    if (begin === 0) stairs.clear();
    let next = entered;
    for (let at = begin; at < end; at += 1) {
      const point = 4 * (below[at] ?? 0);
      const second = values[point + 1] ?? 0;
      while (next < above.length && (values[4 * (above[next] ?? 0) + 1] ?? 0) >= second)
        this.#climb(above[next++] ?? 0);
      const by = stairs.reaching(values[point + 2] ?? 0, values[point + 3] ?? 0);
      if (by >= 0) this.#doubts.drop(point / 4, by);
    }
    return next;
  }

  #climb(point: number): void {
    const [third, fourth] = [this.#values[4 * point + 2] ?? 0, this.#values[4 * point + 3] ?? 0];
    if (this.#stairs.reaching(third, fourth) < 0) this.#stairs.enter(third, fourth, point);
  }
}

/** The points of a list that stand before the middle one of its span, and the others. */
function divided(list: Int32Array): [Int32Array, Int32Array] {
  let [low, high] = [Infinity, -Infinity];
  for (const point of list) {
    if (point < low) low = point;
    if (point > high) high = point;
  }
  const middle = Math.floor((low + high) / 2);
  return [list.filter((point) => point <= middle), list.filter((point) => point > middle)];
}
