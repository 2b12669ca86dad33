import type { Concept } from './concept.ts';
import type { Measured } from './ground.ts';
import { compareVectors, withPackages, type Point } from './listing.ts';
import { SAME, type Values } from './exact.ts';
import { sortedInPieces } from '../sorting.ts';
import type { Work } from '../work.ts';

/** Shares of whole numbers that differ by less are the same but for the noise of dividing them. */
const NOISE = 1e-13;

/**
 * The points of the frontier where the parties' shares of what each could gain, `(u - r) / (max - r)`, lie closest
 * together: the largest less the smallest is least. NegMAS calls it Kalai-Smorodinsky; it is not the concept of that
 * name (`ksMaxMin`), and it can prefer a point at which everybody has a smaller share. `max` is the party's largest
 * utility over all packages, `r` what it has without an agreement. Where a party can gain nothing the shares mean nothing, and
 * every point is as good. Without a listed frontier there is no answer. Cost: the points of the frontier.
 */
export function* minSpreadOn(prepared: Measured, frontier: readonly Point[] | null): Work<Concept> {
  if (!prepared.feasible || frontier?.length === 0)
    return { points: [], complete: true, reason: 'nothing-acceptable' };
  if (frontier === null) return { points: [], complete: false, reason: 'frontier-not-listed' };
  const spans = prepared.ranges.map(([, high], at) => high - (prepared.disagreement[at] ?? 0));
  if (spans.some((each) => each <= prepared.tie))
    return { points: yield* sorted(frontier, prepared), complete: true, reason: null };
  const spreads = new Float64Array(frontier.length);
  for (const [at, { utilities }] of frontier.entries()) {
    if (at % POINTS_A_YIELD === POINTS_A_YIELD - 1) yield { bound: null, best: null, done: 0 };
    spreads[at] = spreadOf(utilities, prepared.disagreement, spans);
  }
  const same = prepared.tie > 0 ? SAME : NOISE;
  const least = spreads.reduce((low, each) => Math.min(low, each), Infinity);
  return {
    points: yield* sorted(
      frontier.filter((_, at) => (spreads[at] ?? 0) <= least + same),
      prepared,
    ),
    complete: true,
    reason: null,
  };
}

const POINTS_A_YIELD = 10_000;

/** The largest share less the smallest. */
function spreadOf(utilities: Values, from: Values, spans: Values): number {
  let [most, least] = [-Infinity, Infinity];
  for (let party = 0; party < utilities.length; party += 1) {
    const share = ((utilities[party] ?? 0) - (from[party] ?? 0)) / (spans[party] ?? 1);
    if (share > most) most = share;
    if (share < least) least = share;
  }
  return most - least;
}

function* sorted(points: readonly Point[], { space }: Measured): Work<Point[]> {
  const inOrder = yield* sortedInPieces(points, (a, b) => compareVectors(a.utilities, b.utilities));
  return yield* withPackages(inOrder, space.sizes.length);
}
