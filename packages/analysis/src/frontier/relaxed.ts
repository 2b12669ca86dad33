import type { Work } from '../work.ts';
import { going } from '../going.ts';
import type { Layer } from './layer.ts';
import { withPoints } from './with-points.ts';

/**
 * Of a thinned layer the points that everybody accepts, and a guarantee that still covers what the others stood for.
 *
 * A thinned layer holds points below a reservation value, as what they stand for may be acceptable. What stands for
 * acceptable packages within `lost` of such a point is covered by an acceptable point too, if less closely: each is
 * given to the acceptable point that is nearest, measured in shares of the ranges, and what is lost is the largest of these.
 * Where there is no acceptable point, nothing is guaranteed and what is lost is infinite.
 */
export function* withAcceptable(
  layer: Layer,
  floors: readonly number[],
  ranges: readonly number[],
): Work<Layer> {
  const parties = floors.length;
  const { values, trace } = layer;
  const [acceptable, others]: [number[], number[]] = [[], []];
  for (let point = 0; point < trace.size; point += 1) {
    const isAcceptable = floors.every((floor, party) => (values[point * parties + party] ?? 0) >= floor);
    (isAcceptable ? acceptable : others).push(point);
    if (point % STRIDE === STRIDE - 1) yield going;
  }
  const lost = [...layer.lost];
  let spent = 0;
  for (const point of others) {
    spent += acceptable.length;
    if (spent > STRIDE) {
      spent = 0;
      yield going;
    }
    const near = nearest(layer, point, acceptable, ranges);
    for (let party = 0; party < parties; party += 1)
      lost[party] = Math.max(lost[party] ?? 0, near === null ? Infinity : shortOf(layer, near, point, party));
  }
  return { ...(yield* withPoints(layer, Int32Array.from(acceptable))), lost };
}

/** Points compared between two reports. */
const STRIDE = 100_000;

/** By how much `near` may give a party less than something that `point` stands for. */
const shortOf = ({ values, lost }: Layer, near: number, point: number, party: number): number =>
  (values[point * lost.length + party] ?? 0) - (values[near * lost.length + party] ?? 0) + (lost[party] ?? 0);

function nearest(
  layer: Layer,
  point: number,
  among: readonly number[],
  ranges: readonly number[],
): number | null {
  let [best, least]: [number | null, number] = [null, Infinity];
  for (const near of among) {
    let most = -Infinity;
    for (const [party, range] of ranges.entries())
      most = Math.max(most, shortOf(layer, near, point, party) / Math.max(1, range));
    if (most < least) [best, least] = [near, most];
  }
  return best;
}
