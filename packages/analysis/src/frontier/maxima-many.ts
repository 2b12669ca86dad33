import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { Doubts } from './doubts.ts';
import { going } from '../going.ts';

/** What a point costs besides its comparisons. */
const POINT_STEPS = 5;
/** Comparisons between two reports. */
const STRIDE = 80_000;

/**
 * Which points of any number of parties are kept: those that no other dominates by more than the slack. `values` descend
 * lexicographically, without two the same.
 *
 * Plan. Every point is compared with those kept before it; whichever dropped a point is asked first the next time,
 * because it is likely to drop the next one too. n times the points kept: for lists that are kept short.
 */
export function* maximaOfMany(
  values: Float64Array,
  size: number,
  parties: number,
  slack: number,
): Work<Uint8Array> {
  const doubts = new Doubts(values, size, parties, slack);
  const kept: number[] = [];
  const pace = new Pace(STRIDE);
  for (let point = 0; point < size; point += 1) {
    const at = reacherOf(values, point, parties, kept);
    if (at < 0) kept.push(point);
    else {
      doubts.drop(point, kept[at] ?? 0);
      [kept[0], kept[at]] = [kept[at] ?? 0, kept[0] ?? 0];
    }
    if (pace.isDue(POINT_STEPS + (at < 0 ? kept.length : at + 1))) yield going;
  }
  return yield* doubts.settle();
}

/** The place among `kept` of a point that gives nobody less than `point`; -1 if there is none. */
function reacherOf(values: Float64Array, point: number, parties: number, kept: readonly number[]): number {
  const at = point * parties;
  for (let place = 0; place < kept.length; place += 1) {
    const by = (kept[place] ?? 0) * parties;
    let party = 1;
    while (party < parties && (values[by + party] ?? 0) >= (values[at + party] ?? 0)) party += 1;
    if (party === parties) return place;
  }
  return -1;
}
