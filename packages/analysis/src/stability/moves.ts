import type { Progress, Work } from '../work.ts';
import type { OptionMoves } from './case.ts';
import { listsOf, type Lists, type Moves } from './conflict.ts';

/** One option as a column: what it is in each state, 1 taken and 0 not, and which way it can be changed. */
export interface OptionColumn {
  readonly values: Uint8Array;
  readonly moves: OptionMoves;
}

/**
 * The moves of a party that owns `own` of the options, the others' being `fixed`.
 *
 * Plan. A move leaves the others' options alone, so states fall into slices of equal others' options. Within a slice,
 * states with the same choice on irreversible options are one block: its members reach each other. A block reaches
 * another of its slice if every irreversible option that it has changed for good is changed there too. Cost: states
 * times options, and for each slice its blocks squared or, where that is less, all supersets of each block's choice.
 */
export function* optionMoves(
  states: number,
  own: readonly OptionColumn[],
  fixed: readonly OptionColumn[],
  rank: Int32Array,
): Work<Moves> {
  const stuck = own.filter(({ moves }) => moves === 'none');
  const slice = yield* classesOf(
    states,
    [...fixed, ...stuck].map(({ values }) => values),
  );
  const done = own.flatMap(({ values, moves }) =>
    moves === 'fwd' ? [values] : moves === 'back' ? [inverted(values)] : [],
  );
  const blocks = yield* classesOf(states, done, slice);
  const reach = yield* reachInSlices(blocks, slice, done);
  yield GOING;
  return yield* movesOf(blocks, rank, reach);
}

/** Moves that are given arc by arc: each state is a block of its own. An arc from a state to itself is no move. */
export function* arcMoves(
  states: number,
  arcs: readonly (readonly [from: number, to: number])[],
): Work<Moves> {
  const [sources, targets] = [new Int32Array(arcs.length), new Int32Array(arcs.length)];
  let count = 0;
  for (const [at, [from, to]] of arcs.entries()) {
    if (at % ARCS_A_TURN === ARCS_A_TURN - 1) yield GOING;
    if (from === to) continue;
    sources[count] = from;
    targets[count] = to;
    count += 1;
  }
  yield GOING;
  const one = Int32Array.from({ length: states }, (_, state) => state);
  const reach = { sources: sources.subarray(0, count), targets: targets.subarray(0, count) };
  return yield* movesOf({ of: one, count: states }, new Int32Array(states), reach);
}

/** Arcs between two reports. */
const ARCS_A_TURN = 50_000;

const GOING: Progress = { bound: null, best: null, done: 0 };

/** A partition of the states: the class of each, numbered in the order of first appearance. */
export interface Classes {
  readonly of: Int32Array;
  readonly count: number;
}

/** States that agree in all columns, and in a partition if one is given, are in one class. */
export function* classesOf(states: number, columns: readonly Uint8Array[], within?: Classes): Work<Classes> {
  let of = within === undefined ? new Int32Array(states) : within.of;
  let count = within?.count ?? Math.min(states, 1);
  for (const column of columns) {
    const seen = new Int32Array(2 * count).fill(-1);
    const next = new Int32Array(states);
    count = 0;
    for (let state = 0; state < states; state += 1) {
      const key = 2 * (of[state] ?? 0) + (column[state] ?? 0);
      if (seen[key] === -1) seen[key] = count++;
      next[state] = seen[key] ?? 0;
    }
    of = next;
    yield GOING;
  }
  return { of, count };
}

const inverted = (values: Uint8Array): Uint8Array => values.map((value) => 1 - value);

interface Pairs {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

function* movesOf({ of, count }: Classes, rank: Int32Array, { sources, targets }: Pairs): Work<Moves> {
  const ascending = byRank(rank);
  yield GOING;
  const blocks = new Int32Array(ascending.length);
  for (let at = 0; at < ascending.length; at += 1) blocks[at] = of[ascending[at] ?? 0] ?? 0;
  const { start, items } = listsOf(count, blocks, ascending);
  yield GOING;
  const reach = listsOf(count, sources, targets);
  yield GOING;
  return { blockOf: of, start, members: items, reach, from: listsOf(count, targets, sources) };
}

/** States in ascending order of a rank from 0, equal ones in their own order. Linear. */
export function byRank(rank: Int32Array): Int32Array {
  let most = 0;
  for (let state = 0; state < rank.length; state += 1) most = Math.max(most, rank[state] ?? 0);
  const places = new Int32Array(rank.length);
  for (let state = 0; state < rank.length; state += 1) places[state] = state;
  return listsOf(most + 1, rank, places).items;
}

/** Collects numbers without knowing how many there will be. */
class Growing {
  #items = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const wider = new Int32Array(2 * this.#length);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.#length++] = item;
  }
  taken(): Int32Array {
    return this.#items.slice(0, this.#length);
  }
}

function* reachInSlices(blocks: Classes, slice: Classes, done: readonly Uint8Array[]): Work<Pairs> {
  const sliceOf = new Int32Array(blocks.count);
  const first = new Int32Array(blocks.count).fill(-1);
  blocks.of.forEach((block, state) => {
    if (first[block] !== -1) return;
    first[block] = state;
    sliceOf[block] = slice.of[state] ?? 0;
  });
  const changes = Array.from(first, (state) => changesIn(done, state));
  yield GOING;
  const all = Int32Array.from({ length: blocks.count }, (_, block) => block);
  const [sources, targets] = [new Growing(), new Growing()];
  const pair = (source: number, target: number): void => {
    sources.push(source);
    targets.push(target);
  };
  let reported = 0;
  for (const group of groupsOf(listsOf(slice.count, sliceOf, all))) {
    pairSlice(group, changes, done.length, pair);
    if (sources.length - reported < PAIRS_A_TURN) continue;
    reported = sources.length;
    yield GOING;
  }
  return { sources: sources.taken(), targets: targets.taken() };
}

/** Pairs made between two reports; those of one slice are made at one go. */
const PAIRS_A_TURN = 50_000;

function* groupsOf({ start, items }: Lists): Generator<Int32Array> {
  for (let at = 0; at + 1 < start.length; at += 1) yield items.subarray(start[at] ?? 0, start[at + 1] ?? 0);
}

/** The irreversible changes made in a state, as words of 30 bits. */
function changesIn(done: readonly Uint8Array[], state: number): number[] {
  const words = Array.from({ length: Math.ceil(done.length / WORD) }, () => 0);
  done.forEach((column, at) => {
    if (column[state] === 1)
      words[Math.floor(at / WORD)] = (words[Math.floor(at / WORD)] ?? 0) | (1 << (at % WORD));
  });
  return words;
}
const WORD = 30;

function pairSlice(
  group: Int32Array,
  changes: readonly (readonly number[])[],
  options: number,
  pair: (source: number, target: number) => void,
): void {
  if (group.length === 1) return pair(group[0] ?? 0, group[0] ?? 0);
  const supersets =
    options > WORD ? Infinity : sum(group, (block) => 2 ** (options - ones(changes[block]?.[0] ?? 0)));
  if (supersets < group.length ** 2) return pairBySupersets(group, changes, options, pair);
  for (const source of group)
    for (const target of group) {
      const [less = [], more = []] = [changes[source], changes[target]];
      if (less.every((word, at) => (word & (more[at] ?? 0)) === word)) pair(source, target);
    }
}

function sum(group: Int32Array, cost: (block: number) => number): number {
  let total = 0;
  for (const block of group) total += cost(block);
  return total;
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Walks over all supersets of each block's changes, and pairs with those that are there. */
function pairBySupersets(
  group: Int32Array,
  changes: readonly (readonly number[])[],
  options: number,
  pair: (source: number, target: number) => void,
): void {
  const blockWith = new Map<number, number>();
  for (const block of group) blockWith.set(changes[block]?.[0] ?? 0, block);
  for (const source of group) {
    const own = changes[source]?.[0] ?? 0;
    const free = ((1 << options) - 1) & ~own;
    for (let more = free; ; more = (more - 1) & free) {
      const target = blockWith.get(own | more);
      if (target !== undefined) pair(source, target);
      if (more === 0) break;
    }
  }
}
