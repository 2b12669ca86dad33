/**
 * Every run of words of many texts, each with the first text that has it.
 *
 * A suffix automaton of all texts (A. Blumer and others, "The smallest automaton recognizing the subwords of a text",
 * Theoretical Computer Science 40, 1985; built for many texts by starting each at the root). Texts are added in order of time, and
 * a state keeps the text in which its runs stood first; a state that is cloned later hands its first text on. Walking the words
 * of a run from the root leads to its state. Adding is linear in the words; a step of a walk takes constant time.
 */
export class WordingAutomaton {
  readonly #length: Int32Array;
  readonly #link: Int32Array;
  readonly #first: Int32Array;
  readonly #edges: Edges;
  #states = 1;

  /** `words` is the number of words of all texts that will be added. */
  constructor(words: number) {
    this.#length = new Int32Array(2 * words + 2);
    this.#link = new Int32Array(2 * words + 2).fill(-1);
    this.#first = new Int32Array(2 * words + 2).fill(-1);
    this.#edges = new Edges(2 * words + 2, 3 * words + 4);
  }

  /** Adds a text, given as numbers of words. */
  add(words: ArrayLike<number>, text: number): void {
    let last = 0;
    for (let at = 0; at < words.length; at += 1) last = this.#extend(last, words[at] ?? 0, text);
  }

  /** The state behind one more word; -1 where no text has the run. The root is 0. */
  step(state: number, word: number): number {
    return this.#edges.to(state, word);
  }

  /** The first text that has the runs of a state. */
  firstText(state: number): number {
    return this.#first[state] ?? -1;
  }

  #extend(last: number, word: number, text: number): number {
    const there = this.#edges.to(last, word);
    if (there >= 0)
      return this.#lengthOf(there) === this.#lengthOf(last) + 1 ? there : this.#clone(last, there, word);
    const state = this.#newState(this.#lengthOf(last) + 1, text);
    let from = last;
    while (from >= 0 && this.#edges.to(from, word) < 0) {
      this.#edges.add(from, word, state);
      from = this.#linkOf(from);
    }
    if (from < 0) this.#link[state] = 0;
    else {
      const next = this.#edges.to(from, word);
      this.#link[state] =
        this.#lengthOf(next) === this.#lengthOf(from) + 1 ? next : this.#clone(from, next, word);
    }
    return state;
  }

  /** Parts the shorter runs of a state from the longer ones: they have the same first text, for they were one until now. */
  #clone(from: number, state: number, word: number): number {
    const clone = this.#newState(this.#lengthOf(from) + 1, this.firstText(state));
    this.#edges.copy(state, clone);
    this.#link[clone] = this.#linkOf(state);
    this.#link[state] = clone;
    for (let at = from; at >= 0 && this.#edges.to(at, word) === state; at = this.#linkOf(at))
      this.#edges.redirect(at, word, clone);
    return clone;
  }

  #newState(length: number, text: number): number {
    const state = this.#states;
    this.#states += 1;
    this.#length[state] = length;
    this.#first[state] = text;
    return state;
  }

  #lengthOf(state: number): number {
    return this.#length[state] ?? 0;
  }

  #linkOf(state: number): number {
    return this.#link[state] ?? -1;
  }
}

/** Numbers of one edge in the table: state, word, where it leads, and the next edge of the state. */
const WIDTH = 4;
const WORD = 1;
const TO = 2;
const NEXT = 3;

/** Edges by state and word: a table with open addressing, in which the edges of a state are also linked. Slots of no edge lead to 0, the root, to which nothing leads. */
class Edges {
  readonly #table: Int32Array;
  /** The slot of the last edge of each state; -1 for none. */
  readonly #last: Int32Array;
  readonly #mask: number;

  constructor(states: number, edges: number) {
    let size = 16;
    while (size * 2 < edges * 3) size *= 2;
    this.#table = new Int32Array(size * WIDTH);
    this.#last = new Int32Array(states).fill(-1);
    this.#mask = size - 1;
  }

  to(state: number, word: number): number {
    return (this.#table[this.#slot(state, word) + TO] ?? 0) || -1;
  }

  add(state: number, word: number, to: number): void {
    const slot = this.#slot(state, word);
    this.#table[slot] = state;
    this.#table[slot + WORD] = word;
    this.#table[slot + TO] = to;
    this.#table[slot + NEXT] = this.#last[state] ?? -1;
    this.#last[state] = slot;
  }

  redirect(state: number, word: number, to: number): void {
    this.#table[this.#slot(state, word) + TO] = to;
  }

  copy(from: number, to: number): void {
    for (let slot = this.#last[from] ?? -1; slot >= 0; slot = this.#table[slot + NEXT] ?? -1)
      this.add(to, this.#table[slot + WORD] ?? 0, this.#table[slot + TO] ?? 0);
  }

  /** Where an edge stands in the table, or would stand. */
  #slot(state: number, word: number): number {
    let mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let at = (mixed ^ (mixed >>> 13)) & this.#mask;
    for (;;) {
      const slot = at * WIDTH;
      if (this.#table[slot + TO] === 0) return slot;
      if (this.#table[slot] === state && this.#table[slot + WORD] === word) return slot;
      at = (at + 1) & this.#mask;
    }
  }
}
