import type { Concept } from './concept.ts';
import type { Prepared } from './ground.ts';
import { compareVectors, type Point } from './listing.ts';
import { SAME } from './exact.ts';

/** Shares of whole numbers that differ by less are the same but for the noise of dividing them. */
const NOISE = 1e-13;

/**
 * The points of the frontier where the parties' shares of what each could gain, `(u - r) / (max - r)`, lie closest
 * together: the largest less the smallest is least. NegMAS calls it Kalai-Smorodinsky; it is not the concept of that
 * name (`ksMaxMin`), and it can prefer a point at which everybody has a smaller share. `max` is the party's largest
 * utility over all packages, `r` what it has without an agreement. Where a party can gain nothing the shares mean nothing, and
 * every point is as good. Without a listed frontier there is no answer. Cost: the points of the frontier.
 */
export function minSpreadOn(prepared: Prepared, frontier: readonly Point[] | null): Concept {
  if (!prepared.allowed.feasible || frontier?.length === 0)
    return { points: [], complete: true, reason: 'nothing-acceptable' };
  if (frontier === null) return { points: [], complete: false, reason: 'frontier-not-listed' };
  const spans = prepared.ranges.map(([, high], at) => high - (prepared.disagreement[at] ?? 0));
  if (spans.some((each) => each <= prepared.tie))
    return { points: sorted(frontier), complete: true, reason: null };
  const spreads = frontier.map(({ utilities }) => {
    const shares = utilities.map((each, at) => (each - (prepared.disagreement[at] ?? 0)) / (spans[at] ?? 1));
    return Math.max(...shares) - Math.min(...shares);
  });
  const same = prepared.tie > 0 ? SAME : NOISE;
  const least = spreads.reduce((low, each) => Math.min(low, each), Infinity);
  return {
    points: sorted(frontier.filter((_, at) => (spreads[at] ?? 0) <= least + same)),
    complete: true,
    reason: null,
  };
}

const sorted = (points: readonly Point[]): Point[] =>
  [...points].sort((a, b) => compareVectors(a.utilities, b.utilities));
