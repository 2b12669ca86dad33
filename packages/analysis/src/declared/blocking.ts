import type { Work } from '../work.ts';
import { BitRows, Bits } from './bit-rows.ts';
import { conflictsOf, edgesOf, lightestWay, type Barrier, type Conflict } from './conflict.ts';
import type { Diagram } from './diagram.ts';
import type { Positions } from './positions.ts';

/**
 * Options and links that together leave no package, none of which could be spared. Where several parties refuse an
 * option, the refusal of any one of them does, so one set here stands for `sets` minimal sets of refusals and links.
 */
export interface BlockingSet {
  readonly barriers: readonly Barrier[];
  readonly sets: bigint;
}

/** What blocks. Nothing blocks where some package is not excluded. */
export interface Blocking {
  /** In order of size; of one size, in the order of issues and options. */
  readonly sets: readonly BlockingSet[];
  /** Minimal sets of single refusals and links that `sets` stand for. */
  readonly found: bigint;
  /** Whether these are all. Sets of the smallest size are always all there, unless they are more than the most asked for. */
  readonly complete: boolean;
}

export interface Effort {
  /** Most sets that are looked for. */
  readonly most?: number;
  /** Steps of work after which no larger sets are begun; 20 million stand for about a second. */
  readonly steps?: number;
}

const MOST = 1000;
const STEPS = 20_000_000;
/** Steps between two reports; the first ones, before anything is compiled, take ten times as long as the later ones. */
const STEPS_A_TURN = 10_000;

/**
 * All minimal blocking sets in order of size, until complete, or as many as asked for, or out of steps.
 *
 * Plan. A set blocks where every package meets one of its barriers; so it has to hit the barriers in the way of each
 * package, and minimal blocking sets are the minimal sets that hit all "ways" (minimal correction sets). For sizes 1, 2,
 * and so on, all sets that hit the known ways are walked through, each at most once. One that hits them all is held
 * against the diagram: either no package is left, then it is found (a smaller one within it would have been found before),
 * or the lightest package past it shows a new way, which it has to hit as well (implicit hitting sets; Reiter 1987,
 * Ignatiev et al. 2015). Each blocked group of issues is searched for itself, one size at a time.
 */
export function* blockingOf(
  positions: Positions,
  diagrams: readonly Diagram[],
  { most = MOST, steps = STEPS }: Effort = {},
): Work<Blocking> {
  const spent = { steps: 0, most: steps };
  const searches = conflictsOf(positions, diagrams).map((conflict) => new Search(conflict, spent));
  yield { bound: null, best: null, done: 0 };
  const sets: BlockingSet[] = [];
  let open = searches;
  for (let size = 1; open.length > 0; size += 1) {
    const fresh: BlockingSet[] = [];
    for (const search of open) {
      yield* search.round(size, most - sets.length - fresh.length, sets.length > 0);
      fresh.push(...search.takeFound());
    }
    sets.push(...fresh.sort(byPlaces));
    if (open.some(({ stopped }) => stopped) || sets.length >= most) break;
    open = open.filter(({ finished }) => !finished);
  }
  const found = sets.reduce((sum, each) => sum + each.sets, 0n);
  return { sets, found, complete: searches.every(({ finished, stopped }) => finished && !stopped) };
}

interface Frame {
  /** Barriers of the way that is to be hit here, without those that were tried before. */
  readonly branches: readonly number[];
  next: number;
}

/** The search through one conflict. */
class Search {
  readonly #conflict: Conflict;
  readonly #spent: { steps: number; readonly most: number };
  readonly #ways: (readonly number[])[] = [];
  /** The ways, and the sets that were found, as bits. */
  readonly #wayBits: BitRows;
  readonly #known: BitRows;
  readonly #edges: number;
  #fresh: BlockingSet[] = [];
  /** No larger set exists. */
  finished = false;
  /** The steps or the number asked for ran out. */
  stopped = false;

  constructor(conflict: Conflict, spent: { steps: number; readonly most: number }) {
    this.#conflict = conflict;
    this.#spent = spent;
    this.#wayBits = new BitRows(conflict.barriers.length);
    this.#known = new BitRows(conflict.barriers.length);
    this.#edges = edgesOf(conflict.diagram) + 1;
  }

  takeFound(): BlockingSet[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Finds all sets of a size; the smaller ones have been found. */
  *round(size: number, most: number, mayStop: boolean): Work<void> {
    if (this.#ways.length === 0) yield* this.#startWithDisjointWays();
    if (size < this.#leastSize) return;
    const walk = new Walk(this.#conflict.barriers.length);
    let cut = false;
    let turn = this.#spent.steps;
    for (;;) {
      const way = this.#missedWay(walk);
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
      const way = lightestWay(this.#conflict, used);
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
  #missedWay(walk: Walk): readonly number[] | null {
    this.#spent.steps += this.#ways.length + this.#known.size + 1;
    if (this.#known.isAnyWithin(walk.bits)) return null;
    const missed = this.#wayBits.firstApart(walk.bits);
    if (missed >= 0) return this.#ways[missed] ?? null;
    this.#spent.steps += this.#edges;
    const way = lightestWay(this.#conflict, walk.closed);
    if (way === null) this.#find(walk.chosen.toSorted((a, b) => a - b));
    else this.#addWay(way);
    return way;
  }

  #find(places: readonly number[]): void {
    this.#known.push(places);
    const barriers = places.flatMap((each) => this.#conflict.barriers[each] ?? []);
    const sets = barriers.reduce(
      (product, each) => product * (each.kind === 'option' ? BigInt(each.refusals.length) : 1n),
      1n,
    );
    this.#fresh.push({ barriers, sets });
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

const placeOf = (barrier: Barrier): readonly number[] =>
  barrier.kind === 'link' ? [Infinity, barrier.link] : [barrier.issue, barrier.option];

/** By size, then by the places of their barriers. */
function byPlaces(a: BlockingSet, b: BlockingSet): number {
  if (a.barriers.length !== b.barriers.length) return a.barriers.length - b.barriers.length;
  for (const [at, barrier] of a.barriers.entries()) {
    const other = b.barriers[at];
    if (other === undefined) break;
    const [[issue = 0, option = 0], [otherIssue = 0, otherOption = 0]] = [placeOf(barrier), placeOf(other)];
    if (issue !== otherIssue) return issue < otherIssue ? -1 : 1;
    if (option !== otherOption) return option - otherOption;
  }
  return 0;
}

/**
 * The minimal sets of single refusals and links that a blocking set stands for, each barrier by one of its refusals.
 * Take as many as are wanted; there are `sets` of them.
 */
export function* singleSets({ barriers }: BlockingSet): Generator<Barrier[]> {
  const turns = barriers.map(() => 0);
  for (;;) {
    yield barriers.map((barrier, at) => {
      if (barrier.kind === 'link') return barrier;
      return { ...barrier, refusals: barrier.refusals.slice(turns[at], (turns[at] ?? 0) + 1) };
    });
    let at = turns.length - 1;
    for (; at >= 0; at -= 1) {
      const barrier = barriers[at];
      turns[at] = (turns[at] ?? 0) + 1;
      if (barrier?.kind === 'option' && (turns[at] ?? 0) < barrier.refusals.length) break;
      turns[at] = 0;
    }
    if (at < 0) return;
  }
}
