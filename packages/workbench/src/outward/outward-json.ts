import {
  shownUtility,
  type Blocks,
  type Constraint,
  type Dominating,
  type FewestChanges,
  type Sheet,
  type Space,
  type Standing,
  type Trades,
} from '@nonpaper/analysis';
import type {
  DealOutward,
  OutwardBlocks,
  OutwardChanges,
  OutwardConstraint,
  OutwardDominating,
  OutwardPackage,
  OutwardTrades,
} from '@nonpaper/pages';
import { namedPackage, shownVector } from '../deal-sheets-json.ts';
import { linkWords } from '../link-words.ts';
import type { NamedPackage } from './asked-packages.ts';

/** What was found of one package, in places and units of the space. */
export interface FoundOutward {
  readonly named: NamedPackage;
  readonly standing: Standing;
  readonly broken: readonly number[] | null;
  readonly dominating: Dominating;
  readonly changes: FewestChanges;
  /** Null where the draft leaves several packages possible: a trade starts from one. */
  readonly trades: Trades | null;
}

/** Counts up to 2^53 are numbers, larger ones their digits. */
export const countOf = (count: bigint): number | string =>
  count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : count.toString();

/** Everything that was found, by names and in the decimals of the sheet. */
export function outwardJson(
  sheet: Sheet,
  space: Space,
  packages: readonly FoundOutward[],
  blocks: Blocks,
  messages: DealOutward['messages'],
): DealOutward {
  return {
    ...(sheet.title === undefined ? {} : { title: sheet.title }),
    issues: space.names.issues,
    parties: sheet.parties.map(({ name, assumptionOf = null, redLines = [] }, at) => ({
      name,
      assumptionOf,
      reserved: shownOrNull(space, space.reserved[at] ?? null),
      redLines: redLines.map(({ issue, option }) => ({ issue, option })),
    })),
    links: (sheet.links ?? []).map(linkWords),
    unit: space.unit,
    packages: packages.map((each) => packageOf(space, each)),
    blocks: blocksOf(space, blocks),
    messages,
  };
}

const shownOrNull = ({ unit }: Space, value: number | null): number | null =>
  value === null ? null : shownUtility(unit, value);

function packageOf(space: Space, found: FoundOutward): OutwardPackage {
  const { named, standing, broken } = found;
  return {
    name: named.name,
    options: named.possible.map((options, issue) =>
      options.map((at) => space.names.options[issue]?.[at] ?? ''),
    ),
    feasible: standing.feasible,
    breaks: broken?.map((at) => at + 1) ?? null,
    acceptableToAll: standing.acceptableToAll,
    parties: standing.parties.map(
      ({ low, high, proven, reaches, crossesAlways, crossesSometimes }, party) => ({
        range: [shownUtility(space.unit, low), shownUtility(space.unit, high)],
        proven,
        reaches,
        crossesAlways: crossesAlways.map((at) => redLine(space, party, at)),
        crossesSometimes: crossesSometimes.map((at) => redLine(space, party, at)),
      }),
    ),
    dominating: dominatingOf(space, found.dominating),
    fewestChanges: changesOf(space, found.changes),
    trades: found.trades === null ? null : tradesOf(space, found.trades),
  };
}

const redLine = (space: Space, party: number, at: number): { issue: string; option: string } =>
  choiceOf(space, space.redLines[party]?.[at] ?? { issue: -1, option: -1 });

const choiceOf = (
  { names }: Space,
  { issue, option }: { issue: number; option: number },
): { issue: string; option: string } => ({
  issue: names.issues[issue] ?? '',
  option: names.options[issue]?.[option] ?? '',
});

function dominatingOf(space: Space, found: Dominating): OutwardDominating {
  return {
    least: shownVector(space, found.least),
    points: found.points.map(({ utilities, packages, packageCount }) => ({
      utilities: shownVector(space, utilities),
      packages: packages.map((each) => namedPackage(space, each)),
      packageCount: packageCount === null ? null : countOf(packageCount),
    })),
    pointCount: found.pointCount,
    packageCount: found.packageCount === null ? null : countOf(found.packageCount),
    complete: found.complete && found.leastProven,
  };
}

function changesOf(
  space: Space,
  { changes, atLeast, sets, setCount, complete }: FewestChanges,
): OutwardChanges {
  return {
    changes,
    atLeast,
    sets: sets.map(({ issues, packages, packageCount }) => ({
      issues: issues.map((at) => space.names.issues[at] ?? ''),
      packages: packages.map((each) => namedPackage(space, each)),
      packageCount,
    })),
    setCount,
    complete,
  };
}

function tradesOf(space: Space, { trades, counts, complete }: Trades): OutwardTrades {
  return {
    trades: trades.map(({ changes, together, gains }) => ({
      changes: changes.map(({ issue, from, to, gains: own }) => ({
        issue: space.names.issues[issue] ?? '',
        from: space.names.options[issue]?.[from] ?? '',
        to: space.names.options[issue]?.[to] ?? '',
        gains: shownVector(space, own),
      })),
      together: shownVector(space, together),
      gains: shownVector(space, gains),
    })),
    counts,
    complete,
  };
}

const blocksOf = (
  space: Space,
  { acceptable, sets, single, completeTo, complete }: Blocks,
): OutwardBlocks => ({
  acceptable: acceptable === null ? null : namedPackage(space, acceptable),
  sets: sets.map((set) => set.map((each) => constraintOf(space, each))),
  single: single.map((each) => constraintOf(space, each)),
  completeTo,
  complete,
});

function constraintOf(space: Space, constraint: Constraint): OutwardConstraint {
  const { names } = space;
  if (constraint.kind === 'link') return { kind: 'link', link: constraint.link + 1 };
  const party = names.parties[constraint.party] ?? '';
  if (constraint.kind === 'redLine') return { kind: 'redLine', party, ...choiceOf(space, constraint.choice) };
  return { kind: 'reserved', party, reserved: shownOrNull(space, space.reserved[constraint.party] ?? null) };
}
