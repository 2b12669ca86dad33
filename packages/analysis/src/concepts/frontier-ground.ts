import { frontierOf, wholeFrontierOf } from '../frontier/frontier.ts';
import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { leastOf } from './concept.ts';
import { disagreementOf, type Measured } from './ground.ts';
import { pointsOf, type PointList } from './point-list.ts';

/** What concepts need where no diagram can be held: null for what could not be settled. */
export interface FrontierGround {
  readonly measured: Measured | null;
  /** The points of the whole frontier. */
  readonly frontier: PointList | null;
}

/**
 * Measures a space and lists its frontier without a diagram of all packages, for spaces whose boxes join too much to be held in
 * one; `listed` are the points of its frontier where they are known, and `isGap` says that they could not all be found. Every concept picks from the frontier, so that this is all that
 * it needs.
 */
export function* frontierGround(
  space: Space,
  listed: PointList | null,
  isGap: boolean,
): Work<FrontierGround> {
  const ranges = yield* extremesOf(space);
  if (ranges === null) return { measured: null, frontier: null };
  // Of two parties all packages are then looked at instead of searching for a frontier again.
  const isSought = !isGap || space.parties !== 2;
  const frontier = listed ?? (isSought ? yield* wholePoints(space) : null);
  const measured: Measured = {
    space,
    feasible: ranges.length > 0 && (yield* isAllowed(space, frontier)),
    ranges,
    least: leastOf(space),
    tie: space.unit.kind === 'doubles' ? space.unit.tie : 0,
    disagreement: disagreementOf(space, ranges),
  };
  return { measured, frontier };
}

function* wholePoints(space: Space): Work<PointList | null> {
  const whole = yield* wholeFrontierOf(space, {});
  return whole === null ? null : pointsOf(whole);
}

/**
 * The smallest and the largest utility of each party over the packages that keep the links, whatever it accepts: the
 * frontiers of that party alone, with its utilities and with their opposites. Empty where no package keeps the links, null
 * where that is too much.
 */
export function* extremesOf(space: Space): Work<Measured['ranges'] | null> {
  const ranges: [number, number][] = [];
  for (let party = 0; party < space.parties; party += 1) {
    const least = yield* largestAlone(space, party, -1);
    const most = least === 'nothing' ? least : yield* largestAlone(space, party, 1);
    if (least === 'nothing' || most === 'nothing') return [];
    if (least === null || most === null) return null;
    ranges.push([0 - least, most]);
  }
  return ranges;
}

/** The largest utility of a party that is alone, each utility multiplied by `sign`. */
function* largestAlone(space: Space, party: number, sign: 1 | -1): Work<number | 'nothing' | null> {
  const turned = (value: number): number => sign * value;
  const found = yield* frontierOf({
    ...space,
    parties: 1,
    utilities: [(space.utilities[party] ?? []).map((options) => options.map(turned))],
    boxes: [(space.boxes[party] ?? []).map((box) => ({ ...box, value: turned(box.value) }))],
    reserved: [null],
    redLines: [[]],
  });
  if (!found.ok || found.value.epsilon !== null) return null;
  return found.value.utilitiesAt(found.value.size - 1)[0] ?? 'nothing';
}

/** Whether some package keeps the links and crosses no red line. */
function* isAllowed(space: Space, frontier: PointList | null): Work<boolean> {
  if (frontier !== null && frontier.size > 0) return true;
  const plain = yield* frontierOf({
    ...space,
    parties: 1,
    utilities: [space.sizes.map((size) => Array.from({ length: size }, () => 0))],
    boxes: [[]],
    reserved: [null],
    redLines: [space.redLines.flat()],
  });
  return plain.ok && plain.value.size > 0;
}
