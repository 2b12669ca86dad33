import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Space } from '../sheet/space.ts';
import { run, type Work } from '../work.ts';
import { tiesOf, type Tie } from './ties.ts';

/** Issues that links and boxes join, in the order in which they are best settled, and what joins them. */
export interface Component {
  readonly issues: readonly number[];
  readonly ties: readonly Tie[];
}

/**
 * Parts a space into components: within one, links and boxes join the issues; between two, nothing does, so that the
 * packages of a space are one choice of each component. An issue that nothing joins is a component of its own. A
 * link over no issue at all, which holds or not whatever is chosen, goes with the first component.
 */
export const components = (space: Space): Component[] => run(findingComponents(space));

/** The same with reports between, for many hundreds of issues that links join. */
export function* findingComponents(space: Space): Work<Component[]> {
  const ties = tiesOf(space);
  if (ties.length === 0) return [...space.sizes.keys()].map((issue) => ({ issues: [issue], ties: [] }));
  const root = joined(space.sizes.length, ties);
  const groups = new Map<number, number[]>();
  for (const issue of space.sizes.keys()) {
    const group = groups.get(root(issue));
    if (group === undefined) groups.set(root(issue), [issue]);
    else group.push(issue);
  }
  const [firstGroup = 0] = groups.keys();
  const tiesIn = new Map<number, Tie[]>();
  for (const tie of ties) {
    const [first] = tie.issues;
    const own = first === undefined ? firstGroup : root(first);
    const others = tiesIn.get(own);
    if (others === undefined) tiesIn.set(own, [tie]);
    else others.push(tie);
  }
  const pace = new Pace(LOOKS_A_TURN);
  const found: Component[] = [];
  for (const [own, issues] of groups) {
    const within = tiesIn.get(own) ?? [];
    found.push({ issues: yield* settlingOrder(issues, within, pace), ties: within });
  }
  return found;
}

/** Issues looked at, with their ties, between two reports. */
const LOOKS_A_TURN = 20_000;

/** The smallest issue joined to an issue: union and find with path halving. */
function joined(issues: number, ties: readonly Tie[]): (issue: number) => number {
  const parent = Array.from({ length: issues }, (_, issue) => issue);
  const root = (issue: number): number => {
    let at = issue;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? 0] ?? 0;
      at = parent[at] ?? 0;
    }
    return at;
  };
  for (const tie of ties)
    for (const issue of tie.issues) {
      const [a, b] = [root(tie.issues[0] ?? issue), root(issue)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  return root;
}

/**
 * An order of issues that keeps few ties open at a time: always the issue that opens fewest ties over those it closes,
 * the earlier one where two are alike. What is open is the state that has to be remembered.
 */
function* settlingOrder(issues: readonly number[], ties: readonly Tie[], pace: Pace): Work<number[]> {
  const left = new Set(issues);
  const waiting = ties.map((tie) => tie.issues.length);
  const ofIssue = new Map(issues.map((issue) => [issue, [] as number[]]));
  for (const [at, tie] of ties.entries()) for (const issue of tie.issues) ofIssue.get(issue)?.push(at);
  const opens = (at: number): number => {
    const [now, all] = [waiting[at] ?? 0, ties[at]?.issues.length ?? 0];
    return (now === all ? 1 : 0) - (now === 1 ? 1 : 0);
  };
  const order: number[] = [];
  while (left.size > 0) {
    let [next, least] = [-1, Infinity];
    for (const issue of left) {
      const open = (ofIssue.get(issue) ?? []).reduce((sum, at) => sum + opens(at), 0);
      if (open < least) [next, least] = [issue, open];
    }
    if (pace.isDue(left.size + 1)) yield going;
    left.delete(next);
    order.push(next);
    for (const at of ofIssue.get(next) ?? []) waiting[at] = (waiting[at] ?? 0) - 1;
  }
  return order;
}
