import type { Clause } from './clauses.ts';
import { unshared } from './multisets.ts';
import type { ClauseGroup } from './pairing.ts';

/** Words with the one behind each: a stretch that was moved as a whole keeps nearly all of these. */
function neighboursOf(clauses: readonly Clause[]): string[] {
  const keys = clauses.flatMap(({ tokens }) =>
    tokens.flatMap(({ key, fact, text, kind }) => (kind === 'mark' ? [] : [fact === null ? key : text])),
  );
  return keys.map((key, at) => `${key} ${keys[at + 1] ?? ''}`);
}

const LEAST_KEPT = 0.55;
/** A side of which more is kept than this stands in the other: words were put in, and nothing was written anew. */
const MOST_KEPT = 0.75;
/** One word put for another changes four pairs of neighbours; so few are no rewriting, however short the sentence is. */
const LEAST_CHANGED = 10;

/**
 * Whether a sentence was written anew, so that a small word that differs need not be a change of what it says: less than 55 %
 * of the pairs of neighbouring words are on both sides (Dice). A change of substance in a text that is else left alone
 * keeps nearly all of them, wherever the sentence stands; one turned from active into passive keeps less than half. The
 * share was chosen on the pairs in bench/gold. Linear in the words.
 */
export function isRecast(group: ClauseGroup): boolean {
  const known = KNOWN.get(group) ?? wasRecast(group);
  KNOWN.set(group, known);
  return known;
}

/** Asked several times of one group; no result depends on it. */
const KNOWN = new WeakMap<ClauseGroup, boolean>();

function wasRecast({ left, right }: ClauseGroup): boolean {
  const [a, b] = [neighboursOf(left), neighboursOf(right)];
  const only = unshared(a, b, (pair) => pair);
  const changed = only.left.length + only.right.length;
  const kept = Math.max(
    1 - only.left.length / Math.max(1, a.length),
    1 - only.right.length / Math.max(1, b.length),
  );
  return kept < MOST_KEPT && changed >= LEAST_CHANGED && changed > (1 - LEAST_KEPT) * (a.length + b.length);
}
