/** A common beginning of about this rarity is as good as any longer one. */
const MUCH = 20;

/** 0 to 1: how rare the words are with which both begin. */
export function sameEdge(a: readonly number[], b: readonly number[], rarity: Float64Array): number {
  let mass = 0;
  for (let at = 0; at < a.length && at < b.length && a[at] === b[at]; at += 1)
    mass += rarity[a[at] ?? 0] ?? 0;
  return Math.min(1, mass / MUCH);
}

/** The share of the shorter edge that is the same, 0 to 1: 1 for a text that was cut off, or that goes on. */
export function shareOfEdge(a: readonly number[], b: readonly number[]): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return shorter === 0 ? 0 : same / shorter;
}
