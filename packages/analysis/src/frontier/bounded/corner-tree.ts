import { going } from '../../going.ts';
import type { Work } from '../../work.ts';

/** Corners, or nodes, under one node. */
const BRANCHES = 16;
/** Numbers compared between two reports. */
const STRIDE = 200_000;

/** Nodes side by side: the least that the corners under each come to in each direction, and how fast the slowest rises. */
interface Level {
  readonly sums: Float64Array;
  readonly raises: Float64Array;
  readonly nodes: number;
}

/**
 * Corners of a frontier in a tree, to find the one above which a package has most room.
 *
 * Plan. Neighbours of a staircase lie near each other, so that what the least of sixteen leave as room is hardly more than what
 * one of them leaves. A node that leaves no more than is known already is passed over with all that is under it (branch and
 * bound). Cost: few nodes where what is known is near the most, all corners where all leave the same.
 */
export class CornerTree {
  readonly #ways: number;
  /** From the corners themselves up to one node. */
  readonly #levels: readonly Level[];
  #most: Float64Array = new Float64Array(0);
  #known = 0;
  /** Nodes looked at so far. */
  looked = 0;

  private constructor(levels: readonly Level[], ways: number) {
    this.#levels = levels;
    this.#ways = ways;
  }

  /** `sums` and `raises`: what each corner comes to in each direction, and by how much more where it is raised by one. */
  static *of(sums: Float64Array, raises: Float64Array, ways: number): Work<CornerTree> {
    const levels: Level[] = [{ sums, raises, nodes: sums.length / ways }];
    for (let last = levels[0]; last !== undefined && last.nodes > 1; last = levels.at(-1))
      levels.push({
        sums: yield* leastUnder(last.sums, ways),
        raises: yield* leastUnder(last.raises, ways),
        nodes: Math.ceil(last.nodes / BRANCHES),
      });
    return new CornerTree(levels, ways);
  }

  /** By how much the corner that leaves most room has to be raised to leave none, or `known` where that is more. */
  mostRoom(most: Float64Array, known: number): number {
    this.#most = most;
    this.#known = known;
    const top = this.#levels.length - 1;
    for (let node = 0; node < (this.#levels[top]?.nodes ?? 0); node += 1) this.#visit(top, node);
    return this.#known;
  }

  #visit(level: number, node: number): void {
    this.looked += 1;
    const room = this.#roomAbove(level, node);
    if (room <= this.#known) return;
    if (level === 0) {
      this.#known = room;
      return;
    }
    const end = Math.min((node + 1) * BRANCHES, this.#levels[level - 1]?.nodes ?? 0);
    for (let under = node * BRANCHES; under < end; under += 1) this.#visit(level - 1, under);
  }

  /** By how much all under a node have to be raised at most until the package reaches none of them. */
  #roomAbove(level: number, node: number): number {
    const { sums, raises } = this.#levels[level] ?? EMPTY;
    const ways = this.#ways;
    let least = Infinity;
    for (let way = 0; way < ways; way += 1) {
      const room = (this.#most[way] ?? 0) - (sums[node * ways + way] ?? 0);
      if (room < 0) return 0;
      const raise = raises[node * ways + way] ?? 0;
      if (raise > 0 && room / raise < least) least = room / raise;
    }
    return least;
  }
}

const EMPTY: Level = { sums: new Float64Array(0), raises: new Float64Array(0), nodes: 0 };

/** The least of each direction among every sixteen. */
function* leastUnder(values: Float64Array, ways: number): Work<Float64Array> {
  const width = BRANCHES * ways;
  const least = new Float64Array(Math.ceil(values.length / width) * ways).fill(Infinity);
  for (let begin = 0; begin < values.length; begin += width) {
    const into = (begin / width) * ways;
    const end = Math.min(values.length, begin + width);
    for (let at = begin; at < end; at += 1) {
      const way = into + ((at - begin) % ways);
      const value = values[at] ?? 0;
      if (value < (least[way] ?? 0)) least[way] = value;
    }
    if (begin % STRIDE >= STRIDE - width) yield going;
  }
  return least;
}
