import type { Work } from '../../work.ts';
import type { Component } from '../components.ts';
import { copiesOf } from '../copies.ts';
import type { Grid } from '../grid.ts';
import { TooLarge, type Limits } from '../joint.ts';
import type { Layer, Source } from '../layer.ts';
import { unite, type Uniting } from '../unite.ts';
import { withPoints } from '../with-points.ts';
import { Corners } from './corners.ts';
import { directionsOf, type Directions } from './directions.ts';
import type { Search } from './expand.ts';
import { layoutOf, type Layout } from './layout.ts';
import { LimitStates } from './limit-states.ts';
import { passThrough } from './pass.ts';

/** Labels that a place keeps in the passes that only look for good packages. */
const SKETCHES = [64, 512];
/** Steps after which the last pass keeps few labels; about a minute. */
const MOST_STEPS = 3e9;

/** Whether the search of this file is for a component: boxes of one or two parties join it. */
export const isBoxed = ({ ties }: Component, { parties }: Grid): boolean =>
  parties <= 2 && ties.some(({ kind }) => kind === 'box');

/**
 * The joint options of a component that boxes join, for one or two parties: as `jointOptions` gives them, but without
 * going through all states that the boxes can have.
 *
 * Plan. Quick passes, each of which keeps only the most promising packages on the way, find good ones. The last pass keeps
 * all that may still add something to those (`Corners`), which is little of all there is: of ten thousand million packages
 * with 100 boxes some ten thousand states. Where a pass gave nothing up, it has found all. Where even the last one had to,
 * what it gave up lies above what was found by no more than `lost`, which is measured.
 */
export function* boundedOptions(
  component: Component,
  grid: Grid,
  elsewhere: readonly number[],
  { slack, room, parties }: Uniting,
  { states }: Limits,
): Work<Layer | TooLarge | null> {
  const layout = layoutOf(component, grid);
  const limits = new LimitStates(layout.order, component.ties, grid);
  const search: Search = { layout, limits, slack, effort: { spent: 0, most: MOST_STEPS } };
  const how: Uniting = { parties, slack, room, thinning: null };
  let known: Layer | null = null;
  for (const most of [...SKETCHES.filter((each) => each < states), states]) {
    const directions = directionsFor(layout, known);
    const corners = new Corners(pairsOf(known, parties), floorsOf(grid, elsewhere), slack, directions);
    const { layer, givenUp } = yield* passThrough(search, corners, directions, most);
    if (givenUp.labels === 0) return layer.trace.size === 0 ? null : layer;
    known = known === null ? layer : yield* joined(known, layer, how);
    if (most < states) continue;
    return known.trace.size === 0 || givenUp.shortfall === Infinity
      ? new TooLarge(component, true)
      : withGap(known, givenUp.shortfall, directions, slack);
  }
  return new TooLarge(component, true);
}

/** Directions weighed by how far apart the known points are, or, before there are two, by all that can be had. */
function directionsFor({ totals, order, words }: Layout, known: Layer | null): Directions {
  const terms = order.length * (1 + 4 * words);
  const scale = totals.map((total, party) => {
    const { values, trace, lost } = known ?? NONE;
    const one = values[party] ?? 0;
    const other = values[(trace.size - 1) * lost.length + party] ?? 0;
    return trace.size > 1 && party < lost.length ? Math.abs(one - other) + 1 : Math.max(1, total);
  });
  return directionsOf([scale[0] ?? 1, scale[1] ?? 1], totals, terms);
}

const NONE: Pick<Layer, 'values' | 'lost'> & { readonly trace: { readonly size: number } } = {
  values: new Float64Array(0),
  lost: [],
  trace: { size: 0 },
};

/** The utilities of a layer as pairs; a second party that there is not has nothing. */
function pairsOf(layer: Layer | null, parties: number): Float64Array {
  if (layer === null) return NONE.values;
  if (parties === 2) return layer.values;
  return Float64Array.from({ length: 2 * layer.values.length }, (_, at) =>
    at % 2 === 0 ? (layer.values[at / 2] ?? 0) : 0,
  );
}

/** What each party has to get from the component at least, as others can give it so much at most. */
const floorsOf = ({ floors }: Grid, elsewhere: readonly number[]): [number, number] => [
  (floors[0] ?? -Infinity) - (elsewhere[0] ?? 0),
  (floors[1] ?? -Infinity) - (elsewhere[1] ?? 0),
];

/** Two layers as one; packages of utilities that both have are taken from the fresh one, so that none is counted twice. */
function* joined(known: Layer, fresh: Layer, how: Uniting): Work<Layer> {
  const { parties } = how;
  const keyOf = (values: Float64Array, point: number): string =>
    values.subarray(point * parties, (point + 1) * parties).join();
  const has = new Set<string>();
  for (let point = 0; point < fresh.trace.size; point += 1) has.add(keyOf(fresh.values, point));
  const others = Array.from({ length: known.trace.size }, (_, point) => point).filter(
    (point) => !has.has(keyOf(known.values, point)),
  );
  const sources = [fresh, withPoints(known, Int32Array.from(others))].map(asItIs);
  return yield* unite(
    copiesOf(sources, parties),
    fresh.lost.map(() => -Infinity),
    how,
  );
}

const asItIs = (layer: Layer): Source => ({
  layer,
  shift: layer.lost.map(() => 0),
  pick: null,
  lost: layer.lost.map(() => 0),
});

/** The layer with what may have been lost, in whole steps. */
const withGap = (layer: Layer, shortfall: number, { scale }: Directions, slack: number): Layer => ({
  ...layer,
  lost: layer.lost.map((_, party) => Math.floor(shortfall * (scale[party] ?? 1)) + 1 + slack),
});
