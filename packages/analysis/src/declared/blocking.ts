import type { Work } from '../work.ts';
import { conflictsOf, type Barrier, type Conflict } from './conflict.ts';
import { CutSearch } from './cut-search.ts';
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
  /** Steps of work after which no larger sets are begun; 50 million stand for about a second. */
  readonly steps?: number;
}

const MOST = 1000;
const STEPS = 50_000_000;

/**
 * All minimal blocking sets in order of size, until complete, or as many as asked for, or out of steps.
 *
 * Plan. Each blocked group of issues is looked at for itself, one size after another (`CutSearch`), so that what was
 * found when the steps run out are the smallest sets, and all of each size that is given.
 */
export function* blockingOf(
  positions: Positions,
  diagrams: readonly Diagram[],
  { most = MOST, steps = STEPS }: Effort = {},
): Work<Blocking> {
  const spent = { steps: 0, most: steps };
  const searches = (yield* conflictsOf(positions, diagrams)).map((conflict) => ({
    conflict,
    search: new CutSearch(conflict, spent),
  }));
  yield { bound: null, best: null, done: 0 };
  const sets: BlockingSet[] = [];
  let open = searches;
  for (let size = 1; open.length > 0; size += 1) {
    const fresh: BlockingSet[] = [];
    for (const { conflict, search } of open) {
      const found = yield* search.round(size, most - sets.length - fresh.length, sets.length > 0);
      fresh.push(...found.map((places) => blockingSet(conflict, places)));
    }
    sets.push(...fresh.sort(byPlaces));
    if (open.some(({ search }) => search.stopped) || sets.length >= most) break;
    open = open.filter(({ search }) => !search.finished);
  }
  const found = sets.reduce((sum, each) => sum + each.sets, 0n);
  const complete = searches.every(({ search }) => search.finished && !search.stopped);
  return { sets, found, complete };
}

function blockingSet(conflict: Conflict, places: readonly number[]): BlockingSet {
  const barriers = places.flatMap((each) => conflict.barriers[each] ?? []);
  const sets = barriers.reduce(
    (product, each) => product * (each.kind === 'option' ? BigInt(each.refusals.length) : 1n),
    1n,
  );
  return { barriers, sets };
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
