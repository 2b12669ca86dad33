/** Partners of units that the alignment lost: what was moved, stands beside the same words, or was reworded. */
import { type Alignment, sizeOf } from '../brackets/bracket-alignment.ts';
import type { Unit, UnitReading } from './negotiated-units.ts';
import { pairWithin } from './option-pairs.ts';
import { freeUnits, joined } from './unit-joins.ts';
import { optionsByChoice, wordsOf } from './unit-words.ts';

/** Joins brackets of the same words that stand at different places, in order; returns the left ones. Linear. */
export function pairMoved(left: UnitReading, right: UnitReading, toRight: Map<number, number>): Set<number> {
  const free = freeUnits(left, right, toRight);
  const before = new Set(toRight.keys());
  joined(
    free,
    (unit) => wordsOf(left, unit),
    (unit) => wordsOf(right, unit),
    toRight,
  );
  return new Set([...toRight.keys()].filter((unit) => !before.has(unit)));
}

/** How many words before and behind a stretch it is known by in a sentence that moved: those on both sides first. */
const NEIGHBOURS: readonly (readonly [number, number])[] = [
  [2, 2],
  [3, 0],
  [0, 3],
];

/** The words round a stretch; empty where there are fewer. */
function surroundingsOf(
  { words: { keys } }: UnitReading,
  from: number,
  to: number,
  [before, behind]: readonly [number, number],
): string {
  if (from < before || to + behind > keys.length) return '';
  return [...keys.slice(from - before, from), '_', ...keys.slice(to, to + behind)].join(' ');
}

/** Joins what the alignment lost in sentences that moved: brackets, and choices as wholes, beside the same words. Linear. */
export function pairByNeighbours(left: UnitReading, right: UnitReading, toRight: Map<number, number>): void {
  for (const reach of NEIGHBOURS) {
    joined(
      freeUnits(left, right, toRight),
      ({ from, to }) => surroundingsOf(left, from, to, reach),
      ({ from, to }) => surroundingsOf(right, from, to, reach),
      toRight,
    );
    pairChoices(left, right, reach, toRight);
  }
}

function pairChoices(
  left: UnitReading,
  right: UnitReading,
  reach: readonly [number, number],
  toRight: Map<number, number>,
): void {
  const taken = new Set(toRight.values());
  const places = new Map<string, readonly Unit[]>();
  for (const options of optionsByChoice(right.units).values())
    if (!options.some(({ bracket }) => taken.has(bracket)))
      places.set(choicePlace(right, options, reach), options);
  for (const options of optionsByChoice(left.units).values()) {
    if (options.some(({ bracket }) => toRight.has(bracket))) continue;
    const place = choicePlace(left, options, reach);
    const others = place === '' ? undefined : places.get(place);
    places.delete(place);
    if (others !== undefined) pairWithin(left, right, options, others, toRight);
  }
}

const choicePlace = (
  reading: UnitReading,
  options: readonly Unit[],
  reach: readonly [number, number],
): string => surroundingsOf(reading, options[0]?.from ?? 0, options.at(-1)?.to ?? 0, reach);

/** Joins brackets left over that stand between the same neighbours, in order: their words were replaced. Linear. */
export function pairReworded(
  left: UnitReading,
  right: UnitReading,
  there: Alignment,
  back: Alignment,
  toRight: Map<number, number>,
): void {
  const free = freeUnits(left, right, toRight);
  const stands = (unit: Unit, aligned: Alignment): boolean =>
    2 * sizeOf(aligned.ofLeft(unit)) >= sizeOf(unit);
  const others = free.right.filter((unit) => !stands(unit, back));
  let next = 0;
  for (const unit of free.left) {
    if (stands(unit, there)) continue;
    const [low, high] = there.boundsOf(unit);
    while (next < others.length && (others[next]?.from ?? 0) < low) next += 1;
    const other = others[next];
    if (other === undefined || other.to > high) continue;
    toRight.set(unit.bracket, other.bracket);
    next += 1;
  }
}
