/** One possible pair with what it is worth; only pairs worth more than nothing matter. */
export interface Offer {
  readonly left: number;
  readonly right: number;
  readonly worth: number;
}

/**
 * The set of pairs, each side used once, with the greatest total worth; staying alone is worth 0. Gives the right
 * partner of each left, or -1.
 *
 * Plan (R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", Computing 38, 1987, on sparse offers). Every left has a partner of its own that costs nothing, "alone".
 * One left after the other is brought in by the cheapest chain of re-pairings, found by Dijkstra's method on costs
 * reduced by the prices of the rights; the prices of the rights that were passed are then lowered so that all kept
 * pairs stay cheapest. Cost: one search per left, in practice local; ties go to the lower right index.
 */
export function assign(lefts: number, rights: number, offers: readonly Offer[]): Int32Array {
  const graph = new Offers(lefts, offers);
  const state: State = {
    toRight: new Int32Array(lefts).fill(-1),
    toLeft: new Int32Array(rights).fill(-1),
    paid: new Float64Array(lefts),
    price: new Float64Array(rights),
  };
  for (let left = 0; left < lefts; left += 1) bringIn(left, graph, state);
  return state.toRight;
}

interface State {
  readonly toRight: Int32Array;
  readonly toLeft: Int32Array;
  /** Cost of the pair that each left has now; 0 when alone. */
  readonly paid: Float64Array;
  readonly price: Float64Array;
}

/** Offers by left, as one flat list. */
class Offers {
  readonly #from: Int32Array;
  readonly #sorted: readonly Offer[];

  constructor(lefts: number, offers: readonly Offer[]) {
    this.#sorted = offers
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => a.left - b.left || a.right - b.right);
    this.#from = new Int32Array(lefts + 1).fill(this.#sorted.length);
    for (let at = this.#sorted.length - 1; at >= 0; at -= 1) this.#from[this.#sorted[at]?.left ?? 0] = at;
    for (let left = lefts - 1; left >= 0; left -= 1)
      if ((this.#sorted[this.#from[left] ?? 0]?.left ?? -1) !== left)
        this.#from[left] = this.#from[left + 1] ?? 0;
  }

  of(left: number): readonly Offer[] {
    return this.#sorted.slice(this.#from[left], this.#from[left + 1]);
  }
}

/** One search: the tentative distances, and through which left each right was reached at which cost. */
interface Search {
  readonly distance: Map<number, number>;
  readonly via: Map<number, Offer>;
  readonly queue: Queue;
  /** Rights whose distance is final. */
  readonly done: Set<number>;
  /** The cheapest way to leave someone alone. */
  alone: { readonly distance: number; readonly left: number };
}

function bringIn(source: number, graph: Offers, state: State): void {
  const search: Search = {
    distance: new Map(),
    via: new Map(),
    queue: new Queue(),
    done: new Set(),
    alone: { distance: 0, left: source },
  };
  scan(source, 0, 0, graph, state, search);
  const passed: [number, number][] = [];
  for (;;) {
    const next = search.queue.pop();
    if (next === null || next.distance >= search.alone.distance)
      return settleAlone(source, passed, state, search);
    if (search.done.has(next.right)) continue;
    search.done.add(next.right);
    const owner = state.toLeft[next.right] ?? -1;
    if (owner === -1) return settle(source, next.right, next.distance, passed, state, search);
    passed.push([next.right, next.distance]);
    const reduced = (state.paid[owner] ?? 0) - (state.price[next.right] ?? 0);
    scan(owner, next.distance, reduced, graph, state, search);
  }
}

/** Looks from one left at all its offers. `own` is the reduced cost of the pair that it would give up. */
function scan(left: number, base: number, own: number, graph: Offers, state: State, search: Search): void {
  if (base - own < search.alone.distance) search.alone = { distance: base - own, left };
  for (const offer of graph.of(left)) {
    if (search.done.has(offer.right)) continue;
    const distance = base - offer.worth - (state.price[offer.right] ?? 0) - own;
    if (distance >= (search.distance.get(offer.right) ?? Infinity)) continue;
    search.distance.set(offer.right, distance);
    search.via.set(offer.right, offer);
    search.queue.push({ right: offer.right, distance });
  }
}

function settleAlone(
  source: number,
  passed: readonly [number, number][],
  state: State,
  search: Search,
): void {
  const { left, distance } = search.alone;
  reprice(passed, distance, state);
  const freed = state.toRight[left] ?? -1;
  state.toRight[left] = -1;
  state.paid[left] = 0;
  if (left !== source && freed !== -1) shift(source, freed, state, search);
}

function settle(
  source: number,
  right: number,
  distance: number,
  passed: readonly [number, number][],
  state: State,
  search: Search,
): void {
  reprice(passed, distance, state);
  shift(source, right, state, search);
}

function reprice(passed: readonly [number, number][], end: number, state: State): void {
  for (const [right, distance] of passed) state.price[right] = (state.price[right] ?? 0) + distance - end;
}

/** Gives `right` to the left through which it was reached, that one's old partner to the next, back to the source. */
function shift(source: number, right: number, state: State, search: Search): void {
  let free = right;
  for (;;) {
    const offer = search.via.get(free);
    if (offer === undefined) return;
    const old = state.toRight[offer.left] ?? -1;
    state.toRight[offer.left] = free;
    state.toLeft[free] = offer.left;
    state.paid[offer.left] = -offer.worth;
    if (offer.left === source) return;
    free = old;
  }
}

interface Reached {
  readonly right: number;
  readonly distance: number;
}

const isBefore = (a: Reached, b: Reached): boolean =>
  a.distance < b.distance || (a.distance === b.distance && a.right < b.right);

/** A binary heap, nearest first. */
class Queue {
  readonly #heap: Reached[] = [];

  push(reached: Reached): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(reached);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || !isBefore(reached, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = reached;
  }

  pop(): Reached | null {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return null;
    if (heap.length > 0) this.#sink(last);
    return top;
  }

  #sink(item: Reached): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [first, second] = [heap[below], heap[below + 1]];
      if (first === undefined) break;
      if (second !== undefined && isBefore(second, first)) below += 1;
      const child = heap[below] ?? first;
      if (!isBefore(child, item)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = item;
  }
}
