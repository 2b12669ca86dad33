import { going } from '../../going.ts';
import type { Grid } from '../../frontier/grid.ts';
import type { Work } from '../../work.ts';
import { SAME } from '../exact.ts';
import type { Goal } from '../goals.ts';
import type { Measured } from '../ground.ts';
import type { Solution } from '../solution-goals.ts';
import { NEVER, pairOf, type Pair, type Thresholds } from './thresholds.ts';
import { Ties } from './ties.ts';

/** What a solution is hunted by: its goal, and for shares what each party could gain. */
export interface Quarry {
  readonly solution: Solution;
  readonly goal: Goal;
}

/** Whole numbers that come closer than this share are compared exactly, so that they have to be met. */
const CLOSE = 1e-10;
/** A distance that is shorter by no more than this share is the same. */
const SAME_DISTANCE = 1e-12;
/** What the sum of two shares may err by in doubles. */
const NOISE = 1e-15;

/** The best packages so far for some goals of two parties, and what a package has to reach to be one of them. */
export class Hunt {
  readonly thresholds: Thresholds;
  readonly #step: number;
  readonly #slack: number;
  readonly #measured: Measured;
  readonly #spans: Pair;
  readonly #near: Goal | null;
  readonly #ties = new Map<Solution, Ties>();
  #nearest = -Infinity;
  #isAnyAcceptable = false;
  #isRaised = true;

  /**
   * `ideal`: what each party has at most over the acceptable packages, or null where that is to be found as well. `near`: the goal of
   * the opposition level, null where that is not asked for.
   */
  constructor(
    measured: Measured,
    { step, floors, slack }: Grid,
    quarries: readonly Quarry[],
    ideal: readonly number[] | null,
    near: Goal | null,
  ) {
    const { disagreement, ranges, tie, space } = measured;
    this.#step = step;
    this.#slack = slack;
    this.#measured = measured;
    this.#near = near;
    for (const { solution, goal } of quarries) this.#ties.set(solution, new Ties(goal, tie));
    this.#spans = pairOf(disagreement.map((from, party) => Math.max((ideal?.[party] ?? from) - from, 0)));
    const one = space.unit.kind === 'exact' ? 1 / space.unit.resolution : 1;
    const by = ranges.map(([, high], party) => {
      const span = high - (disagreement[party] ?? 0);
      return span > tie ? span : 1;
    });
    const isHunted = (...any: readonly Solution[]): boolean => any.some((each) => this.#ties.has(each));
    this.thresholds = {
      floors: pairOf(floors),
      from: pairOf(disagreement.map((each) => each / step)),
      // A product of 0 is as good as any other, and told from the others in the end.
      product: isHunted('nash') ? Number.MIN_VALUE : Infinity,
      least: isHunted('egalitarian', 'leximin') ? EVER : NEVER,
      shares: isHunted('ksMaxMin') ? EVER : NEVER,
      sum: isHunted('maxWelfare') ? -Infinity : Infinity,
      weights: pairOf(by.map((each) => step / each)),
      weighted: isHunted('maxRelativeWelfare') ? -Infinity : Infinity,
      ideal: pairOf(ranges.map(([, high]) => step / (high === 0 ? one : high))),
      distance: near === null ? -Infinity : Infinity,
      tops: ideal === null ? [-Infinity, -Infinity] : NEVER,
    };
  }

  get isAnyAcceptable(): boolean {
    return this.#isAnyAcceptable;
  }

  /** Whether thresholds may have been raised since this was asked. */
  isRaised(): boolean {
    const isRaised = this.#isRaised;
    this.#isRaised = false;
    return isRaised;
  }

  /** The smallest and the largest utility of a party over the packages that keep the links, in steps of the grid. */
  rangeOf(party: number): Pair {
    const [low, high] = this.#measured.ranges[party] ?? [0, 0];
    return [Math.floor(low / this.#step) - this.#slack, Math.ceil(high / this.#step) + this.#slack];
  }

  /** What each party has at most over the acceptable packages, in units of the space. */
  get tops(): Pair {
    const [first, second] = this.thresholds.tops;
    return [first * this.#step, second * this.#step];
  }

  /** How near the nearest package comes to what everybody would have at most. */
  get nearest(): number | null {
    return this.#nearest === -Infinity ? null : Math.sqrt(-this.#nearest);
  }

  tiesOf(solution: Solution): Ties | null {
    return this.#ties.get(solution) ?? null;
  }

  /** Takes packages that reach some threshold, in steps of the grid. */
  readonly take = (first: number, second: number, number: number, alike: number): void => {
    this.#isAnyAcceptable = true;
    const { thresholds } = this;
    const [top, otherTop] = thresholds.tops;
    if (first > top || second > otherTop)
      thresholds.tops = [Math.max(first, top), Math.max(second, otherTop)];
    const [one, other] = [first * this.#step, second * this.#step];
    this.#approach(one, other);
    for (const [solution, ties] of this.#ties)
      if (ties.take(one, other, number, alike)) this.#raise(solution, ties);
  };

  /** Sorts out ties that have become many. */
  *settle(): Work<void> {
    for (const [solution, ties] of this.#ties) {
      if (!ties.isFull) continue;
      yield going;
      if (yield* ties.sortOut()) this.#raise(solution, ties);
      yield going;
    }
  }

  #approach(first: number, second: number): void {
    const nearness = this.#near?.value([first, second]) ?? -Infinity;
    if (nearness <= this.#nearest) return;
    this.#nearest = nearness;
    this.#isRaised = true;
    this.thresholds.distance = -nearness * (1 - SAME_DISTANCE);
  }

  /** Raises the threshold of a solution to what is as good as its best, or, where ties crowd, to what is better. */
  #raise(solution: Solution, ties: Ties): void {
    const { best, goal, isCrowded } = ties;
    if (best === null) return;
    this.#isRaised = true;
    const { thresholds } = this;
    const step = this.#step;
    if (solution === 'nash') {
      if (goal.value(best) > 0) thresholds.product = this.#product(best, isCrowded);
    } else if (solution === 'maxWelfare')
      thresholds.sum = (best[0] + best[1] + this.#margin(best[0] + best[1], isCrowded, 0.5)) / step;
    else if (solution === 'maxRelativeWelfare') {
      const [one, other] = thresholds.weights;
      const value = goal.value(best);
      const size = Math.abs(best[0] * one) / step + Math.abs(best[1] * other) / step;
      const sum = (best[0] / step) * one + (best[1] / step) * other;
      thresholds.weighted = sum + this.#margin(value, isCrowded, 0) + (isCrowded ? 4 : -4) * NOISE * size;
    } else if (solution === 'ksMaxMin') thresholds.shares = this.#shares(goal.value(best), isCrowded);
    else thresholds.least = this.#least();
  }

  #product(best: Pair, isCrowded: boolean): number {
    const [zero, otherZero] = this.thresholds.from;
    const product = (best[0] / this.#step - zero) * (best[1] / this.#step - otherZero);
    if (this.#isExact) return isCrowded ? product + 0.5 : product * (1 - CLOSE);
    return product * (isCrowded ? 1 + 0.9 * SAME : 1 - 2 * SAME);
  }

  /** What a share or a sum has to have more than the best, or less, in units: `whole` is half of what whole sums differ by. */
  #margin(value: number, isCrowded: boolean, whole: number): number {
    const size = Math.max(1, Math.abs(value));
    if (this.#isExact && whole > 0) return isCrowded ? whole : -whole;
    if (this.#isExact) return isCrowded ? 0 : -CLOSE * size;
    return (isCrowded ? 0.9 : -2) * SAME * size;
  }

  #shares(share: number, isCrowded: boolean): Pair {
    const least = share + this.#margin(share, isCrowded, 0);
    const { disagreement } = this.#measured;
    const needed = this.#spans.map((span, party) =>
      // A party that can gain nothing has its whole share whatever is chosen.
      span > this.#measured.tie ? ((disagreement[party] ?? 0) + least * span) / this.#step : -Infinity,
    );
    return pairOf(needed);
  }

  /** What both have to get for the smallest gain; what is leximin has the largest of those, too. */
  #least(): Pair {
    const { tie, disagreement } = this.#measured;
    let needed = Infinity;
    for (const solution of ['egalitarian', 'leximin'] as const) {
      const ties = this.#ties.get(solution);
      if (ties === undefined) continue;
      const least = ties.best === null ? -Infinity : ties.goal.value(ties.best);
      const isStrict = ties.isCrowded && solution === 'egalitarian';
      const margin = this.#isExact ? (isStrict ? 0.5 : 0) : (isStrict ? 0.9 : -2) * tie;
      needed = Math.min(needed, least + margin);
    }
    return pairOf(disagreement.map((from) => (from + needed) / this.#step));
  }

  get #isExact(): boolean {
    return this.#measured.space.unit.kind === 'exact';
  }
}

const EVER: Pair = [-Infinity, -Infinity];
