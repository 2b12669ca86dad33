import type { Space } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import { MOST_ARCS, type Diagram } from './diagram.ts';
import { layerOrder } from './layer-order.ts';
import { bonusMemory, bonusOf, ruleMemory, ruleOf, type Memory } from './memories.ts';
import { pickArcs } from './picked-arcs.ts';

/** Steps between two reports: of open links for each arc made, and of arcs looked at. */
const STEPS_A_YIELD = 10_000;
const ARCS_A_YIELD = 8_000;
const GOING: Progress = { bound: null, best: null, done: 0 };

/**
 * The diagram of a space, or null where it would have more than `MOST_ARCS` arcs.
 *
 * Plan. Issues are put in an order that keeps linked ones together. A node of a layer is what later issues have to know
 * of earlier ones: for each link that is still open how much of its sum is spent, for each open box whether the
 * package still lies in it. What can no longer break a link, or no longer lie in a box, is forgotten, so that nodes
 * with the same future are one. Red lines of any party are left out from the start. Cost: arcs times open links.
 */
export function* diagramOf(space: Space, mostArcs = MOST_ARCS): Work<Diagram | null> {
  const rules = space.links.map((link) => ruleOf(link, space.sizes));
  const bonuses = space.boxes.flatMap((boxes, party) => boxes.map((box) => bonusOf(box, party)));
  const order = yield* layerOrder(space, rules, bonuses);
  yield GOING;
  const memories = [
    ...rules.map((rule) => ruleMemory(rule, order)),
    ...bonuses.map((each) => bonusMemory(each, order)),
  ];
  return yield* new Builder(space, order, memories, mostArcs).build();
}

/** Where a layer leads: the states of the open memories, and the arcs to them. */
class Builder {
  readonly #space: Space;
  readonly #order: readonly number[];
  readonly #memories: readonly Memory[];
  readonly #mostArcs: number;
  readonly #allowed: readonly (readonly number[])[];
  readonly #to: number[] = [];
  readonly #gains: number[] = [];
  readonly #options: number[][] = [];
  readonly #arcs: number[] = [];
  #reported = 0;

  constructor(space: Space, order: readonly number[], memories: readonly Memory[], mostArcs: number) {
    this.#space = space;
    this.#order = order;
    this.#memories = memories;
    this.#mostArcs = mostArcs;
    this.#allowed = allowedOptions(space);
  }

  *build(): Work<Diagram | null> {
    // An empty link, such as a budget that is overspent before anything is chosen, looks at no layer at all.
    const barred = this.#memories.some(
      ({ first, start, next }) => first === -1 && next(start, this.#order.length, 0) === 'broken',
    );
    const layers = [0];
    let nodes: (readonly (number | null)[])[] = [this.#memories.map(({ start }) => start)];
    for (const layer of this.#order.keys()) {
      const first = (layers.at(-1) ?? 0) + nodes.length;
      const found = yield* this.#layer(layer, nodes, first);
      if (this.#to.length > this.#mostArcs) return null;
      layers.push(first);
      nodes = found;
    }
    this.#arcs.push(this.#to.length);
    return yield* this.#trimmed(layers, nodes.length > 0 && !barred);
  }

  /** Adds the arcs of a layer and gives the states of the nodes that they lead to, numbered from `first`. */
  *#layer(
    layer: number,
    nodes: readonly (readonly (number | null)[])[],
    first: number,
  ): Work<(number | null)[][]> {
    const numbers = new Map<string, number>();
    const found: (number | null)[][] = [];
    for (const states of nodes) {
      this.#arcs.push(this.#to.length);
      if (this.#to.length * (1 + this.#memories.length) - this.#reported > STEPS_A_YIELD) {
        this.#reported = this.#to.length * (1 + this.#memories.length);
        yield GOING;
      }
      for (const option of this.#allowed[this.#order[layer] ?? 0] ?? []) {
        const step = this.#step(states, layer, option);
        if (step === null) continue;
        const key = step.states.join();
        const number = numbers.get(key) ?? first + found.length;
        if (!numbers.has(key)) {
          numbers.set(key, number);
          found.push(step.states);
        }
        this.#to.push(number);
        this.#gains.push(...step.gains);
        this.#options.push([option]);
      }
      if (this.#to.length > this.#mostArcs) return found;
    }
    return found;
  }

  /** The states after an option and what it adds for each party; null where it breaks a link. */
  #step(
    states: readonly (number | null)[],
    layer: number,
    option: number,
  ): { readonly states: (number | null)[]; readonly gains: readonly number[] } | null {
    const issue = this.#order[layer] ?? 0;
    const gains = this.#space.utilities.map((own) => own[issue]?.[option] ?? 0);
    const after: (number | null)[] = [];
    for (const [at, { first, last, next, bonus }] of this.#memories.entries()) {
      const state = states[at] ?? null;
      const now = state === null || layer < first || layer > last ? state : next(state, layer, option);
      if (now === 'broken') return null;
      if (layer === last && now !== null && bonus !== null)
        gains[bonus.party] = (gains[bonus.party] ?? 0) + bonus.value;
      after.push(layer >= last ? null : now);
    }
    return { states: after, gains };
  }

  /** Without the arcs that lead nowhere. */
  *#trimmed(layers: readonly number[], feasible: boolean): Work<Diagram> {
    const { parties } = this.#space;
    const end = layers.at(-1) ?? 0;
    const alive = new Uint8Array(end + 1);
    if (feasible) alive[end] = 1;
    for (let node = end - 1; node >= 0; node -= 1)
      for (let arc = this.#arcs[node] ?? 0; arc < (this.#arcs[node + 1] ?? 0); arc += 1)
        if (alive[this.#to[arc] ?? 0] === 1) alive[node] = 1;
    yield GOING;
    const kept: number[][] = [];
    for (let arc = 0; arc < this.#to.length; arc += 1) {
      if (arc % ARCS_A_YIELD === ARCS_A_YIELD - 1) yield GOING;
      if (alive[this.#to[arc] ?? 0] === 1) kept.push([arc]);
    }
    yield GOING;
    return yield* pickArcs(
      {
        parties,
        order: this.#order,
        layers,
        arcs: Int32Array.from([...this.#arcs.slice(0, end), this.#to.length]),
        to: Int32Array.from(this.#to),
        gains: Float64Array.from(this.#gains),
        options: this.#options,
        feasible: alive[0] === 1,
      },
      kept,
    );
  }
}

/** The options of each issue that no party rules out. */
function allowedOptions({ sizes, redLines }: Space): number[][] {
  const barred = sizes.map(() => new Set<number>());
  for (const { issue, option } of redLines.flat()) barred[issue]?.add(option);
  return sizes.map((size, issue) => {
    const options: number[] = [];
    for (let option = 0; option < size; option += 1)
      if (barred[issue]?.has(option) !== true) options.push(option);
    return options;
  });
}
