import type { Progress, Work } from '../work.ts';
import type { Space } from '../sheet/space.ts';
import { components, type Component } from './components.ts';
import { FEW_OPTIONS, freeIssueLayer } from './free-issue.ts';
import type { Grid } from './grid.ts';
import { jointOptions, mostAllowed, numbersOf, TooLarge, type Limits } from './joint.ts';
import { startLayer, type Layer, type Source } from './layer.ts';
import { isBrokenAnyway } from './state.ts';
import { unite, type Uniting } from './unite.ts';

/** The layer of all packages, or the component that is too large. */
export function* total(space: Space, grid: Grid, how: Uniting, limits: Limits): Work<Layer | TooLarge> {
  const parts = components(space);
  const isEmpty = grid.allowed.some((options) => options.length === 0);
  if (isEmpty || parts.some(({ ties }) => ties.some(isBrokenAnyway))) return nothing(grid);
  const layers = yield* partLayers(parts, grid, how, limits);
  if (layers === null) return nothing(grid);
  if (layers instanceof TooLarge) return layers;
  const order = how.thinning === null ? inSummingOrder(layers, grid) : yield* blocks(layers, how);
  const rests = mostAfter(order, grid.parties);
  let sum = startLayer(grid.given);
  for (const [at, layer] of order.entries()) {
    const sources = sumOf(sum, layer);
    if (numbersOf(sources, grid.parties) > limits.numbers)
      return new TooLarge({ issues: [], ties: [] }, false);
    const work = unite(
      sources,
      grid.floors.map((floor, party) => floor - (rests[at]?.[party] ?? 0)),
      how,
    );
    sum = yield* withShare(work, (at + 1) / (order.length + 1));
    yield { bound: null, best: null, done: (at + 1) / (order.length + 1) };
  }
  return sum;
}

/** A layer of more points than this is summed up before those of fewer. */
const LARGE = 16;

/**
 * The order in which layers are summed up. Long lists come first, since each later sum costs the points so far times
 * those of the layer. Of short ones, those come first between whose points least lies: what is early is carried through
 * all later sums, and sums of small differences leave few maxima. Layers alike stay as they stand.
 */
function inSummingOrder(layers: readonly Layer[], grid: Grid): Layer[] {
  const ends = layers.map((layer) => endsOf(layer, grid.parties));
  const reach = ends.map(({ high, low }) => high.map((each, party) => each - (low[party] ?? 0)));
  const whole = sumOfVectors(reach, grid.parties);
  const share = reach.map((own) =>
    own.reduce((sum, each, party) => sum + each / Math.max(1, whole[party] ?? 1), 0),
  );
  const length = layers.map(({ trace }) => (trace.size > LARGE ? trace.size : 0));
  return [...layers.keys()]
    .sort((a, b) => (length[b] ?? 0) - (length[a] ?? 0) || (share[a] ?? 0) - (share[b] ?? 0) || a - b)
    .flatMap((at) => layers[at] ?? []);
}

/** The most and the least that each party gets at a point of a layer. */
function endsOf({ values }: Layer, parties: number): { readonly high: number[]; readonly low: number[] } {
  const high = Array.from({ length: parties }, () => -Infinity);
  const low = Array.from({ length: parties }, () => Infinity);
  for (let at = 0; at < values.length; at += parties)
    for (let party = 0; party < parties; party += 1) {
      const value = values[at + party] ?? 0;
      if (value > (high[party] ?? 0)) high[party] = value;
      if (value < (low[party] ?? 0)) low[party] = value;
    }
  return { high, low };
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
  const all = block === null ? done : [...done, block];
  return all.sort((a, b) => b.trace.size - a.trace.size);
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
    const layer = isFree(part, grid)
      ? freeIssueLayer(part.issues[0] ?? 0, grid, elsewhere)
      : yield* jointOptions(part, grid, elsewhere, how, limits);
    if (layer === null || layer instanceof TooLarge) return layer;
    layers.push(layer);
  }
  return layers;
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

const sumOfVectors = (vectors: readonly (readonly number[])[], parties: number): number[] =>
  Array.from({ length: parties }, (_, party) =>
    vectors.reduce((sum, vector) => sum + (vector[party] ?? 0), 0),
  );

/** For each layer the most that each party can get from those after it, all added up. */
function mostAfter(layers: readonly Layer[], parties: number): number[][] {
  const rests: number[][] = [];
  let rest = Array.from({ length: parties }, () => 0);
  for (const layer of layers.toReversed()) {
    rests.push(rest);
    const { high } = endsOf(layer, parties);
    rest = rest.map((sum, party) => sum + (high[party] ?? 0) + (layer.lost[party] ?? 0));
  }
  return rests.reverse();
}

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
