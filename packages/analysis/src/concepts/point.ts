import { Pace } from '../pace.ts';
import type { Package } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import type { Path } from './rest.ts';

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
export const MOST_PACKAGES = 100;
/** Options in the packages that are listed for all ties of a concept: thousands of ties over a thousand issues would fill the memory. */
const MOST_OPTIONS_LISTED = 1_000_000;

/** How many packages are listed for each of so many points: 100, or as many as the room is for, at least one. */
export const packagesForEach = (points: number, issues: number): number =>
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
    yield { bound: null, best: null, done: 0.5 };
  }
  return found;
}

/** Options of packages looked up between two reports. */
const OPTIONS_A_YIELD = 10_000;

/** The points of paths that are equally good, the utilities of each point in ascending order. */
export function* pointsOfPaths(diagram: Diagram, paths: readonly Path[], tie: number): Work<Point[]> {
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
  const pace = new Pace(OPTIONS_A_YIELD);
  const points: Point[] = [];
  for (const group of groups) {
    const packages: Package[] = [];
    for (const { arcs } of group) {
      const own = packagesOf(diagram, arcs);
      packages.push(...own);
      yield* pace.after(own.length * arcs.length, 0.5);
    }
    points.push({
      utilities: group[0]?.utilities ?? [],
      packages: packages.sort(compareVectors).slice(0, most),
      packageCount: group.reduce((sum, { arcs }) => sum + countOf(diagram, arcs), 0n),
    });
  }
  return points;
}

/** Ascending by the first place where two vectors differ. */
export function compareVectors(a: Values, b: Values): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

export const sameVector = (a: Values, b: Values, tie: number): boolean =>
  a.every((each, at) => Math.abs(each - (b[at] ?? 0)) <= tie);

const countOf = ({ options }: Diagram, arcs: readonly number[]): bigint =>
  arcs.reduce((product, arc) => product * BigInt(options[arc]?.length ?? 0), 1n);

/** The packages of a path, where arcs stand for several options; up to `MOST_PACKAGES`. Cost: that many for each issue. */
export function packagesOf({ options, order }: Diagram, arcs: readonly number[]): Package[] {
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
