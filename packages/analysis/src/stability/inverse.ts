import { improvementsFrom, movesFrom, type Conflict, type ConflictParty } from './conflict.ts';
import { legalMoves } from './legal-moves.ts';
import { arcMoves } from './moves.ts';
import { run } from '../work.ts';

export const INVERSE_CONCEPTS = ['R', 'GMR', 'SMR', 'SEQ'] as const;
export type InverseConcept = (typeof INVERSE_CONCEPTS)[number];

/**
 * What a party's preferences must be for a state to be stable for it. Everything is said in one kind of pair: "the party does not prefer t to the
 * state", told by t alone. Every set of such pairs can be had, without touching the others, by holding just these states to be equal to the state.
 */
export interface StabilityCondition {
  readonly party: number;
  readonly concept: InverseConcept;
  /** Whether it is stable as the preferences are. */
  readonly holds: boolean;
  /** For each move of the party: one of the sets must be not preferred, all of it. */
  readonly clauses: readonly { readonly move: number; readonly anyOf: readonly (readonly number[])[] }[];
  /** The minimal sets of states that must not be preferred, whatever the party prefers now; smaller first. */
  readonly sufficient: readonly (readonly number[])[];
  /** The minimal sets of states preferred now that would have to be preferred no more; one empty set where it holds. */
  readonly changes: readonly (readonly number[])[];
  /** False where there are more sets than were asked for; those that are given are minimal all the same. */
  readonly complete: boolean;
}

/**
 * The conditions under which a state is stable for each party, by R, GMR, SMR and SEQ (inverse graph model: Kinsara,
 * Kilgour and Hipel 2015). For SEQ the others' preferences, which decide what is credible, are taken as they are. At most
 * `most` minimal sets of each kind are listed.
 *
 * Cost: the states that the others can bring about from each move, and the sets: few in small conflicts, cut off at `most` in large ones.
 */
export function stabilityConditions(conflict: Conflict, state: number, most: number): StabilityCondition[] {
  return conflict.parties.flatMap((party, at) =>
    INVERSE_CONCEPTS.map((concept): StabilityCondition => {
      const clauses = clausesOf(conflict, at, concept, state);
      const preferred = (other: number): boolean => (party.rank[other] ?? 0) > (party.rank[state] ?? 0);
      const asked = clauses.map(({ anyOf }) => anyOf);
      const sufficient = minimalSets(asked, most);
      const changes = minimalSets(
        asked.map((sets) => sets.map((set) => set.filter(preferred))),
        most,
      );
      return {
        party: at,
        concept,
        holds: changes.sets[0]?.length === 0,
        clauses,
        sufficient: sufficient.sets,
        changes: changes.sets,
        complete: sufficient.complete && changes.complete,
      };
    }),
  );
}

function clausesOf(
  conflict: Conflict,
  at: number,
  concept: InverseConcept,
  state: number,
): StabilityCondition['clauses'] {
  const party = conflict.parties[at];
  if (party === undefined) return [];
  const others = conflict.parties.flatMap((_, each) => (each === at ? [] : [each]));
  const answers = legalMoves(concept === 'SEQ' ? improvingOnly(conflict) : conflict, others);
  return movesFrom(party.moves, state).map((move) => {
    const reached = concept === 'R' ? [] : run(answers.from(move, () => true));
    return {
      move,
      anyOf: smallest([[move], ...reached.map((answer) => sanctionOf(party, concept, state, answer))]),
    };
  });
}

/** What must not be preferred for an answer of the others to be a sanction; the state itself never is. */
function sanctionOf(
  { moves }: ConflictParty,
  concept: InverseConcept,
  state: number,
  answer: number,
): number[] {
  const set = concept === 'SMR' ? [answer, ...movesFrom(moves, answer)] : [answer];
  return set.filter((each) => each !== state).sort((a, b) => a - b);
}

function improvingOnly(conflict: Conflict): Conflict {
  const { states, parties } = conflict;
  const improving = parties.map((party) => {
    const arcs: (readonly [number, number])[] = [];
    for (let from = 0; from < states; from += 1)
      for (const to of improvementsFrom(party, from)) arcs.push([from, to]);
    return { ...party, moves: arcMoves(states, arcs) };
  });
  return { ...conflict, parties: improving };
}

/** The sets of a list that contain no other, smaller first, then by their members. */
function smallest(sets: readonly (readonly number[])[]): (readonly number[])[] {
  const kept: (readonly number[])[] = [];
  for (const set of sets.toSorted(bySize)) if (!kept.some((each) => isWithin(each, set))) kept.push(set);
  return kept;
}

function bySize(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex((each, place) => each !== other[place]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

const isWithin = (set: readonly number[], other: readonly number[]): boolean =>
  set.every((each) => other.includes(each));

const united = (one: readonly number[], other: readonly number[]): number[] =>
  [...new Set([...one, ...other])].sort((a, b) => a - b);

/**
 * The minimal sets that hold one alternative of each clause.
 *
 * Plan. Clause by clause, each set so far is joined with each alternative, and what contains another is dropped
 * (Berge 1989). Where more than `most` are left, the smaller ones go on; each is then made minimal by taking out what it can spare.
 */
function minimalSets(
  clauses: readonly (readonly (readonly number[])[])[],
  most: number,
): { readonly sets: readonly (readonly number[])[]; readonly complete: boolean } {
  let sets: readonly (readonly number[])[] = [[]];
  let complete = true;
  for (const anyOf of clauses) {
    const next = smallest(sets.flatMap((set) => smallest(anyOf).map((each) => united(set, each))));
    complete &&= next.length <= most;
    sets = next.slice(0, most);
  }
  return { sets: complete ? sets : smallest(sets.map((set) => spared(set, clauses))), complete };
}

function spared(
  set: readonly number[],
  clauses: readonly (readonly (readonly number[])[])[],
): readonly number[] {
  let left = set;
  for (const each of set) {
    const without = left.filter((other) => other !== each);
    if (clauses.every((anyOf) => anyOf.some((alternative) => isWithin(alternative, without)))) left = without;
  }
  return left;
}
