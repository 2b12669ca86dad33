import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { PackageCounts } from './counts.ts';
import { distinct } from './distinct.ts';
import { trueLayer, withFewerBoxes } from './fewer-boxes.ts';
import { going } from '../going.ts';
import { gridOf, type Grid } from './grid.ts';
import { FRONTIER_LIMITS, type FrontierLimit } from './frontier-limit.ts';
import { TooLarge, type Limits } from './joint.ts';
import type { Layer } from './layer.ts';
import { listed, type Frontier } from './listed.ts';
import { withAcceptable } from './relaxed.ts';
import { Room } from './room.ts';
import { total } from './sum.ts';
import type { Uniting } from './unite.ts';

/** How large a computation may grow. */
export interface FrontierLimits {
  /** Points of a layer of an epsilon-frontier; 2,000 where left out. More of them make it finer, and slower. */
  readonly points?: number;
  /** Utilities held at a time, 8 bytes each; 60 million where left out. */
  readonly numbers?: number;
  /** States of links and boxes held at a time; 100,000 where left out. */
  readonly states?: number;
  /** Steps of a search through boxes, after which what is left is told as a gap; half a minute where left out. */
  readonly steps?: number;
  /**
   * Packages of two parties that are looked at one by one where boxes join their issues and a search does not come to an end;
   * ten thousand million where left out, which is up to a minute, or two where the frontier has too many points. It is then whole if it
   * has no more than a million points, or its utilities a common unit; else its gap is a 16,000th of what the first party may get. None with 0.
   */
  readonly walked?: number;
}

/**
 * The Pareto frontier of a space: exact for up to four parties, an epsilon-frontier for more, and where the exact one
 * would be larger than the limits.
 *
 * Plan. Links and boxes join issues into components; each becomes one list of joint options (`jointOptions`). The lists
 * are summed up one after the other (Minkowski sums), and after each only those sums are kept that none dominates
 * and from which everybody's reservation value can still be reached. A sum whose part is dominated is dominated itself,
 * as nothing joins the parts. Which packages stand behind a point is not kept but recovered from back-pointers.
 */
export function* frontierOf(space: Space, limits: FrontierLimits = {}): Work<Outcome<Frontier>> {
  const grid = yield* gridOf(space);
  yield going;
  const exact: Uniting = { parties: space.parties, slack: grid.slack, thinning: null, room: new Room() };
  const thinning = { most: limits.points ?? 2_000, ranges: rangesOf(space, grid) };
  yield going;
  const size = sizeOf(limits);
  const { met } = size;
  const thinSize = { ...size, numbers: Math.max(size.numbers, FRONTIER_LIMITS.numbers) };
  const whole = space.parties > FRONTIER_LIMITS.parties ? null : yield* total(space, grid, exact, size);
  if (whole !== null && !(whole instanceof TooLarge))
    return good(
      isWhole(whole)
        ? yield* exactFrontier(whole, space, grid)
        : yield* thinFrontier(whole, space, grid, searchLimit(met)),
    );
  if (whole?.byStates === true) return yield* frontierWithGap(whole, space, grid, limits);
  const thin = yield* total(space, grid, { ...exact, slack: 0, thinning }, thinSize);
  if (!(thin instanceof TooLarge))
    return good(yield* thinFrontier(thin, space, grid, whole === null ? 'parties' : 'numbers'));
  return thin.byStates ? yield* frontierWithGap(thin, space, grid, limits) : tooLarge(thin, space);
}

/**
 * The whole frontier for any number of parties, with its packages counted; null where it would be larger than the
 * limits. Beyond four parties every utility vector is compared with those kept: n squared.
 */
export function* wholeFrontierOf(space: Space, limits: FrontierLimits): Work<Frontier | null> {
  const grid = yield* gridOf(space);
  const how: Uniting = { parties: space.parties, slack: grid.slack, thinning: null, room: new Room() };
  const size = sizeOf(limits);
  const layer = yield* total(space, grid, how, size);
  if (layer instanceof TooLarge || !isWhole(layer)) return null;
  const settled = yield* settledLayer(layer, grid);
  const counts = new PackageCounts();
  yield* counts.prepare(settled.trace);
  return yield* listed(settled, space, grid, null, counts);
}

const sizeOf = ({ numbers, states, steps, walked }: FrontierLimits): Limits => ({
  numbers: numbers ?? FRONTIER_LIMITS.numbers,
  states: states ?? FRONTIER_LIMITS.states,
  steps: steps ?? FRONTIER_LIMITS.steps,
  walked: walked ?? FRONTIER_LIMITS.packages,
  met: new Set(),
});

/** Whether nothing was lost on the way to a layer. */
const isWhole = ({ lost }: Layer): boolean => lost.every((each) => each === 0);

/** What share of the boxes is tried, where all of them join issues in too many ways. */
const SHARES = [0.5, 0.25, 0.1, 0.05, 0];

/**
 * Where a search through boxes has found nothing: the frontier of the space without its lesser boxes, each package of it with what it
 * truly gives, and the gap that this leaves as part of epsilon. Where links alone are too many, a fault.
 */
function* frontierWithGap(
  found: TooLarge,
  space: Space,
  grid: Grid,
  limits: FrontierLimits,
): Work<Outcome<Frontier>> {
  if (!found.component.ties.some(({ kind }) => kind === 'box')) return tooLarge(found, space);
  for (const share of SHARES) {
    const fewer = withFewerBoxes(space, share);
    const steps = (limits.steps ?? FRONTIER_LIMITS.steps) / SHARES.length;
    const inner = yield* frontierOf(fewer.space, { ...limits, steps });
    if (!inner.ok) continue;
    const { value } = inner;
    const packages = Array.from({ length: value.size }, (_, at) => value.packagesAt(at, 1)).flat();
    const lost = fewer.gap.map((gap, party) => Math.ceil((gap + (value.epsilon?.[party] ?? 0)) / grid.step));
    const layer = yield* trueLayer(packages, space, grid, lost);
    return good(yield* thinFrontier(layer, space, grid, 'states'));
  }
  return tooLarge(found, space);
}

/** What the utilities of each party can differ by, in steps. */
const rangesOf = (space: Space, grid: Grid): number[] =>
  grid.utilities.map((own, party) => {
    const single = own.reduce((sum, options) => sum + Math.max(...options) - Math.min(...options), 0);
    return (space.boxes[party] ?? []).reduce((sum, { value }) => sum + Math.abs(grid.inSteps(value)), single);
  });

function* exactFrontier(layer: Layer, space: Space, grid: Grid): Work<Frontier> {
  const settled = yield* settledLayer(layer, grid);
  const counts = new PackageCounts();
  if (settled.trace.size > COUNTED_LATER) yield* counts.prepare(settled.trace);
  return yield* listed(settled, space, grid, null, counts);
}

/** Packages of no more points than these are counted when somebody asks for them, which is soon done. */
const COUNTED_LATER = 20_000;

function* settledLayer(layer: Layer, grid: Grid): Work<Layer> {
  return grid.slack === 0 ? layer : yield* distinct(layer, grid.slack);
}

/** What kept a search through boxes from its end: its steps, and why it had to be such a search. */
const searchLimit = (met: ReadonlySet<FrontierLimit>): FrontierLimit =>
  met.has('points') ? 'points' : met.has('packages') ? 'packages' : 'steps';

function* thinFrontier(layer: Layer, space: Space, grid: Grid, limit: FrontierLimit): Work<Frontier> {
  const acceptable = yield* withAcceptable(layer, grid.floors, rangesOf(space, grid));
  return yield* listed(acceptable, space, grid, { steps: acceptable.lost, limit });
}

function tooLarge({ component: { issues, ties } }: TooLarge, { names }: Space): Outcome<never> {
  const links = ties.flatMap((tie) => (tie.kind === 'limit' ? [`link ${tie.link + 1}`] : []));
  const boxes = ties.flatMap((tie) =>
    tie.kind === 'box' ? [`box ${tie.box + 1} of ${names.parties[tie.party] ?? ''}`] : [],
  );
  return bad({
    code: 'frontier-too-large',
    what: `${issues.length} issues are joined in too many ways by ${[...links, ...boxes].join(', ')}.`,
    where: issues.map((issue) => `“${names.issues[issue] ?? ''}”`).join(', '),
    next: ANALYSIS_CODES['frontier-too-large'].next,
  });
}
