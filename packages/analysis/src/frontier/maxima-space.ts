import type { Work } from '../work.ts';
import { Doubts } from './doubts.ts';
import { going } from '../going.ts';
import { Staircase } from './staircase.ts';

/** Points that a sweep takes between two reports. */
const STRIDE = 20_000;

/**
 * Which points of three parties are kept: those that no other dominates by more than the slack. `values` descend
 * lexicographically, without two the same.
 *
 * Plan. Whatever dominates a point stands before it, so that one sweep suffices: a point falls if the staircase of the
 * other two parties' utilities so far reaches it (Kung, Luccio and Preparata 1975). n log n, and moving of the staircase.
 */
export function* maximaInSpace(values: Float64Array, size: number, slack: number): Work<Uint8Array> {
  const doubts = new Doubts(values, size, 3, slack);
  const stairs = new Staircase();
  for (let point = 0; point < size;) {
    const end = Math.min(size, point + STRIDE);
    sweep(values, point, end, stairs, doubts);
    point = end;
    if (point < size) yield going;
  }
  return yield* doubts.settle();
}

function sweep(values: Float64Array, begin: number, end: number, stairs: Staircase, doubts: Doubts): void {
  for (let point = begin; point < end; point += 1) {
    const [second, third] = [values[3 * point + 1] ?? 0, values[3 * point + 2] ?? 0];
    const by = stairs.reaching(second, third);
    if (by >= 0) doubts.drop(point, by);
    else stairs.enter(second, third, point);
  }
}
