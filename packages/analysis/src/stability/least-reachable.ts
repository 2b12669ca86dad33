import type { Work } from '../work.ts';
import type { Conflict, ConflictParty } from './conflict.ts';
import { byRank } from './moves.ts';

/** What a state that nothing is reachable from gets: more than any value. */
export const NOTHING = 2 ** 31 - 1;
const STEPS_BETWEEN_LOOKS = 40_000;

/** Which moves count: all of the movers', or only their improvements. */
export type Kind = 'moves' | 'improvements';

/**
 * For each state the least `value` among the states that `movers` can bring about from it by a legal sequence: one move
 * or more, each by one of them, nobody twice in a row (Fang, Hipel and Kilgour 1993); `NOTHING` where they have no move.
 * A negative value is passed over: no sequence is asked to end there.
 *
 * Plan. Go backwards. The states are taken by value, least first; whoever can come to the state at hand by some sequence,
 * and was not met before, has found its least value. A place of the search is (state, mover of the next move); from it
 * the search goes on to those who come to that state by a move of somebody else. Blocks make the arcs few: a block is
 * opened once for each mover. Cost: states times movers, plus for each state the blocks that lead to it.
 */
export function* leastReachable(
  { states, parties }: Pick<Conflict, 'states' | 'parties'>,
  movers: readonly number[],
  value: Int32Array,
  kind: Kind,
): Work<Int32Array> {
  const search = new Backwards(
    states,
    movers.map((mover) => opener(parties[mover], kind)),
  );
  const above = new Int32Array(states);
  for (let state = 0; state < states; state += 1) above[state] = (value[state] ?? 0) + 1;
  const order = byRank(above);
  yield { bound: null, best: null, done: 0 };
  let looked = 0;
  for (let at = 0; at < states; at += 1) {
    const state = order[at] ?? 0;
    if ((value[state] ?? 0) < 0) continue;
    search.endIn(state, value[state] ?? 0);
    while (search.goOn(STEPS_BETWEEN_LOOKS)) yield { bound: null, best: null, done: at / states };
    if (search.steps - looked < STEPS_BETWEEN_LOOKS) continue;
    looked = search.steps;
    yield { bound: null, best: null, done: at / states };
  }
  return search.least;
}

/** The states from which the movers can bring about one of `targets` (1 in it): 1, else 0. */
export function* canBringAbout(
  conflict: Pick<Conflict, 'states' | 'parties'>,
  movers: readonly number[],
  targets: Uint8Array,
  kind: Kind,
): Work<Uint8Array> {
  const least = yield* leastReachable(
    conflict,
    movers,
    Int32Array.from(targets, (each) => each - 1),
    kind,
  );
  return Uint8Array.from(least, (each) => (each === NOTHING ? 0 : 1));
}

/** Calls `take` with each state from which one move of one party leads to a state, unless it did before. */
type Opener = (state: number, take: (from: number) => void) => void;

function opener(party: ConflictParty | undefined, kind: Kind): Opener {
  if (party === undefined) return () => {};
  return kind === 'moves' ? moveOpener(party) : improvementOpener(party);
}

/**
 * A block that was opened for one of its members has given all who lead to it but that member itself, which has no move
 * to where it is; a second member gives that one too, and the block is done.
 */
function moveOpener({ moves: { blockOf, start, members, from } }: ConflictParty): Opener {
  const openedFor = new Int32Array(start.length).fill(-1);
  const DONE = -2;
  return (state, take) => {
    const block = blockOf[state] ?? 0;
    const earlier = openedFor[block] ?? DONE;
    if (earlier === state || earlier === DONE) return;
    openedFor[block] = earlier === -1 ? state : DONE;
    if (earlier !== -1) return take(earlier);
    for (let at = from.start[block] ?? 0; at < (from.start[block + 1] ?? 0); at += 1) {
      const source = from.items[at] ?? 0;
      for (let place = start[source] ?? 0; place < (start[source + 1] ?? 0); place += 1)
        if (members[place] !== state) take(members[place] ?? 0);
    }
  };
}

/** Members of a block stand in the order of their rank, so that those that improve by coming here are a first part of it. */
function improvementOpener({ rank, moves: { blockOf, start, members, from } }: ConflictParty): Opener {
  const openedTo = new Int32Array(start.length).fill(-1);
  const given = start.slice();
  return (state, take) => {
    const block = blockOf[state] ?? 0;
    const here = rank[state] ?? 0;
    if (here <= (openedTo[block] ?? 0)) return;
    openedTo[block] = here;
    for (let at = from.start[block] ?? 0; at < (from.start[block + 1] ?? 0); at += 1) {
      const source = from.items[at] ?? 0;
      const end = start[source + 1] ?? 0;
      let place = given[source] ?? 0;
      for (; place < end && (rank[members[place] ?? 0] ?? 0) < here; place += 1) take(members[place] ?? 0);
      given[source] = place;
    }
  };
}

class Backwards {
  readonly least: Int32Array;
  readonly #openers: readonly Opener[];
  readonly #states: number;
  readonly #met: Uint8Array;
  /** Places of the search as `mover * states + state`, in the order in which they were met. */
  readonly #queue: Int32Array;
  #length = 0;
  #next = 0;
  #value = 0;
  steps = 0;

  constructor(states: number, openers: readonly Opener[]) {
    this.#states = states;
    this.#openers = openers;
    this.least = new Int32Array(states).fill(NOTHING);
    this.#met = new Uint8Array(states * openers.length);
    this.#queue = new Int32Array(states * openers.length);
  }

  /** A sequence may end in this state, whoever makes the last move. */
  endIn(state: number, value: number): void {
    this.#value = value;
    this.#open(state, -1);
  }

  /** Goes on for about so many steps; true where there is more to do. */
  goOn(steps: number): boolean {
    const until = this.steps + steps;
    while (this.#next < this.#length) {
      if (this.steps >= until) return true;
      const place = this.#queue[this.#next++] ?? 0;
      this.#open(place % this.#states, Math.floor(place / this.#states));
    }
    return false;
  }

  #open(state: number, but: number): void {
    this.steps += this.#openers.length;
    this.#openers.forEach((open, mover) => {
      if (mover !== but) open(state, (from) => this.#take(mover, from));
    });
  }

  #take(mover: number, state: number): void {
    this.steps += 1;
    const place = mover * this.#states + state;
    if (this.#met[place] === 1) return;
    this.#met[place] = 1;
    if (this.least[state] === NOTHING) this.least[state] = this.#value;
    this.#queue[this.#length++] = place;
  }
}
