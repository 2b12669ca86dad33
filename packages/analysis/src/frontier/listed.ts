import type { Package, Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { PackageCounts } from './counts.ts';
import type { FrontierLimit } from './frontier-limit.ts';
import { FirstPackages } from './first-packages.ts';
import { going } from '../going.ts';
import type { Grid } from './grid.ts';
import type { Layer } from './layer.ts';
import { packagesBehind } from './packages.ts';

/** One utility vector of a frontier, and the packages that give it. */
export interface FrontierPoint {
  /** What each party gets, in the unit of the space. */
  readonly utilities: readonly number[];
  /** How many packages give it. */
  readonly packageCount: bigint;
  /** Up to 100 of them. */
  readonly packages: readonly Package[];
}

/**
 * The acceptable packages that no other acceptable package dominates, as distinct utility vectors in ascending order by
 * the first party, then the second, and so on; or a set that stands for them within `epsilon`.
 */
export interface Frontier {
  readonly parties: number;
  /** The number of points. */
  readonly size: number;
  /** What each party gets at each point, point after point, in the unit of the space. */
  readonly values: Float64Array;
  /**
   * Null: this is the whole frontier. Else the guarantee of an epsilon-frontier, party by party in the unit of the space:
   * every acceptable package has a point here that gives no party less than that package by more than this. Every
   * point is an acceptable package in either case.
   */
  readonly epsilon: readonly number[] | null;
  /** Why this is not the whole frontier; null where it is. */
  readonly limit: FrontierLimit | null;
  readonly utilitiesAt: (at: number) => readonly number[];
  /** How many packages give this point; of an epsilon-frontier, how many of those that were not thinned out. */
  readonly packageCountAt: (at: number) => bigint;
  /** The first `most` packages of this point (100), always the same ones, by the places of their options. */
  readonly packagesAt: (at: number, most?: number) => readonly Package[];
  readonly pointAt: (at: number) => FrontierPoint;
}

const LISTED = 100;

/** What the whole frontier lacks: in steps, party by party, what thinning has cost, and why it had to be. */
export interface Lost {
  readonly steps: readonly number[];
  readonly limit: FrontierLimit;
}

/** The frontier of a layer; `lost` is null where it is the whole one. */
export function* listed(
  layer: Layer,
  space: Space,
  grid: Grid,
  lost: Lost | null,
  counts = new PackageCounts(),
): Work<Frontier> {
  const { trace } = layer;
  const [parties, issues] = [space.parties, space.sizes.length];
  let first: FirstPackages | null = null;
  const values = yield* ascending(layer.values, parties, grid.step);
  const place = (at: number): number => trace.size - 1 - at;
  const firstAt = (at: number): Package => (first ??= new FirstPackages(trace, issues)).of(place(at));
  const frontier: Omit<Frontier, 'pointAt'> = {
    parties,
    size: trace.size,
    values,
    epsilon: lost?.steps.map((steps) => steps * grid.step) ?? null,
    limit: lost?.limit ?? null,
    utilitiesAt: (at) => {
      const own: number[] = [];
      for (let party = 0; party < parties; party += 1) own.push(values[at * parties + party] ?? 0);
      return own;
    },
    packageCountAt: (at) => counts.of(trace, place(at)),
    packagesAt: (at, most = LISTED) =>
      most === 1 || counts.of(trace, place(at)) === 1n
        ? [firstAt(at)]
        : packagesBehind(trace, place(at), issues, most),
  };
  return { ...frontier, pointAt: (at) => pointOf(frontier, at) };
}

const pointOf = (frontier: Omit<Frontier, 'pointAt'>, at: number): FrontierPoint => ({
  utilities: frontier.utilitiesAt(at),
  packageCount: frontier.packageCountAt(at),
  packages: frontier.packagesAt(at),
});

/** Numbers turned round between two reports. */
const STRIDE = 50_000;

/** The vectors of a layer the other way round, in units of the space. */
function* ascending(values: Float64Array, parties: number, step: number): Work<Float64Array> {
  const result = new Float64Array(values.length);
  let spent = 0;
  for (let at = 0; at < values.length; at += parties) {
    for (let party = 0; party < parties; party += 1)
      result[values.length - parties - at + party] = (values[at + party] ?? 0) * step;
    spent += parties;
    if (spent < STRIDE) continue;
    spent = 0;
    yield going;
  }
  return result;
}
