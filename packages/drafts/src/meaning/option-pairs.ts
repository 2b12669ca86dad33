/** Which option of a choice is which of its other version, whatever their order. */
import type { Unit, UnitReading } from './negotiated-units.ts';
import { joined, type Open } from './unit-joins.ts';
import { optionsByChoice, proposersOf, wordsOf } from './unit-words.ts';

/** Pairs the options of choices that have a pair in common afresh among themselves. */
export function pairOptions(left: UnitReading, right: UnitReading, toRight: Map<number, number>): void {
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

/** Pairs the options of two choices: by words and proposers, words, proposers, the pairs so far, and last in order. */
export function pairWithin(
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
