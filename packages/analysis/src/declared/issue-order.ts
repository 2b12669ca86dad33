import { Pace } from '../pace.ts';
import type { Progress, Work } from '../work.ts';
import type { Inequality } from './inequality.ts';
import type { Group } from './link-groups.ts';

const GOING: Progress = { bound: null, best: null, done: 0 };

/** Issues and links looked at between two reports. */
const LOOKS_A_TURN = 50_000;

/** Groups up to this size are ordered from every start, larger ones from the first issue alone. */
const FROM_EVERY_START = 60;

/** The order among those from each start that keeps the fewest states, by a guess of two states for each open link. */
export function* orderOf(group: Group, inequalities: readonly Inequality[]): Work<number[]> {
  const pace = new Pace(LOOKS_A_TURN);
  const starts = group.issues.length <= FROM_EVERY_START ? group.issues : group.issues.slice(0, 1);
  let best: { order: number[]; guess: number } = { order: [], guess: Infinity };
  for (const start of starts) {
    const found = yield* orderFrom(start, group, inequalities, pace);
    if (found.guess < best.guess) best = found;
  }
  return best.order;
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
): Work<{ order: number[]; guess: number }> {
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
