import type { Box, Link, Space } from '../sheet/space.ts';
import { Pace } from '../pace.ts';
import type { Progress, Work } from '../work.ts';

/**
 * All packages that keep the links, as paths through a layered graph: one layer for each issue, one arc for each option
 * that may still be chosen, and what the arc adds to each party's utility. Links and boxes live in the nodes, so that
 * whoever walks the graph needs to know of neither. Bergman, Cire, van Hoeve and Hooker, Decision Diagrams for
 * Optimization (2016), call it an exact decision diagram.
 */
export interface Diagram {
  readonly parties: number;
  /** The issue that each layer decides. */
  readonly order: readonly number[];
  /** The first node of each layer, and at the end the last node of all, where every path ends; the first node is 0. */
  readonly layers: readonly number[];
  /** The first arc of each node, and the number of arcs at the end. */
  readonly arcs: Int32Array;
  /** The node that each arc leads to. */
  readonly to: Int32Array;
  /** What each arc adds to the utility of each party: `gains[arc * parties + party]`. */
  readonly gains: Float64Array;
  /** The options of the layer's issue that an arc stands for: one, or several that are worth the same to everybody. */
  readonly options: readonly (readonly number[])[];
  /** Whether any path leads to the end. */
  readonly feasible: boolean;
}

/** More arcs than this are not held; links and boxes that run through everything need that many. */
export const MOST_ARCS = 400_000;

/** Steps between two reports: of open links for each arc made, of arcs copied, of arcs compared with those beside them. */
const STEPS_A_YIELD = 40_000;
const ARCS_A_YIELD = 20_000;
const PAIRED_ARCS_A_YIELD = 4_000;
const GOING: Progress = { bound: null, best: null, done: 0 };

/**
 * A link as a sum that must not pass a limit: `requires` costs 1 for the one choice and gives 1 back for the other,
 * `atMost` costs 1 for each choice.
 */
interface Rule {
  readonly limit: number;
  /** What each option of an issue costs; issues that cost nothing are not in it. */
  readonly costs: ReadonlyMap<number, readonly number[]>;
}

/** A box of one party, by issue. */
interface Bonus {
  readonly party: number;
  readonly value: number;
  readonly inside: ReadonlyMap<number, readonly boolean[]>;
}

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
  const order = yield* orderOf(space, rules, bonuses);
  const memories = [
    ...rules.map((rule) => ruleMemory(rule, order)),
    ...bonuses.map((each) => bonusMemory(each, order)),
  ];
  return yield* new Builder(space, order, memories, mostArcs).build();
}

function ruleOf(link: Link, sizes: readonly number[]): Rule {
  const costs = new Map<number, number[]>();
  const add = ({ issue, option }: { issue: number; option: number }, cost: number): void => {
    const own = costs.get(issue) ?? Array.from({ length: sizes[issue] ?? 0 }, () => 0);
    own[option] = (own[option] ?? 0) + cost;
    costs.set(issue, own);
  };
  if (link.kind === 'requires') {
    add(link.if, 1);
    add(link.then, -1);
    return { limit: 0, costs };
  }
  link.choices.forEach((choice, at) => add(choice, link.kind === 'budget' ? (link.costs[at] ?? 0) : 1));
  return { limit: link.kind === 'budget' ? link.limit : link.count, costs };
}

const bonusOf = ({ issues, inside, value }: Box, party: number): Bonus => ({
  party,
  value,
  inside: new Map(issues.map((issue, at) => [issue, inside[at] ?? []])),
});

/**
 * Issues in an order that keeps few links open at a time: of those that share a link or box with an issue already
 * placed, the one that opens the fewest new issues; else the one on which most is at stake.
 */
function* orderOf(space: Space, rules: readonly Rule[], bonuses: readonly Bonus[]): Work<number[]> {
  const groups = [
    ...rules.map(({ costs }) => [...costs.keys()]),
    ...bonuses.map(({ inside }) => [...inside.keys()]),
  ];
  const beside = space.sizes.map(() => new Set<number>());
  for (const group of groups)
    for (const one of group) for (const other of group) if (one !== other) beside[one]?.add(other);
  const stakes = stakesOf(space);
  const pace = new Pace();
  const left = new Set(space.sizes.keys());
  const touched = new Set<number>();
  const order: number[] = [];
  const opens = (issue: number): number =>
    [...(beside[issue] ?? [])].filter((each) => left.has(each) && !touched.has(each)).length;
  while (left.size > 0) {
    const open = [...touched].filter((issue) => left.has(issue));
    const next = open.length > 0 ? least(open, opens) : least([...left], (issue) => -(stakes[issue] ?? 0));
    yield* pace.after(open.reduce((sum, each) => sum + 1 + (beside[each]?.size ?? 0), left.size));
    left.delete(next);
    order.push(next);
    for (const each of beside[next] ?? []) touched.add(each);
  }
  return order;
}

const least = (from: readonly number[], cost: (each: number) => number): number =>
  from.reduce((best, each) => (cost(each) < cost(best) ? each : best), from[0] ?? 0);

/** How far the options of each issue lie apart, each party measured by the sum of all its issues. */
function stakesOf({ utilities, sizes }: Space): number[] {
  const spreads = utilities.map((own) => own.map(spread));
  const whole = spreads.map((own) => own.reduce((sum, each) => sum + each, 0));
  return sizes.map((_, issue) =>
    spreads.reduce((sum, own, party) => {
      const all = whole[party] ?? 0;
      return sum + (all > 0 ? (own[issue] ?? 0) / all : 0);
    }, 0),
  );
}

function spread(values: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const each of values) {
    if (each < low) low = each;
    if (each > high) high = each;
  }
  return high - low;
}

/** What a link or a box remembers from layer to layer; null once nothing of it matters any more. */
interface Memory {
  /** The layers that it looks at: from the first to the last, those between included. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  /** The state after an option, null where nothing more can happen, and `broken` where the package is out. */
  readonly next: (state: number, layer: number, option: number) => number | null | 'broken';
  /** What is added to whose utility on the last layer if the state is still kept. */
  readonly bonus: { readonly party: number; readonly value: number } | null;
}

function ruleMemory({ limit, costs }: Rule, order: readonly number[]): Memory {
  const layers = order.map((issue) => costs.get(issue) ?? null);
  const low = suffixSums(layers.map((each) => (each === null ? 0 : Math.min(...each))));
  const high = suffixSums(layers.map((each) => (each === null ? 0 : Math.max(...each))));
  const own = [...layers.keys()].filter((layer) => layers[layer] !== null);
  return {
    first: own[0] ?? -1,
    last: own.at(-1) ?? -1,
    start: 0,
    bonus: null,
    next: (spent, layer, option) => {
      const now = spent + (layers[layer]?.[option] ?? 0);
      if (now + (low[layer + 1] ?? 0) > limit) return 'broken';
      return now + (high[layer + 1] ?? 0) <= limit ? null : now;
    },
  };
}

/** For each place the sum of the values from it on, and 0 after the last. */
function suffixSums(values: readonly number[]): number[] {
  const sums = [...values, 0];
  for (let at = values.length - 1; at >= 0; at -= 1) sums[at] = (values[at] ?? 0) + (sums[at + 1] ?? 0);
  return sums;
}

function bonusMemory({ party, value, inside }: Bonus, order: readonly number[]): Memory {
  const layers = order.map((issue) => inside.get(issue) ?? null);
  const own = [...layers.keys()].filter((layer) => layers[layer] !== null);
  return {
    first: own[0] ?? 0,
    last: own.at(-1) ?? 0,
    start: 1,
    bonus: { party, value },
    next: (state, layer, option) =>
      layers[layer] === null || layers[layer]?.[option] === true ? state : null,
  };
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
export function allowedOptions({ sizes, redLines }: Space): number[][] {
  const barred = sizes.map(() => new Set<number>());
  for (const { issue, option } of redLines.flat()) barred[issue]?.add(option);
  return sizes.map((size, issue) =>
    Array.from({ length: size }, (_, option) => option).filter(
      (option) => barred[issue]?.has(option) !== true,
    ),
  );
}

/** The diagram with only these arcs, each group of equal ones as one; groups are in the order of their first arcs. */
function* pickArcs(diagram: Diagram, groups: readonly (readonly number[])[]): Work<Diagram> {
  const { arcs, to, gains, options, parties } = diagram;
  const starts = new Int32Array(arcs.length);
  const picked = new Float64Array(groups.length * parties);
  const ends = new Int32Array(groups.length);
  const named: (readonly number[])[] = [];
  let node = 0;
  for (const [at, group] of groups.entries()) {
    if (at % ARCS_A_YIELD === ARCS_A_YIELD - 1) yield GOING;
    const [first = 0] = group;
    while (first >= (arcs[node + 1] ?? 0)) starts[++node] = at;
    for (let party = 0; party < parties; party += 1)
      picked[at * parties + party] = gains[first * parties + party] ?? 0;
    ends[at] = to[first] ?? 0;
    named.push(group.length === 1 ? (options[first] ?? []) : group.flatMap((arc) => options[arc] ?? []));
  }
  while (node + 1 < arcs.length) starts[++node] = groups.length;
  return {
    ...diagram,
    arcs: starts,
    gains: picked,
    to: ends,
    options: named,
  };
}

/**
 * The diagram without arcs that another one beats, and with arcs of the same worth as one: every efficient package is
 * still in it, every package with the utilities of an efficient one too. `tie`: 0 where utilities are exact.
 */
export function* withoutBeaten(diagram: Diagram, tie: number): Work<Diagram> {
  const { arcs, to, gains, parties } = diagram;
  const gain = (arc: number, party: number): number => gains[arc * parties + party] ?? 0;
  const everywhere = (a: number, b: number): boolean => {
    for (let party = 0; party < parties; party += 1) if (gain(a, party) < gain(b, party)) return false;
    return true;
  };
  const clearly = (a: number, b: number): boolean => {
    for (let party = 0; party < parties; party += 1) if (gain(a, party) > gain(b, party) + tie) return true;
    return false;
  };
  const groups: number[][] = [];
  let reported = 0;
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    if ((arcs[node] ?? 0) - reported > PAIRED_ARCS_A_YIELD) {
      reported = arcs[node] ?? 0;
      yield GOING;
    }
    const own = Array.from(
      { length: (arcs[node + 1] ?? 0) - (arcs[node] ?? 0) },
      (_, at) => (arcs[node] ?? 0) + at,
    );
    const best = own.filter(
      (arc) => !own.some((other) => to[other] === to[arc] && everywhere(other, arc) && clearly(other, arc)),
    );
    const first = groups.length;
    for (const arc of best) {
      const same = groups
        .slice(first)
        .find(([one = 0]) => to[one] === to[arc] && everywhere(one, arc) && everywhere(arc, one));
      if (same === undefined) groups.push([arc]);
      else same.push(arc);
    }
  }
  return yield* pickArcs(diagram, groups);
}
