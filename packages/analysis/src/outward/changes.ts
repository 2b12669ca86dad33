import { good, type Outcome } from '../outcome.ts';
import type { Package, Space } from '../sheet/space.ts';
import type { Work } from '../work.ts';
import { Pace } from '../pace.ts';
import { constraintsOf, keeps, STEPS_AT_ONCE, type Constraint } from './constraints.ts';
import { allowedBy, checkedPossible, type Possible } from './possible.ts';
import { frameOf, inSpace, rowAtLeast, rowOfChanges, rowOfLink, type Frame, type Row } from './rows.ts';
import { Search } from './search.ts';

/** The fewest issues on which a draft has to be changed so that all parties may accept it. */
export interface FewestChanges {
  /**
   * How many issues; 0 where the draft itself leaves a package possible that all may accept; null where no package is
   * acceptable at all, or where that was not decided (`complete` is false then).
   */
  readonly changes: number | null;
  /** It is certain that no fewer changes do; it equals `changes` where that is a number. */
  readonly atLeast: number;
  /** Sets of issues that do, in the order of the sheet; at most as many as were asked for. */
  readonly sets: readonly ChangeSet[];
  /** How many sets were found; all there are where `complete`. */
  readonly setCount: number;
  readonly complete: boolean;
}

/** Issues that are changed together, and what they become. */
export interface ChangeSet {
  readonly issues: readonly number[];
  /** Packages that all may accept and that leave the draft on these issues alone; at most 10 of them. */
  readonly packages: readonly Package[];
  readonly packageCount: number;
}

export interface ChangesAsked {
  /** At most this many sets are listed; 100 where left out. */
  readonly most?: number;
  /** Steps of work, about ten nanoseconds each, after which it is left as it is; 100 million where left out. */
  readonly patience?: number;
}

const PACKAGES_LISTED = 10;

/**
 * The fewest issues to be changed, and all sets of so many issues with which every party gets its reservation value
 * or more, none of its red lines, and every link is kept. An issue is changed where the option chosen is none of those
 * that the draft leaves possible.
 *
 * Plan. The number of changes is one more sum over the options chosen, so that it is a row like a link. It may be at
 * most 0, at most 1, and so on, until a package is left; the search for that number goes on to its end and sorts the
 * packages by the issues that they change. That there is none with fewer is proven on the way.
 * Cost: one search for each number; most of those that are too small end at once, since the rows together show it.
 */
export function* fewestChanges(
  space: Space,
  draft: Possible,
  { most = 100, patience = 100_000_000 }: ChangesAsked = {},
): Work<Outcome<FewestChanges>> {
  const checked = checkedPossible(space, draft);
  if (!checked.ok) return checked;
  const tries = new Tries(space, checked.value, patience);
  for (let changes = 0; changes <= space.sizes.length; changes += 1) {
    const sets = yield* tries.withAtMost(changes);
    if (sets.size > 0) return good(answerOf(changes, sets, most, !tries.isSpent()));
    if (tries.isSpent())
      return good({ changes: null, atLeast: changes, sets: [], setCount: 0, complete: false });
  }
  return good({ changes: null, atLeast: space.sizes.length + 1, sets: [], setCount: 0, complete: true });
}

interface Growing {
  readonly issues: readonly number[];
  readonly packages: Package[];
  packageCount: number;
}

function answerOf(
  changes: number,
  sets: ReadonlyMap<string, Growing>,
  most: number,
  complete: boolean,
): FewestChanges {
  const sorted = [...sets.values()].sort((a, b) => inOrder(a.issues, b.issues));
  for (const { packages } of sorted) packages.sort(inOrder);
  return { changes, atLeast: changes, sets: sorted.slice(0, most), setCount: sets.size, complete };
}

/** Lexicographic order of two lists of equal length. */
export function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

/** What it takes to hold a package that was found against one constraint, in steps. */
const FOUND_STEPS = 50;

class Tries {
  readonly #space;
  readonly #possible;
  readonly #patience;
  readonly #frame: Frame;
  readonly #constraints: readonly Constraint[];
  readonly #rows: readonly Row[];
  readonly #allowed: readonly (readonly boolean[])[];
  #steps = 0;

  constructor(space: Space, possible: Possible, patience: number) {
    this.#space = space;
    this.#possible = possible;
    this.#patience = patience;
    this.#frame = frameOf(space);
    this.#constraints = constraintsOf(space);
    this.#rows = acceptableRows(space, this.#frame);
    this.#allowed = withoutRedLines(space);
  }

  isSpent(): boolean {
    return this.#steps >= this.#patience;
  }

  /** The packages with at most so many changes, by the issues that they change. */
  *withAtMost(changes: number): Work<ReadonlyMap<string, Growing>> {
    const found = new Map<string, Growing>();
    const rows = [...this.#rows, rowOfChanges(this.#space, this.#possible, changes)];
    const search = yield* Search.of({ sizes: this.#frame.sizes, rows, allowed: this.#allowed });
    yield { bound: changes, best: null, done: this.#steps / this.#patience };
    const before = this.#steps;
    const pace = new Pace(STEPS_AT_ONCE);
    for (let state = search.next(STEPS_AT_ONCE); state !== 'over'; state = search.next(STEPS_AT_ONCE)) {
      const steps = before + search.steps - this.#steps;
      this.#steps += steps;
      if (state === 'found') this.#sort(inSpace(this.#space, search.found()), found);
      if (this.isSpent()) return found;
      // Packages may be found one right after the other.
      if (pace.isDue(state === 'found' ? steps + FOUND_STEPS * this.#constraints.length : steps))
        yield { bound: changes, best: found.size > 0 ? changes : null, done: this.#steps / this.#patience };
    }
    this.#steps = before + search.steps;
    return found;
  }

  #sort(chosen: Package, found: Map<string, Growing>): void {
    // Rows of doubles leave room for rounding, so that the package itself has the last word.
    if (!this.#constraints.every((each) => keeps(this.#space, each, chosen))) return;
    const issues = chosen.flatMap((option, issue) =>
      this.#possible[issue]?.includes(option) === true ? [] : [issue],
    );
    const own = found.get(issues.join(' ')) ?? { issues, packages: [], packageCount: 0 };
    own.packageCount += 1;
    if (own.packages.length < PACKAGES_LISTED) own.packages.push(chosen);
    found.set(issues.join(' '), own);
  }
}

/** The rows of what all parties may accept: links, reservation values, and what ties boxes to their issues. */
export function acceptableRows(space: Space, frame: Frame): Row[] {
  return [
    ...space.links.map((link) => rowOfLink(space, link)),
    ...space.reserved.flatMap((least, party) =>
      least === null ? [] : [rowAtLeast(space, frame, party, least)],
    ),
    ...frame.boxRows,
  ];
}

/** Which options no party has drawn a red line against. */
export function withoutRedLines(space: Space): boolean[][] {
  const allowed = allowedBy(
    space,
    space.sizes.map((size) => Array.from({ length: size }, (_, option) => option)),
  );
  for (const { issue, option } of space.redLines.flat()) (allowed[issue] ?? [])[option] = false;
  return allowed;
}
