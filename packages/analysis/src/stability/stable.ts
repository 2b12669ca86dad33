import { going } from '../going.ts';
import type { Work } from '../work.ts';
import type { Conflict, ConflictParty, Moves } from './conflict.ts';
import { leastReachable, NOTHING } from './least-reachable.ts';
import { simultaneous } from './simultaneous.ts';

/**
 * Ways in which a state can be stable for a party, by what the others are expected to do to a move away from it:
 * nothing (R, Nash 1951), anything (GMR, Howard 1971), anything that the party cannot undo (SMR, Howard 1971), what is
 * good for themselves (SEQ, Fraser and Hipel 1979), what is good for themselves at the same time (SIM, Fraser and
 * Hipel 1979).
 */
export const STABILITY_CONCEPTS = ['R', 'GMR', 'SMR', 'SEQ', 'SIM'] as const;
export type StabilityConcept = (typeof STABILITY_CONCEPTS)[number];

/** For each concept and party, 1 for each state that is stable for it; SIM is null where moves are given without options. */
export type StableStates = Readonly<Record<Exclude<StabilityConcept, 'SIM'>, readonly Uint8Array[]>> & {
  readonly SIM: readonly Uint8Array[] | null;
};

/**
 * Which states are stable for whom. Rank orders must be complete: pairs that nobody knows are taken as ranked (`uncertainStability`
 * counts them otherwise).
 *
 * Plan. What a sanction must reach is one number: a move to s1 is sanctioned at s if the worst that the others can bring
 * about from s1, for the party, is no better than s. So for each party the least rank that the others can bring about from each
 * state is looked up once (GMR), the least of "the best that the party can make of it" (SMR), and the least by
 * improvements alone (SEQ); then each state asks for the greatest of these among its own improvements. Cost: each is
 * linear in states times parties and the blocks that lead to them; 10^5 states and 4 parties take seconds.
 */
export function* stability(conflict: Conflict): Work<StableStates> {
  const found = { R: [], GMR: [], SMR: [], SEQ: [] } as Record<'R' | 'GMR' | 'SMR' | 'SEQ', Uint8Array[]>;
  const all = conflict.parties.map((_, at) => at);
  for (const [at, party] of conflict.parties.entries()) {
    const others = all.filter((each) => each !== at);
    const worst = yield* leastReachable(conflict, others, party.rank, 'moves');
    const best = bestAfter(party);
    yield going;
    const held = yield* leastReachable(conflict, others, best, 'moves');
    const credible = yield* leastReachable(conflict, others, party.rank, 'improvements');
    const free = new Int32Array(conflict.states).fill(NOTHING);
    const [r, gmr, smr, seq] = yield* sanctioned(party, [free, worst, held, credible]);
    found.R.push(r ?? new Uint8Array());
    found.GMR.push(gmr ?? new Uint8Array());
    found.SMR.push(smr ?? new Uint8Array());
    found.SEQ.push(seq ?? new Uint8Array());
  }
  return { ...found, SIM: yield* simultaneous(conflict) };
}

/** States that are stable for every party, in ascending order. */
export function equilibriaOf(stable: readonly Uint8Array[]): number[] {
  const [first = new Uint8Array(), ...others] = stable;
  const all = first.slice();
  for (const each of others)
    for (let state = 0; state < all.length; state += 1) all[state] = (all[state] ?? 0) & (each[state] ?? 0);
  const found: number[] = [];
  for (let state = 0; state < all.length; state += 1) if (all[state] === 1) found.push(state);
  return found;
}

/** For each state the best rank that the party can have there or by one move of its own from there. */
function bestAfter({ rank, moves: { blockOf, start, members, reach } }: ConflictParty): Int32Array {
  const bestOf = Int32Array.from({ length: start.length - 1 }, (_, block) => {
    let best = 0;
    for (let at = reach.start[block] ?? 0; at < (reach.start[block + 1] ?? 0); at += 1) {
      const last = members[(start[(reach.items[at] ?? 0) + 1] ?? 0) - 1] ?? 0;
      best = Math.max(best, rank[last] ?? 0);
    }
    return best;
  });
  return rank.map((own, state) => Math.max(own, bestOf[blockOf[state] ?? 0] ?? 0));
}

/**
 * For each of `sanctions`, the states from which every improvement of the party leads to where the sanction is no better
 * than the state that it left. Members of a block stand by rank, so a state's improvements in it are its last part, and
 * the greatest sanction of each last part is made once.
 */
function* sanctioned({ rank, moves }: ConflictParty, sanctions: readonly Int32Array[]): Work<Uint8Array[]> {
  const greatest: Int32Array[] = [];
  for (const sanction of sanctions) {
    greatest.push(greatestOfRest(moves, sanction));
    yield going;
  }
  const stable = sanctions.map(() => new Uint8Array(rank.length).fill(1));
  const { blockOf, start, reach } = moves;
  let spent = 0;
  for (let state = 0; state < rank.length; state += 1) {
    const own = rank[state] ?? 0;
    const block = blockOf[state] ?? 0;
    spent += 1 + (reach.start[block + 1] ?? 0) - (reach.start[block] ?? 0);
    if (spent > STATES_A_TURN) {
      spent = 0;
      yield { bound: null, best: null, done: state / rank.length };
    }
    for (let at = reach.start[block] ?? 0; at < (reach.start[block + 1] ?? 0); at += 1) {
      const target = reach.items[at] ?? 0;
      const place = firstAbove(moves, rank, target, own);
      if (place === start[target + 1]) continue;
      for (let which = 0; which < greatest.length; which += 1)
        if ((greatest[which]?.[place] ?? 0) > own) (stable[which] ?? rank)[state] = 0;
    }
  }
  return stable;
}

/** Blocks looked at for states between two reports. */
const STATES_A_TURN = 20_000;

function greatestOfRest({ start, members }: Moves, sanction: Int32Array): Int32Array {
  const greatest = new Int32Array(members.length);
  for (let block = 0; block + 1 < start.length; block += 1) {
    let most = -1;
    for (let place = (start[block + 1] ?? 0) - 1; place >= (start[block] ?? 0); place -= 1) {
      most = Math.max(most, sanction[members[place] ?? 0] ?? 0);
      greatest[place] = most;
    }
  }
  return greatest;
}

/** The place of the first member of a block that ranks above; the end of the block where none does. */
function firstAbove({ start, members }: Moves, rank: Int32Array, block: number, own: number): number {
  let [low, high] = [start[block] ?? 0, start[block + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rank[members[middle] ?? 0] ?? 0) > own) high = middle;
    else low = middle + 1;
  }
  return low;
}
