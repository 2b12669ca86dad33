import type { Work } from '../../work.ts';
import type { Component } from '../components.ts';
import { going } from '../../going.ts';
import { copiesOf } from '../copies.ts';
import type { Grid } from '../grid.ts';
import { TooLarge, type Limits } from '../joint.ts';
import type { Layer, Source } from '../layer.ts';
import { unite, type Uniting } from '../unite.ts';
import { walkedOptions } from '../walked/walked-joint.ts';
import { coveringOptions, staircaseOptions } from '../walked/staircase-walk.ts';
import { plainLayoutOf, walkLayoutOf } from '../walked/walk-layout.ts';
import { withPoints } from '../with-points.ts';
import { cornersOf, type Corners } from './corners.ts';
import { directionsOf, type Directions } from './directions.ts';
import type { Search } from './expand.ts';
import { layoutOf, type Layout } from './layout.ts';
import { LimitStates } from './limit-states.ts';
import { passThrough, Prospects, type Manner, type Waiting } from './pass.ts';
import { startStand } from './stand.ts';
import { shortfallOf, WaitingRoom } from './waiting.ts';

/** Labels that a place keeps in the passes that only look for good packages. */
const SKETCHES = [64, 512];
/** Labels that a place keeps in the search for all, where the limits allow so many; others wait. */
const MOST_LABELS = 30_000;

/** So few packages are all looked at, without any search. */
const FEW_PACKAGES = 2 ** 24;
/** Points found by quick passes from which on parties are held to be opposed: hardly anything is then dominated. */
const OPPOSED = 128;
/** The steps of the search, for each package that would have to be looked at, after which all are looked at instead. */
const PATIENCE = 0.25;

/** Whether the search of this file is for a component: boxes join it. */
export const isBoxed = ({ ties }: Component): boolean => ties.some(({ kind }) => kind === 'box');

/**
 * The joint options of a component that boxes join: as `jointOptions` gives them, but without going through all states
 * that the boxes can have.
 *
 * Plan. Quick passes, each of which keeps only the most promising packages on the way, find good ones. The search for all keeps
 * what may still add something to those (`Corners`), which is little of all there is; what is too much at a time waits
 * for its turn (branch and bound). Where nothing waits any more, it has found all. Where steps are spent before, what waits
 * lies above what was found by no more than `lost`, which is measured. Two parties may be so much against each other that no
 * bound leaves anything out: every package is then looked at, where they are not too many (`walkedOptions`), and counted by
 * what it gives or, where utilities have no common unit, listed if its frontier is short enough (`staircaseOptions`) and else
 * covered by a package for each small part of what the first party may get (`coveringOptions`).
 */
export function* boundedOptions(
  component: Component,
  grid: Grid,
  elsewhere: readonly number[],
  { slack, room, parties, thinning }: Uniting,
  { states, steps, walked, met }: Limits,
): Work<Layer | TooLarge | null> {
  const layout = layoutOf(component, grid);
  yield going;
  const limits = new LimitStates(layout.order, component.ties, grid);
  const search: Search = {
    layout,
    limits,
    slack: thinning === null ? slack : grid.slack,
    effort: { spent: 0, most: steps },
  };
  const how: Uniting = { parties, slack: search.slack, room, thinning: null };
  const floors = floorsOf(grid, elsewhere);
  const look = thinning === null ? yield* lookFor(component, search, grid, floors, walked, met) : null;
  if (look !== null && look.packages <= FEW_PACKAGES) return yield* look.atAll(null);
  const { known, isAll } = yield* sketched(search, floors, how, states);
  if (isAll) return known;
  const most = Math.min(states, MOST_LABELS);
  const sought = (effort: Search['effort']): Work<Layer | TooLarge | null> =>
    searched(component, { ...search, effort }, known, floors, how, most);
  if (look === null) {
    if (thinning === null && grid.parties === 2 && walked > 0) met.add('packages');
    return yield* sought(search.effort);
  }
  if (known !== null && known.trace.size >= OPPOSED) return yield* look.atAll(known);
  const { spent } = search.effort;
  const layer = yield* sought({ spent, most: Math.min(steps, spent + PATIENCE * look.packages) });
  if (layer === null || (!(layer instanceof TooLarge) && isWhole(layer))) return layer;
  return yield* look.atAll(layer instanceof TooLarge ? known : layer);
}

/** How all packages of a component can be looked at, one by one. */
interface Look {
  readonly packages: number;
  readonly atAll: (known: Layer | null) => Work<Layer | null>;
}

/** Utilities of a common unit are counted by it; others are listed if they are not too many, and else covered. */
function* lookFor(
  component: Component,
  { layout, slack }: Search,
  grid: Grid,
  floors: readonly number[],
  most: number,
  met: Limits['met'],
): Work<Look | null> {
  const walk = yield* walkLayoutOf(component, layout, grid, most);
  if (walk !== null)
    return { packages: walk.parts.leaves, atAll: (known) => walkedOptions(walk, floors, known) };
  const plain = grid.parties === 2 ? yield* plainLayoutOf(component, layout, grid, most) : null;
  if (plain === null) return null;
  return {
    packages: plain.parts.leaves,
    *atAll(known) {
      const seen = yield* staircaseOptions(plain, floors, slack, known);
      if (seen !== 'too many') return seen;
      met.add('points');
      return yield* coveringOptions(plain, floors);
    },
  };
}

interface Sketch {
  readonly known: Layer | null;
  /** Whether that is already all there is. */
  readonly isAll: boolean;
}

/** What the quick passes find. */
function* sketched(search: Search, floors: readonly number[], how: Uniting, states: number): Work<Sketch> {
  const { layout, slack } = search;
  let known: Layer | null = null;
  for (const most of SKETCHES.map((each) => Math.min(each, states))) {
    const directions = directionsFor(layout, known);
    let isAll = true;
    const layer: Layer = yield* passThrough(
      { at: 0, stand: startStand(layout.start, how.parties, directions.count) },
      search,
      yield* cornersOf(known?.values ?? NOTHING, floors, slack, directions),
      { directions, most, isSharp: false },
      new Prospects(search, directions),
      () => {
        isAll = false;
      },
    );
    if (isAll) return { known: layer.trace.size === 0 ? null : layer, isAll };
    known = known === null ? layer : yield* joined(known, layer, how);
  }
  return { known, isAll: false };
}

const isWhole = ({ lost }: Layer): boolean => lost.every((each) => each === 0);

const NOTHING = new Float64Array(0);

/** The search for all, beginning with what the quick passes have found. */
function* searched(
  component: Component,
  search: Search,
  sketch: Layer | null,
  floors: readonly number[],
  how: Uniting,
  most: number,
): Work<Layer | TooLarge | null> {
  const { layout, slack, effort } = search;
  const directions = directionsFor(layout, sketch);
  const ways = directions.count;
  const prospects = new Prospects(search, directions);
  const manner: Manner = { directions, most, isSharp: true };
  const corners = (layer: Layer | null): Work<Corners> =>
    cornersOf(layer?.values ?? NOTHING, floors, slack, directions);
  let [known, toReach] = [sketch, yield* corners(sketch)];
  let found: Layer | null = null;
  const waiting = new WaitingRoom();
  waiting.add({ at: 0, stand: startStand(layout.start, how.parties, ways) }, Infinity);
  for (let next = waiting.take(); next !== null; next = waiting.take()) {
    const left: Waiting[] = [];
    const layer: Layer = yield* passThrough(next, search, toReach, manner, prospects, (each) =>
      left.push(each),
    );
    if (layer.trace.size > 0) {
      found = found === null ? layer : yield* united([found, layer], how);
      known = known === null ? found : yield* joined(known, layer, how);
      toReach = yield* corners(known);
    }
    for (const each of left) waiting.add(each, yield* shortfallOf(each, toReach, effort));
    if (effort.spent > effort.most) break;
  }
  if (waiting.isEmpty) return found;
  const short = yield* waiting.shortfall(toReach, effort);
  const all = found === null ? known : known === null ? found : yield* joined(known, found, how);
  if (all === null || all.trace.size === 0 || short === Infinity) return new TooLarge(component, true);
  return withGap(all, short, directions, slack);
}

/** Directions weighed by how far apart the known points are, or, before there are two, by all that can be had. */
function directionsFor({ totals, order, words }: Layout, known: Layer | null): Directions {
  const terms = order.length * (1 + 4 * words);
  const scale = totals.map((total, party) => {
    if (known === null || known.trace.size < 2) return Math.max(1, total);
    let [least, most] = [Infinity, -Infinity];
    for (let at = party; at < known.values.length; at += totals.length) {
      least = Math.min(least, known.values[at] ?? 0);
      most = Math.max(most, known.values[at] ?? 0);
    }
    return most - least + 1;
  });
  return directionsOf(scale, totals, terms);
}

/** What each party has to get from the component at least, as others can give it so much at most. */
const floorsOf = ({ floors }: Grid, elsewhere: readonly number[]): number[] =>
  floors.map((floor, party) => floor - (elsewhere[party] ?? 0));

/** Two layers as one; packages of utilities that both have are taken from the fresh one, so that none is counted twice. */
function* joined(known: Layer, fresh: Layer, how: Uniting): Work<Layer> {
  const { parties } = how;
  const others: number[] = [];
  // Both descend, so that equal ones are met side by side.
  for (let point = 0, other = 0; point < known.trace.size; point += 1) {
    if (point % POINTS_A_TURN === POINTS_A_TURN - 1) yield going;
    while (other < fresh.trace.size && orderOf(fresh, other, known, point, parties) > 0) other += 1;
    if (other === fresh.trace.size || orderOf(fresh, other, known, point, parties) !== 0) others.push(point);
  }
  return yield* united([fresh, yield* withPoints(known, Int32Array.from(others))], how);
}

/** Points held against those of another layer between two reports. */
const POINTS_A_TURN = 20_000;

/** Above 0 where a point of one layer comes before one of another, 0 where they are the same. */
function orderOf(a: Layer, pointA: number, b: Layer, pointB: number, parties: number): number {
  for (let party = 0; party < parties; party += 1) {
    const more = (a.values[pointA * parties + party] ?? 0) - (b.values[pointB * parties + party] ?? 0);
    if (more !== 0) return more;
  }
  return 0;
}

/** Layers as one, the packages of points that are in several of them together. */
function* united(layers: readonly Layer[], how: Uniting): Work<Layer> {
  const lost = layers[0]?.lost ?? [];
  return yield* unite(
    copiesOf(layers.map(asItIs), how.parties),
    lost.map(() => -Infinity),
    how,
  );
}

function asItIs(layer: Layer): Source {
  const none = layer.lost.map(() => 0);
  return { layer, shift: none, pick: null, lost: none };
}

/** The layer with what may have been lost, in whole steps. */
const withGap = (layer: Layer, shortfall: number, { scale }: Directions, slack: number): Layer => ({
  ...layer,
  lost: layer.lost.map((_, party) => Math.floor(shortfall * (scale[party] ?? 1)) + 1 + slack),
});
