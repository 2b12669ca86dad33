import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { inequalityOf, type Inequality } from './inequality.ts';
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

/** Most edges of all diagrams together: what stays within seconds and some hundred megabytes. */
const MOST_EDGES = 2_000_000;
const EDGES_A_TURN = 5_000;

/**
 * One diagram for each group of issues that links connect, each issue without links being a group of its own; in the
 * order of their first issues. Links are as entangled as they are: where the diagrams need more than two million
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
  }
  return good(diagrams);
}

const entangled = (issues: readonly string[]): Outcome<never> =>
  bad({
    code: 'links-entangled',
    what: `The links between ${issues.length} issues, from “${issues[0] ?? ''}” on, cannot be followed exactly with ${MOST_EDGES} states.`,
    where: 'links',
    next: ANALYSIS_CODES['links-entangled'].next,
  });

interface Group {
  readonly issues: readonly number[];
  readonly links: readonly number[];
}

/** Issues connected by links, and a group without issues for links that no choice can change. */
function groupsOf(issues: number, inequalities: readonly Inequality[]): Group[] {
  const root = Array.from({ length: issues }, (_, at) => at);
  const find = (at: number): number => {
    let top = at;
    for (let above = root[top] ?? top; above !== top; above = root[top] ?? top) top = above;
    for (let each = at; each !== top;) {
      const above = root[each] ?? top;
      root[each] = top;
      each = above;
    }
    return top;
  };
  for (const { adds } of inequalities) {
    const [first, ...others] = [...adds.keys()].map(find);
    for (const other of others)
      if (first !== undefined) {
        const [a, b] = [find(first), find(other)];
        root[Math.max(a, b)] = Math.min(a, b);
      }
  }
  const groups = new Map<number, { issues: number[]; links: number[] }>();
  const groupAt = (at: number): { issues: number[]; links: number[] } => {
    const group = groups.get(at) ?? { issues: [], links: [] };
    groups.set(at, group);
    return group;
  };
  for (let issue = 0; issue < issues; issue += 1) groupAt(find(issue)).issues.push(issue);
  for (const [link, { adds }] of inequalities.entries()) {
    const [first] = adds.keys();
    groupAt(first === undefined ? -1 : find(first)).links.push(link);
  }
  return [...groups.values()];
}

function* diagramOf(
  group: Group,
  inequalities: readonly Inequality[],
  sizes: readonly number[],
  spent: { edges: number },
): Work<Diagram | null> {
  const order = orderOf(group, inequalities);
  const open = new OpenLinks(group.links, inequalities, order);
  const start = open.settled(new Map(group.links.map((link) => [link, 0])), -1);
  let states = [start.sums];
  const layers: Layer[] = [];
  for (const [at, issue] of order.entries()) {
    const classes = classesOf(sizes[issue] ?? 0, group.links, inequalities, issue);
    const found = new Map<string, number>();
    const next: (typeof states)[number][] = [];
    const edges: Edge[] = [];
    for (const [from, sums] of states.entries())
      for (const [place, [option = 0]] of classes.entries()) {
        const after = open.settled(open.chosen(sums, issue, option), at);
        const key = keyOf(after.sums);
        const to = found.get(key) ?? next.length;
        if (to === next.length) {
          found.set(key, to);
          next.push(after.sums);
        }
        edges.push({ from, to, class: place, broken: after.broken });
        spent.edges += 1;
        if (spent.edges > MOST_EDGES) return null;
        if (spent.edges % EDGES_A_TURN === 0)
          yield { bound: null, best: null, done: Math.min(1, spent.edges / MOST_EDGES) };
      }
    layers.push({ issue, states: states.length, next: next.length, classes, edges });
    states = next;
  }
  return { issues: order, links: group.links, layers, broken: start.broken };
}

type Sums = ReadonlyMap<number, number>;

const keyOf = (sums: Sums): string => {
  let key = '';
  for (const [link, sum] of sums) key += `${link}:${sum};`;
  return key;
};

/** What the links that are still open can come to. */
class OpenLinks {
  readonly #inequalities: readonly Inequality[];
  /** For each link, the least and the most that issues after a step can still add. */
  readonly #left = new Map<number, { readonly least: Float64Array; readonly most: Float64Array }>();

  constructor(links: readonly number[], inequalities: readonly Inequality[], order: readonly number[]) {
    this.#inequalities = inequalities;
    for (const link of links) {
      const least = new Float64Array(order.length + 1);
      const most = new Float64Array(order.length + 1);
      for (let at = order.length - 1; at >= 0; at -= 1) {
        const row = inequalities[link]?.adds.get(order[at] ?? -1) ?? [0];
        least[at] = (least[at + 1] ?? 0) + Math.min(...row);
        most[at] = (most[at + 1] ?? 0) + Math.max(...row);
      }
      this.#left.set(link, { least, most });
    }
  }

  chosen(sums: Sums, issue: number, option: number): Sums {
    const after = new Map<number, number>();
    for (const [link, sum] of sums)
      after.set(link, sum + (this.#inequalities[link]?.adds.get(issue)?.[option] ?? 0));
    return after;
  }

  /** The sums without links whose fate is sealed after the issue at that place was chosen, and those that broke. */
  settled(sums: Sums, at: number): { readonly sums: Sums; readonly broken: readonly number[] } {
    const open = new Map<number, number>();
    const broken: number[] = [];
    for (const [link, sum] of sums) {
      const limit = this.#inequalities[link]?.limit ?? 0;
      const { least, most } = this.#left.get(link) ?? { least: [], most: [] };
      if (sum + (least[at + 1] ?? 0) > limit) broken.push(link);
      else if (sum + (most[at + 1] ?? 0) > limit) open.set(link, sum);
    }
    return { sums: open, broken };
  }
}

/** Options of an issue that add the same to every link. */
function classesOf(
  size: number,
  links: readonly number[],
  inequalities: readonly Inequality[],
  issue: number,
): number[][] {
  const touching = links.flatMap((link) => {
    const row = inequalities[link]?.adds.get(issue);
    return row === undefined ? [] : [row];
  });
  const classes = new Map<string, number[]>();
  for (let option = 0; option < size; option += 1) {
    const key = touching.map((row) => row[option] ?? 0).join();
    const own = classes.get(key);
    if (own === undefined) classes.set(key, [option]);
    else own.push(option);
  }
  return [...classes.values()];
}

/**
 * An order of the issues that keeps few links open at a time: next comes the issue after which the fewest are open;
 * among equals the one that closes most, then the first.
 */
function orderOf({ issues, links }: Group, inequalities: readonly Inequality[]): number[] {
  const linksOf = new Map<number, number[]>(issues.map((issue) => [issue, []]));
  const left = new Map<number, number>();
  for (const link of links) {
    const touched = [...(inequalities[link]?.adds.keys() ?? [])];
    left.set(link, touched.length);
    for (const issue of touched) linksOf.get(issue)?.push(link);
  }
  const started = new Set<number>();
  const waiting = new Set(issues);
  const order: number[] = [];
  const growth = (issue: number): number => {
    let change = 0;
    for (const link of linksOf.get(issue) ?? []) {
      if (!started.has(link)) change += 1;
      if (left.get(link) === 1) change -= 1;
    }
    return change;
  };
  while (waiting.size > 0) {
    let best = -1;
    let least = Infinity;
    for (const issue of waiting) {
      const change = growth(issue);
      if (change < least) [best, least] = [issue, change];
    }
    waiting.delete(best);
    order.push(best);
    for (const link of linksOf.get(best) ?? []) {
      started.add(link);
      left.set(link, (left.get(link) ?? 1) - 1);
    }
  }
  return order;
}
