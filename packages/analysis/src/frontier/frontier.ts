import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Package, Space } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import { components, type Component } from './components.ts';
import { PackageCounts } from './counts.ts';
import { distinct } from './distinct.ts';
import { gridOf, type Grid } from './grid.ts';
import { jointOptions, mostAllowed, numbersOf, TooLarge, type Limits } from './joint.ts';
import { startLayer, type Layer, type Source } from './layer.ts';
import { packagesBehind } from './packages.ts';
import { withAcceptable } from './relaxed.ts';
import { Room } from './room.ts';
import { isBrokenAnyway } from './state.ts';
import { unite, type Uniting } from './unite.ts';

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
  readonly utilitiesAt: (at: number) => readonly number[];
  /** How many packages give this point; of an epsilon-frontier, how many of those that were not thinned out. */
  readonly packageCountAt: (at: number) => bigint;
  /** The first `most` packages of this point (100), always the same ones, by the places of their options. */
  readonly packagesAt: (at: number, most?: number) => readonly Package[];
  readonly pointAt: (at: number) => FrontierPoint;
}

/** How large a computation may grow. */
export interface FrontierLimits {
  /** Points of a layer of an epsilon-frontier; 2,000 where left out. More of them make it finer, and slower. */
  readonly points?: number;
  /** Utilities held at a time, 8 bytes each; 60 million where left out. */
  readonly numbers?: number;
  /** States of links and boxes held at a time; 100,000 where left out. */
  readonly states?: number;
}

/** Parties for which the whole frontier is computed; for more it is too large at the size of a real plan. */
const MOST_PARTIES = 4;
const MOST_NUMBERS = 6e7;
const LISTED = 100;

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
  const grid = gridOf(space);
  const exact: Uniting = { parties: space.parties, slack: grid.slack, thinning: null, room: new Room() };
  const thinning = { most: limits.points ?? 2_000, ranges: rangesOf(space, grid) };
  const size: Limits = { numbers: limits.numbers ?? MOST_NUMBERS, states: limits.states ?? 100_000 };
  const thinSize = { ...size, numbers: Math.max(size.numbers, MOST_NUMBERS) };
  const whole = space.parties > MOST_PARTIES ? null : yield* total(space, grid, exact, size);
  if (whole !== null && !(whole instanceof TooLarge)) return good(yield* exactFrontier(whole, space, grid));
  if (whole?.byStates === true) return tooLarge(whole, space);
  const thin = yield* total(space, grid, { ...exact, slack: 0, thinning }, thinSize);
  return thin instanceof TooLarge ? tooLarge(thin, space) : good(thinFrontier(thin, space, grid));
}

/** The layer of all packages, or the component that is too large. */
function* total(space: Space, grid: Grid, how: Uniting, limits: Limits): Work<Layer | TooLarge> {
  const parts = components(space);
  const isEmpty = grid.allowed.some((options) => options.length === 0);
  if (isEmpty || parts.some(({ ties }) => ties.some(isBrokenAnyway))) return nothing(grid);
  const layers = yield* partLayers(parts, grid, how, limits);
  if (layers === null) return nothing(grid);
  if (layers instanceof TooLarge) return layers;
  const order = (how.thinning === null ? layers : yield* blocks(layers, how)).sort(
    (a, b) => b.trace.size - a.trace.size,
  );
  let sum = startLayer(grid.given);
  for (const [at, layer] of order.entries()) {
    const rest = mostOfAll(order.slice(at + 1), grid.parties);
    const sources = sumOf(sum, layer);
    if (numbersOf(sources, grid.parties) > limits.numbers)
      return new TooLarge({ issues: [], ties: [] }, false);
    const work = unite(
      sources,
      grid.floors.map((floor, party) => floor - (rest[party] ?? 0)),
      how,
    );
    sum = yield* withShare(work, (at + 1) / (order.length + 1));
  }
  return sum;
}

/** A block is not summed up further once it has so many points. */
const BLOCK = 100;

/**
 * Small layers summed up into fewer of middling size, none of them thinned. Every thinning costs much the same however many
 * points it leaves out, so that fewer and larger steps lose less.
 */
function* blocks(layers: readonly Layer[], how: Uniting): Work<Layer[]> {
  const done: Layer[] = [];
  const none = Array.from({ length: how.parties }, () => -Infinity);
  let block: Layer | null = null;
  for (const layer of layers.toSorted((a, b) => b.trace.size - a.trace.size)) {
    if (block === null) block = layer;
    else block = yield* unite(sumOf(block, layer), none, how);
    if (block.trace.size < BLOCK) continue;
    done.push(block);
    block = null;
  }
  return block === null ? done : [...done, block];
}

function* partLayers(
  parts: readonly Component[],
  grid: Grid,
  how: Uniting,
  limits: Limits,
): Work<Layer[] | TooLarge | null> {
  const most = parts.map((part) => mostOfPart(part, grid));
  const all = sumOfVectors(most, grid.parties).map((sum, party) => sum + (grid.given[party] ?? 0));
  const layers: Layer[] = [];
  for (const [at, part] of parts.entries()) {
    const elsewhere = all.map((sum, party) => sum - (most[at]?.[party] ?? 0));
    const layer = yield* jointOptions(part, grid, elsewhere, how, limits);
    if (layer === null || layer instanceof TooLarge) return layer;
    layers.push(layer);
  }
  return layers;
}

/** The most that each party can get from a component, whatever the links and the others say. */
const mostOfPart = ({ issues, ties }: Component, grid: Grid): number[] =>
  grid.utilities.map((own, party) => {
    const single = issues.reduce((sum, issue) => sum + mostAllowed(own, issue, grid), 0);
    return ties.reduce(
      (sum, tie) =>
        sum + (tie.kind === 'box' && tie.party === party ? Math.max(0, grid.inSteps(tie.value)) : 0),
      single,
    );
  });

const sumOfVectors = (vectors: readonly (readonly number[])[], parties: number): number[] =>
  Array.from({ length: parties }, (_, party) =>
    vectors.reduce((sum, vector) => sum + (vector[party] ?? 0), 0),
  );

/** The most that each party can get from layers that are added up. */
const mostOfAll = (layers: readonly Layer[], parties: number): number[] =>
  sumOfVectors(
    layers.map(({ values, lost, trace }) =>
      lost.map((own, party) => {
        let most = -Infinity;
        for (let point = 0; point < trace.size; point += 1)
          most = Math.max(most, values[point * parties + party] ?? 0);
        return most + own;
      }),
    ),
    parties,
  );

/** Two layers added up, as copies of the larger one, each shifted by a point of the smaller one. */
function sumOf(a: Layer, b: Layer): Source[] {
  const [large, small] = a.trace.size >= b.trace.size ? [a, b] : [b, a];
  const parties = small.lost.length;
  return Array.from({ length: small.trace.size }, (_, at) => ({
    layer: large,
    shift: [...small.values.subarray(at * parties, (at + 1) * parties)],
    pick: { kind: 'joint', trace: small.trace, at },
    lost: small.lost,
  }));
}

const nothing = ({ given }: Grid): Layer => {
  const start = startLayer(given);
  return { ...start, values: new Float64Array(0), trace: { ...start.trace, size: 0 } };
};

/** Runs a part, and says how far the whole is. */
function* withShare<T>(work: Work<T>, done: number): Work<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const progress: Progress = { ...step.value, done };
    yield progress;
  }
}

/** What the utilities of each party can differ by, in steps. */
const rangesOf = (space: Space, grid: Grid): number[] =>
  grid.utilities.map((own, party) => {
    const single = own.reduce((sum, options) => sum + Math.max(...options) - Math.min(...options), 0);
    return (space.boxes[party] ?? []).reduce((sum, { value }) => sum + Math.abs(grid.inSteps(value)), single);
  });

function* exactFrontier(layer: Layer, space: Space, grid: Grid): Work<Frontier> {
  const settled = grid.slack === 0 ? layer : yield* distinct(layer, grid.slack);
  return asFrontier(settled, space, grid, null);
}

function thinFrontier(layer: Layer, space: Space, grid: Grid): Frontier {
  const acceptable = withAcceptable(layer, grid.floors, rangesOf(space, grid));
  return asFrontier(acceptable, space, grid, acceptable.lost);
}

function asFrontier(layer: Layer, space: Space, grid: Grid, lost: readonly number[] | null): Frontier {
  const { trace } = layer;
  const [parties, counts] = [space.parties, new PackageCounts()];
  const values = ascending(layer.values, parties, grid.step);
  const place = (at: number): number => trace.size - 1 - at;
  const frontier: Omit<Frontier, 'pointAt'> = {
    parties,
    size: trace.size,
    values,
    epsilon: lost?.map((steps) => steps * grid.step) ?? null,
    utilitiesAt: (at) => [...values.subarray(at * parties, (at + 1) * parties)],
    packageCountAt: (at) => counts.of(trace, place(at)),
    packagesAt: (at, most = LISTED) => packagesBehind(trace, place(at), space.sizes.length, most),
  };
  return { ...frontier, pointAt: (at) => pointOf(frontier, at) };
}

const pointOf = (frontier: Omit<Frontier, 'pointAt'>, at: number): FrontierPoint => ({
  utilities: frontier.utilitiesAt(at),
  packageCount: frontier.packageCountAt(at),
  packages: frontier.packagesAt(at),
});

/** The vectors of a layer the other way round, in units of the space. */
function ascending(values: Float64Array, parties: number, step: number): Float64Array {
  const result = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += parties)
    for (let party = 0; party < parties; party += 1)
      result[values.length - parties - at + party] = (values[at + party] ?? 0) * step;
  return result;
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
