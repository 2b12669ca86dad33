/** How much of whether something holds is explained by one answer. */
export interface Explained {
  /** Share of the variance that knowing the answer takes away, from 0 (nothing) to 1 (it decides). */
  readonly explains: number;
  /** By leaving out each tenth of the draws in turn (jackknife). */
  readonly standardError: number;
  /** The share of draws in which it holds, among the lower half of answers (an order: where it does not run so) and the upper. */
  readonly whenLess: number;
  readonly whenMore: number;
}

const TENTHS = 10;

/**
 * What answers explain of outcomes (0 or 1), draw by draw; null where all answers, or all outcomes, are the same.
 *
 * Plan. Draws are sorted by the answer and parted into groups of equal size (two groups by the answer itself where it
 * is yes or no); the variance between groups, less what chance alone would put there (Kelley's epsilon squared, 1935),
 * is the part explained. Cost: n log n.
 */
export function explained(outcomes: Float64Array, answers: Float64Array, groups: 2 | null): Explained | null {
  const places = Array.from(answers.keys());
  // A stable sort: equal answers stay in the order of draws.
  if (groups === null) places.sort((a, b) => (answers[a] ?? 0) - (answers[b] ?? 0));
  const upper =
    groups === 2 ? (at: number) => answers[places[at] ?? 0] === 1 : (at: number) => at >= places.length / 2;
  const [less, more] = halves(places.map((draw, at) => ({ upper: upper(at), outcome: outcomes[draw] ?? 0 })));
  const first = answers[places[0] ?? 0];
  if (less === null || more === null || answers.every((each) => each === first)) return null;
  const count = groups ?? Math.max(4, Math.min(20, Math.floor(Math.sqrt(places.length) / 3)));
  const groupOf = (draw: number, at: number, size: number): number =>
    groups === 2 ? (answers[draw] ?? 0) : Math.floor((at * count) / size);
  const partly = (kept: readonly number[]): number | null =>
    between(
      kept.map((draw, at) => [groupOf(draw, at, kept.length), outcomes[draw] ?? 0]),
      count,
    );
  const all = partly(places);
  if (all === null) return null;
  return {
    explains: Math.min(1, Math.max(0, all)),
    standardError: jackknife(places, partly, all),
    whenLess: less,
    whenMore: more,
  };
}

function halves(draws: readonly { upper: boolean; outcome: number }[]): [number | null, number | null] {
  const mean = (upper: boolean): number | null => {
    const half = draws.filter((each) => each.upper === upper);
    return half.length === 0 ? null : half.reduce((sum, { outcome }) => sum + outcome, 0) / half.length;
  };
  return [mean(false), mean(true)];
}

/** The part of the variance that lies between groups, freed of chance; null without variance. */
function between(
  draws: readonly (readonly [group: number, outcome: number])[],
  count: number,
): number | null {
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  let total = 0;
  for (const [group, outcome] of draws) {
    sums[group] = (sums[group] ?? 0) + outcome;
    sizes[group] = (sizes[group] ?? 0) + 1;
    total += outcome;
  }
  const mean = total / draws.length;
  // Outcomes are 0 or 1, so their squares are themselves.
  const all = total - draws.length * mean ** 2;
  if (all <= 0) return null;
  const filled = sizes.filter((size) => size > 0).length;
  const outer = sums.reduce(
    (sum, each, at) => ((sizes[at] ?? 0) > 0 ? sum + each ** 2 / (sizes[at] ?? 1) : sum),
    0,
  );
  const apart = outer - draws.length * mean ** 2;
  const inner = (all - apart) / Math.max(1, draws.length - filled);
  return (apart - (filled - 1) * inner) / all;
}

function jackknife(
  places: readonly number[],
  partly: (kept: readonly number[]) => number | null,
  all: number,
): number {
  const tenth = Math.ceil(places.length / TENTHS);
  let squares = 0;
  for (let left = 0; left < TENTHS; left += 1) {
    const kept = places.filter((draw) => Math.floor(draw / tenth) !== left);
    squares += ((partly(kept) ?? all) - all) ** 2;
  }
  return Math.sqrt((squares * (TENTHS - 1)) / TENTHS);
}
