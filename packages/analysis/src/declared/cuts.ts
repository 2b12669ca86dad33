import type { Progress, Work } from '../work.ts';
import type { Conflict, FlatLayer } from './conflict.ts';
import { STEPS_A_TURN, type Spent } from './hitting-search.ts';

/** A set of barriers, as bits in words of 32, with their number. */
export interface Cut {
  readonly words: Int32Array;
  readonly size: number;
}

/** All minimal cuts up to a size; infinite where there are no larger ones. */
export interface SmallCuts {
  readonly cuts: readonly Cut[];
  readonly upTo: number;
}

/** Cuts that one step may make before any is compared with others. */
const MOST_MADE = 200_000;

/**
 * The minimal sets of at most `most` barriers that every package meets; null where the steps run out.
 *
 * Plan. Backwards through the diagram, each state keeps the minimal sets that leave no way from it to the end. An edge is
 * shut by a link that it breaks, by the refusals of all options that it stands for, or by a set that shuts the state that it leads
 * to; a state is shut where all its edges are: by one set for each of them together. What is larger than `most` is
 * dropped on the way, since sets only grow. Edges of a state lead to states that are mostly shut by the same sets, so that
 * few have to be put together: some tens for 20 links over 28 issues. (The prime implicants of a monotone function, by
 * conjunction along a decision diagram; compare Coudert and Madre 1992.) Cost: the edges, times the square of the sets
 * that a state keeps.
 */
export function* smallCuts(conflict: Conflict, most: number, spent: Spent): Work<SmallCuts | null> {
  const search = new Cutting(conflict, most, spent);
  const { flat, diagram } = conflict;
  const ends = flat.at(-1)?.to.reduce((size, to) => Math.max(size, to + 1), 1) ?? 1;
  let after: readonly (readonly Cut[])[] = Array.from({ length: ends }, () => []);
  for (const layer of flat.toReversed()) {
    const before = yield* search.before(layer, after);
    if (before === null) return null;
    after = before;
  }
  const always = diagram.broken.map((link) => search.cutOf([conflict.linkBarrier(link)]));
  const cuts = yield* search.either(after[0] ?? [], always);
  if (spent.steps > spent.most) return null;
  return { cuts, upTo: search.dropped ? most : Infinity };
}

/** The places of a cut's barriers, in ascending order. */
export function placesOf({ words }: Cut): number[] {
  const places: number[] = [];
  for (const [word, bits] of words.entries())
    for (let left = bits; left !== 0; left &= left - 1)
      places.push(word * 32 + 31 - Math.clz32(left & -left));
  return places;
}

class Cutting {
  readonly #width: number;
  readonly #most: number;
  readonly #spent: Spent;
  #told: number;
  /** Whether a cut that was too large was left out. */
  dropped = false;

  constructor({ barriers }: Conflict, most: number, spent: Spent) {
    this.#width = Math.ceil(barriers.length / 32);
    this.#most = most;
    this.#spent = spent;
    this.#told = spent.steps;
  }

  cutOf(places: readonly number[]): Cut {
    const words = new Int32Array(this.#width);
    for (const place of places) words[place >> 5] = (words[place >> 5] ?? 0) | (1 << (place & 31));
    return { words, size: places.length };
  }

  /** The cuts of the states before a layer, from those after it; null where the steps run out. */
  *before(layer: FlatLayer, after: readonly (readonly Cut[])[]): Work<(readonly Cut[])[] | null> {
    const entries = layer.barriers.map((barriers) => this.#entry(barriers));
    const states: (readonly Cut[] | null)[] = Array.from({ length: layer.states }, () => null);
    for (let edge = 0; edge < layer.from.length; edge += 1) {
      const links = (layer.broken?.[edge] ?? []).map((barrier) => this.cutOf([barrier]));
      const own = yield* this.either(entries[layer.class[edge] ?? 0] ?? [], links);
      const shut = yield* this.either(own, after[layer.to[edge] ?? 0] ?? []);
      const from = layer.from[edge] ?? 0;
      const known = states[from] ?? null;
      const both = known === null ? shut : yield* this.#both(known, shut);
      if (both === null || this.#spent.steps > this.#spent.most) return null;
      states[from] = both;
    }
    // A state without edges leads nowhere, whatever is barred.
    return states.map((cuts) => cuts ?? [this.cutOf([])]);
  }

  /** What shuts the options of a class: the refusals of all of them, unless nobody refuses one of them. */
  #entry(barriers: readonly number[] | null): Cut[] {
    if (barriers === null) return [];
    if (barriers.length <= this.#most) return [this.cutOf(barriers)];
    this.dropped = true;
    return [];
  }

  /** The minimal ones of two lists together: what shuts one thing or the other. */
  *either(a: readonly Cut[], b: readonly Cut[]): Work<readonly Cut[]> {
    if (a.length === 0) return b;
    return b.length === 0 ? a : yield* this.#minimal([...a, ...b]);
  }

  /** The minimal sets that hold one of each list: what shuts both things. Null where they are too many. */
  *#both(a: readonly Cut[], b: readonly Cut[]): Work<readonly Cut[] | null> {
    if (a === b) return a;
    const shared: Cut[] = [];
    const [ofA, ofB]: [Cut[], Cut[]] = [[], []];
    // What holds one of the other list shuts both by itself.
    for (const cut of a) (this.#isAnyWithin(b, cut) ? shared : ofA).push(cut);
    for (const cut of b) (this.#isAnyWithin(a, cut) ? shared : ofB).push(cut);
    const made: Cut[] = [];
    for (const one of ofA) {
      if (this.#isDue()) yield this.#progress();
      for (const other of ofB) {
        const union = this.#union(one, other);
        if (union !== null) made.push(union);
      }
      if (made.length > MOST_MADE || this.#spent.steps > this.#spent.most) return null;
    }
    return yield* this.#minimal([...shared, ...made]);
  }

  /** Those that hold no other, each once, the smallest first. */
  *#minimal(cuts: Cut[]): Work<readonly Cut[]> {
    cuts.sort((a, b) => a.size - b.size);
    const kept: Cut[] = [];
    for (const cut of cuts) {
      if (!this.#isAnyWithin(kept, cut)) kept.push(cut);
      if (this.#isDue()) yield this.#progress();
      if (this.#spent.steps > this.#spent.most) break;
    }
    return kept;
  }

  /** Whether a set holds one of a list in which the smallest stand first. */
  #isAnyWithin(cuts: readonly Cut[], { words, size }: Cut): boolean {
    for (const cut of cuts) {
      this.#spent.steps += 1;
      if (cut.size > size) return false;
      let beyond = 0;
      for (let word = 0; word < words.length; word += 1)
        beyond |= (cut.words[word] ?? 0) & ~(words[word] ?? 0);
      if (beyond === 0) return true;
    }
    return false;
  }

  /** Two sets as one; null where it is too large. */
  #union(a: Cut, b: Cut): Cut | null {
    this.#spent.steps += 1;
    let size = 0;
    for (let word = 0; word < a.words.length; word += 1)
      size += bitsIn((a.words[word] ?? 0) | (b.words[word] ?? 0));
    if (size > this.#most) {
      this.dropped = true;
      return null;
    }
    return { words: a.words.map((word, at) => word | (b.words[at] ?? 0)), size };
  }

  /** Whether a report is due: asked after every set, so that a generator for each would tell. */
  #isDue(): boolean {
    if (this.#spent.steps - this.#told < STEPS_A_TURN) return false;
    this.#told = this.#spent.steps;
    return true;
  }

  #progress(): Progress {
    return { bound: null, best: null, done: Math.min(1, this.#told / this.#spent.most) };
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
