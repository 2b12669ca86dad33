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

/** Most edges of all diagrams together: what stays within a second or two and a hundred megabytes. */
const MOST_EDGES = 500_000;
const EDGES_A_TURN = 5_000;

/**
 * One diagram for each group of issues that links connect, each issue without links being a group of its own; in the
 * order of their first issues. Links are as entangled as they are: where the diagrams need more than half a million
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
    if (diagram.layers.length > 1)
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
  const { live, broken } = settledFromTheStart(group, inequalities, order);
  const layers: Layer[] = [];
  let states: Sums[] = [[]];
  for (const [at, issue] of order.entries()) {
    const step = stepOf(live, issue, at);
    const classes = classesOf(sizes[issue] ?? 0, step.active);
    const found = new Map<string, number>();
    const next: Sums[] = [];
    const edges: Edge[] = [];
    for (const [from, sums] of states.entries())
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
        if (spent.edges % EDGES_A_TURN === 0)
          yield { bound: null, best: null, done: Math.min(1, spent.edges / MOST_EDGES) };
      }
    layers.push({ issue, states: states.length, next: next.length, classes, edges });
    states = next;
  }
  return { issues: order, links: group.links, layers, broken };
}

/** What the links that are open have added up; `SETTLED` for those whose fate is sealed. */
type Sums = readonly number[];

const SETTLED = Infinity;
const NOTHING_BROKEN: readonly number[] = [];

/** A link whose fate depends on what is chosen. */
interface LiveLink {
  readonly link: number;
  readonly limit: number;
  readonly adds: Inequality['adds'];
  /** The first and the last step that touches it. */
  readonly first: number;
  readonly last: number;
  /** The least and the most that the steps from each place on can still add. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function settledFromTheStart(
  { links }: Group,
  inequalities: readonly Inequality[],
  order: readonly number[],
): { readonly live: readonly LiveLink[]; readonly broken: readonly number[] } {
  const live: LiveLink[] = [];
  const broken: number[] = [];
  const place = new Map(order.map((issue, at) => [issue, at]));
  for (const link of links) {
    const { limit, adds } = inequalities[link] ?? { limit: 0, adds: new Map<number, readonly number[]>() };
    const steps = [...adds.keys()].map((issue) => place.get(issue) ?? 0);
    const least = new Float64Array(order.length + 1);
    const most = new Float64Array(order.length + 1);
    for (let at = order.length - 1; at >= 0; at -= 1) {
      const row = adds.get(order[at] ?? -1) ?? [0];
      least[at] = (least[at + 1] ?? 0) + Math.min(...row);
      most[at] = (most[at + 1] ?? 0) + Math.max(...row);
    }
    if ((least[0] ?? 0) > limit) broken.push(link);
    else if ((most[0] ?? 0) > limit)
      live.push({ link, limit, adds, first: Math.min(...steps), last: Math.max(...steps), least, most });
  }
  return { live, broken };
}

/** One step: the links that are open in it, and where each stands before and after. */
interface Step {
  readonly at: number;
  readonly active: readonly {
    readonly live: LiveLink;
    readonly row: readonly number[] | undefined;
    /** Places in the sums; -1 where it only begins, or ends here. */
    readonly before: number;
    readonly after: number;
  }[];
  readonly width: number;
}

function stepOf(live: readonly LiveLink[], issue: number, at: number): Step {
  let [before, after] = [0, 0];
  const active = live
    .filter(({ first, last }) => first <= at && last >= at)
    .map((each) => ({
      live: each,
      row: each.adds.get(issue),
      before: each.first < at ? before++ : -1,
      after: each.last > at ? after++ : -1,
    }));
  return { at, active, width: after };
}

/** The sums after an option, and the links that it breaks for good. */
function chosen(
  { at, active, width }: Step,
  sums: Sums,
  option: number,
): { readonly sums: Sums; readonly broken: readonly number[] } {
  const next = Array.from<number>({ length: width }).fill(SETTLED);
  let broken = NOTHING_BROKEN;
  for (const { live, row, before, after } of active) {
    const known = before < 0 ? 0 : (sums[before] ?? SETTLED);
    if (known === SETTLED) continue;
    const sum = known + (row?.[option] ?? 0);
    if (sum + (live.least[at + 1] ?? 0) > live.limit) broken = [...broken, live.link];
    else if (after >= 0 && sum + (live.most[at + 1] ?? 0) > live.limit) next[after] = sum;
  }
  return { sums: next, broken };
}

/** Options of an issue that add the same to every link. */
function classesOf(size: number, active: Step['active']): number[][] {
  const touching = active.flatMap(({ row }) => (row === undefined ? [] : [row]));
  const classes = new Map<string, number[]>();
  for (let option = 0; option < size; option += 1) {
    const key = touching.map((row) => row[option] ?? 0).join();
    const own = classes.get(key);
    if (own === undefined) classes.set(key, [option]);
    else own.push(option);
  }
  return [...classes.values()];
}

/** Groups up to this size are ordered from every start, larger ones from the first issue alone. */
const FROM_EVERY_START = 60;

/** The order among those from each start that keeps the fewest states, by a guess of two states for each open link. */
function orderOf(group: Group, inequalities: readonly Inequality[]): number[] {
  const starts = group.issues.length <= FROM_EVERY_START ? group.issues : group.issues.slice(0, 1);
  let best: { order: number[]; guess: number } = { order: [], guess: Infinity };
  for (const start of starts) {
    const found = orderFrom(start, group, inequalities);
    if (found.guess < best.guess) best = found;
  }
  return best.order;
}

/**
 * An order of the issues that keeps few links open at a time: next comes the issue after which the fewest are open;
 * among equals the first.
 */
function orderFrom(
  start: number,
  { issues, links }: Group,
  inequalities: readonly Inequality[],
): { order: number[]; guess: number } {
  const linksOf = new Map<number, number[]>(issues.map((issue) => [issue, []]));
  const left = new Map<number, number>();
  for (const link of links) {
    const touched = [...(inequalities[link]?.adds.keys() ?? [])];
    left.set(link, touched.length);
    for (const issue of touched) linksOf.get(issue)?.push(link);
  }
  const started = new Set<number>();
  const growth = (issue: number): number => {
    let change = 0;
    for (const link of linksOf.get(issue) ?? []) {
      if (!started.has(link)) change += 1;
      if (left.get(link) === 1) change -= 1;
    }
    return change;
  };
  const waiting = new Set(issues);
  const order: number[] = [];
  let [open, guess] = [0, 0];
  while (waiting.size > 0) {
    const next = order.length === 0 ? start : leastOf(waiting, growth);
    open += growth(next);
    guess += 2 ** open;
    waiting.delete(next);
    order.push(next);
    for (const link of linksOf.get(next) ?? []) {
      started.add(link);
      left.set(link, (left.get(link) ?? 1) - 1);
    }
  }
  return { order, guess };
}

function leastOf(issues: Iterable<number>, growth: (issue: number) => number): number {
  let best = { issue: -1, change: Infinity };
  for (const issue of issues) {
    const change = growth(issue);
    if (change < best.change) best = { issue, change };
  }
  return best.issue;
}
