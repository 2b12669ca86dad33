import { feasibleRegion, type Row } from '../linear/simplex.ts';
import type { Progress, Work } from '../work.ts';
import { ValueRows, type Answer, type RankedExamples } from './examples.ts';

/** Answers that no values of options can keep together. */
export interface Contradictions {
  /** Whether all pairs of examples were looked at, or, where there are more than 24, each with its neighbour alone. */
  readonly among: 'pairs' | 'neighbours';
  /** Smallest sets that have no answer in common: without any one of its answers, the rest of a set can be kept. */
  readonly sets: readonly (readonly Answer[])[];
  /** Whether the answers outside the sets can be kept together; false where ten sets were found and more are left. */
  readonly complete: boolean;
}

const MOST_SETS = 10;
const MOST_PAIRED = 24;
/** A difference in values smaller than this is none. */
const NONE = 1e-7;

/**
 * Which answers contradict, whatever the least difference.
 *
 * Plan. Answers can be kept together if some values put every better example above the worse one; a linear program
 * finds the values with the largest such difference. QuickXplain (Junker 2004) halves the answers to find a smallest set
 * that cannot be kept; its answers are put aside, and the search goes on until the rest can be kept. Cost: for each set of
 * k of n answers about k log n linear programs; it reports after each.
 */
export function* contradictionsOf(examples: RankedExamples): Work<Contradictions> {
  const among = examples.ranking.flat().length > MOST_PAIRED ? 'neighbours' : 'pairs';
  let left = answersOf(examples, among);
  const sets: Answer[][] = [];
  while (sets.length < MOST_SETS && !(yield* canBeKept(examples, left))) {
    yield PROGRESS;
    const set = yield* smallest(examples, [], false, left);
    sets.push(set);
    left = left.filter((each) => !set.includes(each));
  }
  return { among, sets, complete: sets.length < MOST_SETS || (yield* canBeKept(examples, left)) };
}

const PROGRESS: Progress = { bound: null, best: null, done: 0.8 };

/** The part of `open` that is needed so that it cannot be kept beside `held`. */
function* smallest(
  examples: RankedExamples,
  held: readonly Answer[],
  changed: boolean,
  open: readonly Answer[],
): Work<Answer[]> {
  if (changed && !(yield* canBeKept(examples, held))) return [];
  yield PROGRESS;
  if (open.length <= 1) return [...open];
  const [first, second] = [open.slice(0, open.length >> 1), open.slice(open.length >> 1)];
  const right = yield* smallest(examples, [...held, ...first], true, second);
  const left = yield* smallest(examples, [...held, ...right], right.length > 0, first);
  return [...left, ...right];
}

/** What was answered: orders of options first, then examples, each with those behind it. */
function answersOf({ orders = [], ranking }: RankedExamples, among: 'pairs' | 'neighbours'): Answer[] {
  const flat = ranking.flatMap((together, rank) => together.map((chosen) => ({ chosen, rank })));
  const reach = among === 'pairs' ? flat.length : 1;
  const compared = flat.flatMap(({ chosen, rank }, at) =>
    flat
      .slice(at + 1, at + 1 + reach)
      .map((other): Answer =>
        other.rank === rank
          ? { kind: 'equal', one: chosen, other: other.chosen }
          : { kind: 'ranked', better: chosen, worse: other.chosen },
      ),
  );
  return [...orders.map((each): Answer => ({ kind: 'order', ...each })), ...compared];
}

function* canBeKept(examples: RankedExamples, answers: readonly Answer[]): Work<boolean> {
  const most = yield* mostDifference(examples, answers);
  return most !== null && most > NONE;
}

/** The largest difference by which every example can exceed the next ranked; null where none is ranked above another. */
export function* largestDifference(examples: RankedExamples): Work<number | null> {
  const answers = answersOf(examples, 'neighbours');
  return answers.some(({ kind }) => kind === 'ranked') ? yield* mostDifference(examples, answers) : null;
}

/** The largest difference that all ranked pairs can have at once, at most 1; null where not even zero is possible. */
function* mostDifference(examples: RankedExamples, answers: readonly Answer[]): Work<number | null> {
  const rows = new ValueRows(examples, 1);
  const top: Row = { of: rows.line(null, null, [[0, 1]]), is: 'atMost', bound: 1 };
  const region = yield* feasibleRegion(rows.variables, [
    ...rows.always(),
    top,
    ...answers.map((each) => rowOf(each, rows)),
  ]);
  if (region === null) return null;
  const optimum = yield* region.maximise(rows.line(null, null, [[0, 1]]));
  return optimum.kind === 'optimal' ? optimum.value : null;
}

function rowOf(answer: Answer, rows: ValueRows): Row {
  if (answer.kind === 'order') return rows.order(answer);
  if (answer.kind === 'equal') return { of: rows.line(answer.one, answer.other), is: 'equal', bound: 0 };
  return { of: rows.line(answer.better, answer.worse, [[0, -1]]), is: 'atLeast', bound: 0 };
}
