import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import { BitRows, Bits } from './bit-rows.ts';
import { edgesOf, lightestWay, LOOKS_A_TURN, type Conflict } from './conflict.ts';

/** Steps of work that were done, and after how many no larger sets are begun. */
export interface Spent {
  steps: number;
  readonly most: number;
}

/** Steps between two reports; the first ones, before anything is compiled, take ten times as long as the later ones. */
export const STEPS_A_TURN = 10_000;

/** Looks for the blocking sets of a conflict, size by size. */
export interface SizedSearch {
  /** No larger set exists. */
  readonly finished: boolean;
  /** The steps or the number asked for ran out. */
  readonly stopped: boolean;
  /** Finds all sets of a size, as places of barriers in ascending order; the smaller ones have been found. */
  readonly round: (size: number, most: number, mayStop: boolean) => Work<(readonly number[])[]>;
}

interface Frame {
  /** Barriers of the way that is to be hit here, without those that were tried before. */
  readonly branches: readonly number[];
  next: number;
}

/**
 * The search through one conflict that always ends with the smallest sets, however large the conflict is.
 *
 * Plan. A set blocks where every package meets one of its barriers; so it has to hit the barriers in the way of each
 * package, and minimal blocking sets are the minimal sets that hit all "ways" (minimal correction sets). All sets of a size
 * that hit the known ways are walked through, each at most once. One that hits them all is held against the diagram: either
 * no package is left, then it is found (a smaller one within it would have been found before), or the lightest package past
 * it shows a new way, which it has to hit as well (implicit hitting sets; Reiter 1987, Ignatiev et al. 2015).
 */
export class HittingSearch implements SizedSearch {
  readonly #conflict: Conflict;
  readonly #spent: Spent;
  readonly #ways: (readonly number[])[] = [];
  /** The ways, and the sets that were found, as bits. */
  readonly #wayBits: BitRows;
  readonly #known: BitRows;
  readonly #edges: number;
  readonly #pace = new Pace(LOOKS_A_TURN);
  #fresh: (readonly number[])[] = [];
  /** No larger set exists. */
  finished = false;
  /** The steps or the number asked for ran out. */
  stopped = false;

  constructor(conflict: Conflict, spent: Spent) {
    this.#conflict = conflict;
    this.#spent = spent;
    this.#wayBits = new BitRows(conflict.barriers.length);
    this.#known = new BitRows(conflict.barriers.length);
    this.#edges = edgesOf(conflict.diagram) + 1;
  }

  *round(size: number, most: number, mayStop: boolean): Work<(readonly number[])[]> {
    this.#fresh = [];
    yield* this.#look(size, most, mayStop);
    return this.#fresh;
  }

  *#look(size: number, most: number, mayStop: boolean): Work<void> {
    if (this.#ways.length === 0) yield* this.#startWithDisjointWays();
    if (size < this.#leastSize) return;
    const walk = new Walk(this.#conflict.barriers.length);
    let cut = false;
    let turn = this.#spent.steps;
    for (;;) {
      const way = yield* this.#missedWay(walk);
      const needed = way === null ? Infinity : this.#needed(walk);
      if (way !== null && needed <= size - walk.chosen.length) walk.descend(way);
      else if (needed < Infinity) cut = true;
      if (!walk.advance()) break;
      if (this.#fresh.length >= most || (mayStop && this.#spent.steps > this.#spent.most)) {
        this.stopped = true;
        return;
      }
      if (this.#spent.steps - turn > STEPS_A_TURN) {
        turn = this.#spent.steps;
        yield { bound: null, best: size, done: Math.min(1, turn / this.#spent.most) };
      }
    }
    this.finished = !cut;
  }

  #leastSize = 0;

  /** Ways that share no barrier: each set needs one from each. */
  *#startWithDisjointWays(): Work<void> {
    const used = new Uint8Array(this.#conflict.barriers.length);
    for (;;) {
      const way = yield* lightestWay(this.#conflict, used, this.#pace);
      this.#spent.steps += this.#edges;
      if (way === null) break;
      this.#addWay(way);
      for (const each of way) used[each] = 1;
      yield { bound: null, best: null, done: 0 };
    }
    this.#leastSize = this.#ways.length;
  }

  #addWay(way: readonly number[]): void {
    this.#ways.push(way);
    this.#wayBits.push(way);
  }

  /** A way that the chosen barriers do not hit; null where they block, or contain a set that does. */
  *#missedWay(walk: Walk): Work<readonly number[] | null> {
    this.#spent.steps += this.#ways.length + this.#known.size + 1;
    if (this.#known.isAnyWithin(walk.bits)) return null;
    const missed = this.#wayBits.firstApart(walk.bits);
    if (missed >= 0) return this.#ways[missed] ?? null;
    this.#spent.steps += this.#edges;
    const way = yield* lightestWay(this.#conflict, walk.closed, this.#pace);
    if (way === null) this.#find(walk.chosen.toSorted((a, b) => a - b));
    else this.#addWay(way);
    return way;
  }

  #find(places: readonly number[]): void {
    this.#known.push(places);
    this.#fresh.push(places);
  }

  /** At least so many more barriers are needed, by missed ways that share none; infinite where one cannot be hit any more. */
  #needed(walk: Walk): number {
    this.#spent.steps += this.#ways.length;
    return this.#wayBits.disjointRows(walk.bits, walk.passedOver);
  }
}

/** Where a walk through all hitting sets stands: barriers chosen, and those passed over since sets with them were seen. */
class Walk {
  readonly #frames: Frame[] = [];
  readonly chosen: number[] = [];
  /** The chosen barriers as bits, and as 1 in a list. */
  readonly bits: Bits;
  readonly closed: Uint8Array;
  readonly passedOver: Bits;

  constructor(barriers: number) {
    this.bits = new Bits(barriers);
    this.closed = new Uint8Array(barriers);
    this.passedOver = new Bits(barriers);
  }

  /** From here on one barrier of this way is chosen after the other. */
  descend(way: readonly number[]): void {
    this.#frames.push({ branches: way.filter((each) => !this.passedOver.has(each)), next: 0 });
  }

  /** Goes to the next set; false where there is none. */
  advance(): boolean {
    for (;;) {
      const frame = this.#frames.at(-1);
      if (frame === undefined) return false;
      const before = frame.branches[frame.next - 1];
      if (before !== undefined) {
        this.bits.remove(before);
        this.closed[before] = 0;
        this.passedOver.add(before);
        this.chosen.pop();
      }
      const branch = frame.branches[frame.next];
      frame.next += 1;
      if (branch !== undefined) {
        this.bits.add(branch);
        this.closed[branch] = 1;
        this.chosen.push(branch);
        return true;
      }
      for (const each of frame.branches) this.passedOver.remove(each);
      this.#frames.pop();
    }
  }
}
