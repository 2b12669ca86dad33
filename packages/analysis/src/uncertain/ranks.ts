import { good, type Outcome } from '../outcome.ts';
import type { Package } from '../sheet/space.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { partyAt } from './acceptance.ts';
import { checkedPlan } from './plan.ts';
import { Tally, type DrawnShare } from './share.ts';
import {
  DRAW_TIE,
  preparingDrawer,
  STEPS_A_NUMBER,
  utilityInDraw,
  type Draw,
  type DrawPlan,
  type UncertainSpace,
} from './space.ts';

/** How often a party ranks each of some packages where, over all numbers that fit what is known. */
export interface Ranks {
  readonly method: 'independent' | 'walk';
  readonly draws: number;
  readonly packages: readonly PackageRanks[];
}

export interface PackageRanks {
  /**
   * Rank acceptability: the share of draws in which the package has each rank, the first best. Packages of the same
   * utility share the better rank, so the shares of a package add up to 1, and those of a rank may exceed it.
   */
  readonly ranks: readonly DrawnShare[];
  /** Mean weights of the draws in which the package comes first: for whom it is the best. Null where it never does. */
  readonly centralWeights: readonly number[] | null;
  /** The share of draws in which the package comes first when the weights are its central weights; null without them. */
  readonly confidence: DrawnShare | null;
}

/**
 * SMAA-2 (Lahdelma and Salminen 2001) for the packages of one party. Links, red lines and the reservation value play no
 * part: it ranks what it is given. Cost: draws times packages times issues, and for the confidence factors once more
 * times packages that ever come first.
 */
export function* ranksOf(
  space: UncertainSpace,
  party: number,
  packages: readonly Package[],
  plan: DrawPlan,
): Work<Outcome<Ranks>> {
  const checked = checkedPlan(plan);
  if (!checked.ok) return checked;
  const alone = onlyParty(space, party);
  const { method, tallies, weights } = yield* rankedDraws(alone, packages, plan);
  const central = weights.map((sums, at) => {
    const firsts = tallies[at]?.[0]?.counted ?? 0;
    return firsts === 0 ? null : sums.map((sum) => sum / firsts);
  });
  const confidence = yield* confidences(alone, packages, central, plan);
  return good({
    method,
    draws: plan.draws,
    packages: tallies.map((ranks, at) => ({
      ranks: ranks.map((tally) => tally.share()),
      centralWeights: central[at] ?? null,
      confidence: confidence[at] ?? null,
    })),
  });
}

/** A space in which only one party is drawn. */
const onlyParty = (space: UncertainSpace, at: number): UncertainSpace => ({
  ...space,
  parties: [partyAt(space, at)],
  names: { ...space.names, parties: [space.names.parties[at] ?? ''] },
});

interface Ranked {
  readonly method: 'independent' | 'walk';
  /** For each package and rank. */
  readonly tallies: readonly (readonly Tally[])[];
  /** For each package the weights of the draws that it heads, added up. */
  readonly weights: readonly (readonly number[])[];
}

function* rankedDraws(
  space: UncertainSpace,
  packages: readonly Package[],
  { seed, draws }: DrawPlan,
): Work<Ranked> {
  const drawer = yield* preparingDrawer(space, seed);
  const tallies = packages.map(() => packages.map(() => new Tally(draws, drawer.method)));
  const weights = packages.map(() => space.sizes.map(() => 0));
  const pace = new Pace();
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = yield* drawer.drawing();
    for (const [at, rank] of ranksIn(space, drawn, packages).entries()) {
      tallies[at]?.[rank]?.count(draw);
      if (rank === 0) addTo(weights[at] ?? [], drawn.weights[0] ?? []);
    }
    yield* pace.after(
      (packages.length + 10) * space.sizes.length + STEPS_A_NUMBER * drawer.numbers,
      (0.5 * draw) / draws,
    );
  }
  return { method: drawer.method, tallies, weights };
}

function addTo(sums: number[], more: readonly number[]): void {
  for (const [at, each] of more.entries()) sums[at] = (sums[at] ?? 0) + each;
}

/** The rank of each package from 0; packages within a tie of the best of their rank share it. */
function ranksIn(space: UncertainSpace, drawn: Draw, packages: readonly Package[]): number[] {
  const utilities = packages.map((chosen) => utilityInDraw(space, drawn, 0, chosen));
  const places = utilities.map((_, at) => at).sort((a, b) => (utilities[b] ?? 0) - (utilities[a] ?? 0));
  const ranks = utilities.map(() => 0);
  let [rank, head] = [0, Infinity];
  for (const [place, at] of places.entries()) {
    const utility = utilities[at] ?? 0;
    if (utility < head - DRAW_TIE * Math.max(1, Math.abs(utility))) [rank, head] = [place, utility];
    ranks[at] = rank;
  }
  return ranks;
}

/** How often each package comes first under its own central weights, over draws of the scores alone. */
function* confidences(
  space: UncertainSpace,
  packages: readonly Package[],
  central: readonly (readonly number[] | null)[],
  { seed, draws }: DrawPlan,
): Work<(DrawnShare | null)[]> {
  const drawer = yield* preparingDrawer(space, seed, 'confidence');
  const tallies = central.map((weights) => (weights === null ? null : new Tally(draws, drawer.method)));
  const pace = new Pace();
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = yield* drawer.drawing();
    yield* pace.after(STEPS_A_NUMBER * drawer.numbers, 0.5 + (0.5 * draw) / draws);
    for (const [at, weights] of central.entries()) {
      if (weights === null) continue;
      if (isFirst(space, { ...drawn, weights: [weights] }, packages, at)) tallies[at]?.count(draw);
      yield* pace.after((packages.length + 10) * space.sizes.length, 0.5 + (0.5 * draw) / draws);
    }
  }
  return tallies.map((tally) => tally?.share() ?? null);
}

function isFirst(space: UncertainSpace, drawn: Draw, packages: readonly Package[], at: number): boolean {
  const own = utilityInDraw(space, drawn, 0, packages[at] ?? []);
  const tie = DRAW_TIE * Math.max(1, Math.abs(own));
  return packages.every((other) => utilityInDraw(space, drawn, 0, other) <= own + tie);
}
