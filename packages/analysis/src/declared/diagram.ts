import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { inequalityOf, type Inequality } from './inequality.ts';
import { orderOf } from './issue-order.ts';
import { groupsOf, type Group } from './link-groups.ts';
import { chosen, classesOf, settledFromTheStart, stepOf, type Sums } from './link-sums.ts';
import type { Positions } from './positions.ts';

/**
 * How the links of a group of issues follow from what is chosen: a decision diagram. Issues are chosen one after the
 * other; a state is what the links that are still open have added up so far. The moment a link can no longer be kept
 * it is noted as broken on the edge and forgotten, as is one that can no longer be broken, so states stay few.
 */
export interface Diagram {
  /** The issues in the order in which they are chosen. */
  readonly issues: readonly number[];
  /** Links of this group, by their places in the space. */
  readonly links: readonly number[];
  readonly layers: readonly Layer[];
  /** Links that are broken whatever is chosen. */
  readonly broken: readonly number[];
}

/** One issue of a diagram. */
export interface Layer {
  readonly issue: number;
  /** Number of states before the issue is chosen, and after. */
  readonly states: number;
  readonly next: number;
  /** Options that all links treat alike. */
  readonly classes: readonly (readonly number[])[];
  readonly edges: readonly Edge[];
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Place in `classes`. */
  readonly class: number;
  /** Links that this choice breaks for good, by their places in the space. */
  readonly broken: readonly number[];
}

/** Most edges of all diagrams together: what stays within a second or two and a hundred megabytes. */
const MOST_EDGES = 1_000_000;
/** Issues without links between two reports. */
const ALONE_A_TURN = 100;
/** Links followed along edges between two reports. */
const FOLLOWED_A_TURN = 20_000;
/** What an edge costs by itself, in links followed. */
const EDGE_STEPS = 4;

/**
 * One diagram for each group of issues that links connect, each issue without links being a group of its own; in the
 * order of their first issues. Links are as entangled as they are: where the diagrams need more than a million
 * edges, one fault names the group. Cost: the number of edges; exponential in the number of links that are open at a time
 * at worst, a few hundred states for 20 links over 28 issues.
 */
export function* diagramsOf({ sizes, links, names }: Positions): Work<Outcome<Diagram[]>> {
  const inequalities = links.map((link) => inequalityOf(link, sizes));
  const diagrams: Diagram[] = [];
  const spent = { edges: 0 };
  for (const group of groupsOf(sizes.length, inequalities)) {
    const diagram = yield* diagramOf(group, inequalities, sizes, spent);
    if (diagram === null) return entangled(group.issues.map((issue) => names.issues[issue] ?? ''));
    diagrams.push(diagram);
    if (diagram.layers.length > 1 || diagrams.length % ALONE_A_TURN === 0)
      yield { bound: null, best: null, done: Math.min(1, spent.edges / MOST_EDGES) };
  }
  return good(diagrams);
}

const entangled = (issues: readonly string[]): Outcome<never> =>
  bad({
    code: 'links-entangled',
    what: `The links between ${issues.length} issues, from “${issues[0] ?? ''}” on, cannot be followed exactly within ${MOST_EDGES} steps.`,
    where: 'links',
    next: ANALYSIS_CODES['links-entangled'].next,
  });

function* diagramOf(
  group: Group,
  inequalities: readonly Inequality[],
  sizes: readonly number[],
  spent: { edges: number },
): Work<Diagram | null> {
  const order = yield* orderOf(group, inequalities);
  const { live, broken } = yield* settledFromTheStart(group, inequalities, order);
  const layers: Layer[] = [];
  const pace = new Pace(FOLLOWED_A_TURN);
  let states: Sums[] = [[]];
  for (const [at, issue] of order.entries()) {
    const step = stepOf(live, issue, at);
    const classes = classesOf(sizes[issue] ?? 0, step.active);
    if (pace.isDue(live.length + (sizes[issue] ?? 0) * step.active.length)) yield going;
    const found = new Map<string, number>();
    const next: Sums[] = [];
    const edges: Edge[] = [];
    for (const [from, sums] of states.entries()) {
      for (const [place, [option = 0]] of classes.entries()) {
        const after = chosen(step, sums, option);
        const key = after.sums.join();
        const to = found.get(key) ?? next.length;
        if (to === next.length) {
          found.set(key, to);
          next.push(after.sums);
        }
        edges.push({ from, to, class: place, broken: after.broken });
        spent.edges += 1;
        if (spent.edges > MOST_EDGES) return null;
      }
      if (pace.isDue(classes.length * (EDGE_STEPS + step.active.length)))
        yield { bound: null, best: null, done: Math.min(1, spent.edges / MOST_EDGES) };
    }
    layers.push({ issue, states: states.length, next: next.length, classes, edges });
    states = next;
  }
  return { issues: order, links: group.links, layers, broken };
}
