import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer, Source } from './layer.ts';
import { maxima } from './maxima.ts';
import { PlaneMerge } from './merge-plane.ts';
import { SpaceMerge } from './merge-space.ts';
import { Merge } from './merge.ts';
import type { Room } from './room.ts';
import { thinned, type Thinning } from './thin.ts';
import { closedUp, mostLost, writtenLayer, type Written } from './written.ts';

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
  const { parties, thinning, room } = how;
  const least = thinning === null ? floors : lowered(floors, sources);
  const written = yield* union(sources, least, how);
  const layer = yield* writtenLayer(written, room, sources, parties);
  return thinning === null ? layer : yield* thinned(layer, thinning);
}

/** Writes the union into the room: for two and three parties by one sweep, for others by merging first. */
function* union(
  sources: readonly Source[],
  floors: readonly number[],
  { parties, slack, thinning, room }: Uniting,
): Work<Written> {
  if (parties === 2) {
    const merge = new PlaneMerge(sources, floors, slack, room);
    while (!merge.advance(STRIDE)) yield going;
    return merge;
  }
  if (parties === 3) {
    const merge = new SpaceMerge(sources, floors, slack, room);
    while (!merge.advance(STRIDE)) yield going;
    return yield* merge.settled();
  }
  const merge = new Merge(sources, parties, floors, room);
  while (!merge.advance(STRIDE)) yield going;
  // Of many vectors for many parties thinning drops what is dominated in less time than comparing all would take.
  if (thinning !== null && parties > 4 && merge.points > 4 * thinning.most) return merge;
  const keep = yield* maxima(room.values, merge.points, parties, slack);
  return yield* closedUp(merge, room, parties, keep);
}

const lowered = (floors: readonly number[], sources: readonly Source[]): number[] => {
  const lost = mostLost(sources, floors.length);
  return floors.map((floor, party) => floor - (lost[party] ?? 0));
};
