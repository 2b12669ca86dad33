import { tied, type Unit } from '../sheet/space.ts';
import type { Frontier } from './listed.ts';

/** The place of the point of a frontier that gives every party the same as `utilities`; -1 if there is none. Linear. */
export const placeOn = (frontier: Frontier, unit: Unit, utilities: readonly number[]): number =>
  placeWhere(frontier, (point) => point.every((own, party) => tied(unit, own, utilities[party] ?? 0)));

/**
 * The place of the first point of a frontier that gives nobody less than `utilities` and somebody more; -1 if there is none,
 * which means of acceptable utilities and a whole frontier that nothing dominates them. Linear.
 */
export const dominatorOn = (frontier: Frontier, unit: Unit, utilities: readonly number[]): number =>
  placeWhere(frontier, (point) => {
    const others = [...point.entries()].filter(([party, own]) => !tied(unit, own, utilities[party] ?? 0));
    return others.length > 0 && others.every(([party, own]) => own > (utilities[party] ?? 0));
  });

function placeWhere({ size, parties, values }: Frontier, fits: (point: Float64Array) => boolean): number {
  for (let at = 0; at < size; at += 1) if (fits(values.subarray(at * parties, (at + 1) * parties))) return at;
  return -1;
}
