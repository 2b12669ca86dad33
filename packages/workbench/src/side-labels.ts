import { keyAt } from './side-shown.ts';
import type { DraftSide } from './draft-side.ts';

/**
 * What the drafts of one answer are called in its tables: their short titles; the whole names where two have one short
 * title; with their keys where even those are the same.
 */
export function labelsOf(sides: readonly Pick<DraftSide, 'shortTitle' | 'name'>[]): string[] {
  const named = apart(
    sides.map(({ shortTitle }) => shortTitle),
    sides.map(({ name }) => name),
  );
  return apart(
    named,
    named.map((label, at) => `${label} (${keyAt(at)})`),
  );
}

/** Each label that stands once, and for one that stands more often the other at its place. */
function apart(labels: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, at) => ((counts.get(label) ?? 0) > 1 ? (others[at] ?? label) : label));
}
