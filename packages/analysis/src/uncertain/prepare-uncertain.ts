import type { Outcome } from '../outcome.ts';
import { Pace } from '../pace.ts';
import { preparing } from '../sheet/prepare.ts';
import { orRefused, Refused } from '../refused.ts';
import type { PartySheet, Score, Sheet } from '../sheet/sheet.ts';
import type { Space } from '../sheet/space.ts';
import { run, type Work } from '../work.ts';
import { leastConflict } from './conflict.ts';
import { Polytope } from './polytope.ts';
import type { UncertainParty, UncertainSpace } from './space.ts';
import {
  areTogether,
  circleOf,
  highOf,
  likelyOf,
  lowOf,
  type Order,
  type Spread,
  type Unknowns,
} from './unknowns.ts';

/** What is known of the numbers of one party beyond its sheet, by names. What is left out stays as the sheet has it. */
export interface Doubts {
  readonly party: string;
  readonly weights?: WeightDoubts;
  /** Ranges and distributions of scores; they take the place of the sheet's. */
  readonly scores?: Readonly<Record<string, Readonly<Record<string, Spread>>>>;
  /** Options of an issue from better to worse: each is worth at least as much as the next. Options may be left out. */
  readonly better?: readonly { readonly issue: string; readonly options: readonly string[] }[];
  /** Utility of no agreement. */
  readonly reserved?: Spread;
}

export interface WeightDoubts {
  /**
   * What all weights add up to. Given, a weight of which nothing is said may be anything from zero to the total; left
   * out, such a weight stays as the sheet has it.
   */
  readonly total?: number;
  readonly spreads?: Readonly<Record<string, Spread>>;
  /** Lists of issues from what matters more to what matters less; each weighs at least as much as the next. */
  readonly matters?: readonly (readonly string[])[];
}

/**
 * A sheet with its doubts in numbers, or the first thing that is wrong with it and where. Ranges of scores in the sheet
 * are taken as they are. Ranges, orders and total that leave nothing are refused with a smallest set of them that
 * contradict. Cost: that of `prepare`, and a linear program for each party's weights and each of its issues with orders.
 */
export const prepareUncertain = (sheet: Sheet, doubts: readonly Doubts[] = []): Outcome<UncertainSpace> =>
  run(preparingUncertain(sheet, doubts));

/** The same with reports between, for sheets of very many numbers. */
export function* preparingUncertain(
  sheet: Sheet,
  doubts: readonly Doubts[] = [],
): Work<Outcome<UncertainSpace>> {
  const points: PartySheet[] = [];
  for (const party of sheet.parties) points.push(yield* asPoints(party));
  const space = yield* preparing({ ...sheet, parties: points });
  return space.ok ? yield* orRefused(uncertainSpace(sheet, doubts, space.value)) : space;
}

function* uncertainSpace(sheet: Sheet, doubts: readonly Doubts[], space: Space): Work<UncertainSpace> {
  checkParties(sheet, doubts);
  const byParty = new Map(doubts.map((each) => [each.party, each]));
  const parties: UncertainParty[] = [];
  for (const [at, party] of sheet.parties.entries())
    parties.push(
      yield* partyOf(sheet, party, byParty.get(party.name) ?? { party: party.name }, { space, at }),
    );
  const { sizes, links, names } = space;
  return { sizes, links, names, parties };
}

/** The sheet with ranges the right way round as their lower ends, so that `prepare` checks all else. */
function* asPoints(party: PartySheet): Work<PartySheet> {
  const pace = new Pace();
  const scores: [string, PartySheet['scores'][string]][] = [];
  for (const [issue, options] of Object.entries(party.scores)) {
    const points = Object.entries(options).map(([option, score]): [string, Score] => [
      option,
      typeof score !== 'number' && score[0] <= score[1] && Number.isFinite(score[1]) ? score[0] : score,
    ]);
    scores.push([issue, Object.fromEntries(points)]);
    yield* pace.after(NUMBER_STEPS * points.length);
  }
  return { ...party, scores: Object.fromEntries(scores) };
}

/** What a number costs, in the steps of a pace. */
const NUMBER_STEPS = 10;

function checkParties({ parties }: Sheet, doubts: readonly Doubts[]): void {
  const names = new Set(parties.map(({ name }) => name));
  const seen = new Set<string>();
  for (const [at, { party }] of doubts.entries()) {
    if (!names.has(party))
      throw new Refused('sheet-unknown-name', `There is no party “${party}”.`, `doubts ${at + 1}`);
    if (seen.has(party)) throw new Refused('sheet-name-twice', `“${party}” stands twice.`, 'doubts');
    seen.add(party);
  }
}

function* partyOf(
  sheet: Sheet,
  party: PartySheet,
  doubts: Doubts,
  { space, at }: { space: Space; at: number },
): Work<UncertainParty> {
  const issues = placesIn(space.names.issues);
  for (const { issue } of doubts.better ?? []) known(issues, issue, `orders of ${party.name}`);
  for (const issue of Object.keys(doubts.scores ?? {}))
    known(issues, issue, `doubts about scores of ${party.name}`);
  const pace = new Pace();
  const scores: Unknowns[] = [];
  for (const { name, options } of sheet.issues) {
    scores.push(yield* scoresOf(name, options, party, doubts));
    yield* pace.after(NUMBER_STEPS * options.length);
  }
  const reserved = doubts.reserved ?? party.reserved ?? null;
  return {
    weights: yield* weightsOf(sheet, party, doubts.weights ?? {}),
    scores,
    reserved: reserved === null ? null : spreadOf(reserved, `reservation value of ${party.name}`),
    redLines: space.redLines[at] ?? [],
    boxes: (space.boxes[at] ?? []).map((box, place) => ({
      ...box,
      value: party.boxes?.[place]?.value ?? box.value,
    })),
  };
}

function* weightsOf(
  { issues }: Sheet,
  { name, weights = {} }: PartySheet,
  doubts: WeightDoubts,
): Work<Unknowns> {
  const names = issues.map((issue) => issue.name);
  const where = `weights of ${name}`;
  const total = doubts.total ?? null;
  if (total !== null && !(Number.isFinite(total) && total > 0))
    throw new Refused('uncertain-spread-wrong', `The total is ${total}.`, where);
  const places = placesIn(names);
  for (const issue of Object.keys(doubts.spreads ?? {})) known(places, issue, where);
  const spreads = names.map((issue): Spread => {
    const said = own(doubts.spreads, issue);
    if (said === undefined) return total === null ? (own(weights, issue) ?? 1) : [0, total];
    const spread = spreadOf(said, `weight of ${name} for “${issue}”`);
    if (lowOf(spread) < 0)
      throw new Refused(
        'uncertain-spread-wrong',
        `The weight may be ${lowOf(spread)}.`,
        `weight of ${name} for “${issue}”`,
      );
    return spread;
  });
  const orders = (doubts.matters ?? []).flatMap((chain) => ordersOf(chain, places, where));
  return yield* fitting({ names, spreads, orders, total }, where);
}

function* scoresOf(
  issue: string,
  names: readonly string[],
  party: PartySheet,
  doubts: Doubts,
): Work<Unknowns> {
  const where = `scores of ${party.name} for “${issue}”`;
  const said = own(doubts.scores, issue);
  const places = placesIn(names);
  for (const option of Object.keys(said ?? {})) known(places, option, where);
  const spreads = names.map((option): Spread => {
    const spread = own(said, option) ?? own(own(party.scores, issue), option) ?? 0;
    return spreadOf(spread, `score of ${party.name} for “${issue}”, “${option}”`);
  });
  const orders = (doubts.better ?? [])
    .filter((each) => each.issue === issue)
    .flatMap(({ options }) => ordersOf(options, places, where));
  return yield* fitting({ names, spreads, orders, total: null }, where);
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;

type PlacesByName = ReadonlyMap<string, number>;

const placesIn = (names: readonly string[]): PlacesByName => new Map(names.map((name, at) => [name, at]));

function known(places: PlacesByName, name: string, where: string): number {
  const at = places.get(name);
  if (at === undefined) throw new Refused('sheet-unknown-name', `There is no “${name}”.`, where);
  return at;
}

function ordersOf(chain: readonly string[], names: PlacesByName, where: string): Order[] {
  const places = chain.map((name) => known(names, name, where));
  return places.slice(1).map((less, at) => ({ more: places[at] ?? 0, less }));
}

function spreadOf(spread: Spread, where: string): Spread {
  // Sheets come from files, where anything may stand.
  const isSpread = typeof spread === 'number' || (typeof spread === 'object' && spread !== null);
  const ends = isSpread ? [lowOf(spread), likelyOf(spread), highOf(spread)] : [NaN];
  const upward = ends.every((end, at) => at === 0 || (ends[at - 1] ?? 0) <= end);
  if (!ends.every(Number.isFinite) || !upward)
    throw new Refused('uncertain-spread-wrong', `It is said to be ${JSON.stringify(spread)}.`, where);
  return spread;
}

/** The numbers as they are where something fits them; circles and contradictions are refused by name. */
function* fitting(unknowns: Unknowns, where: string): Work<Unknowns> {
  const name = (at: number): string => `“${unknowns.names[at] ?? ''}”`;
  const circle = yield* circleOf(unknowns);
  if (circle !== null)
    throw new Refused(
      'uncertain-circle',
      `${name(circle.more)} and ${name(circle.less)} each stand before the other.`,
      where,
    );
  // The linear program decides what stands on the edge.
  if ((yield* areTogether(unknowns)) || (yield* Polytope.of(unknowns)) !== null) return unknowns;
  const { ranges, orders } = yield* leastConflict(unknowns);
  const parts = [
    ...ranges.map((at) => `${name(at)} is ${JSON.stringify(unknowns.spreads[at])}`),
    ...orders.map(({ more, less }) => `${name(more)} stands before ${name(less)}`),
    ...(unknowns.total === null ? [] : [`the total is ${unknowns.total}`]),
  ];
  throw new Refused('uncertain-nothing-fits', `These do not go together: ${parts.join('; ')}.`, where);
}
