import type { Values } from './exact.ts';
import type { Scale } from './scale.ts';
import { solveSmall } from './simplex.ts';

/**
 * The small problems inside the search for a bound: the best mixture of the packages found so far, and the weights that
 * price it. Any package found for these weights that is worth more than the price makes the mixture better; once there
 * is none, the weights bound every package (column generation, Dantzig and Wolfe 1960).
 */
export type Master = (found: readonly Values[]) => Plane;

/** For every acceptable package: its value is at most `weights * utilities + constant`. */
export interface Plane {
  readonly weights: Values;
  readonly constant: number;
  /** The value of the best mixture; minus infinity where none of those found is in the domain. */
  readonly value: number;
}

function dot(a: Values, b: Values): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The mixture with the largest least share: a game of the parties' weights against the packages. */
export function masterOfLeast({ from, by }: Scale): Master {
  return (found) => {
    const { weights, value } = game(
      found.map((each) => each.map((own, at) => (own - (from[at] ?? 0)) / (by[at] ?? 1))),
    );
    return planeOfLeast({ from, by }, weights, value);
  };
}

/** The smallest of several shares is at most their mean with any weights that add up to 1. */
export function planeOfLeast({ from, by }: Scale, shares: Values, value: number): Plane {
  const weights = shares.map((each, at) => each / (by[at] ?? 1));
  return { weights, constant: -dot(weights, from), value };
}

interface Game {
  /** Of the parties, adding up to 1: with these the best package found is worth the least. */
  readonly weights: Values;
  /** Of the packages, adding up to 1. */
  readonly mixture: Values;
  readonly value: number;
}

/** Solves a game in which one side mixes packages and the other weights of the parties. */
function game(rows: readonly Values[]): Game {
  const low = Math.min(...rows.flat());
  const high = Math.max(...rows.flat());
  const size = high - low || 1;
  const solved = solveSmall({
    objective: (rows[0] ?? []).map(() => 1),
    rows: rows.map((row) => row.map((each) => (each - low) / size + 1)),
    limits: rows.map(() => 1),
  });
  if (solved === null) throw new Error('A game whose payoffs are all at least 1 has a value.');
  // A weight that is nothing comes out a little below it at times, and would then be no bound for who gains there.
  const shares = solved.x.map((each) => Math.max(0, each));
  const total = shares.reduce((sum, each) => sum + each, 0);
  const weights = shares.map((each) => each / total);
  const mixture = solved.prices.map((each) => Math.max(0, each) / total);
  return { weights, mixture, value: (1 / total - 1) * size + low };
}

/** No party weighs less than this where weights are only a start. */
const LEAST_WEIGHT = 1e-3;

/**
 * The mixture with the largest geometric mean of gains. Weights at a mixture are the slope of the mean there; a tangent
 * of a concave function lies above it. Where no mixture yet gives something to everybody, the weights of the game are
 * taken, by the inequality of the arithmetic and the geometric mean.
 */
export function masterOfMean(from: Values): Master {
  return (found) => {
    const gains = found.map((each) => each.map((own, at) => own - (from[at] ?? 0)));
    const sizes = from.map(
      (_, at) => gains.reduce((most, each) => Math.max(most, Math.abs(each[at] ?? 0)), 0) || 1,
    );
    const shares = gains.map((each) => each.map((own, at) => own / (sizes[at] ?? 1)));
    const { weights, mixture, value } = game(shares);
    if (value <= 1e-9)
      return planeOfMean(
        from,
        sizes,
        weights.map((each) => 1 / Math.max(each, LEAST_WEIGHT)),
        -Infinity,
      );
    const at = bestMixture(shares, mixture, { slope: (share) => 1 / share, above: 0 });
    const mean = at.reduce((sum, each, party) => sum + Math.log(each * (sizes[party] ?? 1)), 0) / from.length;
    return planeOfMean(from, sizes, at, Math.exp(mean));
  };
}

/** The tangent of the geometric mean of gains at the gains `at * sizes`. */
function planeOfMean(from: Values, sizes: Values, at: Values, value: number): Plane {
  const gains = at.map((each, party) => each * (sizes[party] ?? 1));
  const mean = Math.exp(gains.reduce((sum, each) => sum + Math.log(each), 0) / gains.length);
  const weights = gains.map((each) => mean / (gains.length * each));
  return { weights, constant: -dot(weights, from), value };
}

/** The mixture nearest to the point where everybody has the most. */
export function masterOfNearness(by: Values): Master {
  return (found) => {
    const shares = found.map((each) => each.map((own, at) => own / (by[at] ?? 1)));
    const even = found.map(() => 1 / found.length);
    const at = bestMixture(shares, even, { slope: (share) => 2 * (1 - share), above: -Infinity });
    const value = -at.reduce((sum, each) => sum + (1 - each) ** 2, 0);
    const weights = at.map((each, party) => (2 * (1 - each)) / (by[party] ?? 1));
    return {
      weights,
      constant:
        value - weights.reduce((sum, each, party) => sum + each * (at[party] ?? 0) * (by[party] ?? 1), 0),
      value,
    };
  };
}

/** Where a sum over the parties of a concave function of each one's share rises, and how steeply. */
interface Rising {
  readonly slope: (share: number) => number;
  /** Shares at or below this are outside of what the function is for. */
  readonly above: number;
}

const MOST_SHIFTS = 200;
/** A mixture is good enough once shifting between packages promises less than this. */
const ENOUGH = 1e-9;

/**
 * Shifts weight from the package that is worth least at the present prices to the one that is worth most, as far as
 * that helps (pairwise Frank-Wolfe, Lacoste-Julien and Jaggi 2015). Gives the shares of the mixture.
 */
function bestMixture(rows: readonly Values[], start: Values, rising: Rising): number[] {
  const mixture = [...start];
  const at = (rows[0] ?? []).map((_, party) =>
    rows.reduce((sum, row, each) => sum + (row[party] ?? 0) * (mixture[each] ?? 0), 0),
  );
  for (let shift = 0; shift < MOST_SHIFTS; shift += 1) {
    const prices = at.map(rising.slope);
    const worth = rows.map((row) => dot(row, prices));
    let [up, down] = [0, -1];
    for (let each = 0; each < rows.length; each += 1) {
      if ((worth[each] ?? 0) > (worth[up] ?? 0)) up = each;
      if ((mixture[each] ?? 0) > 0 && (down === -1 || (worth[each] ?? 0) < (worth[down] ?? 0))) down = each;
    }
    if ((worth[up] ?? 0) - (worth[down] ?? 0) <= ENOUGH) break;
    const way = at.map((_, party) => (rows[up]?.[party] ?? 0) - (rows[down]?.[party] ?? 0));
    const most = mixture[down] ?? 0;
    const step = furthest(at, way, most, rising);
    mixture[up] = (mixture[up] ?? 0) + step;
    mixture[down] = step === most ? 0 : most - step;
    for (const party of at.keys()) at[party] = (at[party] ?? 0) + step * (way[party] ?? 0);
  }
  return at;
}

/** How far along a way the concave sum still rises, by halving; at most `most`. */
function furthest(at: Values, way: Values, most: number, { slope, above }: Rising): number {
  const rises = (step: number): boolean => {
    let sum = 0;
    for (let party = 0; party < at.length; party += 1) {
      const here = (at[party] ?? 0) + step * (way[party] ?? 0);
      if (here <= above) return false;
      sum += slope(here) * (way[party] ?? 0);
    }
    return sum > 0;
  };
  if (rises(most)) return most;
  let [low, high] = [0, most];
  for (let halving = 0; halving < 40; halving += 1) {
    const middle = (low + high) / 2;
    if (rises(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** A reservation value is never priced above this many times the weights themselves. */
const DEAREST = 1e4;

/**
 * The mixture with the largest weighted sum in which everybody has the least that it accepts: its weights are those
 * asked for and, on top, the price of each reservation value (Lagrangian relaxation).
 */
export function masterOfSum(weights: Values, constant: number, least: Values): Master {
  return (found) => {
    const sums = found.map((each) => dot(weights, each));
    const most = Math.max(...sums);
    const floors = least.map((each) => (Number.isFinite(each) ? each : 0));
    const bound = least.map((each) => Number.isFinite(each));
    const sizes = floors.map(
      (floor, at) => found.reduce((top, each) => Math.max(top, Math.abs((each[at] ?? 0) - floor)), 0) || 1,
    );
    const scale = Math.max(...sums.map((each) => most - each)) || 1;
    // Unknowns: how far the bound falls below `most`, and the price of each reservation value, in units of 1.
    const rows = found.map((each) => [
      1,
      ...floors.map((floor, at) => (bound[at] ? ((each[at] ?? 0) - floor) / (sizes[at] ?? 1) : 0)),
    ]);
    const caps = floors.map((_, party) => [0, ...floors.map((_none, at) => (at === party ? 1 : 0))]);
    const solved = solveSmall({
      objective: [1, ...floors.map(() => 0)],
      rows: [...rows, ...caps],
      limits: [...sums.map((each) => (most - each) / scale), ...floors.map(() => DEAREST)],
    });
    if (solved === null) throw new Error('A bound cannot fall for ever: prices are capped.');
    const prices = floors.map((_, at) =>
      bound[at] ? (Math.max(0, solved.x[at + 1] ?? 0) * scale) / (sizes[at] ?? 1) : 0,
    );
    return {
      weights: weights.map((each, at) => each + (prices[at] ?? 0)),
      constant: constant - dot(prices, floors),
      value: most - (solved.x[0] ?? 0) * scale + constant,
    };
  };
}
