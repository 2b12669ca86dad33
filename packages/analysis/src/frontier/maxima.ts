import type { Work } from '../work.ts';
import { maximaInFour } from './maxima-four.ts';
import { maximaInPlane, maximaOnLine } from './maxima-plane.ts';
import { maximaOfMany } from './maxima-many.ts';
import { maximaInSpace } from './maxima-space.ts';

/**
 * Marks which points are kept: those that no other dominates by more than the slack (for two parties, that no other
 * dominates at all). `values` descend lexicographically, point after point, without two the same.
 */
export function* maxima(
  values: Float64Array,
  size: number,
  parties: number,
  slack: number,
): Work<Uint8Array> {
  if (parties === 1) return maximaOnLine(values, size, slack);
  if (parties === 2) return maximaInPlane(values, size);
  if (parties === 3) return yield* maximaInSpace(values, size, slack);
  if (parties === 4) return yield* maximaInFour(values, size, slack);
  return yield* maximaOfMany(values, size, parties, slack);
}
