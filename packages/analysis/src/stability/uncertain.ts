import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { movesFrom, type Conflict, type ConflictParty } from './conflict.ts';
import { canBringAbout } from './least-reachable.ts';
import { arcMoves } from './moves.ts';

/**
 * How a pair of states counts of which nobody knows which one a party prefers (Li, Hipel, Kilgour and Fang 2004): as a reason to move and not as a
 * sanction (a), as neither (b), as both (c), as a sanction alone (d).
 */
export const UNCERTAIN_READINGS = ['a', 'b', 'c', 'd'] as const;
export type UncertainReading = (typeof UNCERTAIN_READINGS)[number];

const COUNTS: Readonly<Record<UncertainReading, { readonly tempts: boolean; readonly deters: boolean }>> = {
  a: { tempts: true, deters: false },
  b: { tempts: false, deters: false },
  c: { tempts: true, deters: true },
  d: { tempts: false, deters: true },
};

export const UNCERTAIN_CONCEPTS = ['R', 'GMR', 'SMR', 'SEQ'] as const;
export type UncertainConcept = (typeof UNCERTAIN_CONCEPTS)[number];

/** For each reading, concept and party, 1 for each state that is stable for it. */
export type UncertainStability = Readonly<
  Record<UncertainReading, Readonly<Record<UncertainConcept, readonly Uint8Array[]>>>
>;

/**
 * Which states are stable for whom where some preferences are not known. In SEQ, moves to states of unknown relation are held to be credible
 * in all four readings, as in the source. What is stable in reading a is stable in all four; what is stable in any is stable in d.
 *
 * Plan. An unknown relation is no order, so no least rank can be looked up: for each state and party, the states that
 * count as a sanction are marked, and one search backwards finds who can bring one about. Cost: states squared times
 * parties; meant for some thousands of states.
 */
export function* uncertainStability(conflict: Conflict): Work<UncertainStability> {
  const credible = yield* withUnknownMoves(conflict);
  const found = {} as Record<UncertainReading, Record<UncertainConcept, Uint8Array[]>>;
  for (const reading of UNCERTAIN_READINGS) {
    found[reading] = { R: [], GMR: [], SMR: [], SEQ: [] };
    for (const party of conflict.parties.keys()) {
      const one = yield* stableFor(conflict, credible, party, reading);
      for (const concept of UNCERTAIN_CONCEPTS) found[reading][concept].push(one[concept]);
    }
  }
  return found;
}

/** The same parties with their improvements, and moves to states of unknown relation, as their only moves. */
function* withUnknownMoves({ states, parties, ...rest }: Conflict): Work<Conflict> {
  const improving: ConflictParty[] = [];
  const pace = new Pace(MOVES_A_TURN);
  for (const party of parties) {
    const arcs: (readonly [number, number])[] = [];
    for (let state = 0; state < states; state += 1) {
      const moves = movesFrom(party.moves, state);
      for (const next of moves) if (isTempting(party, states, state, next, true)) arcs.push([state, next]);
      yield* pace.after(1 + moves.length);
    }
    improving.push({ ...party, moves: yield* arcMoves(states, arcs) });
  }
  return { states, parties: improving, ...rest };
}

/** Moves looked at between two reports. */
const MOVES_A_TURN = 20_000;

const isUnknown = ({ unknown }: ConflictParty, states: number, one: number, other: number): boolean =>
  unknown.has(one * states + other);

const isTempting = (
  party: ConflictParty,
  states: number,
  state: number,
  next: number,
  unknown: boolean,
): boolean =>
  isUnknown(party, states, state, next) ? unknown : (party.rank[next] ?? 0) > (party.rank[state] ?? 0);

const isNoBetter = (
  party: ConflictParty,
  states: number,
  state: number,
  next: number,
  unknown: boolean,
): boolean =>
  isUnknown(party, states, state, next) ? unknown : (party.rank[next] ?? 0) <= (party.rank[state] ?? 0);

function* stableFor(
  conflict: Conflict,
  credible: Conflict,
  at: number,
  reading: UncertainReading,
): Work<Record<UncertainConcept, Uint8Array>> {
  const { states, parties } = conflict;
  const { tempts, deters } = COUNTS[reading];
  const others = parties.flatMap((_, each) => (each === at ? [] : [each]));
  const found = { R: full(states), GMR: full(states), SMR: full(states), SEQ: full(states) };
  const [party] = parties.slice(at, at + 1);
  if (party === undefined) return found;
  for (let state = 0; state < states; state += 1) {
    const away = movesFrom(party.moves, state).filter((next) =>
      isTempting(party, states, state, next, tempts),
    );
    if (away.length === 0) continue;
    const deterring = Uint8Array.from({ length: states }, (_, next) =>
      Number(isNoBetter(party, states, state, next, deters)),
    );
    const holding = deterring.map((each, next) =>
      each === 1 && movesFrom(party.moves, next).every((last) => deterring[last] === 1) ? 1 : 0,
    );
    const all = (answered: Uint8Array): number => Number(away.every((next) => answered[next] === 1));
    found.R[state] = 0;
    found.GMR[state] = all(yield* canBringAbout(conflict, others, deterring, 'moves'));
    found.SMR[state] = all(yield* canBringAbout(conflict, others, holding, 'moves'));
    found.SEQ[state] = all(yield* canBringAbout(credible, others, deterring, 'moves'));
  }
  return found;
}

const full = (states: number): Uint8Array => new Uint8Array(states).fill(1);
