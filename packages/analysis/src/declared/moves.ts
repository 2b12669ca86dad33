import { byPlaces, holdsAny, NOTHING, union, type BarrierSet } from './barrier-sets.ts';
import { Pace } from '../pace.ts';
import { sortedInPieces } from '../sorting.ts';
import type { Progress, Work } from '../work.ts';
import type { Effort } from './blocking.ts';
import { conflictsOf, type Conflict } from './conflict.ts';
import type { Diagram, Layer } from './diagram.ts';
import type { Positions, Refusal } from './positions.ts';

/** Refusals to go back on, and links to drop, that would open a package; none of them could be spared. */
export interface Change {
  /** In the order of parties, issues and options. */
  readonly refusals: readonly Refusal[];
  readonly links: readonly number[];
}

/** The minimal changes for one blocked group of issues. */
export interface MoveGroup {
  readonly issues: readonly number[];
  /** In order of size, the number of refusals and links; of one size, in the order of issues and options. */
  readonly changes: readonly Change[];
  readonly complete: boolean;
}

/** What would have to move for some package not to be excluded. */
export interface Moves {
  /** Groups that are blocked each by itself: a whole change is one change of every group. */
  readonly groups: readonly MoveGroup[];
  /** The number of minimal changes: the product over the groups; 0 where nothing has to move. */
  readonly changes: bigint;
  readonly complete: boolean;
}

const MOST = 1000;
const STEPS = 20_000_000;
/** Steps between two reports; a step is a comparison of two sets, or a set made. */
const STEPS_A_TURN = 10_000;
/** What an edge, or a set that is sorted, costs besides. */
const EDGE_STEPS = 5;

/**
 * All minimal changes (minimal correction sets), structured by the groups that are independent of each other.
 *
 * Plan. A package needs the barriers in its way to go; minimal changes are the smallest such sets by inclusion. Backwards
 * through the diagram every state keeps the minimal sets of barriers still ahead of it, the smallest first, up to a
 * number: what is superfluous ahead is superfluous on the whole. Where a set is dropped for that number, nothing larger
 * than the whole that it would have made is given out, so what is given out is minimal and none smaller is missing. If
 * the steps run out, it is done again with a smaller number; with one set a state it ends soon, and still has the smallest.
 * Cost: the edges, times the square of the sets that a state keeps.
 */
export function* movesOf(
  positions: Positions,
  diagrams: readonly Diagram[],
  { most = MOST, steps = STEPS }: Effort = {},
): Work<Moves> {
  const spent = { most: steps, pace: new Pace(STEPS_A_TURN) };
  const groups: MoveGroup[] = [];
  for (const conflict of yield* conflictsOf(positions, diagrams))
    groups.push(yield* groupOf(conflict, most, spent));
  const product = groups.reduce((all, { changes }) => all * BigInt(changes.length), 1n);
  return {
    groups,
    changes: groups.length === 0 ? 0n : product,
    complete: groups.every(({ complete }) => complete),
  };
}

interface Spent {
  steps: number;
  readonly most: number;
  /** Counts on from one state to the next: there are many of few sets. */
  readonly pace: Pace;
}

/** How many sets a state keeps, one after the other until the steps suffice. */
const KEPT = [1, 0.2, 0.05, 0.01];

function* groupOf(conflict: Conflict, most: number, spent: Pick<Spent, 'most' | 'pace'>): Work<MoveGroup> {
  const sizes = conflict.barriers.map((each) => (each.kind === 'option' ? each.refusals.length : 1));
  const asked: Asked = { conflict, sizeOf: (barrier) => sizes[barrier] ?? 1 };
  let found: Sets | null = null;
  for (const share of KEPT) {
    const kept = Math.max(1, Math.ceil(most * share));
    found ??= yield* minimalSets(asked, kept, {
      ...spent,
      steps: 0,
      most: spent.most / KEPT.length,
    });
  }
  found ??= yield* minimalSets(asked, 1, { ...spent, steps: 0, most: Infinity });
  const { sets, cutAt } = found ?? { sets: [], cutAt: 0 };
  const exact = sets.filter(({ size }) => size <= cutAt).sort(byPlaces);
  return {
    issues: conflict.diagram.issues.toSorted((a, b) => a - b),
    changes: exact.slice(0, most).map((set) => changeOf(conflict, set)),
    complete: cutAt === Infinity && exact.length <= most,
  };
}

interface Asked {
  readonly conflict: Conflict;
  /** The number of refusals or links that a barrier is. */
  readonly sizeOf: (barrier: number) => number;
}

interface Sets {
  readonly sets: readonly BarrierSet[];
  /** The least size of a whole of which a part was dropped; infinite where nothing was. */
  readonly cutAt: number;
}

/** The minimal sets, of each state the smallest `kept`; null where the steps ran out. */
function* minimalSets(asked: Asked, kept: number, spent: Spent): Work<Sets | null> {
  const { layers, broken } = asked.conflict.diagram;
  const before = yield* leastBefore(asked, spent.pace);
  let after: (readonly BarrierSet[])[] = Array.from({ length: layers.at(-1)?.next ?? 1 }, () => [NOTHING]);
  let cutAt = Infinity;
  for (const [step, layer] of [...layers.entries()].toReversed()) {
    const states = yield* setsBefore(asked, layer, after, spent);
    if (states === null) return null;
    after = [];
    for (const [state, sets] of states.entries()) {
      const { minimal, dropped } = yield* smallest(sets, kept, spent);
      cutAt = Math.min(cutAt, dropped + (before[step]?.[state] ?? Infinity));
      after.push(minimal);
      if (spent.steps > spent.most) return null;
    }
    yield { bound: null, best: null, done: 1 - step / layers.length };
  }
  const always = barrierSet(asked, broken);
  return { sets: (after[0] ?? []).map((each) => union(always, each)), cutAt };
}

/** For each state of a layer, all sets that its edges lead to, each once; null where the steps ran out. */
function* setsBefore(
  asked: Asked,
  { issue, states, classes, edges }: Layer,
  after: readonly (readonly BarrierSet[])[],
  spent: Spent,
): Work<BarrierSet[][] | null> {
  const entries = classes.map((options) => entriesOf(asked, issue, options));
  const found = Array.from({ length: states }, () => new Map<bigint, BarrierSet>());
  for (const { from, to, class: place, broken } of edges) {
    const before = spent.steps;
    const passed = barrierSet(asked, broken);
    for (const entry of entries[place] ?? []) {
      const here = union(entry, passed);
      for (const ahead of after[to] ?? []) {
        const set = union(here, ahead);
        found[from]?.set(set.bits, set);
        spent.steps += 1;
      }
    }
    if (spent.steps > spent.most) return null;
    if (spent.pace.isDue(EDGE_STEPS + spent.steps - before)) yield GOING;
  }
  return found.map((sets) => [...sets.values()]);
}

/** The smallest `kept` of those sets that contain no other, and the size of the first that was dropped for the number. */
function* smallest(
  sets: readonly BarrierSet[],
  kept: number,
  spent: Spent,
): Work<{ readonly minimal: BarrierSet[]; readonly dropped: number }> {
  const sorted = yield* sortedInPieces(
    sets,
    (a, b) => a.size - b.size || (a.bits < b.bits ? -1 : a.bits > b.bits ? 1 : 0),
  );
  const minimal: BarrierSet[] = [];
  for (const set of sorted) {
    spent.steps += 1 + minimal.length;
    if (spent.pace.isDue(EDGE_STEPS + minimal.length)) yield GOING;
    if (holdsAny(set, minimal)) continue;
    if (minimal.length === kept) return { minimal, dropped: set.size };
    minimal.push(set);
  }
  return { minimal, dropped: Infinity };
}

const GOING: Progress = { bound: null, best: null, done: 0 };

const withBarrier = ({ bits, size }: BarrierSet, barrier: number, { sizeOf }: Asked): BarrierSet => ({
  bits: bits | (1n << BigInt(barrier)),
  size: size + sizeOf(barrier),
});

const barrierSet = (asked: Asked, links: readonly number[]): BarrierSet =>
  links.reduce((set, link) => withBarrier(set, asked.conflict.linkBarrier(link), asked), NOTHING);

/** The ways into a class: free where one option of it is refused by nobody, else past the refusals of each option. */
function entriesOf(asked: Asked, issue: number, options: readonly number[]): BarrierSet[] {
  const { isPossible, optionBarrier } = asked.conflict;
  const entries: BarrierSet[] = [];
  for (const option of options) {
    if (!isPossible(issue, option)) continue;
    const barrier = optionBarrier(issue, option);
    if (barrier === undefined) return [NOTHING];
    entries.push(withBarrier(NOTHING, barrier, asked));
  }
  return entries;
}

/** For each layer and state, the least size of what lies before it, links that are broken anyway included. */
function* leastBefore(asked: Asked, pace: Pace): Work<Float64Array[]> {
  const { layers, broken } = asked.conflict.diagram;
  let before = Float64Array.of(barrierSet(asked, broken).size);
  const all = [before];
  for (const { issue, next, classes, edges } of layers) {
    const least = classes.map((options) =>
      entriesOf(asked, issue, options).reduce((low, { size }) => Math.min(low, size), Infinity),
    );
    const after = new Float64Array(next).fill(Infinity);
    for (const { from, to, class: place, broken: links } of edges) {
      const total = (before[from] ?? Infinity) + (least[place] ?? Infinity) + barrierSet(asked, links).size;
      if (total < (after[to] ?? Infinity)) after[to] = total;
      if (pace.isDue(1)) yield GOING;
    }
    all.push(after);
    before = after;
  }
  return all;
}

function changeOf({ barriers }: Conflict, { bits }: BarrierSet): Change {
  const chosen = barriers.filter((_, at) => ((bits >> BigInt(at)) & 1n) === 1n);
  return {
    refusals: chosen
      .flatMap((each) => (each.kind === 'option' ? each.refusals : []))
      .sort((a, b) => a.party - b.party || a.issue - b.issue || a.option - b.option),
    links: chosen.flatMap((each) => (each.kind === 'link' ? [each.link] : [])),
  };
}
