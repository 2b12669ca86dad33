/** Packages so far that may still add something, before those at one state are compared: columns that grow together. */
export class Candidates {
  size = 0;
  /** The state that each has come to, what the parties have, the label that it comes from, and the group of options taken. */
  states = new Int32Array(LEAST);
  first = new Float64Array(LEAST);
  second = new Float64Array(LEAST);
  from = new Uint32Array(LEAST);
  groups = new Uint32Array(LEAST);

  add(state: number, first: number, second: number, from: number, group: number): void {
    const at = this.size;
    if (at === this.states.length) this.#grow();
    this.states[at] = state;
    this.first[at] = first;
    this.second[at] = second;
    this.from[at] = from;
    this.groups[at] = group;
    this.size = at + 1;
  }

  #grow(): void {
    const length = 2 * this.states.length;
    this.states = copied(this.states, new Int32Array(length));
    this.first = copied(this.first, new Float64Array(length));
    this.second = copied(this.second, new Float64Array(length));
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
