import type { Space } from '../sheet/space.ts';
import { FEW_OPTIONS } from './free-issue.ts';
import type { Grid } from './grid.ts';
import { startLayer, type Layer, type Trace } from './layer.ts';

/** Where more packages than this can be made of options that none beats, layers are merged. */
const MOST_PACKAGES = 300;

/**
 * The layer of all packages of a small space of two parties in which nothing joins the issues; null for any other space, or
 * where an issue has many options, or more than 300 packages can be made of options that no other of their issue beats.
 *
 * Plan. It is what merging layers gives, by plain lists: the points so far times the options of the next issue, sorted, and
 * what falls left out. For the few points of a small space, making heaps and typed lists takes several times as long as that,
 * above all in a program that has just started and is not compiled yet.
 */
export function plainSum(space: Space, grid: Grid): Layer | null {
  if (space.parties !== 2 || space.links.length > 0 || space.boxes.some((own) => own.length > 0)) return null;
  const options = optionsOf(grid);
  if (options === null) return null;
  const rests = restsOf(grid);
  let points: Points = { first: [0], second: [0] };
  let trace = startLayer([0]).trace;
  for (let issue = 0; issue < space.sizes.length; issue += 1) {
    const own = options[issue] ?? [];
    const sums = sumsOf(points, own, issue, grid);
    const order = orderOf(sums, grid, rests[issue + 1] ?? [0, 0]);
    const kept = keptOf(sums, order, grid.slack);
    points = {
      first: kept.heads.map((at) => sums.first[at] ?? 0),
      second: kept.heads.map((at) => sums.second[at] ?? 0),
    };
    trace = traceAfter(trace, issue, sums, kept, own.at(-1) ?? 0);
  }
  const values = new Float64Array(2 * points.first.length);
  for (let at = 0; at < points.first.length; at += 1) {
    values[2 * at] = points.first[at] ?? 0;
    values[2 * at + 1] = points.second[at] ?? 0;
  }
  return { values, trace, lost: [0, 0] };
}

interface Points {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Points with the place of the one that each comes from, and the option that was added. */
interface Sums extends Points {
  readonly from: readonly number[];
  readonly options: readonly number[];
}

/** For each issue the most that each party can get from it and those after it. */
function restsOf({ allowed, utilities }: Grid): (readonly [number, number])[] {
  const rests: (readonly [number, number])[] = [[0, 0]];
  for (let issue = allowed.length - 1; issue >= 0; issue -= 1) {
    const [first, second] = rests[0] ?? [0, 0];
    let [one, other] = [-Infinity, -Infinity];
    for (const option of allowed[issue] ?? []) {
      one = Math.max(one, utilities[0]?.[issue]?.[option] ?? 0);
      other = Math.max(other, utilities[1]?.[issue]?.[option] ?? 0);
    }
    rests.unshift([first + one, second + other]);
  }
  return rests;
}

/** For each issue the options that none beats; null where they make too many packages, or none. */
function optionsOf(grid: Grid): number[][] | null {
  const all: number[][] = [];
  let packages = 1;
  for (let issue = 0; issue < grid.allowed.length; issue += 1) {
    if ((grid.allowed[issue]?.length ?? 0) > FEW_OPTIONS) return null;
    const own = unbeatenOf(issue, grid);
    packages *= own.length;
    if (packages === 0 || packages > MOST_PACKAGES) return null;
    all.push(own);
  }
  return all;
}

/** The options of an issue that are nobody's red line and that no other beats. */
function unbeatenOf(issue: number, { allowed, utilities, slack }: Grid): number[] {
  const [first, second] = [utilities[0]?.[issue] ?? [], utilities[1]?.[issue] ?? []];
  const options = allowed[issue] ?? [];
  return options.filter((option) => {
    const [one, other] = [first[option] ?? 0, second[option] ?? 0];
    for (const by of options) {
      const more = (first[by] ?? 0) - one;
      const otherMore = (second[by] ?? 0) - other;
      if (more >= 0 && otherMore >= 0 && (more > slack || otherMore > slack)) return false;
    }
    return true;
  });
}

function sumsOf(points: Points, added: readonly number[], issue: number, { utilities }: Grid): Sums {
  const [ones, others] = [utilities[0]?.[issue] ?? [], utilities[1]?.[issue] ?? []];
  const [first, second, from, options]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const option of added) {
    const [one, other] = [ones[option] ?? 0, others[option] ?? 0];
    for (let at = 0; at < points.first.length; at += 1) {
      first.push((points.first[at] ?? 0) + one);
      second.push((points.second[at] ?? 0) + other);
      from.push(at);
      options.push(option);
    }
  }
  return { first, second, from, options };
}

/** The places of the sums with which everybody can still reach its reservation value, in descending order. */
function orderOf(
  { first, second }: Sums,
  { floors }: Grid,
  [rest, otherRest]: readonly [number, number],
): number[] {
  const [floor, otherFloor] = [(floors[0] ?? -Infinity) - rest, (floors[1] ?? -Infinity) - otherRest];
  const order: number[] = [];
  for (let at = 0; at < first.length; at += 1)
    if ((first[at] ?? 0) >= floor && (second[at] ?? 0) >= otherFloor) order.push(at);
  return order.sort(
    (a, b) => (first[b] ?? 0) - (first[a] ?? 0) || (second[b] ?? 0) - (second[a] ?? 0) || a - b,
  );
}

/** The sums that stay: the first of each point, and all of them with the place in the list where each point begins. */
interface Kept {
  readonly heads: readonly number[];
  readonly edges: readonly number[];
  readonly starts: readonly number[];
}

/** Leaves out what another sum beats by more than the slack, as `PlaneMerge` does. */
function keptOf({ first, second }: Sums, order: readonly number[], slack: number): Kept {
  const [heads, edges, starts]: [number[], number[], number[]] = [[], [], []];
  let [best, ahead, bestAhead, last] = [-Infinity, 0, -Infinity, -1];
  for (const at of order) {
    const [one, other] = [first[at] ?? 0, second[at] ?? 0];
    if (last < 0 || first[last] !== one || second[last] !== other) {
      for (
        let head = heads[ahead];
        head !== undefined && (first[head] ?? 0) > one + slack;
        head = heads[ahead]
      ) {
        bestAhead = Math.max(bestAhead, second[head] ?? 0);
        ahead += 1;
      }
      if (best > other + slack || bestAhead >= other) continue;
      best = Math.max(best, other);
      last = at;
      heads.push(at);
      starts.push(edges.length);
    }
    edges.push(at);
  }
  starts.push(edges.length);
  return { heads, edges, starts };
}

function traceAfter(
  before: Trace,
  issue: number,
  sums: Sums,
  { heads, edges, starts }: Kept,
  last: number,
): Trace {
  const from = new Uint32Array(edges.length);
  const via = new Uint32Array(edges.length);
  for (let edge = 0; edge < edges.length; edge += 1) {
    from[edge] = sums.from[edges[edge] ?? 0] ?? 0;
    via[edge] = sums.options[edges[edge] ?? 0] ?? 0;
  }
  const sources: Trace['sources'][number][] = [];
  for (let option = 0; option <= last; option += 1)
    sources.push({ trace: before, pick: { kind: 'option', issue, option } });
  return {
    size: heads.length,
    starts: heads.length === edges.length ? null : Uint32Array.from(starts),
    from,
    via,
    sources,
  };
}
