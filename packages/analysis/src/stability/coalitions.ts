import type { Work } from '../work.ts';
import type { Conflict, ConflictParty } from './conflict.ts';
import { canBringAbout, leastReachable, NOTHING } from './least-reachable.ts';
import { legalMoves, type Reached } from './legal-moves.ts';

/** Ways in which a state can be stable for a coalition: R, GMR, SMR and SEQ with a coalition in the place of a party. */
export const COALITION_CONCEPTS = ['CNash', 'CGMR', 'CSMR', 'CSEQ'] as const;
export type CoalitionConcept = (typeof COALITION_CONCEPTS)[number];

/** For each concept, 1 for each state that is stable for the coalition. */
export type CoalitionStability = Readonly<Record<CoalitionConcept, Uint8Array>>;

/**
 * Which states are stable for a coalition, by the definitions of Kilgour, Hipel, Fang and Peng (2001).
 *
 * A coalition improvement is a state that its members can bring about by a legal sequence of their moves (nobody twice
 * in a row) and that each of them prefers. CNash: there is none. CGMR: after each, the others can bring about, by a
 * legal sequence, a state that some member does not prefer. CSMR: such a state from which the members cannot bring about
 * one that all of them prefer to the first. CSEQ: as CGMR, each of the others improving by each of its moves. With one member these are R,
 * GMR, SMR and SEQ. Where all parties are members there is nobody to sanction, and all four are the same.
 *
 * Plan. For each state its coalition improvements are listed; whether one is sanctioned is looked up in the least rank
 * that the others can bring about, for each member. CSMR asks for more than a number and is only worked out, by two
 * searches backwards, for states that pass CGMR and not CNash. Cost: states times what the coalition can reach, plus
 * those searches, each linear in the states.
 */
export function* coalitionStability(
  conflict: Conflict,
  members: readonly number[],
): Work<CoalitionStability> {
  const { states, parties } = conflict;
  const own = members.flatMap((at) => parties[at] ?? []);
  const others = parties.flatMap((_, at) => (members.includes(at) ? [] : [at]));
  const [worst, credible]: [Int32Array[], Int32Array[]] = [[], []];
  for (const { rank } of own) {
    worst.push(yield* leastReachable(conflict, others, rank, 'moves'));
    credible.push(yield* leastReachable(conflict, others, rank, 'improvements'));
  }
  const found = { CNash: free8(states), CGMR: free8(states), CSMR: free8(states), CSEQ: free8(states) };
  const reach = legalMoves(conflict, members);
  for (let state = 0; state < states; state += 1) {
    const better = yield* reach.from(state, (next) => isBetterForAll(own, state, next));
    const passes = (sanction: readonly Int32Array[]): boolean =>
      better.every((next) =>
        own.some(({ rank }, at) => (sanction[at]?.[next] ?? NOTHING) <= (rank[state] ?? 0)),
      );
    found.CNash[state] = Number(better.length === 0);
    found.CGMR[state] = Number(passes(worst));
    found.CSEQ[state] = Number(passes(credible));
    found.CSMR[state] = Number(better.length === 0);
    if (found.CGMR[state] === 1 && better.length > 0)
      found.CSMR[state] = Number(yield* heldDown(conflict, { members, others, own }, state, better));
  }
  return found;
}

const free8 = (states: number): Uint8Array => new Uint8Array(states);

const isBetterForAll = (own: readonly ConflictParty[], state: number, next: number): boolean =>
  own.every(({ rank }) => (rank[next] ?? 0) > (rank[state] ?? 0));

interface Sides {
  readonly members: readonly number[];
  readonly others: readonly number[];
  readonly own: readonly ConflictParty[];
}

/** Whether the others can answer each improvement by a state that the members cannot leave for one that all prefer to `state`. */
function* heldDown(
  conflict: Conflict,
  { members, others, own }: Sides,
  state: number,
  better: Reached,
): Work<boolean> {
  const wanted = Uint8Array.from({ length: conflict.states }, (_, next) =>
    Number(isBetterForAll(own, state, next)),
  );
  const escapes = yield* canBringAbout(conflict, members, wanted, 'moves');
  const held = wanted.map((each, next) => (each === 1 || escapes[next] === 1 ? 0 : 1));
  const answered = yield* canBringAbout(conflict, others, held, 'moves');
  return better.every((next) => answered[next] === 1);
}
