import type { Package } from '../sheet/space.ts';
import { firstEdge, isEnd, type Trace } from './layer.ts';

/** What is still to be expanded of a package: points of traces, as a list. */
interface Goal {
  readonly trace: Trace;
  readonly at: number;
  readonly then: Goal | null;
}

/** The options found so far, as a list. */
interface Chosen {
  readonly issue: number;
  readonly option: number;
  readonly before: Chosen | null;
}

/**
 * The first `most` packages behind a point, in the order of its edges, sorted by the places of options. An edge leads to
 * an earlier point, and to one more where two layers were summed up; so what is to be expanded is a list, and what is
 * to be tried a stack of such lists. Nothing calls itself, so that the number of issues is no matter.
 */
export function packagesBehind(trace: Trace, at: number, issues: number, most: number): Package[] {
  const found: Package[] = [];
  const open: { readonly goal: Goal | null; readonly chosen: Chosen | null }[] = [
    { goal: { trace, at, then: null }, chosen: null },
  ];
  for (let each = open.pop(); each !== undefined && found.length < most; each = open.pop()) {
    let { goal } = each;
    let { chosen } = each;
    while (goal !== null && isEnd(goal.trace)) {
      chosen = withChoices(chosen, goal.trace.written?.choicesOf(goal.at) ?? []);
      goal = goal.then;
    }
    if (goal === null) {
      found.push(packageOf(chosen, issues));
      continue;
    }
    const first = firstEdge(goal.trace, goal.at);
    const end = Math.min(firstEdge(goal.trace, goal.at + 1), first + most);
    for (let edge = end - 1; edge >= first; edge -= 1) open.push(followed(goal, edge, chosen));
  }
  return found.sort(byPlaces);
}

function withChoices(chosen: Chosen | null, choices: readonly number[]): Chosen | null {
  let all = chosen;
  for (let at = 0; at < choices.length; at += 2)
    all = { issue: choices[at] ?? 0, option: choices[at + 1] ?? 0, before: all };
  return all;
}

/** What an edge leaves to be expanded, and what is chosen with it. */
function followed(
  { trace, then }: Goal,
  edge: number,
  chosen: Chosen | null,
): { readonly goal: Goal | null; readonly chosen: Chosen | null } {
  const origin = trace.sources[trace.via[edge] ?? 0];
  if (origin === undefined) return { goal: then, chosen };
  const { pick } = origin;
  const rest = pick?.kind === 'joint' ? { trace: pick.trace, at: pick.at, then } : then;
  return {
    goal: { trace: origin.trace, at: trace.from[edge] ?? 0, then: rest },
    chosen: pick?.kind === 'option' ? { issue: pick.issue, option: pick.option, before: chosen } : chosen,
  };
}

function packageOf(chosen: Chosen | null, issues: number): number[] {
  const options = Array.from({ length: issues }, () => 0);
  for (let each = chosen; each !== null; each = each.before) options[each.issue] = each.option;
  return options;
}

function byPlaces(a: Package, b: Package): number {
  const at = a.findIndex((option, issue) => option !== b[issue]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
