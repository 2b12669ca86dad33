import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import type { Component } from './components.ts';
import { copiesOf } from './copies.ts';
import type { FrontierLimit } from './frontier-limit.ts';
import { going } from '../going.ts';
import type { Grid } from './grid.ts';
import { startLayer, type Layer, type Source } from './layer.ts';
import { settlingOf, type State } from './state.ts';
import { unite, type Uniting } from './unite.ts';

/** More states or vectors than these at a time, and the component is too large. */
export interface Limits {
  readonly states: number;
  /** Utilities held at a time: vectors times parties. */
  readonly numbers: number;
  /** Steps of a search through boxes: some three hundred million of them take a second. */
  readonly steps: number;
  /** Packages of two parties that are looked at one by one where boxes join issues. */
  readonly walked: number;
  /** What a search through boxes has met on the way, for which it could not come to its end. */
  readonly met: Set<FrontierLimit>;
}

/** Steps between two reports. */
const STRIDE = 10_000;
/** What an option costs besides the ties that it is held against, and what a copy of a layer costs to be put beside others. */
const OPTION = 8;
const COPY = 8;

/** Says of a component that it is too large. */
export class TooLarge {
  readonly component: Component;
  /** Whether the states of its ties are too many; otherwise the vectors are. */
  readonly byStates: boolean;
  constructor(component: Component, byStates: boolean) {
    this.component = component;
    this.byStates = byStates;
  }
}

interface Reached {
  readonly state: State;
  readonly sources: Source[];
}

/**
 * The joint options of a component: the utility vectors of all its choices that keep its links, without those that
 * others dominate.
 *
 * Plan. Issues are settled one after the other. For every state in which the ties can then stand, one layer of vectors is
 * kept; an option of the next issue leads from a state to a state and shifts the layer. In the end all ties are settled,
 * and one layer is left, or none where the links leave nothing. `elsewhere` is the most that each party can get
 * from all other components.
 */
export function* jointOptions(
  component: Component,
  grid: Grid,
  elsewhere: readonly number[],
  how: Uniting,
  limits: Limits,
): Work<Layer | TooLarge | null> {
  const settling = settlingOf(component, grid);
  const rests = restsOf(component, grid);
  const pace = new Pace(STRIDE);
  let layers = [{ state: settling.start, layer: startLayer(elsewhere.map(() => 0)) }];
  for (const [at, issue] of component.issues.entries()) {
    const reached = new Map<string, Reached>();
    for (const { state, layer } of layers)
      for (const option of grid.allowed[issue] ?? []) {
        if (pace.isDue(4 * component.ties.length + OPTION)) yield going;
        const next = settling.after(state, at, option);
        if (next === null) continue;
        const shift = grid.utilities.map(
          (own, party) => (own[issue]?.[option] ?? 0) + (next.gain[party] ?? 0),
        );
        const source: Source = {
          layer,
          shift,
          pick: { kind: 'option', issue, option },
          lost: grid.given.map(() => 0),
        };
        const key = next.state.join(',');
        const known = reached.get(key);
        if (known === undefined) reached.set(key, { state: next.state, sources: [source] });
        else known.sources.push(source);
      }
    if (reached.size > limits.states) return new TooLarge(component, true);
    const rest = rests[at] ?? [];
    const floors = grid.floors.map((floor, party) => floor - (elsewhere[party] ?? 0) - (rest[party] ?? 0));
    layers = [];
    let held = 0;
    for (const { state, sources } of reached.values()) {
      if (numbersOf(sources, grid.parties) > limits.numbers) return new TooLarge(component, false);
      if (pace.isDue(COPY * sources.length)) yield going;
      const layer = yield* unite(copiesOf(sources, grid.parties), floors, how);
      if (layer.trace.size > 0) layers.push({ state, layer });
      if (pace.isDue(200 + numbersOf(sources, grid.parties))) yield going;
      held += layer.values.length;
      if (held > limits.numbers) return new TooLarge(component, false);
    }
  }
  return layers[0]?.layer ?? null;
}

/** Utilities that a union of sources holds before it is thinned. */
const numbersOf = (sources: readonly Source[], parties: number): number =>
  sources.reduce((sum, { layer }) => sum + layer.trace.size * parties, 0);

/** For each place of the order, the most that each party can still get from what comes after it within the component. */
function restsOf({ issues, ties }: Component, grid: Grid): number[][] {
  const places = new Map(issues.map((issue, at) => [issue, at]));
  const rests = issues.map(() => grid.given.map(() => 0));
  const add = (upTo: number, party: number, value: number): void => {
    for (const rest of rests.slice(0, upTo)) rest[party] = (rest[party] ?? 0) + value;
  };
  for (const [at, issue] of issues.entries())
    for (const [party, own] of grid.utilities.entries()) add(at, party, mostAllowed(own, issue, grid));
  for (const tie of ties)
    if (tie.kind === 'box' && tie.value > 0)
      add(Math.max(...tie.issues.map((issue) => places.get(issue) ?? 0)), tie.party, grid.inSteps(tie.value));
  return rests;
}

/** The most that a party gets from the options of an issue that are allowed; -Infinity where none is. */
export const mostAllowed = (own: readonly (readonly number[])[], issue: number, grid: Grid): number =>
  Math.max(...(grid.allowed[issue] ?? []).map((option) => own[issue]?.[option] ?? 0));
