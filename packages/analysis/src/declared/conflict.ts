import type { Diagram, Layer } from './diagram.ts';
import { choicesOf, refusersOf, type Positions, type Refusal } from './positions.ts';

/**
 * Something that excludes packages: an option, by all who refuse it, or a link. Any one of the refusals excludes the
 * option; all of them have to go for it to be open.
 */
export type Barrier =
  | {
      readonly kind: 'option';
      readonly issue: number;
      readonly option: number;
      readonly refusals: readonly Refusal[];
    }
  | { readonly kind: 'link'; readonly link: number };

/** A group of issues whose refusals and links leave nothing by themselves. */
export interface Conflict {
  readonly diagram: Diagram;
  /** The layers of the diagram in numbers, for what is done with them again and again. */
  readonly flat: readonly FlatLayer[];
  /** In the order of issues and options, links last. */
  readonly barriers: readonly Barrier[];
  /** The place of the barrier of an option; undefined where nobody refuses it. */
  readonly optionBarrier: (issue: number, option: number) => number | undefined;
  readonly linkBarrier: (link: number) => number;
  readonly isPossible: (issue: number, option: number) => boolean;
}

/**
 * The groups that are blocked by themselves: a package has to go through each of them, so what blocks is in one of them,
 * and what would have to move is one change from each. Groups with an issue of which no option is looked at are left out.
 */
export const conflictsOf = (positions: Positions, diagrams: readonly Diagram[]): Conflict[] =>
  conflictGroups(positions, diagrams).filter((conflict) => {
    const way = lightestWay(conflict, new Uint8Array(conflict.barriers.length));
    return way !== null && way.length > 0;
  });

function conflictGroups(positions: Positions, diagrams: readonly Diagram[]): Conflict[] {
  const refused = choicesOf(positions).flatMap((choice): Barrier[] => {
    const refusals = refusersOf(positions, choice);
    return refusals.length === 0 ? [] : [{ kind: 'option', ...choice, refusals }];
  });
  const byIssue = new Map<number, Barrier[]>();
  for (const barrier of refused)
    if (barrier.kind === 'option')
      byIssue.set(barrier.issue, [...(byIssue.get(barrier.issue) ?? []), barrier]);
  return diagrams.map((diagram) => {
    const options = diagram.issues.toSorted((a, b) => a - b).flatMap((issue) => byIssue.get(issue) ?? []);
    const links = diagram.links.map((link): Barrier => ({ kind: 'link', link }));
    return conflictOf(positions, diagram, [...options, ...links]);
  });
}

function conflictOf(positions: Positions, diagram: Diagram, barriers: readonly Barrier[]): Conflict {
  const ofOption = new Map<number, Map<number, number>>();
  const ofLink = new Map<number, number>();
  for (const [at, barrier] of barriers.entries())
    if (barrier.kind === 'link') ofLink.set(barrier.link, at);
    else {
      const own = ofOption.get(barrier.issue) ?? new Map<number, number>();
      ofOption.set(barrier.issue, own.set(barrier.option, at));
    }
  const linkBarrier = (link: number): number => ofLink.get(link) ?? -1;
  const conflict = {
    diagram,
    barriers,
    optionBarrier: (issue: number, option: number) => ofOption.get(issue)?.get(option),
    linkBarrier,
    isPossible: (issue: number, option: number) => positions.possible[issue]?.[option] === true,
  };
  return { ...conflict, flat: diagram.layers.map((layer) => flatLayer(conflict, layer)) };
}

/** A layer of a diagram in numbers: for each edge, where it leads from and to, its class, and the barriers it passes. */
export interface FlatLayer {
  readonly states: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly class: Int32Array;
  /** Barriers of the links that each edge breaks; null where no edge breaks any. */
  readonly broken: readonly (readonly number[])[] | null;
  /** For each class its possible options: their barriers, or null where one of them has none. */
  readonly barriers: readonly (readonly number[] | null)[];
}

function flatLayer(
  conflict: Pick<Conflict, 'optionBarrier' | 'linkBarrier' | 'isPossible'>,
  { issue, states, classes, edges }: Layer,
): FlatLayer {
  const broken = edges.map((edge) => edge.broken.map(conflict.linkBarrier));
  return {
    states,
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    class: Int32Array.from(edges, (edge) => edge.class),
    broken: broken.some(({ length }) => length > 0) ? broken : null,
    barriers: classes.map((options) => {
      const open = options.filter((option) => conflict.isPossible(issue, option));
      const own = open.flatMap((option) => conflict.optionBarrier(issue, option) ?? []);
      return own.length < open.length ? null : own;
    }),
  };
}

/**
 * The barriers in the way of the package with the fewest of them, in ascending order; null where every package has one
 * in its way that is `closed` (1). Cost: the edges of the diagram.
 */
export function lightestWay(conflict: Conflict, closed: Uint8Array): number[] | null {
  const { diagram, flat } = conflict;
  const passed = diagram.broken.map(conflict.linkBarrier);
  if (passed.some((barrier) => closed[barrier] === 1)) return null;
  const entries = flat.map(({ barriers }) => barriers.map((own) => entryOf(own, closed)));
  const steps = lightestSteps(flat, entries, closed);
  let state = 0;
  for (const [at, layer] of flat.entries()) {
    const edge = steps[at]?.[state] ?? -1;
    if (edge < 0) return null;
    const entry = entries[at]?.[layer.class[edge] ?? 0] ?? FREE;
    if (entry !== FREE) passed.push(entry);
    passed.push(...(layer.broken?.[edge] ?? []));
    state = layer.to[edge] ?? 0;
  }
  return passed.sort((a, b) => a - b);
}

/** What a class costs to enter: nothing, one barrier by its place, or it cannot be entered. */
const FREE = -1;
const SHUT = -2;

function entryOf(barriers: readonly number[] | null, closed: Uint8Array): number {
  if (barriers === null) return FREE;
  return barriers.find((barrier) => closed[barrier] !== 1) ?? SHUT;
}

/** For each layer and state the first edge of a lightest way on; -1 where there is none. */
function lightestSteps(
  flat: readonly FlatLayer[],
  entries: readonly (readonly number[])[],
  closed: Uint8Array,
): Int32Array[] {
  const last = flat.at(-1);
  let after = new Float64Array(
    last === undefined ? 1 : last.to.reduce((most, to) => Math.max(most, to), 0) + 1,
  );
  const all: Int32Array[] = [];
  for (let at = flat.length - 1; at >= 0; at -= 1) {
    const layer = flat[at];
    if (layer === undefined) break;
    const { from, to, class: classOf, broken, states } = layer;
    const costs = Float64Array.from(entries[at] ?? [], (entry) =>
      entry === FREE ? 0 : entry === SHUT ? Infinity : 1,
    );
    const [least, step] = [new Float64Array(states).fill(Infinity), new Int32Array(states).fill(-1)];
    for (let edge = 0; edge < from.length; edge += 1) {
      let total = (costs[classOf[edge] ?? 0] ?? Infinity) + (after[to[edge] ?? 0] ?? Infinity);
      if (broken !== null) total += passing(broken[edge] ?? [], closed);
      if (total >= (least[from[edge] ?? 0] ?? Infinity)) continue;
      least[from[edge] ?? 0] = total;
      step[from[edge] ?? 0] = edge;
    }
    all.push(step);
    after = least;
  }
  return all.reverse();
}

function passing(barriers: readonly number[], closed: Uint8Array): number {
  let sum = 0;
  for (const barrier of barriers) sum += closed[barrier] === 1 ? Infinity : 1;
  return sum;
}

/** The number of edges, by which work is counted. */
export const edgesOf = ({ layers }: Diagram): number =>
  layers.reduce((sum, { edges }) => sum + edges.length, 0);
