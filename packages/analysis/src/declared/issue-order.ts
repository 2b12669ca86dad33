import { Pace } from '../pace.ts';
import type { Progress, Work } from '../work.ts';
import type { Inequality } from './inequality.ts';
import type { Group } from './link-groups.ts';

const GOING: Progress = { bound: null, best: null, done: 0 };

/** Issues and links looked at between two reports. */
const LOOKS_A_TURN = 50_000;

/** Groups up to this size are ordered from every start, larger ones from the first issue alone. */
const FROM_EVERY_START = 60;

/** Orders that promise more states than this are improved issue by issue. */
const MANY_STATES = 100_000;

/** An order of issues, and how many states it promises. */
interface Order {
  readonly order: number[];
  readonly guess: number;
}

/**
 * The order among those from each start that keeps the fewest states, by a guess of two states for each open link. Where even
 * that promises many, the orders from all starts are improved.
 */
export function* orderOf(group: Group, inequalities: readonly Inequality[]): Work<number[]> {
  const pace = new Pace(LOOKS_A_TURN);
  const starts = group.issues.length <= FROM_EVERY_START ? group.issues : group.issues.slice(0, 1);
  const found: Order[] = [];
  for (const start of starts) found.push(yield* orderFrom(start, group, inequalities, pace));
  const best = found.reduce(better, { order: [], guess: Infinity });
  if (best.guess <= MANY_STATES || group.issues.length > FROM_EVERY_START) return best.order;
  const improved: Order[] = [];
  for (const each of found) improved.push(yield* improvedOrder(each, touchesOf(group, inequalities), pace));
  return improved.reduce(better, best).order;
}

const better = (one: Order, other: Order): Order => (other.guess < one.guess ? other : one);

/** Of each link the issues that it touches. */
const touchesOf = ({ links }: Group, inequalities: readonly Inequality[]): readonly (readonly number[])[] =>
  links.map((link) => [...(inequalities[link]?.adds.keys() ?? [])]);

/** Moves single issues to where the guess is least, as long as one can be moved to lower it. */
function* improvedOrder(from: Order, touches: readonly (readonly number[])[], pace: Pace): Work<Order> {
  let best = from;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const issue of best.order) {
      const others = best.order.filter((each) => each !== issue);
      for (let to = 0; to <= others.length; to += 1) {
        const order = others.toSpliced(to, 0, issue);
        const guess = guessOf(order, touches);
        if (guess < best.guess) [best, isBetter] = [{ order, guess }, true];
        if (pace.isDue(order.length + 3 * touches.length)) yield GOING;
      }
    }
  }
  return best;
}

/** How many states an order promises: after each issue, two for each link that is open. */
function guessOf(order: readonly number[], touches: readonly (readonly number[])[]): number {
  const place = new Map(order.map((issue, at) => [issue, at]));
  const opens = new Int32Array(order.length + 1);
  for (const issues of touches) {
    let [first, last] = [order.length, 0];
    for (const issue of issues) {
      const at = place.get(issue) ?? 0;
      if (at < first) first = at;
      if (at > last) last = at;
    }
    opens[first] = (opens[first] ?? 0) + 1;
    opens[last] = (opens[last] ?? 0) - 1;
  }
  let [open, guess] = [0, 0];
  for (let at = 0; at < order.length; at += 1) {
    open += opens[at] ?? 0;
    guess += 2 ** open;
  }
  return guess;
}

/**
 * An order of the issues that keeps few links open at a time: next comes the issue after which the fewest are open;
 * among equals the first.
 */
function* orderFrom(
  start: number,
  { issues, links }: Group,
  inequalities: readonly Inequality[],
  pace: Pace,
): Work<Order> {
  const linksOf = new Map<number, number[]>(issues.map((issue) => [issue, []]));
  const left = new Map<number, number>();
  let touches = 0;
  for (const link of links) {
    const touched = [...(inequalities[link]?.adds.keys() ?? [])];
    left.set(link, touched.length);
    touches += touched.length;
    for (const issue of touched) linksOf.get(issue)?.push(link);
  }
  const started = new Set<number>();
  const growth = (issue: number): number => {
    let change = 0;
    for (const link of linksOf.get(issue) ?? []) {
      if (!started.has(link)) change += 1;
      if (left.get(link) === 1) change -= 1;
    }
    return change;
  };
  const waiting = new Set(issues);
  const order: number[] = [];
  let [open, guess] = [0, 0];
  while (waiting.size > 0) {
    const next = order.length === 0 ? start : leastOf(waiting, growth);
    if (pace.isDue(waiting.size * (1 + touches / issues.length))) yield GOING;
    open += growth(next);
    guess += 2 ** open;
    waiting.delete(next);
    order.push(next);
    for (const link of linksOf.get(next) ?? []) {
      started.add(link);
      left.set(link, (left.get(link) ?? 1) - 1);
    }
  }
  return { order, guess };
}

function leastOf(issues: Iterable<number>, growth: (issue: number) => number): number {
  let best = { issue: -1, change: Infinity };
  for (const issue of issues) {
    const change = growth(issue);
    if (change < best.change) best = { issue, change };
  }
  return best.issue;
}
