import { boxesOf, type Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import type { Diagram } from './diagram.ts';
import type { Values } from './exact.ts';
import { pathCounts } from './rest.ts';

const DRAWS_A_YIELD = 500;
const NODES_A_YIELD = 2_000;

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
  const random = numbersFrom(seed);
  const sums = new Float64Array(parties);
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw % DRAWS_A_YIELD === 0) yield { bound: null, best: null, done: draw / draws };
    sums.fill(0);
    let node = 0;
    for (let layer = 0; layer < order.length; layer += 1) {
      const arc = firstAbove(chances, random(), arcs[node] ?? 0, (arcs[node + 1] ?? 0) - 1);
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

/** For each arc the chance that a path from its node takes it or one before it. */
function* chancesOf(diagram: Diagram): Work<Float64Array> {
  const { arcs, to, options } = diagram;
  const counts = yield* pathCounts(diagram);
  const chances = new Float64Array(to.length);
  for (let node = 0; node + 1 < arcs.length; node += 1) {
    if (node % NODES_A_YIELD === NODES_A_YIELD - 1) yield { bound: null, best: null, done: 0 };
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
