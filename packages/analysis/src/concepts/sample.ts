import { boxesOf, type Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { pathCounts } from './rest.ts';

/** Arcs drawn between two reports. */
const ARCS_A_YIELD = 10_000;
/** Arcs whose chances are worked out between two reports. */
const CHANCES_A_YIELD = 10_000;

/**
 * How many of so many paths, each drawn with the same chance as any other, give every party more than its floor. Boxes
 * that the diagram does not know may be handed in beside it; an arc then has to stand for one option.
 */
export function* sampleAbove(
  diagram: Diagram,
  floors: Values,
  seed: number,
  draws: number,
  boxes: Space['boxes'] = [],
): Work<number> {
  const { arcs, to, gains, parties, order, options } = diagram;
  const chosen = order.map(() => 0);
  const chances = yield* chancesOf(diagram);
  const guides = yield* guidesOf(diagram, chances);
  const random = numbersFrom(seed);
  const sums = new Float64Array(parties);
  let [hits, spent] = [0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    spent += order.length;
    if (spent > ARCS_A_YIELD) {
      spent = 0;
      yield { bound: null, best: null, done: draw / draws };
    }
    sums.fill(0);
    let node = 0;
    for (let layer = 0; layer < order.length; layer += 1) {
      const [from, end] = [arcs[node] ?? 0, arcs[node + 1] ?? 0];
      const wanted = random();
      const cell = from + Math.floor(wanted * (end - from));
      const last = cell + 1 < end ? (guides[cell + 1] ?? 0) : end - 1;
      const arc = firstAbove(chances, wanted, guides[cell] ?? 0, last);
      for (let party = 0; party < parties; party += 1)
        sums[party] = (sums[party] ?? 0) + (gains[arc * parties + party] ?? 0);
      node = to[arc] ?? 0;
      chosen[order[layer] ?? 0] = options[arc]?.[0] ?? 0;
    }
    for (const [party, own] of boxes.entries()) sums[party] = (sums[party] ?? 0) + boxesOf(own, chosen);
    if (sums.every((each, party) => each > (floors[party] ?? -Infinity))) hits += 1;
  }
  return hits;
}

/** The first place from `from` whose chance is above `wanted`; `last` where there is none before it. Chances never fall. */
function firstAbove(chances: Float64Array, wanted: number, from: number, last: number): number {
  let [low, high] = [from, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chances[middle] ?? 1) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where to look for an arc: the interval from 0 to 1 is cut into as many cells as a node has arcs, and for each cell stands the first
 * arc whose chance is above where the cell begins. What is wanted lies between the arcs of its cell and of the next one,
 * mostly one or two apart (guide table, Chen and Asau 1974).
 */
function* guidesOf({ arcs, to }: Diagram, chances: Float64Array): Work<Int32Array> {
  const guides = new Int32Array(to.length);
  let spent = 0;
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    const [from, end] = [arcs[node] ?? 0, arcs[node + 1] ?? 0];
    let arc = from;
    for (let cell = from; cell < end; cell += 1) {
      const begin = (cell - from) / (end - from);
      while (arc < end - 1 && (chances[arc] ?? 1) <= begin) arc += 1;
      guides[cell] = arc;
    }
    spent += end - from;
    if (spent < ARCS_A_YIELD) continue;
    spent = 0;
    yield { bound: null, best: null, done: 0 };
  }
  return guides;
}

/** For each arc the chance that a path from its node takes it or one before it. */
function* chancesOf(diagram: Diagram): Work<Float64Array> {
  const { arcs, to, options } = diagram;
  const counts = yield* pathCounts(diagram);
  const chances = new Float64Array(to.length);
  let spent = 0;
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    spent += (arcs[node + 1] ?? 0) - (arcs[node] ?? 0);
    if (spent > CHANCES_A_YIELD) {
      spent = 0;
      yield { bound: null, best: null, done: 0 };
    }
    let sum = 0n;
    for (let arc = arcs[node] ?? 0; arc < (arcs[node + 1] ?? 0); arc += 1) {
      sum += BigInt(options[arc]?.length ?? 0) * (counts[to[arc] ?? 0] ?? 0n);
      chances[arc] = Number((sum << 53n) / (counts[node] ?? 1n)) / 2 ** 53;
    }
  }
  return chances;
}

/** Numbers from 0 to below 1 that a seed alone decides: a Weyl sequence, mixed (after Steele, Lea and Flood 2014). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return () => (next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53;
}
