import { Alignment, overlap, sizeOf } from '../brackets/bracket-alignment.ts';
import { partners } from '../brackets/bracket-partners.ts';
import { unshared } from './multisets.ts';
import type { Unit, UnitReading } from './negotiated-units.ts';

/**
 * What became of a unit that no unit of the other side answers: its words stand `free` of brackets there, or within
 * `another` bracket, or are `gone`; `replaced` where others stand in their place.
 */
export type Fate = 'free' | 'another' | 'gone' | 'replaced';

/** Which open stretch of one version of a text is which of the other. */
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
function pairByNeighbours(left: UnitReading, right: UnitReading, toRight: Map<number, number>): void {
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

/** Joins brackets of the same words that stand at different places, in order; returns the left ones. Linear. */
function pairMoved(left: UnitReading, right: UnitReading, toRight: Map<number, number>): Set<number> {
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

/** Units that stand by themselves, hold words, and have no partner yet. */
function freeUnits(left: UnitReading, right: UnitReading, toRight: ReadonlyMap<number, number>): Open {
  const taken = new Set(toRight.values());
  const isFree = (unit: Unit): boolean => unit.choice === -1 && unit.to > unit.from;
  return {
    left: left.units.filter((unit) => isFree(unit) && !toRight.has(unit.bracket)),
    right: right.units.filter((unit) => isFree(unit) && !taken.has(unit.bracket)),
  };
}

/** Joins brackets left over that stand between the same neighbours, in order: their words were replaced. Linear. */
function pairReworded(
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

/** Longer places are not searched for the option that stands in them. */
const LONGEST_PLACE = 400;
const LEAST_LIKE = 0.34;

interface Chosen {
  readonly fate: Fate;
  /** The first and the last word on the other side of what stands in the place of the choice. */
  readonly place: readonly [number, number];
}

/** Of each choice that nothing answers, what stands in its place: one option is `free`, and the others are `gone`. */
function chosenFates(
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

function keptOf(unit: Unit, aligned: Alignment): readonly [number, number] | null {
  const [first, last] = aligned.endsOf(aligned.ofLeft(unit));
  return first === undefined || last === undefined ? null : [first, last];
}

function fateOf(unit: Unit, aligned: Alignment, open: (place: number) => number): Fate {
  const kept = aligned.ofLeft(unit);
  if (sizeOf(kept) > 0 && 2 * sizeOf(kept) >= sizeOf(unit))
    return 2 * aligned.openOnRight(kept) <= sizeOf(kept) ? 'free' : 'another';
  const [low, high] = aligned.boundsOf(unit);
  return sizeOf(kept) === 0 && open(high) - open(low) < high - low ? 'replaced' : 'gone';
}

/** How many words before each place stand in units. Linear. */
function openWords({ units, words }: UnitReading): (place: number) => number {
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

/** Options are told apart by so many words at the most, so that options in options cost no more than their words. */
const MOST_WORDS = 200;

const wordsOf = ({ words }: UnitReading, { from, to }: Unit): string =>
  `${to - from} ${words.keys.slice(from, Math.min(to, from + MOST_WORDS)).join(' ')}`;

/** Who proposes a unit, in the order of the alphabet. */
export const proposersOf = ({ stances }: Unit): string =>
  stances
    .filter(({ role }) => role === 'proposer')
    .map(({ party }) => party)
    .sort()
    .join(', ');

/** The options of each choice, by the number of its node. */
export function optionsByChoice(units: readonly Unit[]): Map<number, Unit[]> {
  const choices = new Map<number, Unit[]>();
  for (const unit of units) {
    if (unit.choice === -1) continue;
    const list = choices.get(unit.choice);
    if (list === undefined) choices.set(unit.choice, [unit]);
    else list.push(unit);
  }
  return choices;
}

function pairOptions(left: UnitReading, right: UnitReading, toRight: Map<number, number>): void {
  const [lefts, rights] = [optionsByChoice(left.units), optionsByChoice(right.units)];
  const taken = new Set<number>();
  for (const options of lefts.values()) {
    const choice = options
      .map(({ bracket }) => right.units[toRight.get(bracket) ?? -1]?.choice ?? -1)
      .find((each) => each !== -1 && !taken.has(each));
    if (choice === undefined) continue;
    taken.add(choice);
    pairWithin(left, right, options, rights.get(choice) ?? [], toRight);
  }
}

function pairWithin(
  left: UnitReading,
  right: UnitReading,
  options: readonly Unit[],
  others: readonly Unit[],
  toRight: Map<number, number>,
): void {
  const earlier = new Map(options.map(({ bracket }) => [bracket, toRight.get(bracket)]));
  for (const { bracket } of options) toRight.delete(bracket);
  let free: Open = { left: options, right: others };
  const passes: readonly (readonly [(unit: Unit) => string, (unit: Unit) => string])[] = [
    [
      (unit) => `${wordsOf(left, unit)} ${proposersOf(unit)}`,
      (unit) => `${wordsOf(right, unit)} ${proposersOf(unit)}`,
    ],
    [(unit) => wordsOf(left, unit), (unit) => wordsOf(right, unit)],
    [proposersOf, proposersOf],
    [({ bracket }) => String(earlier.get(bracket) ?? ''), ({ bracket }) => String(bracket)],
    [() => 'in order', () => 'in order'],
  ];
  for (const [leftKey, rightKey] of passes) free = joined(free, leftKey, rightKey, toRight);
}

interface Open {
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
}

/** Joins units of one key, in order; an empty key is none. Returns those that are left. Linear. */
function joined(
  free: Open,
  leftKey: (unit: Unit) => string,
  rightKey: (unit: Unit) => string,
  toRight: Map<number, number>,
): Open {
  const waiting = new Map<string, Unit[]>();
  for (const other of free.right.toReversed()) {
    const list = waiting.get(rightKey(other));
    if (list === undefined) waiting.set(rightKey(other), [other]);
    else list.push(other);
  }
  const taken = new Set<Unit>();
  const left = free.left.filter((one) => {
    const key = leftKey(one);
    const other = key === '' ? undefined : waiting.get(key)?.pop();
    if (other === undefined) return true;
    toRight.set(one.bracket, other.bracket);
    taken.add(other);
    return false;
  });
  return { left, right: free.right.filter((other) => !taken.has(other)) };
}
