/** Which duties of a group of clauses are compared with which. */
import type { Finding } from './change.ts';
import type { Clause } from './clauses.ts';
import { pairFindings } from './compare-force.ts';
import { type Bound, keyOf } from './duty-force.ts';
import { inPairs, once, unshared } from './multisets.ts';
import { oneSided } from './one-sided-duties.ts';
import type { ClauseGroup } from './pairing.ts';

/**
 * Compares the duties of a group. Clauses that answer one to one are compared one by one; where one sentence became two,
 * only forms that one side alone has count, since the same duty may be said once or twice. Where the group was `reversed` (a
 * negation came or went, which has an entry of its own) the forms are compared without it.
 */
export function dutyFindings(group: ClauseGroup, reversed: boolean): Finding[] {
  const { left, right } = group;
  const [a, b] = [left, right].map((clauses) => clauses.flatMap(boundOf));
  if (a === undefined || b === undefined || a.length + b.length === 0) return [];
  if (a.length === 0 || b.length === 0) return oneSided(group, a, b);
  if (a.length === 1 && b.length === 1) return pairFindings(a[0] ?? null, b[0] ?? null, reversed, group);
  const key = keyOf(reversed);
  const differing = unshared(once(a, key), once(b, key), key);
  return inPairs(differing).flatMap(([one, other]) =>
    one === null || other === null ? [] : pairFindings(one, other, reversed, group),
  );
}

const boundOf = (clause: Clause): Bound[] => (clause.duty === null ? [] : [{ clause, duty: clause.duty }]);

/** Duties that only describe are compared only where both sides have some: one may be said in other words. */
export function asideFindings(group: ClauseGroup): Finding[] {
  const { left, right } = group;
  const [a, b] = [left, right].map((clauses) =>
    clauses.flatMap((clause) => clause.asides.map((duty) => ({ clause, duty }))),
  );
  if (a === undefined || b === undefined) return [];
  return inPairs(unshared(a, b, keyOf(false))).flatMap(([one, other]) =>
    pairFindings(one, other, false, group),
  );
}
