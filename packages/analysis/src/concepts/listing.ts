import type { Progress, Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import { clearlyAbove, type Values } from './exact.ts';
import {
  compareVectors,
  MOST_PACKAGES,
  packagesForEach,
  packagesOf,
  sameVector,
  type Point,
} from './point.ts';
import { largestRestEach } from './rest.ts';
import { wantedSum, type Task } from './task.ts';

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
