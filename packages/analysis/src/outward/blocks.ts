import { ANALYSIS_CODES } from '../codes.ts';
import { bad, good, type Outcome } from '../outcome.ts';
import type { Package, Space } from '../sheet/space.ts';
import type { Progress, Work } from '../work.ts';
import { constraintsOf, keeps, linksOf, Oracle, type Constraint, type Finding } from './constraints.ts';

/** What leaves nothing together. */
export interface Blocks {
  /** A package that keeps everything; then there are no sets. Null where there is none or none was found. */
  readonly acceptable: Package | null;
  /**
   * Minimal sets that leave no package together, while each part of one leaves some: the smallest first, equal sizes in
   * the order of the constraints (links, then each party's reservation value and red lines, in the order of the sheet).
   */
  readonly sets: readonly (readonly Constraint[])[];
  /** Those without which, all else as it is, a package would be left. */
  readonly single: readonly Constraint[];
  /** Sets of up to this size are all there. */
  readonly completeTo: number;
  /** Whether these are all sets there are; and, for `single`, whether each was decided. */
  readonly complete: boolean;
}

export interface BlocksAsked {
  /** At most this many sets are looked for; 1,000 where left out. */
  readonly most?: number;
  /** Steps of work, about ten nanoseconds each, after which it is left as it is; 100 million where left out. */
  readonly patience?: number;
}

/** Which reservation values, red lines and links of a space together leave no package. */
export const whatBlocks = (space: Space, asked: BlocksAsked = {}): Work<Blocks> =>
  minimalSets(space, constraintsOf(space), asked);

/**
 * A package that keeps the links (null where none was found in time), or the fault that names links which contradict
 * each other: the smallest sets, all of them where there are few.
 */
export function* contradictions(space: Space, asked: BlocksAsked = {}): Work<Outcome<Package | null>> {
  const { acceptable, sets } = yield* minimalSets(space, linksOf(space), { most: 10, ...asked });
  if (sets.length === 0) return good(acceptable);
  const named = sets.map((set) => set.map((each) => (each.kind === 'link' ? each.link + 1 : 0)).join(', '));
  return bad({
    code: 'links-contradict',
    what: `No package keeps these links together: ${named.join('; or ')}.`,
    where: `links ${named[0] ?? ''}`,
    next: ANALYSIS_CODES['links-contradict'].next,
  });
}

/**
 * The minimal sets of constraints that leave nothing, in order of size.
 *
 * Plan. What may be left out so that a package is left (a correction) must share something with every set that leaves
 * nothing. So every such set hits every correction: sets are built by adding, of the first correction not yet hit, one
 * member after the other. Where all known corrections are hit, the oracle is asked. Either nothing is left, and the
 * set is one of those looked for (it is minimal, as all smaller ones were found before); or a package is left, and
 * what a package with as much as possible breaks is a new correction. Sizes rise from 0, and a size at which no set
 * was cut short is the last.
 * Source: implicit hitting sets (Reiter 1987; Ignatiev and others 2015); a hitting set is enumerated once, since a
 * member once tried is forbidden in the later branches. Cost: one question to the oracle for each set, and for each
 * correction one for each constraint that it leaves out.
 */
function* minimalSets(
  space: Space,
  constraints: readonly Constraint[],
  { most = 1000, patience = 100_000_000 }: BlocksAsked,
): Work<Blocks> {
  const hunt = new Hunt(space, constraints, most, patience);
  const whole = yield* hunt.findWhole();
  if (whole !== null)
    return { acceptable: whole, sets: [], single: [], completeTo: constraints.length, complete: true };
  const single = yield* hunt.singles();
  let completeTo = 0;
  let more = !hunt.isSpent();
  for (let size = 0; more && size <= constraints.length; size += 1) {
    more = yield* hunt.collect(size);
    if (hunt.isSpent()) break;
    completeTo = more ? size : constraints.length;
  }
  return {
    acceptable: null,
    sets: hunt.sets.map((set) => set.flatMap((at) => constraints[at] ?? [])),
    single: single.flatMap((at) => constraints[at] ?? []),
    completeTo,
    complete: !hunt.isSpent(),
  };
}

const MOST_WITNESSES = 500;

/** One open branch: members so far, and those that are tried elsewhere. */
interface Branch {
  readonly members: readonly number[];
  readonly forbidden: ReadonlySet<number>;
}

class Hunt {
  readonly #space;
  readonly #constraints;
  readonly #most;
  readonly #patience;
  readonly #oracle: Oracle;
  readonly #corrections: (readonly number[])[] = [];
  /** Packages found lately, with the constraints that each keeps. */
  readonly #witnesses: { readonly chosen: Package; readonly kept: Uint8Array }[] = [];
  #gaveUp = false;
  readonly sets: (readonly number[])[] = [];

  constructor(space: Space, constraints: readonly Constraint[], most: number, patience: number) {
    this.#space = space;
    this.#constraints = constraints;
    this.#most = most;
    this.#patience = patience;
    this.#oracle = new Oracle(space, constraints, Math.ceil(patience / 10));
  }

  isSpent(): boolean {
    return this.#gaveUp || this.sets.length >= this.#most || this.#oracle.steps >= this.#patience;
  }

  /** A package that keeps everything, or null. */
  *findWhole(): Work<Package | null> {
    const finding = yield* this.#ask(this.#constraints.map((_, at) => at));
    return finding.kind === 'package' ? finding.chosen : null;
  }

  /** The constraints without which alone a package is left; each is a correction of its own. */
  *singles(): Work<number[]> {
    const found: number[] = [];
    for (let out = 0; out < this.#constraints.length && !this.isSpent(); out += 1) {
      const finding = yield* this.#ask(this.#constraints.map((_, at) => at).filter((at) => at !== out));
      if (finding.kind !== 'package') continue;
      found.push(out);
      this.#corrections.push([out]);
    }
    return found;
  }

  /** Finds all sets of a size; whether larger ones are possible. */
  *collect(size: number): Work<boolean> {
    let [cutShort, looked] = [false, 0];
    const branches: Branch[] = [{ members: [], forbidden: new Set() }];
    for (let branch = branches.pop(); branch !== undefined && !this.isSpent(); branch = branches.pop()) {
      const { members, forbidden } = branch;
      this.#oracle.steps += 1 + this.#corrections.length + this.sets.length;
      if (++looked % 1000 === 0) yield this.#progress();
      if (this.sets.some((set) => set.every((at) => members.includes(at)))) continue;
      const open = yield* this.#notHit(members);
      if (open === null) continue;
      if (members.length < size) branches.push(...branchesAt(members, forbidden, open));
      else cutShort ||= open.some((at) => !forbidden.has(at));
    }
    this.sets.sort((a, b) => a.length - b.length || before(a, b));
    return cutShort;
  }

  /** A correction that the members do not hit, known or new; null where they leave nothing or it is not known. */
  *#notHit(members: readonly number[]): Work<readonly number[] | null> {
    const known = this.#corrections.find((each) => !each.some((at) => members.includes(at)));
    if (known !== undefined) return known;
    const finding = yield* this.#ask(members);
    if (finding.kind === 'package') return yield* this.#corrected(members, finding.chosen);
    if (finding.kind === 'none') this.sets.push([...members].sort((a, b) => a - b));
    return null;
  }

  /** What a package breaks that keeps the members and as much else as possible. */
  *#corrected(members: readonly number[], start: Package): Work<readonly number[]> {
    const kept = new Set(members);
    const takeAll = (chosen: Package): void => {
      this.#constraints.forEach((each, at) => {
        if (keeps(this.#space, each, chosen)) kept.add(at);
      });
    };
    takeAll(start);
    for (let at = 0; at < this.#constraints.length; at += 1) {
      if (kept.has(at)) continue;
      const finding = yield* this.#ask([...kept, at]);
      if (finding.kind === 'package') takeAll(finding.chosen);
    }
    const correction = this.#constraints.map((_, at) => at).filter((at) => !kept.has(at));
    this.#corrections.push(correction);
    return correction;
  }

  /** Asks the oracle, unless a package or set that is already known answers. */
  *#ask(members: readonly number[]): Work<Finding> {
    this.#oracle.steps += this.#witnesses.length + this.sets.length;
    const witness = this.#witnesses.find(({ kept }) => members.every((at) => kept[at] === 1));
    if (witness !== undefined) return { kind: 'package', chosen: witness.chosen };
    if (this.sets.some((set) => set.every((at) => members.includes(at)))) return { kind: 'none' };
    const finding = yield* this.#search(members);
    if (finding.kind === 'package') this.#remember(finding.chosen);
    return finding;
  }

  #remember(chosen: Package): void {
    const kept = Uint8Array.from(this.#constraints, (each) => (keeps(this.#space, each, chosen) ? 1 : 0));
    this.#witnesses.push({ chosen, kept });
    if (this.#witnesses.length > MOST_WITNESSES) this.#witnesses.shift();
  }

  *#search(members: readonly number[]): Work<Finding> {
    const asking = this.#oracle.find(members);
    for (;;) {
      const { done, value } = asking.next();
      if (done === true) {
        if (value.kind === 'unknown') this.#gaveUp = true;
        return value;
      }
      yield this.#progress();
    }
  }

  #progress(): Progress {
    return {
      bound: null,
      best: this.sets.length,
      done: Math.min(1, this.#oracle.steps / this.#patience),
    };
  }
}

/** One branch for each member of a correction that is not forbidden; the first is worked on first. */
function branchesAt(
  members: readonly number[],
  forbidden: ReadonlySet<number>,
  correction: readonly number[],
): Branch[] {
  const tried = new Set(forbidden);
  const branches: Branch[] = [];
  for (const at of correction) {
    if (tried.has(at)) continue;
    branches.push({ members: [...members, at], forbidden: new Set(tried) });
    tried.add(at);
  }
  return branches.reverse();
}

function before(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
