import type { Clause } from './clauses.ts';
import { NEW, weightOf } from './clauses.ts';
import type { Random } from './random.ts';
import { between } from './random.ts';

/** A clause that was edited, with where it stood. */
export interface Placed {
  clause: Clause;
  /** Its index before the edits. */
  place: number;
}

/**
 * Puts what moves back among the others, at a random place that it reaches only by passing more than its own weight;
 * where there is no such place it stays where it was and is not marked as moved.
 */
export function settled(after: readonly Placed[], moving: readonly Placed[], random: Random): Clause[] {
  const list: (Placed & { moved?: boolean })[] = [...after];
  for (const { clause, place } of moving) {
    const home = list.filter((other) => other.moved !== true && other.place < place).at(-1);
    const own = home === undefined ? 0 : list.indexOf(home) + 1;
    const target = targetOf(list, own, weightOf(clause), random);
    if (target === null) list.splice(own, 0, { clause, place });
    else list.splice(target, 0, { clause: { ...clause, moved: true }, place: Number.NaN, moved: true });
  }
  return list.map(({ clause }) => clause);
}

function targetOf(
  list: readonly (Placed & { moved?: boolean })[],
  own: number,
  weight: number,
  random: Random,
): number | null {
  const near = random() < 0.4;
  for (let tries = 0; tries < 8; tries += 1) {
    const target = near
      ? Math.min(list.length, Math.max(0, own + between(random, -6, 6)))
      : between(random, 0, list.length);
    const passed = list.slice(Math.min(own, target), Math.max(own, target));
    const heavy = passed.filter(
      ({ moved, clause }) => moved !== true && clause.pieces.some(({ origin }) => origin !== NEW),
    );
    if (heavy.reduce((sum, { clause }) => sum + weightOf(clause), 0) > 1.5 * weight) return target;
  }
  return null;
}
