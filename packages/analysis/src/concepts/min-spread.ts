import type { Concept } from './concept.ts';
import type { Measured } from './ground.ts';
import { SAME, type Values } from './exact.ts';
import { Picks, type PointList } from './point-list.ts';
import type { Progress, Work } from '../work.ts';

/** Shares of whole numbers that differ by less are the same but for the noise of dividing them. */
const NOISE = 1e-13;

/**
 * The points of the frontier where the parties' shares of what each could gain, `(u - r) / (max - r)`, lie closest
 * together: the largest less the smallest is least. NegMAS calls it Kalai-Smorodinsky; it is not the concept of that
 * name (`ksMaxMin`), and it can prefer a point at which everybody has a smaller share. `max` is the party's largest
 * utility over all packages, `r` what it has without an agreement. Where a party can gain nothing the shares mean nothing, and
 * every point is as good. Without a listed frontier there is no answer. Cost: the points of the frontier.
 */
export function* minSpreadOn(prepared: Measured, frontier: PointList | null): Work<Concept> {
  if (!prepared.feasible || frontier?.size === 0)
    return { points: [], complete: true, reason: 'nothing-acceptable' };
  if (frontier === null) return { points: [], complete: false, reason: 'frontier-not-listed' };
  const spans = prepared.ranges.map(([, high], at) => high - (prepared.disagreement[at] ?? 0));
  const isNothing = spans.some((each) => each <= prepared.tie);
  const spreads = isNothing
    ? new Float64Array(frontier.size)
    : yield* spreadsOf(frontier, prepared.disagreement, spans);
  const picks = yield* picksWithin(spreads, prepared.tie > 0 ? SAME : NOISE);
  return yield* picks.concept(yield* picks.from(frontier), prepared.space.sizes.length);
}

function* spreadsOf(frontier: PointList, from: Values, spans: Values): Work<Float64Array> {
  const spreads = new Float64Array(frontier.size);
  for (let at = 0; at < frontier.size; at += 1) {
    if (at % POINTS_A_YIELD === POINTS_A_YIELD - 1) yield LOOKING;
    spreads[at] = spreadOf(frontier.utilitiesAt(at), from, spans);
  }
  return spreads;
}

/** The places of the least spread and of those that are the same as it. */
function* picksWithin(spreads: Float64Array, same: number): Work<Picks> {
  let least = Infinity;
  const picks = new Picks();
  for (let at = 0; at < 2 * spreads.length; at += 1) {
    if (at % POINTS_A_YIELD === POINTS_A_YIELD - 1) yield LOOKING;
    if (at < spreads.length) least = Math.min(least, spreads[at] ?? 0);
    else if ((spreads[at - spreads.length] ?? 0) <= least + same) picks.add(at - spreads.length);
  }
  return picks;
}

const LOOKING: Progress = { bound: null, best: null, done: 0 };
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
