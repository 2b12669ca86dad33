import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import type { Inequality } from './inequality.ts';
import type { Group } from './link-groups.ts';

/** What the links that are open have added up; `SETTLED` for those whose fate is sealed. */
export type Sums = readonly number[];

const SETTLED = Infinity;
const NOTHING_BROKEN: readonly number[] = [];

/** A link whose fate depends on what is chosen. */
export interface LiveLink {
  readonly link: number;
  readonly limit: number;
  readonly adds: Inequality['adds'];
  /** The first and the last step that touches it. */
  readonly first: number;
  readonly last: number;
  /** The least and the most that the steps from each place on can still add. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** All that the steps from each place on can still add, ascending; null where that is not a few whole numbers. */
  readonly ahead: readonly (readonly number[] | null)[];
}

/** The links whose fate depends on what is chosen, and those that are broken whatever is. */
export function* settledFromTheStart(
  { links }: Group,
  inequalities: readonly Inequality[],
  order: readonly number[],
): Work<{ readonly live: readonly LiveLink[]; readonly broken: readonly number[] }> {
  const pace = new Pace();
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
    yield* pace.after(PLACE_STEPS * order.length);
    if ((least[0] ?? 0) > limit) broken.push(link);
    else if ((most[0] ?? 0) > limit) {
      const ends = { first: Math.min(...steps), last: Math.max(...steps) };
      live.push({ link, limit, adds, ...ends, least, most, ahead: aheadOf(limit, adds, order) });
    }
  }
  return { live, broken };
}

/** What a place of the order costs for one link, in the steps of a pace. */
const PLACE_STEPS = 10;

/** Of more different sums than these that may still be added, nobody looks which come to the same. */
const FEW_SUMS = 64;

/** What a link can still add up from each place on. */
function aheadOf(limit: number, adds: Inequality['adds'], order: readonly number[]): LiveLink['ahead'] {
  const isWhole = Number.isSafeInteger(limit) && [...adds.values()].flat().every(Number.isSafeInteger);
  let after: readonly number[] | null = isWhole ? [0] : null;
  const backwards: (readonly number[] | null)[] = [[0]];
  for (const issue of order.toReversed()) {
    const row = adds.get(issue);
    if (row !== undefined && after !== null) after = fewSums(row, after);
    backwards.push(after);
  }
  return backwards.reverse();
}

/** All sums of one number of each list, ascending; null where they are not few. */
function fewSums(row: readonly number[], after: readonly number[]): readonly number[] | null {
  const sums = new Set(row.flatMap((each) => after.map((sum) => sum + each)));
  return sums.size > FEW_SUMS ? null : [...sums].sort((a, b) => a - b);
}

/**
 * The largest sum with which the same choices to come break a link as with this one: two sums between which nothing that may still be
 * added tells are one state.
 */
function asGoodAs(sum: number, limit: number, ahead: readonly number[] | null): number {
  if (ahead === null) return sum;
  let most = -Infinity;
  for (const each of ahead) {
    if (sum + each > limit) break;
    most = each;
  }
  return most === -Infinity ? sum : limit - most;
}

/** One step: the links that are open in it, and where each stands before and after. */
export interface Step {
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

/** The step of one issue, at its place in the order. */
export function stepOf(live: readonly LiveLink[], issue: number, at: number): Step {
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
export function chosen(
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
    else if (after >= 0 && sum + (live.most[at + 1] ?? 0) > live.limit)
      next[after] = asGoodAs(sum, live.limit, live.ahead[at + 1] ?? null);
  }
  return { sums: next, broken };
}

/** Options of an issue that add the same to every link. */
export function classesOf(size: number, active: Step['active']): number[][] {
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
