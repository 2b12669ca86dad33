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
  const targets = parties === 2 ? inPlane(staircase(points)) : yield* amongMany(points, parties);
  return {
    asked: Float64Array.from(targets.flatMap(({ asked }) => asked.map((each) => each - lowered))),
    isCorner: Uint8Array.from(targets, ({ isCorner }) => (isCorner ? 1 : 0)),
  };
}

interface Target {
  readonly asked: readonly number[];
  readonly isCorner: boolean;
}

/** Inner corners and points by turns, from the least of the first party on. */
function inPlane(steps: readonly (readonly [number, number])[]): Target[] {
  const targets: Target[] = [];
  for (let at = -1; at < steps.length; at += 1) {
    const [here, next] = [steps[at], steps[at + 1]];
    if (here !== undefined) targets.push({ asked: here, isCorner: false });
    const corner = [
      here === undefined ? -Infinity : here[0] + 1,
      next === undefined ? -Infinity : next[1] + 1,
    ];
    targets.push({ asked: corner, isCorner: true });
  }
  return targets;
}

/** The points that no other reaches, by rising utility of the first party. */
function staircase(points: Float64Array): (readonly [number, number])[] {
  const steps: (readonly [number, number])[] = [];
  let best = -Infinity;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [first, second] = [points[at] ?? 0, points[at + 1] ?? 0];
    if (second <= best) continue;
    best = second;
    steps.push([first, second]);
  }
  return steps.reverse();
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
