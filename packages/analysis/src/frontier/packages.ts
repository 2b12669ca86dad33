import type { Package } from '../sheet/space.ts';
import { firstEdge, isStart, type Trace } from './layer.ts';

/** What is still to be expanded of a package: points of traces, as a list. */
interface Goal {
  readonly trace: Trace;
  readonly at: number;
  readonly then: Goal | null;
}

/** The first `most` packages behind a point, in the order of its edges, sorted by the places of options. */
export function packagesBehind(trace: Trace, at: number, issues: number, most: number): Package[] {
  const found: number[][] = [];
  const chosen = Array.from({ length: issues }, () => 0);
  const visit = (goal: Goal | null): void => {
    if (found.length >= most) return;
    if (goal === null) {
      found.push([...chosen]);
      return;
    }
    if (isStart(goal.trace)) {
      visit(goal.then);
      return;
    }
    const end = firstEdge(goal.trace, goal.at + 1);
    for (let edge = firstEdge(goal.trace, goal.at); edge < end && found.length < most; edge += 1) {
      const origin = goal.trace.sources[goal.trace.via[edge] ?? 0];
      if (origin === undefined) continue;
      const { pick } = origin;
      const rest = pick?.kind === 'joint' ? { trace: pick.trace, at: pick.at, then: goal.then } : goal.then;
      if (pick?.kind === 'option') chosen[pick.issue] = pick.option;
      visit({ trace: origin.trace, at: goal.trace.from[edge] ?? 0, then: rest });
    }
  };
  visit({ trace, at, then: null });
  return found.sort(byPlaces);
}

function byPlaces(a: Package, b: Package): number {
  const at = a.findIndex((option, issue) => option !== b[issue]);
  return (a[at] ?? 0) - (b[at] ?? 0);
}
