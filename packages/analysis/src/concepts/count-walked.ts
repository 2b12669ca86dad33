import type { Progress, Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { largestRest, largestRestEach, pathCounts, unitWeights } from './rest.ts';

/** Diagrams of more packages than this are not walked through. */
const MOST_PACKAGES = 1_000_000n;
/** Arcs tried between two reports; one takes some ten nanoseconds. */
const ARCS_A_YIELD = 100_000;

/** Whether a diagram has so few packages that walking through them is soon done. */
export function* isSoonWalked(diagram: Diagram): Work<boolean> {
  return ((yield* pathCounts(diagram))[0] ?? 0n) <= MOST_PACKAGES;
}

/**
 * How many paths give every party strictly more than its floor, by walking through them: exact, for diagrams of few
 * packages.
 *
 * Plan. Depth first. A beginning from which somebody cannot have enough whatever follows is left, and one from which everybody
 * surely has enough counts with all that follow; at the end every path is one or the other. Utilities along the path stand in one typed list, so that
 * nothing is made on the way: merging beginnings that have the same future takes several times as long where there are few such.
 */
export function* countAboveWalked(diagram: Diagram, floors: Values): Work<bigint> {
  const walk = new Walk(diagram, floors, {
    high: yield* largestRestEach(diagram),
    low: yield* smallestRestEach(diagram),
    after: Float64Array.from(yield* pathCounts(diagram), Number),
  });
  while (!walk.goOn(ARCS_A_YIELD)) yield GOING;
  return BigInt(walk.count);
}

const GOING: Progress = { bound: null, best: null, done: 0.5 };

/** What may follow at each node: the most and the least of each party, and how many ways there are. */
interface Futures {
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly after: Float64Array;
}

class Walk {
  readonly #diagram: Diagram;
  readonly #floors: Float64Array;
  readonly #futures: Futures;
  /** How many options each arc stands for. */
  readonly #width: Float64Array;
  // The path to the present node, by layer: next arc to try, where the arcs end, how many ways led here, and their utilities.
  readonly #cursor: Int32Array;
  readonly #end: Int32Array;
  readonly #ways: Float64Array;
  readonly #sums: Float64Array;
  #layer = 0;
  count = 0;

  constructor(diagram: Diagram, floors: Values, futures: Futures) {
    const { order, arcs, options, parties } = diagram;
    this.#diagram = diagram;
    this.#floors = Float64Array.from(floors);
    this.#futures = futures;
    this.#width = Float64Array.from(options, ({ length }) => length);
    this.#cursor = new Int32Array(order.length + 1);
    this.#end = new Int32Array(order.length + 1);
    this.#ways = new Float64Array(order.length + 1);
    this.#sums = new Float64Array((order.length + 1) * parties);
    if (order.length === 0 || !diagram.feasible) {
      this.#layer = -1;
      return;
    }
    this.#cursor[0] = arcs[0] ?? 0;
    this.#end[0] = arcs[1] ?? 0;
    this.#ways[0] = 1;
  }

  /** Tries so many arcs; whether that was all. */
  goOn(arcs: number): boolean {
    for (let tried = 0; tried < arcs && this.#layer >= 0; tried += 1) this.#step();
    return this.#layer < 0;
  }

  #step(): void {
    const layer = this.#layer;
    const arc = this.#cursor[layer] ?? 0;
    if (arc >= (this.#end[layer] ?? 0)) {
      this.#layer -= 1;
      return;
    }
    this.#cursor[layer] = arc + 1;
    const node = this.#diagram.to[arc] ?? 0;
    const isOpen = this.#settle(layer, arc, node);
    if (isOpen === null) return;
    const ways = (this.#ways[layer] ?? 0) * (this.#width[arc] ?? 0);
    if (!isOpen) {
      this.count += ways * (this.#futures.after[node] ?? 0);
      return;
    }
    this.#layer = layer + 1;
    this.#ways[layer + 1] = ways;
    this.#cursor[layer + 1] = this.#diagram.arcs[node] ?? 0;
    this.#end[layer + 1] = this.#diagram.arcs[node + 1] ?? 0;
  }

  /** Adds an arc's utilities; null where somebody cannot have enough, else whether that is open for anybody. */
  #settle(layer: number, arc: number, node: number): boolean | null {
    const { gains, parties } = this.#diagram;
    const { high, low } = this.#futures;
    const [here, there] = [layer * parties, (layer + 1) * parties];
    let isOpen = false;
    for (let party = 0; party < parties; party += 1) {
      const sum = (this.#sums[here + party] ?? 0) + (gains[arc * parties + party] ?? 0);
      const floor = this.#floors[party] ?? 0;
      if (sum + (high[node * parties + party] ?? 0) <= floor) return null;
      if (sum + (low[node * parties + party] ?? 0) <= floor) isOpen = true;
      this.#sums[there + party] = sum;
    }
    return isOpen;
  }
}

/** The smallest utility of each party by itself from each node to the end: `rest[node * parties + party]`. */
function* smallestRestEach(diagram: Diagram): Work<Float64Array> {
  const { parties, arcs } = diagram;
  const each = new Float64Array(arcs.length * parties);
  for (let party = 0; party < parties; party += 1) {
    const own = largestRest(diagram, unitWeights(parties, party, -1));
    for (let node = 0; node < own.length; node += 1) each[node * parties + party] = -(own[node] ?? 0);
    yield GOING;
  }
  return each;
}
