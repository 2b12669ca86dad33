import type { Work } from '../../work.ts';
import { FRONTIER_LIMITS } from '../frontier-limit.ts';
import type { Layer } from '../layer.ts';
import { Covering } from './covering.ts';
import { plainWalk, rangeOf } from './plain-walk.ts';
import { Staircase } from './staircase.ts';
import type { WalkLayout } from './walk-layout.ts';
import { staircaseLayer } from './walked-layer.ts';

/** Packages that are taken in and sorted out again at most; a million of them take about a second. */
const MOST_TAKEN = 1e8;

/**
 * The joint options of a component of two parties by looking at every package, as `walkedOptions` gives them, for utilities that
 * cannot be counted by a unit: what decides is not how many packages there are but how many points their frontier has. Null where
 * no package is acceptable; `'too many'` where the frontier has more than a million points, or nearly has them on the way so
 * often that sorting them out is too much. Cost: the number of packages, and n log n for those that come near the frontier.
 */
export function* staircaseOptions(
  layout: WalkLayout,
  floors: readonly number[],
  slack: number,
  known: Layer | null,
): Work<Layer | null | 'too many'> {
  const stairs = new Staircase(rangeOf(layout), floors, slack);
  if (known !== null) stairs.know(known);
  const isHeld = yield* plainWalk(layout, {
    hasRoom: (cells) => stairs.hasRoom(cells),
    *settle(cells) {
      return stairs.taken <= MOST_TAKEN && (yield* stairs.settle(FRONTIER_LIMITS.points, cells));
    },
    take: (...rows) => stairs.take(...rows),
  });
  if (!isHeld || !(yield* stairs.settle(FRONTIER_LIMITS.points, 0))) return 'too many';
  return yield* staircaseLayer(layout, { ...stairs.columns, size: stairs.size }, stairs.points, [0, 0]);
}

/**
 * Points that cover all packages of a component of two parties, with how far they may fall short (`lost`): where its frontier
 * has too many points to be listed. Null where no package is acceptable. Cost: one look at each package, whatever its frontier is.
 */
export function* coveringOptions(layout: WalkLayout, floors: readonly number[]): Work<Layer | null> {
  const covering = new Covering(rangeOf(layout), floors);
  yield* plainWalk(layout, covering);
  const columns = yield* covering.points();
  return yield* staircaseLayer(layout, columns, columns.size, [covering.width, 0]);
}
