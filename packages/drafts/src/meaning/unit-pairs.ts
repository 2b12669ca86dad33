/** Which open stretch of one version of a text is which of the other. */
import { Alignment, overlap, sizeOf } from '../brackets/bracket-alignment.ts';
import { partners } from '../brackets/bracket-partners.ts';
import { pairByNeighbours, pairMoved, pairReworded } from './lost-pairs.ts';
import type { Unit, UnitReading } from './negotiated-units.ts';
import { pairOptions } from './option-pairs.ts';
import { chosenFates, type Fate, fateOf, keptOf, openWords } from './unit-fates.ts';
import { MOST_WORDS, wordsOf } from './unit-words.ts';

/** The pairs of units, and what became of those that have none. */
export interface UnitPairs {
  /** Left unit to right unit. */
  readonly toRight: ReadonlyMap<number, number>;
  readonly toLeft: ReadonlyMap<number, number>;
  fateOfLeft(unit: Unit): Fate;
  fateOfRight(unit: Unit): Fate;
  /** The first and the last of a left unit's words that stayed, as places on the right; null where none did. */
  keptOnRight(unit: Unit): readonly [number, number] | null;
  keptOnLeft(unit: Unit): readonly [number, number] | null;
  /** Whether two partners hold the very same words; of long ones it may be false all the same where they moved. */
  sameWords(left: Unit, right: Unit): boolean;
  /** Whether partners reach over words that both texts have and only one of the two holds. */
  reach(left: Unit, right: Unit): 'same' | 'wider' | 'narrower' | 'other';
  /** Left units whose partner holds the same words at another place. */
  readonly moved: ReadonlySet<number>;
}

/**
 * Pairs the units of two versions of a text.
 *
 * Plan. The words of both sides, without signs and labels, are aligned, and units that share most of their words are
 * partners: the rule of `bracketChanges`. Two choices with a pair of options in common are then one choice, and its
 * options are paired afresh among themselves, since their order says nothing: first by their very words and proposers, then by words,
 * by proposers, as the alignment has it, and last in order. Of the brackets left over those with the same words were moved, and
 * those between the same neighbours were reworded. Of a choice that nothing answers, the option most like what
 * stands in its place was chosen. Cost: that of the edit script, and n log n in the units.
 */
export function unitPairs(left: UnitReading, right: UnitReading): UnitPairs {
  const there = new Alignment(left.words, right.words);
  const back = new Alignment(right.words, left.words);
  const toRight = partners(there, left.words, right.words);
  pairOptions(left, right, toRight);
  const moved = pairMoved(left, right, toRight);
  pairByNeighbours(left, right, toRight);
  pairReworded(left, right, there, back, toRight);
  const toLeft = new Map([...toRight].map(([a, b]) => [b, a]));
  const [openLeft, openRight] = [openWords(left), openWords(right)];
  const chosen = {
    left: chosenFates(left, right, there, toRight),
    right: chosenFates(right, left, back, toLeft),
  };
  return {
    toRight,
    toLeft,
    moved,
    fateOfLeft: (unit) => chosen.left.get(unit)?.fate ?? fateOf(unit, there, openRight),
    fateOfRight: (unit) => chosen.right.get(unit)?.fate ?? fateOf(unit, back, openLeft),
    keptOnRight: (unit) => chosen.left.get(unit)?.place ?? keptOf(unit, there),
    keptOnLeft: (unit) => chosen.right.get(unit)?.place ?? keptOf(unit, back),
    sameWords: (one, other) =>
      (sizeOf(one) <= MOST_WORDS && wordsOf(left, one) === wordsOf(right, other)) ||
      (sizeOf(one) === sizeOf(other) && overlap(there.ofLeft(one), there.ofRight(other)) === sizeOf(one)),
    reach: (one, other) => reachOf(there, one, other),
  };
}

function reachOf(aligned: Alignment, one: Unit, other: Unit): 'same' | 'wider' | 'narrower' | 'other' {
  const [was, is] = [aligned.ofLeft(one), aligned.ofRight(other)];
  const common = overlap(was, is);
  const [less, more] = [sizeOf(was) > common, sizeOf(is) > common];
  if (common === 0 || (!less && !more)) return 'same';
  return less && more ? 'other' : more ? 'wider' : 'narrower';
}
