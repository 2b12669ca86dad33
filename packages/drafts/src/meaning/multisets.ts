/** Items of two lists that only one of them has, equal ones counted against each other, in order of place. */
export interface Unshared<T> {
  readonly left: readonly T[];
  readonly right: readonly T[];
}

/** Takes out what both lists have equally often, by key. Linear. */
export function unshared<T>(
  left: readonly T[],
  right: readonly T[],
  keyOf: (item: T) => string,
): Unshared<T> {
  return { left: without(left, right, keyOf), right: without(right, left, keyOf) };
}

function without<T>(items: readonly T[], others: readonly T[], keyOf: (item: T) => string): T[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(keyOf(item)) ?? 0;
    counts.set(keyOf(item), count - 1);
    return count <= 0;
  });
}

/** One of each key, the first. */
export function once<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)) !== undefined);
}

/** Pairs the items of two lists in order; what is over on one side stands alone. */
export function inPairs<T>({ left, right }: Unshared<T>): (readonly [T | null, T | null])[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    left[at] ?? null,
    right[at] ?? null,
  ]);
}
