/**
 * One fixed order for every list that is shown. The locale of a machine never decides: the same dossier gives the
 * same bytes everywhere.
 */

/** Compares two texts by their UTF-16 units. */
export const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const keys = new Map<string, string>();
const KEPT_KEYS = 4096;

/** The letters of a name without case and accents, which is what "alphabetical" goes by. */
function alphabetKey(name: string): string {
  const kept = keys.get(name);
  if (kept !== undefined) return kept;
  const key = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (keys.size < KEPT_KEYS) keys.set(name, key);
  return key;
}

/** Compares two names alphabetically, without case and accents; equal ones by their units. */
export const byAlphabet = (a: string, b: string): number =>
  byUnits(alphabetKey(a), alphabetKey(b)) || byUnits(a, b);

/** Compares two days; an unknown one comes last. */
export function byDay(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return byUnits(a, b);
}

/** Sorts a copy by several comparisons, the first that tells the two apart. */
export function sorted<T>(items: Iterable<T>, ...comparisons: readonly ((a: T, b: T) => number)[]): T[] {
  return [...items].sort((a, b) => {
    for (const compare of comparisons) {
      const result = compare(a, b);
      if (result !== 0) return result;
    }
    return 0;
  });
}

/** The ids without repetition, in the order of their units. */
export const distinct = (ids: Iterable<string>): string[] => [...new Set(ids)].sort(byUnits);

/** Groups items under a key, in the order in which the keys first occur. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
