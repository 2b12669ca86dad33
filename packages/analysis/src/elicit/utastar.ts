import { feasibleRegion, type Region, type Row } from '../linear/simplex.ts';
import { good, type Outcome } from '../outcome.ts';
import type { Progress, Work } from '../work.ts';
import { contradictionsOf, largestDifference, type Contradictions } from './contradictions.ts';
import { checkedExamples, ValueRows, type RankedExamples } from './examples.ts';
import { refuse } from './refuse.ts';

/** What an option may be worth, of a best package that is worth 1. */
export interface ValueRange {
  /** Over all values that explain the ranking equally well. */
  readonly low: number;
  readonly high: number;
  /** The mean of the solutions that make the ranges; one set of values that explains the ranking equally well. */
  readonly central: number;
}

export interface Utastar {
  /** `values[issue][option]`; the value of the best option of an issue is the issue's weight. Central weights add up to 1. */
  readonly values: readonly (readonly ValueRange[])[];
  /** By how much the examples have to be moved in all so that their values stand in the order ranked; zero if they do. */
  readonly error: number;
  /** By how much each example has to be moved, in the shape of the ranking: above zero, it was ranked too low for its value. */
  readonly errors: readonly (readonly number[])[];
  /**
   * The largest difference by which every example can exceed the next with no error; null where answers contradict or
   * nothing is ranked above anything else.
   */
  readonly largestDifference: number | null;
  readonly contradictions: Contradictions;
}

/** By how much an example has to exceed the next one ranked, unless the caller says otherwise. */
const LEAST = 0.001;
/** What the error of a post-optimal solution may exceed the least by. */
const EVEN = 1e-7;

/**
 * UTASTAR (Siskos and Yannacopoulos 1985): values of options from a ranking of example packages, so that nobody has to type
 * a number.
 *
 * Plan. Each example gets two errors, too high and too low; a linear program finds values for which the examples, so
 * moved, stand in the order ranked, each at least `least` above the next, with the smallest sum of errors. Then the
 * smallest and largest value of every option is looked for among all values with that sum (post-optimal analysis): wide
 * ranges say that the examples leave much open. Where the error is not zero, smallest sets of answers that contradict
 * are named. Cost: a linear program for each option, twice; it reports after each.
 */
export function* utastar(examples: RankedExamples, least = LEAST): Work<Outcome<Utastar>> {
  const checked = checkedExamples(examples);
  if (!checked.ok) return checked;
  if (!(least > 0 && least < 1))
    return refuse(
      'elicit-answer-wrong',
      `The least difference is ${least}; it must be between 0 and 1.`,
      'least',
    );
  const flat = examples.ranking.flat();
  const rows = new ValueRows(examples, 2 * flat.length);
  const sum = rows.line(
    null,
    null,
    flat.flatMap(
      (_, at) =>
        [
          [2 * at, -1],
          [2 * at + 1, -1],
        ] as const,
    ),
  );
  const conditions = [
    ...rows.always(),
    ...(examples.orders ?? []).map((each) => rows.order(each)),
    ...ranked(examples, rows, least),
  ];
  const optimum = yield* needed(yield* feasibleRegion(rows.variables, conditions)).maximise(sum);
  if (optimum.kind === 'unbounded') throw new Error('Errors are not negative.');
  const error = Math.max(0, -optimum.value);
  yield progress(0.1);
  const even: Row = { of: sum, is: 'atLeast', bound: -error - EVEN };
  const values = yield* valueRanges(
    examples,
    rows,
    needed(yield* feasibleRegion(rows.variables, [...conditions, even])),
  );
  const moved = flat.map(
    (_, at) => (optimum.at[rows.count + 2 * at + 1] ?? 0) - (optimum.at[rows.count + 2 * at] ?? 0),
  );
  const contradictions: Contradictions =
    error > EVEN ? yield* contradictionsOf(examples) : { among: 'pairs', sets: [], complete: true };
  return good({
    values,
    error: error > EVEN ? error : 0,
    errors: inShape(examples.ranking, error > EVEN ? moved : moved.map(() => 0)),
    largestDifference: contradictions.sets.length > 0 ? null : yield* largestDifference(examples),
    contradictions,
  });
}

const progress = (done: number): Progress => ({ bound: null, best: null, done });

/** Errors reach any ranking, and values that are all alike but the worst keep any order that does not put the worst first. */
function needed(region: Region | null): Region {
  if (region === null) throw new Error('Errors make every ranking possible.');
  return region;
}

/** Neighbours in the ranking: the value less what is too high, plus what is too low, in order. */
function ranked({ ranking }: RankedExamples, rows: ValueRows, least: number): Row[] {
  const flat = ranking.flatMap((together, rank) => together.map((chosen) => ({ chosen, rank })));
  return flat.slice(1).map(({ chosen, rank }, at): Row => {
    const before = flat[at] ?? { chosen, rank };
    const of = rows.line(before.chosen, chosen, [
      [2 * at, -1],
      [2 * at + 1, 1],
      [2 * at + 2, 1],
      [2 * at + 3, -1],
    ]);
    return before.rank === rank ? { of, is: 'equal', bound: 0 } : { of, is: 'atLeast', bound: least };
  });
}

function* valueRanges({ sizes }: RankedExamples, rows: ValueRows, region: Region): Work<ValueRange[][]> {
  const ends: { low: number; high: number }[] = [];
  const sums = Array.from({ length: rows.count }, () => 0);
  for (let at = 0; at < rows.count; at += 1) {
    const found: number[] = [];
    for (const sign of [-1, 1]) {
      const objective = Array.from({ length: rows.variables }, (_, i) => (i === at ? sign : 0));
      const optimum = yield* region.maximise(objective);
      if (optimum.kind === 'unbounded') throw new Error('Values add up to 1.');
      for (let i = 0; i < rows.count; i += 1) sums[i] = (sums[i] ?? 0) + (optimum.at[i] ?? 0);
      found.push(optimum.at[at] ?? 0);
    }
    ends.push({ low: unit(found[0] ?? 0), high: unit(found[1] ?? 0) });
    yield progress(0.1 + (0.6 * at) / rows.count);
  }
  return sizes.map((size, issue) =>
    Array.from({ length: size }, (_, option) => {
      const at = rows.place(issue, option);
      if (at === null) return { low: 0, high: 0, central: 0 };
      return { low: 0, high: 0, ...ends[at], central: unit((sums[at] ?? 0) / (2 * rows.count)) };
    }),
  );
}

/** Rounding may leave a value a hair outside of 0 to 1. */
const unit = (value: number): number => Math.min(1, Math.max(0, value));

function inShape<T>(shape: readonly (readonly unknown[])[], flat: readonly T[]): T[][] {
  let from = 0;
  return shape.map((together) => flat.slice(from, (from += together.length)));
}
