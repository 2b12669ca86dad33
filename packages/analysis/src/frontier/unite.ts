import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer, Source } from './layer.ts';
import { maximaInFour } from './maxima-four.ts';
import { maximaOfMany } from './maxima-many.ts';
import { maximaInPlane, maximaOnLine } from './maxima-plane.ts';
import { maximaInSpace } from './maxima-space.ts';
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
  const least = thinning === null ? floors : lowered(floors, sources);
  const merge = new Merge(sources, parties, least, slack, room);
  while (!merge.advance(STRIDE)) yield going;
  const keep = yield* maxima(merge.values, merge.points, parties, slack);
  const layer = keptLayer(merge, parties, keep, sources);
  return thinning === null ? layer : yield* thinned(layer, thinning);
}

function* maxima(values: Float64Array, size: number, parties: number, slack: number): Work<Uint8Array> {
  if (parties === 1) return maximaOnLine(values, size, slack);
  if (parties === 2) return maximaInPlane(values, size, slack);
  if (parties === 3) return yield* maximaInSpace(values, size, slack);
  if (parties === 4) return yield* maximaInFour(values, size, slack);
  return yield* maximaOfMany(values, size, parties, slack);
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
