import type { Diagram } from './diagram.ts';
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
  /** In the order of issues and options, links last. */
  readonly barriers: readonly Barrier[];
  /** The place of the barrier of an option; undefined where nobody refuses it. */
  readonly optionBarrier: (issue: number, option: number) => number | undefined;
  readonly linkBarrier: (link: number) => number;
  readonly isPossible: (issue: number, option: number) => boolean;
}

/** Whether something is in the way of a package, and how much it counts for: infinite is never passed through. */
export type Weight = (barrier: number) => number;

/**
 * The groups that are blocked by themselves: a package has to go through each of them, so what blocks is in one of them,
 * and what would have to move is one change from each. Groups with an issue of which no option is looked at are left out.
 */
export const conflictsOf = (positions: Positions, diagrams: readonly Diagram[]): Conflict[] =>
  conflictGroups(positions, diagrams).filter((conflict) => {
    const way = lightestWay(conflict, () => 1);
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
  return {
    diagram,
    barriers,
    optionBarrier: (issue, option) => ofOption.get(issue)?.get(option),
    linkBarrier: (link) => ofLink.get(link) ?? -1,
    isPossible: (issue, option) => positions.possible[issue]?.[option] === true,
  };
}

/**
 * The barriers in the way of the package with the least of them by weight, in ascending order; null where every
 * package has one of infinite weight in its way. Cost: the edges of the diagram.
 */
export function lightestWay(conflict: Conflict, weight: Weight): number[] | null {
  const { diagram } = conflict;
  const passed = diagram.broken.map(conflict.linkBarrier);
  if (passed.some((barrier) => weight(barrier) === Infinity)) return null;
  const steps = lightestSteps(conflict, weight);
  let state = 0;
  for (const step of steps) {
    const taken = step[state];
    if (taken === undefined || taken.weight === Infinity) return null;
    passed.push(...taken.barriers);
    state = taken.to;
  }
  return passed.sort((a, b) => a - b);
}

interface Step {
  readonly weight: number;
  readonly to: number;
  readonly barriers: readonly number[];
}

/** For each layer and state, the lightest step on. */
function lightestSteps(conflict: Conflict, weight: Weight): Step[][] {
  const { layers } = conflict.diagram;
  let after = new Float64Array(layers.at(-1)?.next ?? 1);
  const all: Step[][] = [];
  for (const { issue, states, classes, edges } of layers.toReversed()) {
    const entries = classes.map((options) => lightestOption(conflict, issue, options, weight));
    const best = Array.from({ length: states }, (): Step => ({ weight: Infinity, to: 0, barriers: [] }));
    for (const { from, to, class: place, broken } of edges) {
      const entry = entries[place];
      if (entry === undefined || entry === null) continue;
      const links = broken.map(conflict.linkBarrier);
      const total = links.reduce((sum, each) => sum + weight(each), entry.weight + (after[to] ?? Infinity));
      if (total < (best[from]?.weight ?? Infinity))
        best[from] = { weight: total, to, barriers: [...entry.barriers, ...links] };
    }
    all.push(best);
    after = Float64Array.from(best, (each) => each.weight);
  }
  return all.reverse();
}

function lightestOption(
  { optionBarrier, isPossible }: Conflict,
  issue: number,
  options: readonly number[],
  weight: Weight,
): { readonly weight: number; readonly barriers: readonly number[] } | null {
  let least: { weight: number; barriers: readonly number[] } | null = null;
  for (const option of options) {
    if (!isPossible(issue, option)) continue;
    const barrier = optionBarrier(issue, option);
    if (barrier === undefined) return { weight: 0, barriers: [] };
    const own = weight(barrier);
    if (least === null || own < least.weight) least = { weight: own, barriers: [barrier] };
  }
  return least;
}

/** The number of edges, by which work is counted. */
export const edgesOf = ({ layers }: Diagram): number =>
  layers.reduce((sum, { edges }) => sum + edges.length, 0);
