import type { Work } from '../work.ts';
import { diagramOf } from './build-diagram.ts';
import type { Measured } from './ground.ts';
import {
  estimated,
  floorsOf,
  ratio,
  SAMPLES,
  type Estimate,
  type FractionOptions,
} from './rational-fraction.ts';
import { pathCounts } from './rest.ts';
import { sampleAbove } from './sample.ts';

/**
 * The rational fraction where boxes join too much for packages to be counted. Packages that keep the links are followed
 * without the boxes, drawn by chance, and each is looked at with its boxes; where every package gives every party more than it has
 * without an agreement, or none does, nothing has to be drawn. Null where links alone are too many to be held, or no
 * package keeps them.
 */
export function* fractionWithBoxes(
  measured: Measured,
  { seed = 1, samples = SAMPLES }: FractionOptions,
): Work<Estimate | null> {
  const plain = { ...measured.space, boxes: measured.space.boxes.map(() => []) };
  const all = yield* diagramOf({ ...plain, redLines: [] });
  const allowed = yield* diagramOf(plain);
  if (all === null || allowed === null || !all.feasible) return null;
  if (!allowed.feasible) return { value: 0, exact: true };
  const [total = 1n] = yield* pathCounts(all);
  const [ways = 0n] = yield* pathCounts(allowed);
  const floors = floorsOf(measured);
  const { ranges } = measured;
  if (ranges.some(([, high], party) => high <= (floors[party] ?? -Infinity)))
    return { value: 0, exact: true };
  if (ranges.every(([low], party) => low > (floors[party] ?? -Infinity)))
    return { value: ratio(ways, total), exact: true };
  const drawn = yield* sampleAbove(allowed, floors, seed, samples, measured.space.boxes);
  return estimated(ratio(ways, total), drawn, samples);
}
