import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
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
export function* conflictsOf(positions: Positions, diagrams: readonly Diagram[]): Work<Conflict[]> {
  const pace = new Pace(LOOKS_A_TURN);
  const byIssue = yield* refusedOptions(positions, pace);
  const conflicts: Conflict[] = [];
  for (const diagram of diagrams) {
    const options = diagram.issues.toSorted((a, b) => a - b).flatMap((issue) => byIssue.get(issue) ?? []);
    const links = diagram.links.map((link): Barrier => ({ kind: 'link', link }));
    const conflict = yield* conflictOf(positions, diagram, [...options, ...links], pace);
    const way = yield* lightestWay(conflict, new Uint8Array(conflict.barriers.length), pace);
    if (way !== null && way.length > 0) conflicts.push(conflict);
  }
  return conflicts;
}

/** Edges, and options of parties, that are looked at between two reports. */
export const LOOKS_A_TURN = 50_000;

/** The barriers of each issue that are refusals, by options. */
function* refusedOptions(positions: Positions, pace: Pace): Work<Map<number, Barrier[]>> {
  const byIssue = new Map<number, Barrier[]>();
  for (const choice of choicesOf(positions)) {
    const refusals = refusersOf(positions, choice);
    if (pace.isDue(CHOICE_LOOKS)) yield going;
    if (refusals.length === 0) continue;
    const own = byIssue.get(choice.issue) ?? [];
    byIssue.set(choice.issue, own);
    own.push({ kind: 'option', ...choice, refusals });
  }
  return byIssue;
}

/** What an option, and an edge that is written down, cost in looks. */
const CHOICE_LOOKS = 20;
const EDGE_LOOKS = 5;

function* conflictOf(
  positions: Positions,
  diagram: Diagram,
  barriers: readonly Barrier[],
  pace: Pace,
): Work<Conflict> {
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
  const flat: FlatLayer[] = [];
  for (const layer of diagram.layers) flat.push(yield* flatLayer(conflict, layer, pace));
  return { ...conflict, flat };
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

function* flatLayer(
  conflict: Pick<Conflict, 'optionBarrier' | 'linkBarrier' | 'isPossible'>,
  { issue, states, classes, edges }: Layer,
  pace: Pace,
): Work<FlatLayer> {
  const from = new Int32Array(edges.length);
  const to = new Int32Array(edges.length);
  const classOf = new Int32Array(edges.length);
  const broken: number[][] = [];
  let isAnyBroken = false;
  for (const [at, edge] of edges.entries()) {
    from[at] = edge.from;
    to[at] = edge.to;
    classOf[at] = edge.class;
    broken.push(edge.broken.map(conflict.linkBarrier));
    isAnyBroken ||= edge.broken.length > 0;
    if (pace.isDue(EDGE_LOOKS)) yield going;
  }
  return {
    states,
    from,
    to,
    class: classOf,
    broken: isAnyBroken ? broken : null,
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
export function* lightestWay(conflict: Conflict, closed: Uint8Array, pace: Pace): Work<number[] | null> {
  const { diagram, flat } = conflict;
  const passed = diagram.broken.map(conflict.linkBarrier);
  if (passed.some((barrier) => closed[barrier] === 1)) return null;
  const entries = flat.map(({ barriers }) => barriers.map((own) => entryOf(own, closed)));
  const steps = yield* lightestSteps(flat, entries, closed, pace);
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
function* lightestSteps(
  flat: readonly FlatLayer[],
  entries: readonly (readonly number[])[],
  closed: Uint8Array,
  pace: Pace,
): Work<Int32Array[]> {
  let after = new Float64Array(endsOf(flat));
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
    if (pace.isDue(from.length)) yield going;
  }
  return all.reverse();
}

/** The number of states after the last layer. */
function endsOf(flat: readonly FlatLayer[]): number {
  let ends = 1;
  for (const to of flat.at(-1)?.to ?? []) ends = Math.max(ends, to + 1);
  return ends;
}

function passing(barriers: readonly number[], closed: Uint8Array): number {
  let sum = 0;
  for (const barrier of barriers) sum += closed[barrier] === 1 ? Infinity : 1;
  return sum;
}

/** The number of edges, by which work is counted. */
export const edgesOf = ({ layers }: Diagram): number =>
  layers.reduce((sum, { edges }) => sum + edges.length, 0);
