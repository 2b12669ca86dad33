import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { improvementsFrom, listsOf, type Conflict, type Lists, type Patterns } from './conflict.ts';
import { byRank } from './moves.ts';

const STEPS_BETWEEN_LOOKS = 10_000;

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
  const search = yield* jointMovesOf(conflict, patterns);
  const stable = parties.map(() => new Uint8Array(states));
  let looked = 0;
  for (let state = 0; state < states; state += 1) {
    const improvements = parties.map((party) => improvementsFrom(party, state));
    search.steps += improvements.reduce((sum, { length }) => sum + length + 4, 0);
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

function* jointMovesOf(conflict: Conflict, patterns: Patterns): Work<JointMoves> {
  const withChoice: Lists[] = [];
  for (const [party, { rank }] of conflict.parties.entries()) {
    const ascending = byRank(rank);
    const choice = patterns.of[party] ?? rank;
    const lists = ascending.map((state) => choice[state] ?? 0);
    withChoice.push(listsOf(patterns.counts[party] ?? 0, lists, ascending));
    yield { bound: null, best: null, done: 0 };
  }
  const places = yield* ChoicePlaces.of(patterns);
  return new JointMoves(conflict, patterns, withChoice, places);
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

  constructor({ parties }: Conflict, patterns: Patterns, withChoice: readonly Lists[], places: ChoicePlaces) {
    this.#patterns = patterns;
    this.#ranks = parties.map(({ rank }) => rank);
    this.#withChoice = withChoice;
    this.#open = patterns.counts.map((count) => new Int32Array(count));
    this.#places = places;
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
    const { start, items } = this.#withChoice[party] ?? NO_LISTS;
    for (const next of improvements) {
      const choice = this.#choice(party, next);
      const first = start[choice] ?? 0;
      const end = this.#endOfWorse(party, items, first, start[choice + 1] ?? 0);
      const found =
        joint < end - first && this.#places.fits
          ? this.#tryJoint(party, next, (wheels ??= this.#wheels(party)))
          : this.#tryStates(others, items, first, end);
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

  /** Where the states between two places, ordered by rank, begin to be better for a party than the state at hand. */
  #endOfWorse(party: number, items: Int32Array, first: number, end: number): number {
    const rank = this.#ranks[party] ?? NO_LISTS.items;
    const here = rank[this.#state] ?? 0;
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rank[items[middle] ?? 0] ?? 0) > here) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #choice(party: number, state: number): number {
    return this.#patterns.of[party]?.[state] ?? 0;
  }

  /** Whether in one of the states all others come to their choice by an improvement or keep to it, and not all keep. */
  #tryStates(others: readonly Other[], items: Int32Array, first: number, end: number): boolean {
    const { unowned } = this.#patterns;
    for (let place = first; place < end; place += 1) {
      const state = items[place] ?? 0;
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

/** Choices looked at between two reports, and states after which the pace is asked. */
const PLACES_A_TURN = 40_000;
const STATES_A_STEP = 1_000;

/** More places than this are kept by hashing. */
const MOST_PLACES = 2 ** 25;

/** Finds the state in which everybody makes a certain choice: choices as digits of one number. */
class ChoicePlaces {
  readonly #sizes: readonly number[];
  readonly #placeOf: Float64Array;
  /** The state at each place, counted from 1: an untouched 0 is none. */
  readonly #table: Int32Array | null;
  readonly #map = new Map<number, number>();
  /** False where the numbers would be too large to tell places apart; then nothing may be looked up. */
  readonly fits: boolean;

  private constructor(sizes: readonly number[], fits: boolean, placeOf: Float64Array, most: number) {
    this.#sizes = sizes;
    this.fits = fits;
    this.#placeOf = placeOf;
    this.#table = most < MOST_PLACES ? new Int32Array(most + 1) : null;
  }

  static *of({ counts, of, unowned }: Patterns): Work<ChoicePlaces> {
    const sizes: number[] = [];
    let total = 1;
    for (const count of [...counts, unowned.length]) {
      sizes.push(total);
      total *= count;
    }
    const unownedSize = sizes.at(-1) ?? 1;
    const placeOf = new Float64Array(unowned.length);
    const pace = new Pace(PLACES_A_TURN);
    let most = 0;
    for (let state = 0; state < unowned.length; state += 1) {
      let place = (unowned[state] ?? 0) * unownedSize;
      for (let party = 0; party < of.length; party += 1)
        place += (of[party]?.[state] ?? 0) * (sizes[party] ?? 0);
      placeOf[state] = place;
      if (place > most) most = place;
      if (state % STATES_A_STEP === 0) yield* pace.after(STATES_A_STEP * of.length);
    }
    const places = new ChoicePlaces(sizes, total <= Number.MAX_SAFE_INTEGER, placeOf, most);
    yield* places.#fill(pace);
    return places;
  }

  *#fill(pace: Pace): Work<void> {
    const table = this.#table;
    for (let state = 0; state < this.#placeOf.length; state += 1) {
      const place = this.#placeOf[state] ?? 0;
      if (table === null) this.#map.set(place, state);
      else table[place] = state + 1;
      if (state % STATES_A_STEP === 0) yield* pace.after(STATES_A_STEP * (table === null ? 10 : 1));
    }
  }

  size(party: number): number {
    return this.#sizes[party] ?? 0;
  }

  placeOf(state: number): number {
    return this.#placeOf[state] ?? 0;
  }

  /** The state at a place, -1 where there is none. */
  stateAt(place: number): number {
    return this.#table === null ? (this.#map.get(place) ?? -1) : (this.#table[place] ?? 0) - 1;
  }
}
