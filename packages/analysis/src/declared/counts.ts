import type { Choice } from '../sheet/space.ts';
import { run, type Work } from '../work.ts';
import {
  brokenWays,
  waysBreakingOnly,
  countIn,
  countOf,
  countsWithEach,
  paceOf,
  type Counted,
  type Pace,
} from './counting.ts';
import type { Diagram } from './diagram.ts';
import {
  isAccepted,
  isUnspoken,
  refusalsOf,
  refusersOf,
  standingOf,
  type DeclaredPoint,
  type Positions,
  type Refusal,
} from './positions.ts';

/** Where every package stands; the last three add up to the first. */
export interface ThreeCounts {
  readonly packages: bigint;
  /** Every party prefers or accepts every option chosen, and the links are kept. */
  readonly acceptable: bigint;
  /** Some party refuses some option chosen, or a link is broken. */
  readonly excluded: bigint;
  /** Nobody excludes it, but somebody has not spoken on one of the options chosen. */
  readonly unspoken: bigint;
}

/** How many packages something excludes, and how many of them nothing else does. */
export interface Excludes {
  readonly packages: bigint;
  readonly only: bigint;
}

/** By whom, by which statement and by which link packages are excluded. */
export interface Exclusions {
  /** In the order of parties. */
  readonly parties: readonly (Excludes & { readonly party: number })[];
  /** `only` is also what would be open if this one refusal were not there. */
  readonly refusals: readonly (Refusal & Excludes)[];
  /** `only` is also what would be open if this one link were not there. */
  readonly links: readonly (Excludes & { readonly link: number })[];
}

const NEVER = (): boolean => false;

const isPossible = ({ possible }: Positions, { issue, option }: Choice): boolean =>
  possible[issue]?.[option] === true;

const unrefused = (positions: Positions, except?: number): Counted['allows'] =>
  byOption(positions, (choice) =>
    positions.standings.every(
      (_, party) => party === except || standingOf(positions, { party, ...choice }).level !== 'refused',
    ),
  );

const acceptedByAll = (positions: Positions): Counted['allows'] =>
  byOption(positions, (choice) =>
    positions.standings.every((_, party) => isAccepted(standingOf(positions, { party, ...choice }))),
  );

/** A question about an option asked once for each and then looked up. */
function byOption(positions: Positions, ask: (choice: Choice) => boolean): Counted['allows'] {
  const answers = positions.possible.map((row, issue) =>
    row.map((is, option) => is && ask({ issue, option })),
  );
  return ({ issue, option }) => answers[issue]?.[option] === true;
}

/**
 * The three counts, exact whatever their size. An option on which a party contradicts itself counts as not spoken on.
 * Cost: the edges of the diagrams.
 */
export function* countingPackages(positions: Positions, diagrams: readonly Diagram[]): Work<ThreeCounts> {
  const packages = possibleCount(positions);
  const pace = paceOf(diagrams, 2);
  const open = yield* countOf(diagrams, { allows: unrefused(positions), mayBreak: NEVER }, pace);
  const acceptable = yield* countOf(diagrams, { allows: acceptedByAll(positions), mayBreak: NEVER }, pace);
  return { packages, acceptable, excluded: packages - open, unspoken: open - acceptable };
}

/** The three counts at once, without reports on the way: `countingPackages` run to its end. */
export const threeCounts = (positions: Positions, diagrams: readonly Diagram[]): ThreeCounts =>
  run(countingPackages(positions, diagrams));

/** The number of packages of the options that are looked at, whatever the links. */
export const possibleCount = ({ possible }: Positions): bigint =>
  possible.reduce((product, row) => product * width(row), 1n);

const width = (row: readonly boolean[]): bigint => BigInt(row.filter(Boolean).length);

/** By whom and by what packages are excluded. Cost: the edges of the diagrams times parties. */
export function* findingExclusions(positions: Positions, diagrams: readonly Diagram[]): Work<Exclusions> {
  const counted = { allows: unrefused(positions), mayBreak: NEVER };
  const pace = paceOf(diagrams, positions.standings.length + OTHER_PASSES);
  const open = yield* countOf(diagrams, counted, pace);
  const parties: Exclusions['parties'][number][] = [];
  for (const party of positions.standings.keys())
    parties.push(yield* partyExcludes(positions, diagrams, party, open, pace));
  const refusals = yield* refusalsExclude(positions, diagrams, counted, pace);
  return { parties, refusals, links: yield* linksExclude(positions, diagrams, counted, pace) };
}

/** Passes over the edges beside one for each party: one for what is open, four for refusals and seven for links. */
const OTHER_PASSES = 12;

/** By whom and by what packages are excluded, at once: `findingExclusions` run to its end. */
export const exclusionsOf = (positions: Positions, diagrams: readonly Diagram[]): Exclusions =>
  run(findingExclusions(positions, diagrams));

function* partyExcludes(
  positions: Positions,
  diagrams: readonly Diagram[],
  party: number,
  open: bigint,
  pace: Pace,
): Work<Exclusions['parties'][number]> {
  const counted = { allows: unrefused(positions, party), mayBreak: NEVER };
  const without = yield* countOf(diagrams, counted, pace);
  const untouched = positions.possible.reduce(
    (product, row, issue) =>
      product *
      width(
        row.map((is, option) => is && standingOf(positions, { party, issue, option }).level !== 'refused'),
      ),
    1n,
  );
  return { party, packages: possibleCount(positions) - untouched, only: without - open };
}

function* refusalsExclude(
  positions: Positions,
  diagrams: readonly Diagram[],
  counted: Counted,
  pace: Pace,
): Work<Exclusions['refusals']> {
  const packages = possibleCount(positions);
  const withEach = yield* countsWithEach(diagrams, positions.sizes, counted, pace);
  return refusalsOf(positions).map((refusal) => {
    const alone = refusersOf(positions, refusal).length === 1;
    return {
      ...refusal,
      packages: packages / width(positions.possible[refusal.issue] ?? []),
      only: alone ? (withEach[refusal.issue]?.[refusal.option] ?? 0n) : 0n,
    };
  });
}

function* linksExclude(
  positions: Positions,
  diagrams: readonly Diagram[],
  counted: Counted,
  pace: Pace,
): Work<Exclusions['links']> {
  const found = new Map<number, Excludes>();
  const counts: bigint[] = [];
  for (const diagram of diagrams) counts.push(yield* countIn(diagram, counted, pace));
  for (const [at, diagram] of diagrams.entries()) {
    if (diagram.links.length === 0) continue;
    const broken = yield* brokenWays(diagram, (choice) => isPossible(positions, choice), pace);
    const own = diagram.issues.reduce(
      (product, issue) => product * width(positions.possible[issue] ?? []),
      1n,
    );
    const others = counts.reduce((product, count, place) => (place === at ? product : product * count), 1n);
    const alone = yield* waysBreakingOnly(diagram, counted.allows, pace);
    for (const link of diagram.links) {
      const gained = alone.get(link) ?? 0n;
      const ways = broken.get(link) ?? 0n;
      const packages = own === 0n ? 0n : (possibleCount(positions) / own) * ways;
      found.set(link, { packages, only: gained * others });
    }
  }
  return positions.links.map((_, link) => ({ link, ...(found.get(link) ?? { packages: 0n, only: 0n }) }));
}

/** An option on which a party has not spoken, that some package not excluded has, with what its answer would decide. */
export interface OpenPoint extends DeclaredPoint {
  /** The party has said both yes and no. */
  readonly contradictory: boolean;
  /** Packages that would become acceptable to all if this party accepted the option, all else as it is. */
  readonly accepting: bigint;
  /** Packages not excluded so far that would be excluded if it refused it. */
  readonly refusing: bigint;
  /** Others who have not spoken on the option either. */
  readonly alsoSilent: readonly number[];
}

/** A party's silence on an issue: in how many packages that nobody excludes it has not spoken on the option chosen. */
export interface Silence {
  readonly party: number;
  readonly issue: number;
  readonly packages: bigint;
}

/** On what is not spoken. */
export interface Unspoken {
  /** Those first that decide most: by the sum of both answers, then in the order of issues, options and parties. */
  readonly points: readonly OpenPoint[];
  /** In the order of parties and issues; silences on nothing that is open are left out. */
  readonly silences: readonly Silence[];
}

/** What is not known, and how much each answer would decide. Cost: the edges of the diagrams, parties times options. */
export function* findingUnspoken(positions: Positions, diagrams: readonly Diagram[]): Work<Unspoken> {
  const pace = paceOf(diagrams, 8);
  const withEach = (allows: Counted['allows']): Work<bigint[][]> =>
    countsWithEach(diagrams, positions.sizes, { allows, mayBreak: NEVER }, pace);
  const open = yield* withEach(unrefused(positions));
  const accepted = yield* withEach(acceptedByAll(positions));
  const points: OpenPoint[] = [];
  for (const [issue, row] of positions.possible.entries())
    for (const [option, is] of row.entries()) {
      const choice = { issue, option };
      if (!is || refusersOf(positions, choice).length > 0) continue;
      const silent = silentOn(positions, choice);
      const refusing = open[issue]?.[option] ?? 0n;
      if (refusing === 0n) continue;
      const accepting = silent.length === 1 ? (accepted[issue]?.[option] ?? 0n) : 0n;
      for (const party of silent) {
        const { level } = standingOf(positions, { party, ...choice });
        const alsoSilent = silent.filter((other) => other !== party);
        points.push({
          party,
          ...choice,
          contradictory: level === 'contradictory',
          accepting,
          refusing,
          alsoSilent,
        });
      }
    }
  return { points: points.sort(byDecided), silences: silencesOf(positions, points) };
}

/** What is not known, at once: `findingUnspoken` run to its end. */
export const unspokenOf = (positions: Positions, diagrams: readonly Diagram[]): Unspoken =>
  run(findingUnspoken(positions, diagrams));

const silentOn = (positions: Positions, choice: Choice): number[] =>
  positions.standings.flatMap((_, party) =>
    isUnspoken(standingOf(positions, { party, ...choice })) ? [party] : [],
  );

/** Array sort keeps the order of equals. */
function byDecided(a: OpenPoint, b: OpenPoint): number {
  const [one, other] = [a.accepting + a.refusing, b.accepting + b.refusing];
  return one === other ? 0 : one > other ? -1 : 1;
}

function silencesOf({ parties, sizes }: Positions, points: readonly OpenPoint[]): Silence[] {
  const sums = new Map<number, bigint>();
  for (const { party, issue, refusing } of points) {
    const key = party * sizes.length + issue;
    sums.set(key, (sums.get(key) ?? 0n) + refusing);
  }
  return Array.from({ length: parties }, (_, party) => party).flatMap((party) =>
    sizes.flatMap((_, issue) => {
      const packages = sums.get(party * sizes.length + issue) ?? 0n;
      return packages === 0n ? [] : [{ party, issue, packages }];
    }),
  );
}
