import type { Work } from '../work.ts';
import { countAboveInHalves, halvesOf } from './count-halves.ts';
import { countAboveMerged } from './count-merged.ts';
import { countAboveWalked, isSoonWalked } from './count-walked.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import type { Measured, Prepared } from './ground.ts';
import { pathCounts } from './rest.ts';
import { sampleAbove } from './sample.ts';

/** A share of all packages that keep the links. */
export interface Estimate {
  readonly value: number;
  /** Whether every package was counted; else the value is estimated from packages drawn by chance. */
  readonly exact: boolean;
  /** Where the value was estimated: the interval that holds the true one in 95 of 100 such estimates. */
  readonly interval?: readonly [low: number, high: number];
}

export interface FractionOptions {
  /** Starts the drawing; the same seed gives the same estimate. */
  readonly seed?: number;
  /** Packages drawn where they cannot be counted. */
  readonly samples?: number;
}

export const SAMPLES = 100_000;

/**
 * The rational fraction: which share of the packages that keep the links gives every party strictly more than its
 * reservation value and crosses no red line. A party without a reservation value is content with any.
 *
 * Plan. One or two parties: the packages of the first issues and of the last ones are listed apart, and pairs that are
 * enough together are counted by sorting (n log n in the square root of all packages). Of more parties, up to a million packages
 * are walked through; of more packages those with the same future are counted as one, layer by layer. Where both would take too many steps, packages are drawn by chance, each with the
 * same chance, and the 95 % interval is Wilson's (1927).
 */
export function* rationalFractionOn(
  prepared: Prepared,
  { seed = 1, samples = SAMPLES }: FractionOptions,
): Work<Estimate | null> {
  if (!prepared.all.feasible) return null;
  const [total = 1n] = yield* pathCounts(prepared.all);
  if (!prepared.allowed.feasible) return { value: 0, exact: true };
  const floors = floorsOf(prepared);
  const halves = yield* halvesOf(prepared.allowed);
  const count =
    halves !== null
      ? yield* countAboveInHalves(prepared.allowed, halves, floors)
      : yield* countAboveEach(prepared.allowed, floors);
  if (count !== null) return { value: ratio(count, total), exact: true };
  const [ways = 0n] = yield* pathCounts(prepared.allowed);
  const drawn = yield* sampleAbove(prepared.allowed, floors, seed, samples);
  return estimated(ratio(ways, total), drawn, samples);
}

function* countAboveEach(allowed: Diagram, floors: Values): Work<bigint | null> {
  return (yield* isSoonWalked(allowed))
    ? yield* countAboveWalked(allowed, floors)
    : yield* countAboveMerged(allowed, floors);
}

/** What was drawn, as a share: so many hits of so many packages that cross no red line, which are `allowed` of all. */
export function estimated(allowed: number, hits: number, draws: number): Estimate {
  const interval = wilson(hits, draws);
  return {
    value: (allowed * hits) / draws,
    exact: false,
    interval: [allowed * interval[0], allowed * interval[1]],
  };
}

/** What each party has to have more than. */
export const floorsOf = ({ space, tie }: Measured): Values =>
  space.reserved.map((each) => (each === null ? -Infinity : each + tie));

/** A quotient of whole numbers from 0 to 1 as a double, right to 1e-30. */
export const ratio = (part: bigint, whole: bigint): number =>
  whole < 2n ** 53n ? Number(part) / Number(whole) : Number((part * 10n ** 30n) / whole) / 1e30;

/** The 95 % interval of a share, by Wilson's score: it stays within 0 and 1 where none or all were hit. */
function wilson(hits: number, draws: number): readonly [number, number] {
  const z2 = 1.959963984540054 ** 2;
  const share = hits / draws;
  const middle = (share + z2 / (2 * draws)) / (1 + z2 / draws);
  const half = Math.sqrt((z2 * share * (1 - share)) / draws + z2 ** 2 / (4 * draws ** 2)) / (1 + z2 / draws);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
