import { going } from '../../going.ts';
import { sortedInPieces } from '../../sorting.ts';
import type { Work } from '../../work.ts';
import type { Goal } from '../goals.ts';

/** Packages that the walk knows by one number: so many that nothing tells apart. */
export interface Alike {
  readonly number: number;
  readonly alike: number;
}

/** A utility vector that some packages give: how many, and the first of them by number. */
export interface Tie {
  readonly utilities: readonly [number, number];
  readonly numbers: Alike[];
  count: number;
}

/** Vectors that are kept of one goal; of more only the first are, and only what is better is still looked for. */
const MOST_TIES = 5_000;
/** So many more before what is beaten is sorted out. */
const MORE = 2_500;
/** What is better by more than this share is no tie of anything that was as good as the best before. */
const CLEARLY = 1e-8;
/** Packages whose numbers are kept of each vector. */
const MOST_NUMBERS = 100;

/** The best vectors for a goal among those that have been met. */
export class Ties {
  readonly goal: Goal;
  readonly #tie: number;
  #best: readonly [number, number] | null = null;
  #found = new Map<string, Tie>();
  /** When there are more vectors than these, what is beaten is sorted out. */
  #most = MOST_TIES + MORE;
  isCrowded = false;

  /** Utilities that differ by no more than `tie` are the same. */
  constructor(goal: Goal, tie: number) {
    this.goal = goal;
    this.#tie = tie;
  }

  get best(): readonly [number, number] | null {
    return this.#best;
  }

  /** Whether something is better than nothing. */
  get isAboveNothing(): boolean {
    return this.#best !== null && this.goal.value(this.#best) > 0;
  }

  /** Takes packages that give the same; whether the best has become better. */
  take(first: number, second: number, number: number, alike: number): boolean {
    const utilities: [number, number] = [first, second];
    const before = this.#best;
    const order = before === null ? 1 : this.goal.compare(utilities, before);
    if (order < 0 || (order === 0 && this.isCrowded)) return false;
    // Of what is the same but for noise the largest stands for all.
    const isBest = before === null || order > 0 || this.goal.value(utilities) > this.goal.value(before);
    if (isBest) this.#best = utilities;
    if (order > 0 && before !== null) this.#forget(before);
    this.#add(utilities, number, alike);
    return isBest;
  }

  /** All vectors that are as good as the best and that no other beats, ascending by the first party. */
  *all(): Work<Tie[]> {
    yield going;
    const alike = yield* unbeaten(yield* this.#alike(), this.#tie);
    yield going;
    return yield* together(alike, this.#tie);
  }

  /** Those that are as good as the best. */
  *#alike(): Work<Tie[]> {
    const best = this.#best;
    const alike: Tie[] = [];
    if (best === null) return alike;
    let compared = 0;
    for (const each of this.#found.values()) {
      if (this.goal.compare(each.utilities, best) === 0) alike.push(each);
      compared += 1;
      if (compared % COMPARED === 0) yield going;
    }
    return alike;
  }

  /** After a better one: what was as good as the best before goes, unless it may be as good as the best now but for noise. */
  #forget(before: readonly [number, number]): void {
    const { goal } = this;
    const [now, then] = [goal.value(this.#best ?? before), goal.value(before)];
    if (this.#tie > 0 && now - then <= CLEARLY * Math.max(1, Math.abs(then))) return;
    this.#found.clear();
    this.isCrowded = false;
    this.#most = MOST_TIES + MORE;
  }

  #add(utilities: [number, number], number: number, alike: number): void {
    const key = `${utilities[0]},${utilities[1]}`;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { utilities, numbers: [{ number, alike }], count: alike });
    else {
      known.count += alike;
      if (known.numbers.length < MOST_NUMBERS) known.numbers.push({ number, alike });
    }
  }

  /** Whether what is beaten has to be sorted out. */
  get isFull(): boolean {
    return this.#found.size > this.#most;
  }

  /** Sorts out what is beaten; whether there is still too much. */
  *sortOut(): Work<boolean> {
    const alike = yield* this.#alike();
    yield going;
    const kept = yield* unbeaten(alike, this.#tie);
    yield going;
    this.isCrowded = kept.length > MOST_TIES;
    this.#found = new Map(
      kept.slice(0, MOST_TIES).map((each) => [`${each.utilities[0]},${each.utilities[1]}`, each]),
    );
    this.#most = this.#found.size + MORE;
    return this.isCrowded;
  }
}

/** Ties compared with the best between two reports: near a tie, with whole numbers of any size. */
const COMPARED = 1_000;

/** Those that no other clearly beats, ascending by the first party. n log n: how much the second has at most is kept up. */
function* unbeaten(ties: readonly Tie[], tie: number): Work<Tie[]> {
  const sorted = yield* sortedInPieces(
    ties,
    ({ utilities: [a, b] }, { utilities: [first, second] }) => first - a || second - b,
  );
  yield going;
  const kept: Tie[] = [];
  let [reached, above] = [0, 0];
  let [most, mostAbove] = [-Infinity, -Infinity];
  for (const each of sorted) {
    const [first, second] = each.utilities;
    for (; (sorted[reached]?.utilities[0] ?? -Infinity) >= first - tie; reached += 1)
      most = Math.max(most, sorted[reached]?.utilities[1] ?? -Infinity);
    for (; (sorted[above]?.utilities[0] ?? -Infinity) > first + tie; above += 1)
      mostAbove = Math.max(mostAbove, sorted[above]?.utilities[1] ?? -Infinity);
    if (most <= second + tie && mostAbove < second - tie) kept.push(each);
  }
  return kept.reverse();
}

/** The last of some groups that ascend by the first party that is the same as a vector but for noise; null if there is none. */
function sameAs({ utilities: [own, other] }: Tie, groups: readonly Tie[], tie: number): Tie | null {
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at];
    if (group === undefined || own - group.utilities[0] > tie) return null;
    if (Math.abs(other - group.utilities[1]) <= tie) return group;
  }
  return null;
}

/** Vectors put together between two reports. */
const TOGETHER = 1_000;

/** Vectors that are the same but for noise as one. They ascend by the first party. */
function* together(ties: readonly Tie[], tie: number): Work<Tie[]> {
  if (tie === 0) return [...ties];
  const groups: Tie[] = [];
  for (const [at, each] of ties.entries()) {
    if (at % TOGETHER === TOGETHER - 1) yield going;
    const last = sameAs(each, groups, tie);
    if (last === null) groups.push({ ...each, numbers: [...each.numbers] });
    else {
      last.count += each.count;
      last.numbers.push(...each.numbers.slice(0, MOST_NUMBERS - last.numbers.length));
    }
  }
  return groups;
}
