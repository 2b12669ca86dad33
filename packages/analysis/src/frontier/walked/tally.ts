import type { Work } from '../../work.ts';
import { going } from '../../going.ts';

/** Above every utility of the second party: asked of it where the first has too little. Sums with what bars a cell fit into 31 bits. */
const NEVER = 2 ** 29 - 1;
/** Packages listed of each utility at most, and of all together. */
const LISTED = 100;
const LISTED_IN_ALL = 2 ** 23;
/** Counters looked at between two reports. */
const STRIDE = 100_000;
/** Packages counted at most before they are booked: counters of 31 bits are the quickest. */
const MOST_RECENT = 2 ** 31 - 1;

/**
 * What the packages seen so far come to: for each utility of the first party the most that the second has got with it, how
 * many packages give both, and the first of them by number.
 *
 * Most packages only have to be counted, and whoever counts them does so in `recent`, directly: a package whose second utility,
 * twice, is below the mark of its first is of no use; on the mark, it is counted; above it, it is for `take`. A mark is twice
 * what is asked, and less by one as long as packages that give just that are still to be listed.
 */
export class Tally {
  readonly marks: Int32Array;
  readonly recent: Int32Array;
  readonly #counts: Float64Array;
  /** So many packages are listed of each utility. */
  readonly most: number;
  readonly #held: Uint8Array;
  readonly #listed: Float64Array;
  #unbooked = 0;
  #isUntidy = false;

  private constructor(marks: Int32Array, recent: Int32Array, counts: Float64Array, listed: Float64Array) {
    this.marks = marks;
    this.recent = recent;
    this.#counts = counts;
    this.most = listed.length / marks.length;
    this.#held = new Uint8Array(marks.length);
    this.#listed = listed;
  }

  /**
   * A tally in which the first party asks for `least` and the second for `other`, at least. `known`: pairs that some packages
   * give, by falling utility of the first party; what falls short of them is not counted.
   */
  static *of(
    size: number,
    [least, other]: readonly [number, number],
    known: readonly (readonly [first: number, second: number])[],
  ): Work<Tally> {
    const most = Math.max(1, Math.min(LISTED, Math.floor(LISTED_IN_ALL / size)));
    const listed = new Float64Array(size * most);
    yield going;
    const counts = new Float64Array(size);
    yield going;
    const tally = new Tally(new Int32Array(size), new Int32Array(size), counts, listed);
    yield going;
    let next = 0;
    let asked = Math.max(0, other);
    for (let at = size - 1; at >= 0; at -= 1) {
      if (at % STRIDE === 0) yield going;
      let reached = -1;
      for (; known[next]?.[0] === at; next += 1) reached = Math.max(reached, known[next]?.[1] ?? -1);
      const here = at < least ? NEVER : Math.min(NEVER, Math.max(asked, reached));
      tally.marks[at] = 2 * here - 1;
      asked = Math.max(asked, reached + 1);
    }
    return tally;
  }

  get size(): number {
    return this.marks.length;
  }

  countOf(first: number): number {
    return (this.#counts[first] ?? 0) + (this.recent[first] ?? 0);
  }

  /** What the second party gets at most with a utility of the first that some package gives. */
  secondOf(first: number): number {
    return ((this.marks[first] ?? 0) + 1) >> 1;
  }

  /** The first packages that give just that, by their numbers. */
  numbersOf(first: number): Float64Array {
    return this.#listed.subarray(first * this.most, first * this.most + (this.#held[first] ?? 0));
  }

  /** Takes a package, if it gives no less than is asked: so many alike, known by a number. `twice` the second's utility. */
  take(first: number, twice: number, number: number, alike: number): void {
    const mark = this.marks[first] ?? 0;
    if (twice < mark) return;
    if (twice > mark + 1) this.#ask(first, twice >> 1);
    const before = this.countOf(first);
    if (before === 0) this.#isUntidy = true;
    this.#counts[first] = before + alike;
    this.recent[first] = 0;
    const held = this.#held[first] ?? 0;
    if (held >= this.most) return;
    this.#listed[first * this.most + held] = number;
    this.#held[first] = held + 1;
    if (held + 1 === this.most) this.marks[first] = twice;
  }

  /** Forgets what was counted with a utility of the first party, and asks for more. */
  #ask(first: number, second: number): void {
    this.marks[first] = 2 * second - 1;
    this.#counts[first] = 0;
    this.recent[first] = 0;
    this.#held[first] = 0;
  }

  /** Makes room for so many more to be counted in `recent`. Cost: the counters, once in a thousand million packages. */
  *room(packages: number): Work<void> {
    this.#unbooked += packages;
    if (this.#unbooked <= MOST_RECENT) return;
    this.#unbooked = packages;
    for (let at = 0; at < this.size; at += 1) {
      if (at % STRIDE === STRIDE - 1) yield going;
      this.#counts[at] = this.countOf(at);
      this.recent[at] = 0;
    }
  }

  /** Asks, with each utility, for more than what the second party has got with a higher one. Cost: the counters. */
  *tidy(): Work<void> {
    if (!this.#isUntidy) return;
    this.#isUntidy = false;
    let least = 0;
    for (let at = this.size - 1; at >= 0; at -= 1) {
      if (at % STRIDE === 0) yield going;
      const asked = this.secondOf(at);
      if (asked < least) this.#ask(at, least);
      else if (this.countOf(at) > 0) least = asked + 1;
    }
  }
}
