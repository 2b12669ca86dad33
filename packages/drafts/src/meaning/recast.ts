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

/**
 * How much of the wording of a group stands on both sides, 0 to 1: pairs of neighbouring words in common (Dice). A change of
 * substance in a text that is else left alone keeps nearly all of them; a sentence turned from active into passive keeps
 * less than half. Linear in the words.
 */
export function keptShare({ left, right }: ClauseGroup): number {
  const [a, b] = [neighboursOf(left), neighboursOf(right)];
  const all = a.length + b.length;
  const only = unshared(a, b, (pair) => pair);
  return all === 0 ? 1 : (all - only.left.length - only.right.length) / all;
}

const LEAST_KEPT = 0.55;

/** Whether the sentence was written anew, so that a small word that differs need not be a change of what it says. */
export const isRecast = (group: ClauseGroup): boolean => keptShare(group) < LEAST_KEPT;
