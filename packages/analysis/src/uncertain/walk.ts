import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import type { Stream } from './chance.ts';
import { above, Polytope, sidesOf, type Side } from './polytope.ts';
import { highOf, lowOf, type Spread, type Unknowns } from './unknowns.ts';

/** A walk through a polytope. */
export interface Walk {
  /** The next point, as many steps of chance away from the one before as there are dimensions. */
  walking(): Work<number[]>;
}

/**
 * Points that spread evenly over a polytope, or by the triangular densities that are given, in the long run.
 *
 * Plan. Hit-and-run (Smith 1984): from a point choose a direction, find the chord on which all sides hold, go to a
 * point drawn evenly on it; where densities are given, that point is taken with the ratio of the densities (Metropolis).
 * The walk starts at the mean of the corners that stand farthest from each side, which lies inside. A side on which no
 * corner stands off holds as an equality, so that thin sets (equal ends, a range that only just fits) are walked in
 * their own dimension. Every second direction is the difference of two of those corners, so that long thin sets are
 * crossed quickly; the others are drawn evenly from a cube. Both are as likely backwards as forwards, so that the
 * even distribution stays even. Between two points given out lie as many steps as there are dimensions, at least four.
 */
export function* preparingWalk(unknowns: Unknowns, polytope: Polytope, chance: Stream): Work<Walk> {
  const sides = yield* sidesOf(unknowns);
  const size = unknowns.spreads.length;
  const pace = new Pace();
  const corners: number[][] = [];
  for (const side of sides) {
    corners.push(yield* polytope.most(coefficients(side, size)));
    yield* pace.after(sides.length * size);
  }
  const centre = yield* meanOf(corners, size, pace);
  const scale = unknowns.spreads.reduce<number>(
    (most, each) => Math.max(most, highOf(each) - lowOf(each)),
    0,
  );
  const isOpen = (side: Side): boolean => above(side, centre) - side.bound > 1e-9 * scale;
  const open = sides.filter(isOpen);
  const tight = sides.filter((side) => !isOpen(side)).map((side) => coefficients(side, size));
  const total = unknowns.total === null ? [] : [unknowns.spreads.map(() => 1)];
  const axes = yield* freeAxes([...tight, ...total], size, pace);
  const steps = Math.max(4, axes.length);
  const state: State = { at: [...centre], open, corners, axes, spreads: unknowns.spreads };
  for (let warm = 0; warm < 50 * steps; warm += 1) {
    step(state, chance, warm);
    yield* pace.after(axes.length * size + sides.length);
  }
  return {
    *walking() {
      for (let at = 0; at < steps; at += 1) {
        step(state, chance, at);
        if (pace.isDue(axes.length * size + sides.length)) yield going;
      }
      return [...state.at];
    },
  };
}

interface State {
  readonly at: number[];
  readonly open: readonly Side[];
  readonly corners: readonly (readonly number[])[];
  readonly axes: readonly (readonly number[])[];
  readonly spreads: readonly Spread[];
}

const coefficients = ({ up, down }: Side, size: number): number[] =>
  Array.from({ length: size }, (_, at) => Number(at === up) - Number(at === down));

function* meanOf(points: readonly (readonly number[])[], size: number, pace: Pace): Work<number[]> {
  const sums = Array.from({ length: size }, () => 0);
  for (const point of points) {
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] ?? 0) + (point[at] ?? 0);
    yield* pace.after(size);
  }
  return sums.map((sum) => sum / points.length);
}

/** Independent directions along which no equality changes: the null space, by elimination. */
function* freeAxes(equalities: readonly (readonly number[])[], size: number, pace: Pace): Work<number[][]> {
  const lines = equalities.map((each) => [...each]);
  const pivots: number[] = [];
  for (let column = 0; column < size; column += 1) {
    const rest = lines.slice(pivots.length);
    const best = rest.reduce(
      (most, line) => (size1(line, column) > size1(most, column) ? line : most),
      rest[0] ?? [],
    );
    yield* pace.after(4 * rest.length);
    if (size1(best, column) < 1e-9) continue;
    const place = lines.indexOf(best);
    [lines[pivots.length], lines[place]] = [best, lines[pivots.length] ?? []];
    yield* eliminate(lines, pivots.length, column, pace);
    pivots.push(column);
  }
  const free = Array.from({ length: size }, (_, at) => at).filter((at) => !pivots.includes(at));
  return free.map((column) => {
    const axis = Array.from({ length: size }, (_, at) => Number(at === column));
    for (const [row, pivot] of pivots.entries()) axis[pivot] = -(lines[row]?.[column] ?? 0);
    return axis;
  });
}

const size1 = (line: readonly number[], column: number): number => Math.abs(line[column] ?? 0);

function* eliminate(lines: number[][], row: number, column: number, pace: Pace): Work<void> {
  const line = lines[row] ?? [];
  const pivot = line[column] ?? 1;
  for (let at = 0; at < line.length; at += 1) line[at] = (line[at] ?? 0) / pivot;
  for (const [place, other] of lines.entries()) {
    const factor = other[column] ?? 0;
    if (place === row || factor === 0) continue;
    for (let at = 0; at < other.length; at += 1) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
    if (pace.isDue(other.length)) yield going;
  }
}

/** One step of the walk; the state is changed in place, because millions are taken. */
function step(state: State, chance: Stream, turn: number): void {
  const direction = turn % 2 === 0 ? across(state, chance) : evenly(state, chance);
  let [back, forth] = [-Infinity, Infinity];
  for (const side of state.open) {
    const slope = above(side, direction);
    if (Math.abs(slope) < 1e-12) continue;
    const reach = (side.bound - above(side, state.at)) / slope;
    if (slope > 0) back = Math.max(back, reach);
    else forth = Math.min(forth, reach);
  }
  if (!(forth > back) || !Number.isFinite(forth - back)) return;
  // Rounding may have put the point a hair outside; the chord then lies to one side of it, and the walk returns.
  const length = back + chance.next() * (forth - back);
  if (!taken(state, direction, length, chance)) return;
  for (let at = 0; at < direction.length; at += 1)
    state.at[at] = (state.at[at] ?? 0) + length * (direction[at] ?? 0);
}

function across({ corners }: State, chance: Stream): number[] {
  const [one, other] = [
    corners[chance.below(corners.length)] ?? [],
    corners[chance.below(corners.length)] ?? [],
  ];
  return one.map((each, at) => each - (other[at] ?? 0));
}

function evenly({ axes, at }: State, chance: Stream): number[] {
  const direction = at.map(() => 0);
  for (const axis of axes) {
    const factor = 2 * chance.next() - 1;
    // Plain loops here and below: this is where all the time of a walk goes.
    for (let place = 0; place < axis.length; place += 1)
      direction[place] = (direction[place] ?? 0) + factor * (axis[place] ?? 0);
  }
  return direction;
}

/** Whether a step is taken: always on even ground, else by the ratio of the densities. */
function taken(
  { at, spreads }: State,
  direction: readonly number[],
  length: number,
  chance: Stream,
): boolean {
  let ratio = 1;
  for (let place = 0; place < spreads.length; place += 1) {
    const spread = spreads[place];
    if (typeof spread === 'object' && 'likely' in spread && spread.low < spread.high) {
      const here = at[place] ?? 0;
      const then = heightOf(spread, here + length * (direction[place] ?? 0));
      ratio *= then / Math.max(heightOf(spread, here), Number.MIN_VALUE);
    }
  }
  return ratio >= 1 || chance.next() < ratio;
}

/** The height of a triangular density at a value, 1 at its peak. */
function heightOf(
  { low, likely, high }: { low: number; likely: number; high: number },
  value: number,
): number {
  if (value < low || value > high) return 0;
  if (value < likely) return (value - low) / (likely - low);
  return value === likely ? 1 : (high - value) / (high - likely);
}
