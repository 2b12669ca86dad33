import type { Numbers } from './answers.ts';

/** Names in groups, the lowest rank first. */
export function groupsOf(ranks: Numbers): string[][] {
  const groups = new Map<number, string[]>();
  for (const [name, rank] of ranks) groups.set(rank, [...(groups.get(rank) ?? []), name]);
  return [...groups].sort(([a], [b]) => a - b).map(([, names]) => names);
}

/** What groups say as chains of two: each of a group before each of the next; alike says no order. */
export const chainsOf = (groups: readonly (readonly string[])[]): string[][] =>
  groups.flatMap((group, at) => group.flatMap((one) => (groups[at + 1] ?? []).map((next) => [one, next])));
