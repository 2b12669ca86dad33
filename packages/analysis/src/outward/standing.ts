import { good, type Outcome } from '../outcome.ts';
import { isAcceptable, isFeasible, tied, utilityOf, type Package, type Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { constraintsOf, linksOf, Oracle, type Constraint } from './constraints.ts';
import { largest } from './largest.ts';
import { allowedBy, checkedPossible, type Possible } from './possible.ts';
import { frameOf, gainsOf, rowOfLink } from './rows.ts';

/** How a draft stands, by itself and for each party. */
export interface Standing {
  /** Whether every, some or no package that it leaves possible keeps the links; null where that was not decided. */
  readonly feasible: Share | null;
  readonly parties: readonly PartyStanding[];
  /** Whether it leaves a package possible that keeps the links and that all may accept; null where not decided. */
  readonly acceptableToAll: boolean | null;
}

export type Share = 'every' | 'some' | 'none';

/** All over the packages that the draft leaves possible and that keep the links; where none does, over all of it. */
export interface PartyStanding {
  /** The smallest and largest utility, in units of the space. */
  readonly low: number;
  readonly high: number;
  /** Whether both are proven. */
  readonly proven: boolean;
  /** Whether every, some or no package is individually rational: not below the reservation value. */
  readonly reaches: Share;
  /** Red lines that every package crosses, and those that only some packages cross, by place in the list of the party. */
  readonly crossesAlways: readonly number[];
  readonly crossesSometimes: readonly number[];
}

const PATIENCE = 20_000_000;

/**
 * How a draft stands: a package has one utility for each party, a draft that leaves several options possible a range.
 * Cost: of a package the size of the sheet; of a draft two searches for each party.
 */
export function* standing(space: Space, draft: Possible): Work<Outcome<Standing>> {
  const checked = checkedPossible(space, draft);
  if (!checked.ok) return checked;
  const possible = checked.value;
  const only = onlyPackageOf(possible);
  if (only !== null) return good(ofPackage(space, only));
  const within = withinDraft(space, possible);
  const kept = yield* isPossible(within, linksOf(within));
  const bounds = kept === false ? { ...within, links: [] } : within;
  const parties: PartyStanding[] = [];
  for (let party = 0; party < space.parties; party += 1)
    parties.push(yield* ofParty(bounds, possible, party));
  return good({
    feasible: kept === null ? null : shareOf(kept, keepsLinksWhole(space, possible)),
    parties,
    acceptableToAll: yield* isPossible(within, constraintsOf(within)),
  });
}

/** The one package that a draft leaves possible; null where it leaves more. */
export const onlyPackageOf = (possible: Possible): Package | null =>
  possible.every(({ length }) => length === 1) ? possible.map(([option = 0]) => option) : null;

const shareOf = (some: boolean, every: boolean): Share => (every ? 'every' : some ? 'some' : 'none');

function ofPackage(space: Space, chosen: Package): Standing {
  const crossed = space.redLines.map((lines) =>
    lines.flatMap(({ issue, option }, at) => (chosen[issue] === option ? [at] : [])),
  );
  const parties = space.names.parties.map((_, party): PartyStanding => {
    const utility = utilityOf(space, party, chosen);
    return {
      low: utility,
      high: utility,
      proven: true,
      reaches: isAtLeast(space, utility, party) ? 'every' : 'none',
      crossesAlways: crossed[party] ?? [],
      crossesSometimes: [],
    };
  });
  const feasible = isFeasible(space, chosen);
  return {
    feasible: shareOf(false, feasible),
    parties,
    acceptableToAll: feasible && parties.every((_, party) => isAcceptable(space, party, chosen)),
  };
}

function isAtLeast({ unit, reserved }: Space, utility: number, party: number): boolean {
  const least = reserved[party] ?? -Infinity;
  return utility >= least || tied(unit, utility, least);
}

/** The space of the packages that a draft leaves possible: one more link allows none of the other options. */
export function withinDraft(space: Space, possible: Possible): Space {
  const choices = space.sizes.flatMap((size, issue) =>
    Array.from({ length: size }, (_, option) => ({ issue, option })).filter(
      ({ option }) => possible[issue]?.includes(option) !== true,
    ),
  );
  return { ...space, links: [...space.links, { kind: 'atMost', count: 0, choices }] };
}

/** Whether all packages of a draft keep all links: the dearest options that it leaves are not too dear for any. */
function keepsLinksWhole(space: Space, possible: Possible): boolean {
  return space.links.every((link) => {
    const { issues, costs, limit } = rowOfLink(space, link);
    const most = issues.reduce((sum, issue, at) => {
      const own = (possible[issue] ?? []).map((option) => costs[at]?.[option] ?? 0);
      return sum + own.reduce((dearest, cost) => Math.max(dearest, cost), -Infinity);
    }, 0);
    return most <= limit;
  });
}

/** Whether a package of a space keeps some constraints; null where it was not decided. */
export function* isPossible(space: Space, constraints: readonly Constraint[]): Work<boolean | null> {
  const asking = new Oracle(space, constraints, PATIENCE).find(constraints.map((_, at) => at));
  for (;;) {
    const { done, value } = asking.next();
    if (done === true) return value.kind === 'unknown' ? null : value.kind === 'package';
    yield { bound: null, best: null, done: 0 };
  }
}

function* ofParty(space: Space, possible: Possible, party: number): Work<PartyStanding> {
  const high = yield* extreme(space, possible, party, 1);
  const low = yield* extreme(space, possible, party, -1);
  const lines = space.redLines[party] ?? [];
  const crosses = lines.map(({ issue, option }) => ({
    sometimes: possible[issue]?.includes(option) === true,
    always: possible[issue]?.every((each) => each === option) === true,
  }));
  const places = lines.map((_, at) => at);
  return {
    low: low.value,
    high: high.value,
    proven: low.proven && high.proven,
    reaches: shareOf(isAtLeast(space, high.value, party), isAtLeast(space, low.value, party)),
    crossesAlways: places.filter((at) => crosses[at]?.always === true),
    crossesSometimes: places.filter((at) => crosses[at]?.sometimes === true && crosses[at]?.always === false),
  };
}

/**
 * The largest (sign 1) or smallest (sign -1) utility of a party over the packages of a space that a draft leaves
 * possible; where patience ends before a package was found or all were ruled out, the bound without links, not proven.
 */
export function* extreme(
  space: Space,
  possible: Possible,
  party: number,
  sign: 1 | -1,
): Work<{ readonly value: number; readonly proven: boolean }> {
  const frame = frameOf(space);
  const gains = gainsOf(space, frame, party).map((options) => options.map((gain) => sign * gain));
  const rows = [...space.links.map((link) => rowOfLink(space, link)), ...frame.boxRows];
  const allowed = allowedBy(space, possible);
  const margin = space.unit.kind === 'exact' ? 1 : space.unit.tie / 100;
  const top = yield* largest(
    { space, frame, rows, allowed, constraints: linksOf(space), gains, margin },
    PATIENCE,
  );
  if (top.chosen !== null) return { value: utilityOf(space, party, top.chosen), proven: top.proven };
  const bound = gains.reduce(
    (sum, options, issue) =>
      sum +
      options
        .filter((_, option) => allowed[issue]?.[option] ?? true)
        .reduce((most, gain) => Math.max(most, gain), -Infinity),
    0,
  );
  return { value: sign * bound, proven: false };
}
