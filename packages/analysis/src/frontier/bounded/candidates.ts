/** Packages so far that may still add something, before those at one state are compared: columns that grow together. */
export class Candidates {
  size = 0;
  readonly parties: number;
  /** The state that each has come to, what the parties have, the label that it comes from, and the group of options taken. */
  states = new Int32Array(LEAST);
  values: Float64Array;
  from = new Uint32Array(LEAST);
  groups = new Uint32Array(LEAST);

  constructor(parties: number) {
    this.parties = parties;
    this.values = new Float64Array(LEAST * parties);
  }

  /** Adds one with the utilities that stand in `values`. */
  add(state: number, values: Float64Array, from: number, group: number): void {
    const [at, parties] = [this.size, this.parties];
    if (at === this.states.length) this.#grow();
    this.states[at] = state;
    for (let party = 0; party < parties; party += 1) this.values[at * parties + party] = values[party] ?? 0;
    this.from[at] = from;
    this.groups[at] = group;
    this.size = at + 1;
  }

  #grow(): void {
    const length = 2 * this.states.length;
    this.states = copied(this.states, new Int32Array(length));
    this.values = copied(this.values, new Float64Array(length * this.parties));
    this.from = copied(this.from, new Uint32Array(length));
    this.groups = copied(this.groups, new Uint32Array(length));
  }

  /** The places of the candidates of each state together, in the order in which they came, and where each state begins. */
  byState(states: number): { readonly order: Uint32Array; readonly begins: Uint32Array } {
    const begins = new Uint32Array(states + 1);
    for (let at = 0; at < this.size; at += 1) {
      const next = (this.states[at] ?? 0) + 1;
      begins[next] = (begins[next] ?? 0) + 1;
    }
    for (let state = 0; state < states; state += 1)
      begins[state + 1] = (begins[state + 1] ?? 0) + (begins[state] ?? 0);
    const ends = begins.slice();
    const order = new Uint32Array(this.size);
    for (let at = 0; at < this.size; at += 1) {
      const state = this.states[at] ?? 0;
      const place = ends[state] ?? 0;
      order[place] = at;
      ends[state] = place + 1;
    }
    return { order, begins };
  }
}

/** Candidates for which there is room at first. */
const LEAST = 256;

function copied<T extends Int32Array | Float64Array | Uint32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
