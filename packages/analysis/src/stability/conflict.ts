/**
 * A conflict in numbers: states and parties by their places from 0. Every algorithm of this folder works on one.
 */
export interface Conflict {
  readonly states: number;
  /** Ids of the states as they were given. */
  readonly ids: readonly string[];
  /** `Y` and `N` over the options of each state; empty in a case without options. */
  readonly words: readonly string[];
  readonly parties: readonly ConflictParty[];
  /** What each party has done in each state; null where the moves were given directly. */
  readonly patterns: Patterns | null;
  /** Place of the status quo; null where none was named. */
  readonly statusQuo: number | null;
}

export interface ConflictParty {
  readonly name: string;
  readonly moves: Moves;
  /** Rank of each state from 0, the higher the better; equal ranks are ties. */
  readonly rank: Int32Array;
  /** Pairs of states whose relation is not known, both ways, as `one * states + other`. */
  readonly unknown: ReadonlySet<number>;
}

/**
 * Where one party can go in one step, by blocks of states that can all be reached alike: `s` leads to each member, but `s` itself, of each
 * block in the list `reach` of its own block. Blocks keep this small: a party with 16 options that go both ways has one
 * block for each choice of the others, instead of 2^16 arcs for each state.
 */
export interface Moves {
  readonly blockOf: Int32Array;
  /** Members of block `b`: `members[start[b]]` to before `start[b + 1]`, the party's least preferred first. */
  readonly start: Int32Array;
  readonly members: Int32Array;
  /** Blocks that block `b` leads to, and blocks that lead to it. */
  readonly reach: Lists;
  readonly from: Lists;
}

/** Lists of numbers behind each other: list `b` is `items[start[b]]` to before `start[b + 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** Each party's choice on its own options, as a number from 0 to below `counts[party]`. */
export interface Patterns {
  readonly counts: readonly number[];
  readonly of: readonly Int32Array[];
  /** The choice on options that nobody owns. */
  readonly unowned: Int32Array;
}

/** Turns pairs (list, item) into lists; items keep the order of the pairs. */
export function listsOf(count: number, lists: Int32Array, items: Int32Array): Lists {
  const start = new Int32Array(count + 1);
  for (let at = 0; at < lists.length; at += 1) {
    const list = (lists[at] ?? 0) + 1;
    start[list] = (start[list] ?? 0) + 1;
  }
  for (let at = 0; at < count; at += 1) start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0);
  const next = start.slice(0, count);
  const filled = new Int32Array(items.length);
  for (let at = 0; at < items.length; at += 1) {
    const list = lists[at] ?? 0;
    const place = next[list] ?? 0;
    filled[place] = items[at] ?? 0;
    next[list] = place + 1;
  }
  return { start, items: filled };
}

/** The states that one move leads to, in ascending order. Cost: their number, and that of the blocks they are in. */
export function movesFrom({ blockOf, start, members, reach }: Moves, state: number): number[] {
  const found: number[] = [];
  const block = blockOf[state] ?? 0;
  for (let at = reach.start[block] ?? 0; at < (reach.start[block + 1] ?? 0); at += 1) {
    const target = reach.items[at] ?? 0;
    for (let place = start[target] ?? 0; place < (start[target + 1] ?? 0); place += 1) {
      const next = members[place] ?? 0;
      if (next !== state) found.push(next);
    }
  }
  return found.sort((a, b) => a - b);
}

/** The unilateral improvements from a state: moves to states of a higher rank, block by block. */
export function improvementsFrom({ moves, rank }: ConflictParty, state: number): number[] {
  const { blockOf, start, members, reach } = moves;
  const found: number[] = [];
  const own = rank[state] ?? 0;
  const block = blockOf[state] ?? 0;
  for (let at = reach.start[block] ?? 0; at < (reach.start[block + 1] ?? 0); at += 1) {
    const target = reach.items[at] ?? 0;
    for (let place = (start[target + 1] ?? 0) - 1; place >= (start[target] ?? 0); place -= 1) {
      const next = members[place] ?? 0;
      if ((rank[next] ?? 0) <= own) break;
      found.push(next);
    }
  }
  return found;
}
