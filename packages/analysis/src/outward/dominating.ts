import { wholeFrontierOf } from '../frontier/frontier.ts';
import type { Frontier } from '../frontier/listed.ts';
import { good, type Outcome } from '../outcome.ts';
import { isFeasible, tied, utilityOf, type Package, type Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { withoutRedLines } from './changes.ts';
import { constraintsOf, linksOf } from './constraints.ts';
import { largest, type Hill } from './largest.ts';
import { checkedPossible, type Possible } from './possible.ts';
import { frameOf, gainsOf, rowAtLeast, rowOfLink, type Frame } from './rows.ts';
import { extreme, isPossible, onlyPackageOf, withinDraft } from './standing.ts';

/** What would give nobody less than a draft and somebody more. */
export interface Dominating {
  /** What each party has at least: its utility of the package, or the largest that the draft leaves possible (with the links, if it can keep them). */
  readonly least: readonly number[];
  /** Whether `least` is proven; always so for a package. */
  readonly leastProven: boolean;
  /** Some of the points, each party's utilities falling in the order of the sheet, with up to 100 packages in all. */
  readonly points: readonly DominatingPoint[];
  /** How many utilities and packages there are that dominate the draft and that nothing dominates; null where not complete. */
  readonly pointCount: number | null;
  readonly packageCount: bigint | null;
  /**
   * Whether all were found. Else `points` are single ones, each of the largest weighted sum for some weights; an empty
   * list then says nothing.
   */
  readonly complete: boolean;
}

export interface DominatingPoint {
  readonly utilities: readonly number[];
  readonly packages: readonly Package[];
  /** How many packages have these utilities; null where they were not counted. */
  readonly packageCount: bigint | null;
}

export interface DominatingAsked {
  /** At most this many packages are listed; 100 where left out. */
  readonly most?: number;
  /**
   * Utilities that may be held at a time on the way to the whole list, about a tenth of a microsecond each at every issue; 6 million
   * where left out, and for five parties and more 200,000 at most, since there each is compared with all others.
   */
  readonly patience?: number;
}

/**
 * The packages that dominate a draft and that no other package dominates, among those that keep the links and cross no
 * red line (post-settlement settlements, Raiffa 1985). Of a draft that leaves several options possible, those that
 * dominate each of its packages.
 *
 * Plan. They are the frontier of the same space in which what the draft gives is what everybody has to reach, less the draft
 * itself. Where that would be too large, the largest sums for some weights are found one by one; no package dominates such
 * a one.
 */
export function* dominating(
  space: Space,
  draft: Possible,
  { most = 100, patience = 6_000_000 }: DominatingAsked = {},
): Work<Outcome<Dominating>> {
  const checked = checkedPossible(space, draft);
  if (!checked.ok) return checked;
  const { least, proven, attained } = yield* leastOf(space, checked.value);
  const frame = frameOf(space);
  const isBetter = (utilities: readonly number[]): boolean =>
    !attained || utilities.some((each, party) => isAbove(space, each, least[party] ?? 0));
  const margin = space.unit.kind === 'exact' ? 0 : CLEAR * space.unit.tie;
  const isClear = (utilities: readonly number[]): boolean =>
    !attained || utilities.some((each, party) => isAbove(space, each - margin, least[party] ?? 0));
  const numbers = space.parties > MOST_SORTED ? Math.min(patience, MOST_COMPARED) : patience;
  const whole = yield* wholeFrontierOf({ ...space, reserved: least }, { numbers });
  if (whole !== null)
    return good({
      least,
      leastProven: proven,
      ...(yield* listed(space, whole, { isBetter, isClear }, most)),
    });
  const points = yield* singlePoints(space, frame, least, isBetter);
  return good({
    least,
    leastProven: proven,
    points: points.slice(0, most),
    pointCount: null,
    packageCount: null,
    complete: false,
  });
}

/** Parties up to which maxima are found without comparing all with all; utilities held at a time where there are more. */
const MOST_SORTED = 4;
const MOST_COMPARED = 200_000;
/** Doubles that differ by so many times what counts as a tie differ however they were rounded. */
const CLEAR = 10;

const isAbove = ({ unit }: Space, a: number, b: number): boolean => a > b && !tied(unit, a, b);

/** What a draft gives at most to each party, and whether one of its packages gives just that to all. */
function* leastOf(
  space: Space,
  possible: Possible,
): Work<{ readonly least: number[]; readonly proven: boolean; readonly attained: boolean }> {
  const parties = space.names.parties.map((_, party) => party);
  const only = onlyPackageOf(possible);
  if (only !== null)
    return { least: parties.map((party) => utilityOf(space, party, only)), proven: true, attained: true };
  const whole = withinDraft(space, possible);
  const isKept = (yield* isPossible(whole, linksOf(whole))) !== false;
  const within = isKept ? whole : withinDraft({ ...space, links: [] }, possible);
  const least: number[] = [];
  let isProven = true;
  for (const party of parties) {
    const { value, proven } = yield* extreme(within, possible, party, 1);
    least.push(value);
    isProven &&= proven;
  }
  const asked: Space = { ...within, reserved: least, redLines: parties.map(() => []) };
  return { least, proven: isProven, attained: (yield* isPossible(asked, constraintsOf(asked))) !== false };
}

/** Whether utilities are better than a draft. */
interface Better {
  /** Of the utilities of a package, as the package gives them. */
  readonly isBetter: (utilities: readonly number[]) => boolean;
  /** Of the utilities of a point, which in doubles may be off by rounding: whether they are better however that is. */
  readonly isClear: (utilities: readonly number[]) => boolean;
}

/** Points looked at between two reports. */
const POINTS_AT_ONCE = 500;

function* listed(
  space: Space,
  { size, packagesAt, packageCountAt, utilitiesAt }: Frontier,
  { isBetter, isClear }: Better,
  most: number,
): Work<Pick<Dominating, 'points' | 'pointCount' | 'packageCount' | 'complete'>> {
  const points: DominatingPoint[] = [];
  let [left, pointCount, packageCount] = [most, 0, 0n];
  for (let at = size - 1; at >= 0; at -= 1) {
    if (at % POINTS_AT_ONCE === 0) yield { bound: null, best: pointCount, done: 1 - at / size };
    if (left <= 0 && isClear(utilitiesAt(at))) {
      pointCount += 1;
      packageCount += packageCountAt(at);
      continue;
    }
    const [chosen = []] = packagesAt(at, 1);
    const utilities = space.names.parties.map((_, party) => utilityOf(space, party, chosen));
    if (!isBetter(utilities)) continue;
    pointCount += 1;
    packageCount += packageCountAt(at);
    if (left <= 0) continue;
    const packages = packagesAt(at, left);
    left -= packages.length;
    points.push({ utilities, packages, packageCount: packageCountAt(at) });
  }
  return { points, pointCount, packageCount, complete: true };
}

/** For one single point. */
const SINGLE_PATIENCE = 2_000_000;

/** Single points that nothing dominates: the largest sums for the same weights, and with each party far before the others. */
function* singlePoints(
  space: Space,
  frame: Frame,
  least: readonly number[],
  isBetter: (utilities: readonly number[]) => boolean,
): Work<DominatingPoint[]> {
  const found = new Map<string, DominatingPoint>();
  const all = weightings(space, frame);
  for (const weights of all) {
    const top = yield* largest(hillOf(space, frame, least, weights), SINGLE_PATIENCE);
    if (top.chosen === null || !top.proven || !isFeasible(space, top.chosen)) continue;
    const chosen = top.chosen;
    const utilities = space.names.parties.map((_, party) => utilityOf(space, party, chosen));
    if (isBetter(utilities))
      found.set(utilities.join(' '), { utilities, packages: [chosen], packageCount: null });
  }
  return [...found.values()].sort((a, b) => falling(a.utilities, b.utilities));
}

function falling(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function weightings(space: Space, frame: Frame): number[][] {
  const same = space.names.parties.map((_, party) => 1 / Math.max(1e-9, reachOf(space, frame, party)));
  return [
    same,
    ...same.map((_, first) => same.map((weight, party) => (party === first ? 1000 * weight : weight))),
  ];
}

/** How far the utility of a party can vary without links. */
const reachOf = (space: Space, frame: Frame, party: number): number =>
  gainsOf(space, frame, party).reduce((sum, options) => {
    const most = options.reduce((high, gain) => Math.max(high, gain), -Infinity);
    return sum + most - options.reduce((low, gain) => Math.min(low, gain), Infinity);
  }, 0);

function hillOf(space: Space, frame: Frame, least: readonly number[], weights: readonly number[]): Hill {
  const own = weights.map((_, party) => gainsOf(space, frame, party));
  const gains = frame.sizes.map((size, issue) =>
    Array.from({ length: size }, (_, option) =>
      weights.reduce((sum, weight, party) => sum + weight * (own[party]?.[issue]?.[option] ?? 0), 0),
    ),
  );
  const rows = [
    ...least.map((each, party) => rowAtLeast(space, frame, party, each)),
    ...space.links.map((link) => rowOfLink(space, link)),
    ...frame.boxRows,
  ];
  // What dominates is larger by one unit for one party at least, so that half of it is margin enough.
  const unit = space.unit.kind === 'exact' ? 1 : space.unit.tie;
  const margin = weights.reduce((low, weight) => Math.min(low, weight), Infinity) * unit * 0.5;
  return { space, frame, rows, allowed: withoutRedLines(space), constraints: linksOf(space), gains, margin };
}
