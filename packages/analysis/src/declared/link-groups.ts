import type { Inequality } from './inequality.ts';

/** Issues that links connect, and those links, by their places. */
export interface Group {
  readonly issues: readonly number[];
  readonly links: readonly number[];
}

/** Issues connected by links, and a group without issues for links that no choice can change. */
export function groupsOf(issues: number, inequalities: readonly Inequality[]): Group[] {
  const root = Array.from({ length: issues }, (_, at) => at);
  const find = (at: number): number => {
    let top = at;
    for (let above = root[top] ?? top; above !== top; above = root[top] ?? top) top = above;
    for (let each = at; each !== top;) {
      const above = root[each] ?? top;
      root[each] = top;
      each = above;
    }
    return top;
  };
  for (const { adds } of inequalities) {
    const [first, ...others] = [...adds.keys()].map(find);
    for (const other of others)
      if (first !== undefined) {
        const [a, b] = [find(first), find(other)];
        root[Math.max(a, b)] = Math.min(a, b);
      }
  }
  const groups = new Map<number, { issues: number[]; links: number[] }>();
  const groupAt = (at: number): { issues: number[]; links: number[] } => {
    const group = groups.get(at) ?? { issues: [], links: [] };
    groups.set(at, group);
    return group;
  };
  for (let issue = 0; issue < issues; issue += 1) groupAt(find(issue)).issues.push(issue);
  for (const [link, { adds }] of inequalities.entries()) {
    const [first] = adds.keys();
    groupAt(first === undefined ? -1 : find(first)).links.push(link);
  }
  return [...groups.values()];
}
