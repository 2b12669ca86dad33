import { good, type Outcome } from '../outcome.ts';
import { refuse } from './refuse.ts';

/** Weights in millionths: whole numbers that add up to 1,000,000, so that a sheet that holds them is exact. */
export interface ElicitedWeights {
  /** Weight of each issue by name, a decimal of up to six places; together exactly 1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly millionths: Readonly<Record<string, number>>;
  readonly method: 'rank-order centroid' | 'swing';
}

const MILLION = 1_000_000;

/**
 * SMARTER: weights from an order of issues alone, by the rank-order centroid w_r = (1/n) (1/r + 1/(r+1) + … + 1/n) (Edwards
 * and Barron 1994): the mean of all weights that keep the order. `ranking` runs from what matters most; issues that stand
 * together share the mean of the ranks they take. Rounded to millionths by largest remainder, so that issues that stand
 * together may differ by a millionth.
 */
export function weightsFromOrder(ranking: readonly (readonly string[])[]): Outcome<ElicitedWeights> {
  const names = ranking.flat();
  const wrong = wrongNames(names);
  if (wrong !== null) return wrong;
  const centroids = rankOrderCentroid(names.length);
  let rank = 0;
  const shares = ranking.flatMap((together) => {
    const own = centroids.slice(rank, rank + together.length);
    rank += together.length;
    const mean = own.reduce((sum, each) => sum + each, 0) / own.length;
    return together.map((name): [string, number] => [name, mean]);
  });
  return good(elicited(shares, 'rank-order centroid'));
}

/** The rank-order centroid weights of so many ranks, the first largest; they add up to 1 but for rounding. */
export function rankOrderCentroid(count: number): number[] {
  const weights: number[] = [];
  let sum = 0;
  for (let rank = count; rank >= 1; rank -= 1) {
    sum += 1 / rank;
    weights.push(sum / count);
  }
  return weights.reverse();
}

/**
 * Swing weights (von Winterfeldt and Edwards 1986): for each issue, what it would be worth to go from its worst option to its
 * best, where the swing that matters most is worth 100 and none is worth less than 0. The weights are the shares of
 * these points, rounded to millionths by largest remainder.
 */
export function weightsFromSwings(points: Readonly<Record<string, number>>): Outcome<ElicitedWeights> {
  const entries = Object.entries(points);
  const wrong = wrongNames(entries.map(([name]) => name));
  if (wrong !== null) return wrong;
  for (const [name, each] of entries)
    if (!(each >= 0 && each <= 100))
      return refuse('elicit-answer-wrong', `The swing is worth ${each}; it must be 0 to 100.`, name);
  if (!entries.some(([, each]) => each === 100))
    return refuse('elicit-answer-wrong', 'No swing is worth 100, the one that matters most.', 'swings');
  const total = entries.reduce((sum, [, each]) => sum + each, 0);
  return good(
    elicited(
      entries.map(([name, each]) => [name, each / total]),
      'swing',
    ),
  );
}

function wrongNames(names: readonly string[]): Outcome<never> | null {
  if (names.length === 0) return refuse('elicit-answer-wrong', 'There is no issue.', 'issues');
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) return refuse('sheet-name-twice', `“${name}” stands twice.`, 'issues');
    seen.add(name);
  }
  return null;
}

function elicited(
  shares: readonly (readonly [string, number])[],
  method: ElicitedWeights['method'],
): ElicitedWeights {
  const whole = apportioned(shares, MILLION);
  // Built from decimals, so that what is written in a sheet is the number that was meant.
  const weights = whole.map(([name, parts]) => [name, Number(`${parts}e-6`)] as const);
  return { weights: Object.fromEntries(weights), millionths: Object.fromEntries(whole), method };
}

/**
 * Whole parts that add up to `parts`, each next to its share of 1: rounded down, and what is left goes to the largest
 * remainders (Hamilton), of equal ones to the first by name. A share larger by more than rounding never gets fewer parts.
 */
export function apportioned(
  shares: readonly (readonly [string, number])[],
  parts: number,
): (readonly [string, number])[] {
  const downs = shares.map(([name, share]) => {
    // A share that is whole parts but for rounding is whole.
    const down = Math.floor(share * parts + 1e-7);
    return { name, down, rest: Math.max(0, Math.round((share * parts - down) * 1e6)) };
  });
  let left = parts - downs.reduce((sum, { down }) => sum + down, 0);
  const order = [...downs].sort((a, b) => b.rest - a.rest || (a.name < b.name ? -1 : 1));
  const more = new Set<string>();
  for (const { name } of order) if (left-- > 0) more.add(name);
  return downs.map(({ name, down }) => [name, down + Number(more.has(name))]);
}
