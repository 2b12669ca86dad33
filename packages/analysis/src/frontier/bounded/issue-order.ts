import type { Component } from '../components.ts';
import type { Grid } from '../grid.ts';
import type { Tie } from '../ties.ts';

export type BoxTie = Extract<Tie, { kind: 'box' }>;

/**
 * The order in which the issues of a component are settled: those on which most is at stake first, so that what is poor
 * shows early. A box counts for its issues in equal parts, and each party by what it has at stake on the whole. Where
 * links are more than boxes, the order of the component stays, which keeps few of them open.
 */
export function issueOrder(
  { issues, ties }: Component,
  boxes: readonly BoxTie[],
  grid: Grid,
): readonly number[] {
  if (ties.length > 2 * boxes.length) return issues;
  const stakes = grid.utilities.map((_, party) => stakesOf(party, issues, boxes, grid));
  const wholes = stakes.map((own) => [...own.values()].reduce((sum, each) => sum + each, 0));
  const share = (issue: number): number =>
    stakes.reduce((sum, own, party) => sum + (own.get(issue) ?? 0) / Math.max(1, wholes[party] ?? 1), 0);
  const shares = new Map(issues.map((issue) => [issue, share(issue)]));
  return issues.toSorted((a, b) => (shares.get(b) ?? 0) - (shares.get(a) ?? 0));
}

/** What a party has at stake on each issue. */
function stakesOf(
  party: number,
  issues: readonly number[],
  boxes: readonly BoxTie[],
  { utilities, inSteps }: Grid,
): Map<number, number> {
  const stakes = new Map<number, number>();
  for (const issue of issues) {
    const own = utilities[party]?.[issue] ?? [];
    stakes.set(issue, Math.max(...own) - Math.min(...own));
  }
  for (const box of boxes)
    if (box.party === party)
      for (const issue of box.issues)
        stakes.set(issue, (stakes.get(issue) ?? 0) + Math.abs(inSteps(box.value)) / box.issues.length);
  return stakes;
}
