import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer, Source } from './layer.ts';
import { maxima } from './maxima.ts';
import { PlaneMerge } from './merge-plane.ts';
import { keptLayer, Merge } from './merge.ts';
import type { Room } from './room.ts';
import { thinned, type Thinning } from './thin.ts';

/** Vectors merged between two reports. */
const STRIDE = 20_000;

/** How layers are united in one computation. */
export interface Uniting {
  readonly parties: number;
  readonly slack: number;
  /** How layers are thinned; null where they are not, and the frontier is exact. */
  readonly thinning: Thinning | null;
  readonly room: Room;
}

/**
 * One layer out of shifted copies of others: all their vectors but those dominated by more than the slack and those below
 * a floor. Where layers are thinned, floors are lowered by what was lost.
 */
export function* unite(sources: readonly Source[], floors: readonly number[], how: Uniting): Work<Layer> {
  const { parties, slack, thinning, room } = how;
  if (thinning !== null && parties > 4) return yield* unitedThin(sources, floors, how, thinning);
  const least = thinning === null ? floors : lowered(floors, sources);
  const layer = yield* parties === 2
    ? unitedPlane(new PlaneMerge(sources, least, slack, room))
    : united(new Merge(sources, parties, least, room), sources, how);
  return thinning === null ? layer : yield* thinned(layer, thinning);
}

/**
 * For many parties: where the vectors are more than a layer holds, thinning comes at once, as it drops what is dominated
 * in less time than comparing all would take.
 */
function* unitedThin(
  sources: readonly Source[],
  floors: readonly number[],
  { parties, slack, room }: Uniting,
  thinning: Thinning,
): Work<Layer> {
  const merge = new Merge(sources, parties, lowered(floors, sources), room);
  while (!merge.advance(STRIDE)) yield going;
  const isLarge = merge.points > 4 * thinning.most;
  const keep = isLarge
    ? new Uint8Array(merge.points).fill(1)
    : yield* maxima(merge.values, merge.points, parties, slack);
  return yield* thinned(keptLayer(merge, parties, keep, sources), thinning);
}

function* unitedPlane(merge: PlaneMerge): Work<Layer> {
  while (!merge.advance(STRIDE)) yield going;
  return merge.layer();
}

function* united(merge: Merge, sources: readonly Source[], { parties, slack }: Uniting): Work<Layer> {
  while (!merge.advance(STRIDE)) yield going;
  const keep = yield* maxima(merge.values, merge.points, parties, slack);
  return keptLayer(merge, parties, keep, sources);
}

const lowered = (floors: readonly number[], sources: readonly Source[]): number[] =>
  floors.map(
    (floor, party) =>
      floor -
      sources.reduce(
        (most, { layer, lost }) => Math.max(most, (layer.lost[party] ?? 0) + (lost[party] ?? 0)),
        0,
      ),
  );
