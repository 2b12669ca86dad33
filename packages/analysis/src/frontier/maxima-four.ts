import type { Work } from '../work.ts';
import { Division, WIDTH } from './divided-four.ts';
import { Doubts } from './doubts.ts';
import { going } from '../going.ts';
import { orderOf } from './order.ts';

/** Points that are put elsewhere between two reports. */
const PIECE = 16_000;

/**
 * Which points of four parties are kept: those that no other dominates by more than the slack. `values` descend
 * lexicographically, without two the same.
 *
 * Plan (Kung, Luccio and Preparata 1975, with each half thinned before it is divided). Whatever dominates a point
 * stands before it. So divide the list in the middle; find the maxima of the first half; drop from the second half
 * what they dominate in the other three utilities, with one sweep down the second utility that holds a staircase of the
 * third and fourth; then find the maxima of what is left of the second half. Lists are kept in descending order of
 * the second utility throughout; dividing keeps that order. n log n squared.
 *
 * The utilities themselves are moved with the lists, so that all of them are read in the order in which they lie: looking up
 * those of millions of points out of their turn took more time than comparing them.
 */
export function* maximaInFour(values: Float64Array, size: number, slack: number): Work<Uint8Array> {
  const doubts = new Doubts(values, size, 4, slack);
  const division = new Division(doubts, yield* bySecond(values, size));
  yield* division.thin(0, size, 0, size, true);
  return yield* doubts.settle();
}

/** All points in descending order of the second utility. */
function* bySecond(values: Float64Array, size: number): Work<Float64Array> {
  const keys = new Float64Array(size);
  for (let from = 0; from < size; from += PIECE) {
    const end = Math.min(size, from + PIECE);
    for (let point = from; point < end; point += 1) keys[point] = -(values[4 * point + 1] ?? 0);
    yield going;
  }
  const order = yield* orderOf(keys);
  const list = new Float64Array(WIDTH * size);
  for (let from = 0; from < size; from += PIECE) {
    const end = Math.min(size, from + PIECE);
    for (let at = from; at < end; at += 1) {
      const point = order[at] ?? 0;
      for (let party = 1; party < 4; party += 1)
        list[WIDTH * at + party - 1] = values[4 * point + party] ?? 0;
      list[WIDTH * at + 3] = point;
    }
    yield going;
  }
  return list;
}
