import type { ConcordanceRow, ReadProvision } from '../types.ts';

/** Where the provisions of the old draft are in the new one, by path. */
export interface Renumbering {
  /** The new paths of an old path; where only a provision above it is known, its new path with the rest behind. Empty where nothing is known. */
  follow(path: string): readonly string[];
  /** Whether the old provision is known, and has no counterpart in the new draft. */
  isGone(path: string): boolean;
  /** All that is known: old path to new paths. */
  readonly paths: ReadonlyMap<string, readonly string[]>;
}

/**
 * Old path to new paths from the rows of `align`. A provision that was divided has several; one that was dropped has
 * none. Linear in the rows.
 */
export function renumberingOf(
  rows: readonly ConcordanceRow[],
  before: readonly ReadProvision[],
  after: readonly ReadProvision[],
): Renumbering {
  const pathOf = new Map([...before, ...after].map(({ id, path }) => [id, path]));
  const old = new Map(before.map(({ id, path }) => [id, path]));
  const fresh = new Map(after.map(({ id, path }) => [id, path]));
  const paths = new Map<string, string[]>();
  for (const { left, right } of rows)
    for (const id of left) {
      const targets = right.map((other) => fresh.get(other) ?? pathOf.get(other) ?? '');
      const path = old.get(id) ?? '';
      paths.set(path, [...(paths.get(path) ?? []), ...targets]);
    }
  return {
    paths,
    follow: (path) => followed(paths, path),
    isGone: (path) => paths.get(path)?.length === 0,
  };
}

function followed(paths: ReadonlyMap<string, readonly string[]>, path: string): readonly string[] {
  const steps = path.split('.');
  for (let known = steps.length; known > 0; known -= 1) {
    const targets = paths.get(steps.slice(0, known).join('.'));
    if (targets === undefined) continue;
    const rest = steps.slice(known);
    return targets.map((target) => [target, ...rest].join('.'));
  }
  return [];
}
