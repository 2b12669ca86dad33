import { good, type Outcome } from '../outcome.ts';
import { isFeasible, type Package } from '../sheet/space.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { explained, type Explained } from './explained.ts';
import { checkedPlan, drawsWrong, withShare } from './plan.ts';
import { Tally, type DrawnShare } from './share.ts';
import {
  acceptsInDraw,
  preparingDrawer,
  STEPS_A_NUMBER,
  type Draw,
  type DrawPlan,
  type UncertainSpace,
} from './space.ts';
import { highOf, isPoint, lowOf, notAbove, type Unknowns } from './unknowns.ts';

/** One thing that is not known of a party, by places. */
export type Question =
  | { readonly kind: 'weight'; readonly party: number; readonly issue: number }
  | { readonly kind: 'score'; readonly party: number; readonly issue: number; readonly option: number }
  | { readonly kind: 'reserved'; readonly party: number }
  /** Which of two issues weighs more. */
  | { readonly kind: 'matters'; readonly party: number; readonly issues: readonly [number, number] }
  /** Which of two options of an issue is worth more. */
  | {
      readonly kind: 'better';
      readonly party: number;
      readonly issue: number;
      readonly options: readonly [number, number];
    };

/** How much an answer would tell. */
export interface Worth extends Explained {
  readonly question: Question;
}

export interface WorthKnowing {
  readonly method: 'independent' | 'walk';
  readonly draws: number;
  /** The share of draws in which the package is acceptable to those who were asked about. */
  readonly acceptable: DrawnShare;
  /** What is not known, what would tell most first; empty where all draws say the same. */
  readonly questions: readonly Worth[];
}

/**
 * What would have to be known to decide whether a package is acceptable to all (or to one party): for each single
 * number, and each order of two, the share of the variance of the acceptance that knowing it would take away, its
 * first-order index (Sobol' 1993). Answers that tell only together have small indices each.
 *
 * Plan. The same draws serve all questions: those alike in what a question asks are put together, and what their
 * acceptance differs between the groups is what the answer explains (`explained`). Cost: draws times (issues squared
 * times parties) in time and memory of one number per question and draw.
 */
export function* worthKnowing(
  space: UncertainSpace,
  chosen: Package,
  plan: DrawPlan,
  party: number | null = null,
): Work<Outcome<WorthKnowing>> {
  const checked = checkedPlan(plan);
  if (!checked.ok) return checked;
  const questions = yield* questionsOf(space, chosen, party);
  if (questions.length * plan.draws > MOST_ANSWERS) return tooMany(questions.length, plan.draws);
  const drawer = yield* preparingDrawer(space, plan.seed);
  const tally = new Tally(plan.draws, drawer.method);
  const outcomes = new Float64Array(plan.draws);
  const pace = new Pace();
  const answers: Float64Array[] = [];
  for (let at = 0; at < questions.length; at += 1) {
    answers.push(new Float64Array(plan.draws));
    yield* pace.after(plan.draws / 10);
  }
  const asked = party === null ? space.parties.map((_, at) => at) : [party];
  const feasible = party !== null || isFeasible(space, chosen);
  for (let draw = 0; draw < plan.draws; draw += 1) {
    const drawn = yield* drawer.drawing();
    if (feasible && asked.every((each) => acceptsInDraw(space, drawn, each, chosen))) {
      outcomes[draw] = 1;
      tally.count(draw);
    }
    for (const [at, question] of questions.entries()) {
      const line = answers[at];
      if (line !== undefined) line[draw] = answerIn(drawn, question);
    }
    yield* pace.after(questions.length * 4 + STEPS_A_NUMBER * drawer.numbers, (0.5 * draw) / plan.draws);
  }
  const worths: Worth[] = [];
  if (tally.counted > 0 && tally.counted < plan.draws)
    for (const [at, question] of questions.entries()) {
      const found = yield* withShare(
        explained(outcomes, answers[at] ?? new Float64Array(), isOrder(question) ? 2 : null),
        0.5 + (0.5 * at) / questions.length,
      );
      if (found !== null) worths.push({ question, ...found });
      yield* pace.after(plan.draws * (isOrder(question) ? 4 : 30), 0.5 + (0.5 * at) / questions.length);
    }
  // Stable, so that equals stay in the order of parties, kinds and places.
  worths.sort((a, b) => b.explains - a.explains);
  return good({ method: drawer.method, draws: plan.draws, acceptable: tally.share(), questions: worths });
}

/** Answers that are kept at most: 400 megabytes. */
const MOST_ANSWERS = 50_000_000;

const tooMany = (questions: number, draws: number): Outcome<never> =>
  drawsWrong(
    `${draws} draws of ${questions} things that are not known are more than ${MOST_ANSWERS} answers.`,
    `Ask for at most ${Math.floor(MOST_ANSWERS / questions)} draws, or for one party.`,
  );

const isOrder = ({ kind }: Question): boolean => kind === 'matters' || kind === 'better';

/** Everything that is not known and that has to do with a package. */
function* questionsOf(space: UncertainSpace, chosen: Package, only: number | null): Work<Question[]> {
  const questions: Question[] = [];
  for (const [party, { weights, scores, reserved }] of space.parties.entries()) {
    if (only !== null && party !== only) continue;
    for (const [issue, each] of weights.spreads.entries())
      if (!isPoint(each)) questions.push({ kind: 'weight', party, issue });
    for (const [issue, option] of chosen.entries())
      if (!isPoint(scores[issue]?.spreads[option] ?? 0))
        questions.push({ kind: 'score', party, issue, option });
    if (reserved !== null && !isPoint(reserved)) questions.push({ kind: 'reserved', party });
    for (const issues of yield* openPairs(weights)) questions.push({ kind: 'matters', party, issues });
    for (const [issue, option] of chosen.entries())
      for (const options of yield* openPairs(scores[issue] ?? weights, option))
        questions.push({ kind: 'better', party, issue, options });
  }
  return questions;
}

/** Pairs whose order is not given, neither by an order nor by their ranges. */
function* openPairs(unknowns: Unknowns, of: number | null = null): Work<[number, number][]> {
  const { spreads, orders } = unknowns;
  const below = orders.length === 0 ? [] : yield* notAbove(unknowns);
  const isOpen = (one: number, other: number): boolean => {
    const [a, b] = [spreads[one] ?? 0, spreads[other] ?? 0];
    if (highOf(a) <= lowOf(b) || lowOf(a) > highOf(b)) return false;
    return below[one]?.[other] !== true && below[other]?.[one] !== true;
  };
  const pairs: [number, number][] = [];
  const pace = new Pace();
  for (const one of spreads.keys()) {
    for (let other = one + 1; other < spreads.length; other += 1)
      if ((of === null || one === of || other === of) && isOpen(one, other)) pairs.push([one, other]);
    yield* pace.after(10 * spreads.length);
  }
  return pairs;
}

/** What a question would be answered in a draw; an order is 1 where the first is the larger, else 0. */
function answerIn({ weights, scores, reserved }: Draw, question: Question): number {
  const { party } = question;
  const weight = (issue: number): number => weights[party]?.[issue] ?? 0;
  const score = (issue: number, option: number): number => scores[party]?.[issue]?.[option] ?? 0;
  switch (question.kind) {
    case 'weight':
      return weight(question.issue);
    case 'score':
      return score(question.issue, question.option);
    case 'reserved':
      return reserved[party] ?? 0;
    case 'matters':
      return Number(weight(question.issues[0]) > weight(question.issues[1]));
    case 'better':
      return Number(score(question.issue, question.options[0]) > score(question.issue, question.options[1]));
  }
}
