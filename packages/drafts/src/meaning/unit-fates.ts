/** What became of a unit that no unit of the other side answers. */
import { type Alignment, sizeOf } from '../brackets/bracket-alignment.ts';
import { unshared } from './multisets.ts';
import type { Unit, UnitReading } from './negotiated-units.ts';
import { optionsByChoice } from './unit-words.ts';

/**
 * What became of a unit that no unit of the other side answers: its words stand `free` of brackets there, or within
 * `another` bracket, or are `gone`; `replaced` where others stand in their place.
 */
export type Fate = 'free' | 'another' | 'gone' | 'replaced';

/** Longer places are not searched for the option that stands in them. */
const LONGEST_PLACE = 400;
const LEAST_LIKE = 0.34;

/** What became of an option of a choice that nothing answers. */
export interface Chosen {
  readonly fate: Fate;
  /** The first and the last word on the other side of what stands in the place of the choice. */
  readonly place: readonly [number, number];
}

/** Of each choice that nothing answers, what stands in its place: one option is `free`, and the others are `gone`. */
export function chosenFates(
  own: UnitReading,
  other: UnitReading,
  aligned: Alignment,
  partner: ReadonlyMap<number, number>,
): Map<Unit, Chosen> {
  const fates = new Map<Unit, Chosen>();
  for (const options of optionsByChoice(own.units).values()) {
    const [first, last] = [options[0], options.at(-1)];
    if (first === undefined || last === undefined || options.some(({ bracket }) => partner.has(bracket)))
      continue;
    const [low, high] = aligned.boundsOf({ from: first.from, to: last.to });
    if (high <= low || high - low > LONGEST_PLACE || last.to - first.from > LONGEST_PLACE) continue;
    const place = other.words.keys.slice(low, high);
    const likes = options.map((unit) => likeness(own.words.keys.slice(unit.from, unit.to), place));
    const best = Math.max(...likes);
    if (best < LEAST_LIKE) continue;
    options.forEach((unit, at) =>
      fates.set(unit, { fate: at === likes.indexOf(best) ? 'free' : 'gone', place: [low, high - 1] }),
    );
  }
  return fates;
}

/** Twice the words in common over the words of both. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const only = unshared(a, b, (word) => word);
  return 1 - (only.left.length + only.right.length) / Math.max(1, a.length + b.length);
}

/** The first and the last of a unit's words that stayed, as places on the other side; null where none did. */
export function keptOf(unit: Unit, aligned: Alignment): readonly [number, number] | null {
  const [first, last] = aligned.endsOf(aligned.ofLeft(unit));
  return first === undefined || last === undefined ? null : [first, last];
}

/** What became of a unit by itself; `open` counts the words of the other side that stand in units before a place. */
export function fateOf(unit: Unit, aligned: Alignment, open: (place: number) => number): Fate {
  const kept = aligned.ofLeft(unit);
  if (sizeOf(kept) > 0 && 2 * sizeOf(kept) >= sizeOf(unit))
    return 2 * aligned.openOnRight(kept) <= sizeOf(kept) ? 'free' : 'another';
  const [low, high] = aligned.boundsOf(unit);
  return sizeOf(kept) === 0 && open(high) - open(low) < high - low ? 'replaced' : 'gone';
}

/** How many words before each place stand in units. Linear. */
export function openWords({ units, words }: UnitReading): (place: number) => number {
  const sums = new Int32Array(words.keys.length + 1);
  let openUntil = 0;
  let next = 0;
  words.keys.forEach((_, place) => {
    for (; (units[next]?.from ?? Infinity) <= place; next += 1)
      openUntil = Math.max(openUntil, units[next]?.to ?? 0);
    sums[place + 1] = (sums[place] ?? 0) + Number(place < openUntil);
  });
  return (place) => sums[place] ?? 0;
}
