import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Progress, Work } from '../work.ts';
import type { Space } from '../sheet/space.ts';
import { boundedOptions, isBoxed } from './bounded/bounded-joint.ts';
import { findingComponents, type Component } from './components.ts';
import { sumOf } from './copies.ts';
import { FEW_OPTIONS, freeIssueLayer } from './free-issue.ts';
import type { Grid } from './grid.ts';
import { jointOptions, mostAllowed, TooLarge, type Limits } from './joint.ts';
import { startLayer, type Layer } from './layer.ts';
import { plainSum } from './plain-sum.ts';
import { isBrokenAnyway } from './state.ts';
import { rankedLayer, sumOfVectors, summingOrder, type Ranked } from './summing-order.ts';
import { thinned } from './thin.ts';
import { unite, type Uniting } from './unite.ts';

/** The layer of all packages, or the component that is too large. */
export function* total(space: Space, grid: Grid, how: Uniting, limits: Limits): Work<Layer | TooLarge> {
  const plain = plainSum(space, grid);
  if (plain !== null) return plain;
  const parts = yield* findingComponents(space);
  const isEmpty = grid.allowed.some((options) => options.length === 0);
  if (isEmpty || parts.some(({ ties }) => ties.some(isBrokenAnyway))) return nothing(grid);
  const layers = yield* partLayers(parts, grid, how, limits);
  if (layers === null) return nothing(grid);
  if (layers instanceof TooLarge) return layers;
  const [only] = layers;
  if (
    only !== undefined &&
    layers.length === 1 &&
    how.thinning === null &&
    grid.given.every((each) => each === 0)
  )
    return only;
  const ranked: Ranked[] = [];
  for (const layer of how.thinning === null ? layers : yield* blocks(layers, how))
    ranked.push(yield* rankedLayer(layer, grid.parties));
  return yield* summedUp(
    how.thinning === null ? yield* summingOrder(ranked, how) : ranked,
    grid,
    how,
    limits,
  );
}

/** Layers added up one after the other. */
function* summedUp(
  order: readonly Ranked[],
  grid: Grid,
  how: Uniting,
  limits: Limits,
): Work<Layer | TooLarge> {
  let rest = sumOfVectors(
    order.map(({ high }) => high),
    grid.parties,
  );
  let sum = startLayer(grid.given);
  for (const [at, { layer, high }] of order.entries()) {
    rest = rest.map((each, party) => each - (high[party] ?? 0));
    const copies = sumOf(sum, layer);
    if (copies.vectors * grid.parties > limits.numbers) return new TooLarge({ issues: [], ties: [] }, false);
    const floors = grid.floors.map((floor, party) => floor - (rest[party] ?? 0));
    const done = (at + 1) / (order.length + 1);
    sum = yield* withShare(unite(copies, floors, how), done);
    yield { bound: null, best: null, done };
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
  const pace = new Pace(OPTIONS_A_TURN);
  for (const layer of layers.toSorted((a, b) => b.trace.size - a.trace.size)) {
    if (block === null) block = layer;
    else block = yield* unite(sumOf(block, layer), none, how);
    if (pace.isDue(block.trace.size + layer.trace.size)) yield going;
    if (block.trace.size < BLOCK) continue;
    done.push(block);
    block = null;
  }
  const all = block === null ? done : [...done, block];
  return all.sort((a, b) => b.trace.size - a.trace.size);
}

/** Options of parts that are made into layers between two reports. */
const OPTIONS_A_TURN = 1_000;

function* partLayers(
  parts: readonly Component[],
  grid: Grid,
  how: Uniting,
  limits: Limits,
): Work<Layer[] | TooLarge | null> {
  const most = parts.map((part) => mostOfPart(part, grid));
  yield going;
  const all = sumOfVectors(most, grid.parties).map((sum, party) => sum + (grid.given[party] ?? 0));
  const layers: Layer[] = [];
  const pace = new Pace(OPTIONS_A_TURN);
  for (const [at, part] of parts.entries()) {
    const elsewhere = all.map((sum, party) => sum - (most[at]?.[party] ?? 0));
    const layer = isFree(part, grid)
      ? freeIssueLayer(part.issues[0] ?? 0, grid, elsewhere)
      : yield* tiedLayer(part, grid, elsewhere, how, limits);
    if (layer === null || layer instanceof TooLarge) return layer;
    layers.push(layer);
    yield* pace.after(part.issues.reduce((sum, issue) => sum + (grid.allowed[issue]?.length ?? 0), 0));
  }
  return layers;
}

/** States after which boxes of three parties and more are searched, not followed. */
const FEW_STATES = 5_000;

/** The layer of a component that something joins. */
function* tiedLayer(
  part: Component,
  grid: Grid,
  elsewhere: readonly number[],
  how: Uniting,
  limits: Limits,
): Work<Layer | TooLarge | null> {
  if (!isBoxed(part)) return yield* jointOptions(part, grid, elsewhere, how, limits);
  if (grid.parties > 2) {
    const states = Math.min(FEW_STATES, limits.states);
    const layer = yield* jointOptions(part, grid, elsewhere, how, { ...limits, states });
    if (!(layer instanceof TooLarge) || !layer.byStates) return layer;
  }
  const layer = yield* boundedOptions(part, grid, elsewhere, how, limits);
  const isThin = how.thinning === null || layer === null || layer instanceof TooLarge;
  return isThin ? layer : yield* thinned(layer, how.thinning);
}

const isFree = ({ issues: [issue = 0], ties }: Component, { allowed }: Grid): boolean =>
  ties.length === 0 && (allowed[issue]?.length ?? 0) <= FEW_OPTIONS;

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
