import type { Work } from '../work.ts';
import { improvementsFrom, listsOf, type Conflict, type Lists, type Patterns } from './conflict.ts';
import { byRank } from './moves.ts';

const STEPS_BETWEEN_LOOKS = 200_000;

/**
 * SIM stability of each state for each party; null where moves are given without options, since nobody can then say
 * where two moves at the same time lead.
 *
 * A state s is SIM stable for a party if each of its improvements s1 can be sanctioned at the same time: one or more of the others
 * each choose an improvement of their own from s, all choices taken together are a feasible state, and that is no better for the
 * party than s. (Where there is only one other this is the definition of Fraser and Hipel 1979; with several, those who move may be any of them.)
 *
 * Plan. For each s, either all joint choices of the others are tried, or all states with the party's own choice in s1
 * that are no better than s are looked at, whichever are fewer. Cost: states times improvements times the lesser.
 */
export function* simultaneous(conflict: Conflict): Work<Uint8Array[] | null> {
  const { patterns, parties, states } = conflict;
  if (patterns === null) return null;
  const search = new JointMoves(conflict, patterns);
  const stable = parties.map(() => new Uint8Array(states));
  let looked = 0;
  for (let state = 0; state < states; state += 1) {
    const improvements = parties.map((party) => improvementsFrom(party, state));
    search.steps += improvements.reduce((sum, { length }) => sum + length + 1, 0);
    search.moveTo(state, improvements);
    for (const [party, own] of improvements.entries())
      if (search.areSanctioned(party, own)) (stable[party] ?? new Uint8Array())[state] = 1;
    if (search.steps - looked < STEPS_BETWEEN_LOOKS) continue;
    looked = search.steps;
    yield { bound: null, best: null, done: state / states };
  }
  return stable;
}

/** What one of the others may choose at the state at hand: `open` marks its improvements, `own` is its choice there. */
interface Other {
  readonly open: Int32Array;
  readonly of: Int32Array;
  readonly own: number;
}

/** Looks for joint choices of the others from one state. */
class JointMoves {
  readonly #patterns: Patterns;
  readonly #ranks: readonly Int32Array[];
  /** For each party its states by own choice, least preferred first. */
  readonly #withChoice: readonly Lists[];
  readonly #places: ChoicePlaces;
  /** `#open[party][choice]` is the current mark where the party may make that choice by an improvement. */
  readonly #open: readonly Int32Array[];
  #mark = 0;
  #state = 0;
  #choices: readonly (readonly number[])[] = [];
  steps = 0;

  constructor({ parties }: Conflict, patterns: Patterns) {
    this.#patterns = patterns;
    this.#ranks = parties.map(({ rank }) => rank);
    this.#withChoice = parties.map(({ rank }, party) => {
      const ascending = byRank(rank);
      const choice = patterns.of[party] ?? rank;
      const lists = ascending.map((state) => choice[state] ?? 0);
      return listsOf(patterns.counts[party] ?? 0, lists, ascending);
    });
    this.#open = patterns.counts.map((count) => new Int32Array(count));
    this.#places = new ChoicePlaces(patterns);
  }

  /** Takes a state as the one from which all move, with the improvements of each party. */
  moveTo(state: number, improvements: readonly (readonly number[])[]): void {
    this.#state = state;
    this.#mark += 1;
    this.#choices = improvements.map((own, party) => own.map((next) => this.#choice(party, next)));
    for (const [party, choices] of this.#choices.entries()) {
      const open = this.#open[party] ?? new Int32Array();
      for (const choice of choices) open[choice] = this.#mark;
    }
  }

  /** Whether each of a party's improvements can be sanctioned at the same time. */
  areSanctioned(party: number, improvements: readonly number[]): boolean {
    if (improvements.length === 0) return true;
    let joint = 1;
    for (const [other, { length }] of this.#choices.entries()) if (other !== party) joint *= length + 1;
    if (joint === 1) return false;
    const others = this.#others(party);
    let wheels: readonly (readonly number[])[] | null = null;
    for (const next of improvements) {
      const worse = this.#noBetter(party, this.#choice(party, next));
      const found =
        joint < worse.length
          ? this.#tryJoint(party, next, (wheels ??= this.#wheels(party)))
          : this.#tryStates(others, worse);
      if (!found) return false;
    }
    return true;
  }

  /** What the others may choose. */
  #others(party: number): Other[] {
    return this.#open.flatMap((open, other) =>
      other === party
        ? []
        : [{ open, of: this.#patterns.of[other] ?? open, own: this.#choice(other, this.#state) }],
    );
  }

  /** For each other, how far each of its choices, its own first, is from its own as places. */
  #wheels(party: number): number[][] {
    return this.#choices.flatMap((choices, other) => {
      if (other === party) return [];
      const own = this.#choice(other, this.#state);
      const size = this.#places.size(other);
      return [[0, ...choices.map((choice) => (choice - own) * size)]];
    });
  }

  /** The states in which a party makes a choice of its own and that are no better for it than the state at hand. */
  #noBetter(party: number, own: number): Int32Array {
    const { start, items } = this.#withChoice[party] ?? NO_LISTS;
    const rank = this.#ranks[party] ?? NO_LISTS.items;
    const here = rank[this.#state] ?? 0;
    const first = start[own] ?? 0;
    let [low, high] = [first, start[own + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rank[items[middle] ?? 0] ?? 0) > here) high = middle;
      else low = middle + 1;
    }
    return items.subarray(first, low);
  }

  #choice(party: number, state: number): number {
    return this.#patterns.of[party]?.[state] ?? 0;
  }

  /** Whether in one of the states all others come to their choice by an improvement or keep to it, and not all keep. */
  #tryStates(others: readonly Other[], states: Int32Array): boolean {
    const { unowned } = this.#patterns;
    for (const state of states) {
      this.steps += 1;
      let moved = 0;
      let may = unowned[state] === unowned[this.#state];
      for (let at = 0; may && at < others.length; at += 1) {
        const { open, of, own } = others[at] ?? NO_OTHER;
        const choice = of[state] ?? 0;
        if (choice === own) continue;
        may = open[choice] === this.#mark;
        moved += 1;
      }
      if (may && moved > 0) return true;
    }
    return false;
  }

  /** Counts through the others' choices like an odometer, from all keeping to theirs, which is passed over. */
  #tryJoint(party: number, next: number, wheels: readonly (readonly number[])[]): boolean {
    const rank = this.#ranks[party] ?? NO_LISTS.items;
    const here = rank[this.#state] ?? 0;
    const turn = wheels.map(() => 0);
    let place = this.#places.placeOf(next);
    for (;;) {
      let at = 0;
      for (; at < wheels.length; at += 1) {
        const wheel = wheels[at] ?? [];
        const was = turn[at] ?? 0;
        const now = was + 1 === wheel.length ? 0 : was + 1;
        turn[at] = now;
        place += (wheel[now] ?? 0) - (wheel[was] ?? 0);
        if (now !== 0) break;
      }
      if (at === wheels.length) return false;
      this.steps += 1;
      const state = this.#places.stateAt(place);
      if (state !== -1 && (rank[state] ?? 0) <= here) return true;
    }
  }
}

const NO_LISTS: Lists = { start: new Int32Array(1), items: new Int32Array() };
const NO_OTHER: Other = { open: NO_LISTS.items, of: NO_LISTS.items, own: 0 };

/** More places than this are kept by hashing. */
const MOST_PLACES = 2 ** 25;

/** Finds the state in which everybody makes a certain choice: choices as digits of one number. */
class ChoicePlaces {
  readonly #sizes: readonly number[];
  readonly #placeOf: Float64Array;
  readonly #table: Int32Array | null;
  readonly #map: ReadonlyMap<number, number>;

  constructor({ counts, of, unowned }: Patterns) {
    const sizes: number[] = [];
    let total = 1;
    for (const count of [...counts, unowned.length]) {
      sizes.push(total);
      total *= count;
    }
    this.#sizes = sizes;
    const unownedSize = sizes.at(-1) ?? 1;
    this.#placeOf = Float64Array.from(unowned, (choice, state) =>
      of.reduce((sum, own, party) => sum + (own[state] ?? 0) * (sizes[party] ?? 0), choice * unownedSize),
    );
    const most = this.#placeOf.reduce((top, place) => Math.max(top, place), 0);
    this.#table = most < MOST_PLACES ? new Int32Array(most + 1).fill(-1) : null;
    this.#placeOf.forEach((place, state) => {
      if (this.#table !== null) this.#table[place] = state;
    });
    this.#map = new Map(
      this.#table === null ? Array.from(this.#placeOf, (place, state) => [place, state]) : [],
    );
  }

  size(party: number): number {
    return this.#sizes[party] ?? 0;
  }

  placeOf(state: number): number {
    return this.#placeOf[state] ?? 0;
  }

  /** The state at a place, -1 where there is none. */
  stateAt(place: number): number {
    return (this.#table === null ? this.#map.get(place) : this.#table[place]) ?? -1;
  }
}
