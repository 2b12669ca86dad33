import type { Package } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import { clearlyAbove, type Values } from './exact.ts';
import { largestRestEach, type Path } from './rest.ts';
import { wantedSum, type Task } from './task.ts';

/** A utility vector with the packages that have it. */
export interface Point {
  readonly utilities: Values;
  /** The first packages that have it, up to 100, in the order of their options; of very many ties over many issues fewer, but at least one. */
  readonly packages: readonly Package[];
  /** As many of them as are wanted, for points that look them up only then. */
  readonly packagesUpTo?: (most: number) => readonly Package[];
  /** How many packages have it, exact. */
  readonly packageCount: bigint;
}

/** Packages listed for each point. */
const MOST_PACKAGES = 100;
/** Options in the packages that are listed for all ties of a concept: thousands of ties over a thousand issues would fill the memory. */
const MOST_OPTIONS_LISTED = 1_000_000;

/** How many packages are listed for each of so many points: 100, or as many as the room is for, at least one. */
const packagesForEach = (points: number, issues: number): number =>
  Math.max(1, Math.min(MOST_PACKAGES, Math.floor(MOST_OPTIONS_LISTED / (points * issues))));

/** Points with their packages looked up. Cost: the options of all packages. */
export function* withPackages(points: readonly Point[], issues: number): Work<Point[]> {
  const most = packagesForEach(points.length, issues);
  const found: Point[] = [];
  let spent = 0;
  for (const point of points) {
    // Not asked for unless it has to be: a point of a frontier makes a hundred packages for that.
    const packages = point.packagesUpTo?.(most) ?? point.packages.slice(0, most);
    found.push({ utilities: point.utilities, packages, packageCount: point.packageCount });
    spent += packages.length * issues;
    if (spent < OPTIONS_A_YIELD) continue;
    spent = 0;
    yield HALF_WAY;
  }
  return found;
}

/** Options of packages looked up between two reports. */
const OPTIONS_A_YIELD = 10_000;

/** The points of paths that are equally good, the utilities of each point in ascending order. */
export function pointsOfPaths(diagram: Diagram, paths: readonly Path[], tie: number): Point[] {
  const sorted = [...paths].sort((a, b) => compareVectors(a.utilities, b.utilities));
  const groups: Path[][] = [];
  for (const path of sorted) {
    const same = groups.findLast(
      ([first]) => first !== undefined && sameVector(first.utilities, path.utilities, tie),
    );
    if (same === undefined) groups.push([path]);
    else same.push(path);
  }
  const most = packagesForEach(groups.length, diagram.order.length);
  return groups.map((group) => ({
    utilities: group[0]?.utilities ?? [],
    packages: group
      .flatMap(({ arcs }) => packagesOf(diagram, arcs))
      .sort(compareVectors)
      .slice(0, most),
    packageCount: group.reduce((sum, { arcs }) => sum + countOf(diagram, arcs), 0n),
  }));
}

/** Ascending by the first place where two vectors differ. */
export function compareVectors(a: Values, b: Values): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

const sameVector = (a: Values, b: Values, tie: number): boolean =>
  a.every((each, at) => Math.abs(each - (b[at] ?? 0)) <= tie);

const countOf = ({ options }: Diagram, arcs: readonly number[]): bigint =>
  arcs.reduce((product, arc) => product * BigInt(options[arc]?.length ?? 0), 1n);

/** The packages of a path, where arcs stand for several options; up to `MOST_PACKAGES`. Cost: that many for each issue. */
function packagesOf({ options, order }: Diagram, arcs: readonly number[]): Package[] {
  let found: number[][] = [order.map(() => 0)];
  for (const [layer, arc] of arcs.entries()) {
    const [first = 0, ...others] = options[arc] ?? [];
    const issue = order[layer] ?? 0;
    for (const chosen of found) chosen[issue] = first;
    // Only where there is a choice are packages copied.
    if (others.length > 0) found = withOthers(found, issue, others);
  }
  return found;
}

/** Each package followed by its copies with other options of an issue, as far as packages are wanted. */
function withOthers(found: readonly number[][], issue: number, others: readonly number[]): number[][] {
  const more: number[][] = [];
  for (const chosen of found) {
    more.push(chosen);
    for (let at = 0; at < others.length && more.length < MOST_PACKAGES; at += 1) {
      const copy = chosen.slice();
      copy[issue] = others[at] ?? 0;
      more.push(copy);
    }
    if (more.length === MOST_PACKAGES) break;
  }
  return more;
}

/** Packages that are the same so far: they lead to one node and have one utility vector. */
interface Label {
  readonly node: number;
  readonly utilities: Values;
  count: bigint;
  readonly before: { readonly label: Label; readonly arc: number }[];
}

/** More labels than this in one layer are not held. */
const MOST_LABELS = 20_000;
/** In more labels than this at one node, none is looked for that another one beats. */
const MOST_COMPARED = 1_500;

/**
 * All points that are best, where they are too many to look at each package; `known` is one of the best so far: layer by layer, packages that lead to
 * the same node with the same utilities are one label with a count, and labels that another one at their node beats
 * are dropped. Null where a layer has more than `MOST_LABELS`. Cost: labels times arcs, and at each node the square
 * of its labels.
 */
export function* listTies(task: Task, known: Values): Work<Point[] | null> {
  const { diagram, tie, goal } = task;
  const check = yield* checkOf(task, known);
  let labels: readonly Label[] = [{ node: 0, utilities: known.map(() => 0), count: 1n, before: [] }];
  for (let layer = 0; layer < diagram.order.length; layer += 1) {
    const next = yield* followed(diagram, labels, check, tie);
    if (next === null) return null;
    labels = next;
  }
  let best: Label[] = [];
  for (const label of labels) {
    const order = best[0] === undefined ? 1 : goal.compare(label.utilities, best[0].utilities);
    if (order > 0) best = [label];
    else if (order === 0) best.push(label);
  }
  return pointsOfLabels(diagram, best, tie);
}

/** Whether a package that is at a node with these utilities may still end as good as the best. */
type Check = (node: number, utilities: Values) => boolean;

function* checkOf(task: Task, best: Values): Work<Check> {
  const { diagram, goal, bounded, least } = task;
  const restEach = yield* largestRestEach(diagram);
  const { weights } = bounded.plane;
  const wanted = wantedSum(task, bounded.plane, best, true);
  return (node, utilities) => {
    const sum = utilities.reduce((total, each, party) => total + each * (weights[party] ?? 0), 0);
    if (sum + (bounded.rest[node] ?? 0) < wanted) return false;
    const above = utilities.map((each, party) => each + (restEach[node * diagram.parties + party] ?? 0));
    return (
      above.every((each, party) => each >= (least[party] ?? -Infinity)) && goal.compare(above, best) >= 0
    );
  };
}

/** The labels of the next layer; null where they are too many. */
function* followed(
  diagram: Diagram,
  labels: readonly Label[],
  check: Check,
  tie: number,
): Work<readonly Label[] | null> {
  const { arcs, to, gains, parties, options } = diagram;
  const byNode = new Map<number, Map<string, Label>>();
  let count = 0;
  for (const [at, label] of labels.entries()) {
    if (at % LABELS_A_YIELD === LABELS_A_YIELD - 1) yield HALF_WAY;
    for (let arc = arcs[label.node] ?? 0; arc < (arcs[label.node + 1] ?? 0); arc += 1) {
      const node = to[arc] ?? 0;
      const utilities = label.utilities.map((each, party) => each + (gains[arc * parties + party] ?? 0));
      if (!check(node, utilities)) continue;
      const here = byNode.get(node) ?? new Map<string, Label>();
      byNode.set(node, here);
      const key = keyOf(utilities, tie);
      const own = here.get(key) ?? { node, utilities, count: 0n, before: [] };
      if (own.count === 0n) {
        here.set(key, own);
        count += 1;
      }
      own.count += label.count * BigInt(options[arc]?.length ?? 0);
      if (own.before.length < MOST_PACKAGES) own.before.push({ label, arc });
      if (count > MOST_LABELS) return null;
    }
  }
  const kept: Label[] = [];
  for (const here of byNode.values()) kept.push(...(yield* unbeaten([...here.values()], tie)));
  return kept;
}

const LABELS_A_YIELD = 500;
const HALF_WAY: Progress = { bound: null, best: null, done: 0.5 };

/** Doubles that differ by noise alone get one key; they are compared within their tie in the end. */
const keyOf = (utilities: Values, tie: number): string =>
  tie === 0 ? utilities.join() : utilities.map((each) => Math.round((each / tie) * 1000)).join();

/** The labels of a node that no other beats. One that beats another has the larger sum, so that only those before it are looked at. */
function* unbeaten(labels: readonly Label[], tie: number): Work<readonly Label[]> {
  if (labels.length > MOST_COMPARED) return labels;
  const ranked = labels
    .map((label) => ({ label, sum: label.utilities.reduce((total, each) => total + each, 0) }))
    .sort((a, b) => b.sum - a.sum);
  const kept: typeof ranked = [];
  for (const [at, { label, sum }] of ranked.entries()) {
    if (at % LABELS_A_YIELD === LABELS_A_YIELD - 1) yield HALF_WAY;
    let beaten = false;
    for (const other of kept) {
      if (other.sum <= sum) break;
      beaten = clearlyAbove(other.label.utilities, label.utilities, tie);
      if (beaten) break;
    }
    if (!beaten) kept.push({ label, sum });
  }
  return kept.map(({ label }) => label);
}

function pointsOfLabels(diagram: Diagram, labels: readonly Label[], tie: number): Point[] {
  const ends = labels
    .filter((label) => !labels.some((other) => clearlyAbove(other.utilities, label.utilities, tie)))
    .sort((a, b) => compareVectors(a.utilities, b.utilities));
  const points: Point[] = [];
  const most = packagesForEach(ends.length, diagram.order.length);
  for (const label of ends) {
    const last = points.at(-1);
    const packages = pathsTo(label).flatMap((arcs) => packagesOf(diagram, arcs));
    const same = last !== undefined && sameVector(last.utilities, label.utilities, tie);
    if (same) points.pop();
    points.push({
      utilities: same ? last.utilities : label.utilities,
      packages: [...(same ? last.packages : []), ...packages].sort(compareVectors).slice(0, most),
      packageCount: label.count + (same ? last.packageCount : 0n),
    });
  }
  return points;
}

/** Paths that lead to a label, up to `MOST_PACKAGES`. */
function pathsTo(end: Label): number[][] {
  let open: { readonly label: Label; readonly arcs: readonly number[] }[] = [{ label: end, arcs: [] }];
  while (open.some(({ label }) => label.before.length > 0))
    open = open
      .flatMap(({ label, arcs }) =>
        label.before.map((each) => ({ label: each.label, arcs: [each.arc, ...arcs] })),
      )
      .slice(0, MOST_PACKAGES);
  return open.map(({ arcs }) => [...arcs]);
}
