/** By what a unit is known: its words, who proposes it, and the choice to which it belongs. */
import type { Unit, UnitReading } from './negotiated-units.ts';

/** Options are told apart by so many words at the most, so that options in options cost no more than their words. */
export const MOST_WORDS = 200;

/** The words of a unit in one string, with how many they are. */
export const wordsOf = ({ words }: UnitReading, { from, to }: Unit): string =>
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
