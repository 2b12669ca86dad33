import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import { improvementsFrom, movesFrom, type Conflict, type ConflictParty } from './conflict.ts';
import { legalMoves } from './legal-moves.ts';
import { arcMoves } from './moves.ts';
import { sortedInPieces } from '../sorting.ts';
import { run, type Work } from '../work.ts';

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
export const stabilityConditions = (conflict: Conflict, state: number, most: number): StabilityCondition[] =>
  run(findingConditions(conflict, state, most));

/** The same with reports between, for some hundreds of states and more. */
export function* findingConditions(
  conflict: Conflict,
  state: number,
  most: number,
): Work<StabilityCondition[]> {
  const improving = yield* improvingOnly(conflict);
  const found: StabilityCondition[] = [];
  for (const [at, party] of conflict.parties.entries())
    for (const concept of INVERSE_CONCEPTS) {
      const clauses = yield* clausesOf(concept === 'SEQ' ? improving : conflict, party, at, concept, state);
      const preferred = (other: number): boolean => (party.rank[other] ?? 0) > (party.rank[state] ?? 0);
      const asked = clauses.map(({ anyOf }) => anyOf);
      const sufficient = yield* minimalSets(asked, most);
      yield going;
      const open = asked.map((sets) => sets.map((set) => set.filter(preferred)));
      const changes = yield* minimalSets(open, most);
      found.push({
        party: at,
        concept,
        holds: changes.sets[0]?.length === 0,
        clauses,
        sufficient: sufficient.sets,
        changes: changes.sets,
        complete: sufficient.complete && changes.complete,
      });
    }
  return found;
}

/** `conflict` with the moves by which the others answer; the party's own are its moves as they are. */
function* clausesOf(
  conflict: Conflict,
  party: ConflictParty,
  at: number,
  concept: InverseConcept,
  state: number,
): Work<StabilityCondition['clauses']> {
  const others = conflict.parties.flatMap((_, each) => (each === at ? [] : [each]));
  const answers = legalMoves(conflict, others);
  const clauses: StabilityCondition['clauses'][number][] = [];
  const pace = new Pace(MEMBERS_A_TURN);
  for (const move of movesFrom(party.moves, state)) {
    const reached = concept === 'R' ? [] : yield* answers.from(move, () => true);
    const sanctions: number[][] = [[move]];
    for (const answer of reached) {
      const sanction = sanctionOf(party, concept, state, answer);
      sanctions.push(sanction);
      if (pace.isDue(5 + sanction.length)) yield going;
    }
    clauses.push({ move, anyOf: yield* smallest(sanctions) });
  }
  return clauses;
}

/** Members of sets looked at between two reports. */
const MEMBERS_A_TURN = 20_000;

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

function* improvingOnly(conflict: Conflict): Work<Conflict> {
  const { states, parties } = conflict;
  const improving: ConflictParty[] = [];
  const pace = new Pace(MEMBERS_A_TURN);
  for (const party of parties) {
    const arcs: (readonly [number, number])[] = [];
    for (let from = 0; from < states; from += 1) {
      const next = improvementsFrom(party, from);
      for (const to of next) arcs.push([from, to]);
      if (pace.isDue(5 + next.length)) yield going;
    }
    improving.push({ ...party, moves: yield* arcMoves(states, arcs) });
  }
  return { ...conflict, parties: improving };
}

/** The sets of a list that contain no other, smaller first, then by their members; no more than `most` and one. */
function* smallest(sets: readonly (readonly number[])[], most = Infinity): Work<(readonly number[])[]> {
  const kept = new Apart();
  for (const set of yield* sortedInPieces(sets, bySize)) {
    if (!(yield* kept.isAnyWithin(set))) kept.add(set);
    if (kept.sets.length > most) break;
  }
  return kept.sets;
}

/** Sets of which none contains another. */
class Apart {
  readonly sets: (readonly number[])[] = [];
  /** Members stand in ascending order, and what is within a set begins with one of its members. */
  readonly #byFirst = new Map<number, (readonly number[])[]>();
  readonly #pace = new Pace(MEMBERS_A_TURN);

  add(set: readonly number[]): void {
    this.sets.push(set);
    const [first] = set;
    if (first === undefined) return;
    const others = this.#byFirst.get(first);
    if (others === undefined) this.#byFirst.set(first, [set]);
    else others.push(set);
  }

  *isAnyWithin(set: readonly number[]): Work<boolean> {
    if (this.sets[0]?.length === 0) return true;
    if (this.#pace.isDue(1 + set.length)) yield going;
    for (const member of set) {
      const others = this.#byFirst.get(member) ?? [];
      if (this.#pace.isDue(set.length * others.length)) yield going;
      if (others.some((each) => isWithin(each, set))) return true;
    }
    return false;
  }
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
function* minimalSets(
  clauses: readonly (readonly (readonly number[])[])[],
  most: number,
): Work<{ readonly sets: readonly (readonly number[])[]; readonly complete: boolean }> {
  let sets: readonly (readonly number[])[] = [[]];
  let complete = true;
  for (const anyOf of clauses) {
    const next = yield* smallest(yield* joinedWith(sets, anyOf), most);
    complete &&= next.length <= most;
    sets = next.slice(0, most);
  }
  if (complete) return { sets, complete };
  const spare: (readonly number[])[] = [];
  for (const set of sets) spare.push(yield* spared(set, clauses));
  return { sets: yield* smallest(spare), complete };
}

/** Each set with each of the alternatives, or by itself where it holds one: with any other it would only be larger. */
function* joinedWith(
  sets: readonly (readonly number[])[],
  anyOf: readonly (readonly number[])[],
): Work<(readonly number[])[]> {
  const alternatives = new Apart();
  for (const each of yield* smallest(anyOf)) alternatives.add(each);
  const joined: (readonly number[])[] = [];
  const pace = new Pace(MEMBERS_A_TURN);
  for (const set of sets) {
    if (yield* alternatives.isAnyWithin(set)) {
      joined.push(set);
      continue;
    }
    for (const each of alternatives.sets) {
      joined.push(united(set, each));
      if (pace.isDue(10 + set.length + each.length)) yield going;
    }
  }
  return joined;
}

function* spared(
  set: readonly number[],
  clauses: readonly (readonly (readonly number[])[])[],
): Work<readonly number[]> {
  let left = set;
  const size = clauses.reduce((sum, anyOf) => sum + anyOf.length, 0);
  const pace = new Pace(MEMBERS_A_TURN);
  for (const each of set) {
    const without = left.filter((other) => other !== each);
    if (clauses.every((anyOf) => anyOf.some((alternative) => isWithin(alternative, without)))) left = without;
    yield* pace.after(size);
  }
  return left;
}
