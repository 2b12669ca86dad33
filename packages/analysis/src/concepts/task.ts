import type { Bounded } from './bound.ts';
import type { Diagram } from './diagram.ts';
import { SAME, type Values } from './exact.ts';
import type { Goal } from './goals.ts';
import type { Plane } from './masters.ts';
import type { Path } from './rest.ts';

/** What a search is told. */
export interface Task {
  readonly diagram: Diagram;
  readonly goal: Goal;
  /** What each party accepts at least, minus infinity where there is no such thing; ties are already taken off. */
  readonly least: Values;
  readonly bounded: Bounded;
  /** Utilities that differ by no more are the same; 0 where they are exact. */
  readonly tie: number;
  /** The best that is known so far. */
  readonly known: Path | null;
  /** Whether to collect packages as good as the best one. */
  readonly ties: boolean;
  /** Steps after which it stops. */
  readonly limit: number;
  /** Whether there is another way if this one is long. */
  readonly isFirstTry?: boolean;
}

/** What a search found. */
export interface Searched {
  readonly best: Path | null;
  /** The paths that are as good as the best and that no other of them dominates, if they were asked for. */
  readonly ties: readonly Path[];
  /** Whether all ties were collected. */
  readonly collected: boolean;
  /** Whether it ended because there were more ties than it keeps. */
  readonly crowded: boolean;
  /** Whether everything that might be better was looked at. */
  readonly complete: boolean;
}

/** Sums of weights and utilities in doubles are right to this share of their size. */
const NOISE = 1e-10;

/**
 * The weighted sum that every package has that is better than a given one or, where `ties` says so, as good; a little
 * less, for the noise of doubles.
 */
export function wantedSum(
  { goal, tie }: Pick<Task, 'goal' | 'tie'>,
  { weights, constant }: Plane,
  best: Values,
  ties: boolean,
): number {
  const value = goal.value(best);
  const size = weights.reduce(
    (sum, each, party) => sum + Math.abs(each * (best[party] ?? 0)),
    Math.abs(constant),
  );
  const noise = NOISE * Math.max(size, Math.abs(value)) + (tie > 0 ? 2 * (SAME * Math.abs(value) + tie) : 0);
  return value + (ties ? 0 : goal.step) - constant - noise;
}
