import type { Work } from '../work.ts';
import type { Copies } from './copies.ts';
import { going } from '../going.ts';
import type { Layer } from './layer.ts';
import { maxima } from './maxima.ts';
import { PlaneMerge } from './merge-plane.ts';
import { SpaceMerge } from './merge-space.ts';
import { Merge } from './merge.ts';
import type { Room } from './room.ts';
import { thinned, type Thinning } from './thin.ts';
import { closedUp, writtenLayer, type Written } from './written.ts';

/** Vectors merged between two reports: of three parties, and of more. */
const STRIDES = { three: 4_000, more: 10_000 };

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
 * a floor. Floors are lowered by what was lost before.
 */
export function* unite(copies: Copies, floors: readonly number[], how: Uniting): Work<Layer> {
  const { thinning, room } = how;
  const least = floors.map((each, party) => each - (copies.lost[party] ?? 0));
  const written = yield* union(copies, least, how);
  const layer = yield* writtenLayer(written, room, copies);
  return thinning === null ? layer : yield* thinned(layer, thinning);
}

/** Writes the union into the room: for two and three parties by one sweep, for others by merging first. */
function* union(
  copies: Copies,
  floors: readonly number[],
  { parties, slack, thinning, room }: Uniting,
): Work<Written> {
  if (parties === 2) {
    return yield* new PlaneMerge(copies, floors, slack, room).settled();
  }
  if (parties === 3) {
    const merge = new SpaceMerge(copies, floors, slack, room);
    while (!merge.advance(STRIDES.three)) yield going;
    return yield* merge.settled();
  }
  const merge = new Merge(copies, parties, floors, room);
  while (!merge.advance(STRIDES.more)) yield going;
  // Of many vectors for many parties thinning drops what is dominated in less time than comparing all would take.
  if (thinning !== null && parties > 4 && merge.points > 4 * thinning.most) return merge;
  const keep = yield* maxima(room.values, merge.points, parties, slack);
  return yield* closedUp(merge, room, parties, keep);
}
