import { going } from '../../going.ts';
import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';

/** Stands for minus infinity where it is multiplied by nothing. */
export const NOWHERE = -1e300;

/** What a package has to reach to add to a frontier: its inner corners, and its points, which it may be the same as. */
export interface Targets {
  /** Utilities, target after target; of two parties those of the first rise and those of the second fall. */
  readonly asked: Float64Array;
  readonly isCorner: Uint8Array;
}

/** Corners of three parties and more at most: points beyond that are left out, so that more is held to add something. */
const MOST_CORNERS = 400;
/** Comparisons of corners between two reports. */
const STRIDE = 50_000;

/** The targets of points that descend lexicographically, each lowered by so much. */
export function* targetsOf(points: Float64Array, parties: number, lowered: number): Work<Targets> {
  if (parties === 2) return yield* inPlane(yield* staircase(points), lowered);
  const targets = yield* amongMany(points, parties);
  return {
    asked: Float64Array.from(targets.flatMap(({ asked }) => asked.map((each) => each - lowered))),
    isCorner: Uint8Array.from(targets, ({ isCorner }) => (isCorner ? 1 : 0)),
  };
}

interface Target {
  readonly asked: readonly number[];
  readonly isCorner: boolean;
}

/** Inner corners and points by turns, from the least of the first party on. `steps`: the points, first and second by turns. */
function* inPlane(steps: Float64Array, lowered: number): Work<Targets> {
  const size = steps.length / 2;
  const asked = new Float64Array(2 * (2 * size + 1));
  const isCorner = new Uint8Array(2 * size + 1);
  const pace = new Pace(STRIDE);
  for (let at = -1; at < size; at += 1) {
    const corner = 2 * (at + 1);
    if (at >= 0) {
      asked[2 * corner - 2] = (steps[2 * at] ?? 0) - lowered;
      asked[2 * corner - 1] = (steps[2 * at + 1] ?? 0) - lowered;
    }
    isCorner[corner] = 1;
    asked[2 * corner] = at < 0 ? -Infinity : (steps[2 * at] ?? 0) + 1 - lowered;
    asked[2 * corner + 1] = at + 1 === size ? -Infinity : (steps[2 * at + 3] ?? 0) + 1 - lowered;
    if (pace.isDue(1)) yield going;
  }
  return { asked, isCorner };
}

/** The points that no other reaches, by rising utility of the first party. */
function* staircase(points: Float64Array): Work<Float64Array> {
  const steps = new Float64Array(points.length);
  let [begin, best] = [points.length, -Infinity];
  const pace = new Pace(STRIDE);
  for (let at = 0; at + 1 < points.length; at += 2) {
    if (pace.isDue(1)) yield going;
    const second = points[at + 1] ?? 0;
    if (second <= best) continue;
    best = second;
    begin -= 2;
    steps[begin] = points[at] ?? 0;
    steps[begin + 1] = second;
  }
  return steps.subarray(begin);
}

/**
 * Corners and points for any number of parties: a new point parts each corner that it lies above into one for each party,
 * and those that ask more than another are dropped (local upper bounds: Klamroth, Lacour and Vanderpooten 2015). Points
 * are taken from all over the list, until there are so many corners. Cost: points times corners.
 */
function* amongMany(points: Float64Array, parties: number): Work<Target[]> {
  let corners: (readonly number[])[] = [Array.from({ length: parties }, () => -Infinity)];
  const taken: Target[] = [];
  const pace = new Pace(STRIDE);
  for (const at of scattered(points.length / parties)) {
    if (corners.length > MOST_CORNERS) break;
    const point = [...points.subarray(at * parties, (at + 1) * parties)];
    const next = withPoint(corners, point);
    yield* pace.after(corners.length + (next === null ? 0 : parties * corners.length));
    if (next === null) continue;
    corners = next;
    taken.push({ asked: point, isCorner: false });
  }
  const asked = corners.map((corner) => ({ asked: corner.map((each) => each + 1), isCorner: true }));
  return [...asked, ...taken];
}

/** The corners with one more point; null where it lies above none, as something has as much. */
function withPoint(
  corners: readonly (readonly number[])[],
  point: readonly number[],
): (readonly number[])[] | null {
  const isAbove = (corner: readonly number[]): boolean =>
    corner.every((each, party) => each < (point[party] ?? 0));
  const parted = corners.filter(isAbove);
  if (parted.length === 0) return null;
  const kept = corners.filter((corner) => !isAbove(corner));
  const fresh = parted.flatMap((corner) => point.map((each, party) => corner.with(party, each)));
  const asksMore = (corner: readonly number[], other: readonly number[]): boolean =>
    other.every((each, party) => each <= (corner[party] ?? 0));
  const needed = fresh.filter(
    (corner, at) =>
      !kept.some((other) => asksMore(corner, other)) &&
      !fresh.some(
        (other, by) => by !== at && asksMore(corner, other) && (by < at || !asksMore(other, corner)),
      ),
  );
  return [...kept, ...needed];
}

/** The places of a list, each once: the first, the middle, the quarters, and so on. */
function* scattered(size: number): Generator<number> {
  let stride = 1;
  while (stride < size) stride *= 2;
  if (size > 0) yield 0;
  for (; stride >= 2; stride /= 2) for (let at = stride / 2; at < size; at += stride) yield at;
}
