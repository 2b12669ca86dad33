import type { Work } from '../work.ts';
import { going } from './going.ts';
import type { Layer } from './layer.ts';
import { withPoints } from './with-points.ts';

/** How far layers are thinned. */
export interface Thinning {
  /** A layer of more points than this is thinned to at most as many. */
  readonly most: number;
  /** What the utilities of each party can differ by, in steps: the sides of cells are shares of it. */
  readonly ranges: readonly number[];
}

/** The finest cells tried are this share of the range of each party; each further try is of cells so much larger. */
const FINEST = 1e-6;
const COARSER = 1.25;

/**
 * A layer of at most `most` points such that each point left out has one in the layer that gives no party less by more
 * than what the layer says is lost.
 *
 * Plan. Lay a grid of cells over the utilities and keep one point in each cell, the one with the largest sum of shares of
 * the ranges; take the finest grid that leaves few enough, by halving between the finest and the coarsest. What is lost is
 * measured on the points left out, not taken from the size of the cells.
 */
export function* thinned(layer: Layer, { most, ranges }: Thinning): Work<Layer> {
  if (layer.trace.size <= most) return layer;
  let [low, high] = [0, Math.ceil(Math.log(2 / FINEST) / Math.log(COARSER))];
  let best = cellsOf(layer, ranges, high);
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = cellsOf(layer, ranges, middle);
    yield going;
    if (tried.kept.length <= most) [best, high] = [tried, middle];
    else low = middle + 1;
  }
  const lost = lossOf(layer, best);
  return {
    ...withPoints(layer, best.kept.sort()),
    lost: layer.lost.map((own, party) => own + (lost[party] ?? 0)),
  };
}

interface Cells {
  readonly kept: Int32Array;
  /** For each point, the one that is kept of its cell. */
  readonly keptFor: Int32Array;
}

function cellsOf(layer: Layer, ranges: readonly number[], tries: number): Cells {
  const size = layer.trace.size;
  const sides = ranges.map((range) => Math.max(1, range * FINEST * COARSER ** tries));
  const first = new Map<string, number>();
  const cells = new Int32Array(size);
  const best: number[] = [];
  for (let point = 0; point < size; point += 1) {
    const key = sides
      .map((side, party) => Math.floor((layer.values[point * sides.length + party] ?? 0) / side))
      .join(',');
    const cell = first.get(key) ?? best.length;
    cells[point] = cell;
    const rival = best[cell];
    if (rival === undefined) first.set(key, cell);
    if (rival === undefined || weight(layer, point, ranges) > weight(layer, rival, ranges))
      best[cell] = point;
  }
  return { kept: Int32Array.from(best), keptFor: cells.map((cell) => best[cell] ?? 0) };
}

const weight = ({ values }: Layer, point: number, ranges: readonly number[]): number =>
  ranges.reduce(
    (sum, range, party) => sum + (values[point * ranges.length + party] ?? 0) / Math.max(1, range),
    0,
  );

function lossOf({ values, lost }: Layer, { keptFor }: Cells): number[] {
  const parties = lost.length;
  return lost.map((_, party) =>
    keptFor.reduce(
      (most, kept, point) =>
        Math.max(most, (values[point * parties + party] ?? 0) - (values[kept * parties + party] ?? 0)),
      0,
    ),
  );
}
