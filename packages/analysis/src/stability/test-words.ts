import type { ConflictCase } from './case.ts';
import type { CoalitionConcept } from './coalitions.ts';
import type { Conflict } from './conflict.ts';
import { bruteMoves, legal, relationIn } from './test-conflicts.ts';
import type { UncertainConcept, UncertainReading } from './uncertain.ts';

/** The definitions for coalitions and for unknown preferences word by word. For tests alone. */

export function bruteCoalition(
  conflict: Conflict,
  members: readonly number[],
  concept: CoalitionConcept,
  state: number,
): boolean {
  const relation = relationIn(conflict);
  const others = [...conflict.parties.keys()].filter((each) => !members.includes(each));
  const allBetter = (next: number): boolean =>
    members.every((each) => relation(each, state, next) === 'better');
  const improves = (mover: number, one: number, other: number): boolean =>
    relation(mover, one, other) === 'better';
  return [...legal(conflict, members, state)].filter(allBetter).every((next) => {
    if (concept === 'CNash') return false;
    return [...legal(conflict, others, next, concept === 'CSEQ' ? improves : undefined)].some(
      (answer) =>
        !allBetter(answer) && (concept !== 'CSMR' || ![...legal(conflict, members, answer)].some(allBetter)),
    );
  });
}

export function bruteUncertain(
  conflictCase: ConflictCase,
  conflict: Conflict,
  [reading, concept]: readonly [UncertainReading, UncertainConcept],
  party: number,
  state: number,
): boolean {
  const relation = relationIn(conflict);
  const others = [...conflict.parties.keys()].filter((each) => each !== party);
  const tempting = reading === 'a' || reading === 'c' ? ['better', 'unknown'] : ['better'];
  const deterring = reading === 'c' || reading === 'd' ? ['worse', 'same', 'unknown'] : ['worse', 'same'];
  const deters = (next: number): boolean => deterring.includes(relation(party, state, next));
  const credible = (mover: number, one: number, other: number): boolean =>
    ['better', 'unknown'].includes(relation(mover, one, other));
  return bruteMoves(conflictCase, party, state)
    .filter((next) => tempting.includes(relation(party, state, next)))
    .every((next) => {
      if (concept === 'R') return false;
      return [...legal(conflict, others, next, concept === 'SEQ' ? credible : undefined)].some(
        (answer) =>
          deters(answer) && (concept !== 'SMR' || bruteMoves(conflictCase, party, answer).every(deters)),
      );
    });
}
