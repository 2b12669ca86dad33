import type { Work } from '../work.ts';
import type { Conflict } from './conflict.ts';
import { placesOf, smallCuts, type SmallCuts } from './cuts.ts';
import { HittingSearch, type SizedSearch, type Spent } from './hitting-search.ts';

/** Cuts up to this size are looked for first, then up to twice as many, and after this size all of them. */
const FIRST_SIZE = 4;
const LAST_SIZE = 16;

/**
 * The blocking sets of a conflict from the minimal cuts of its diagram, up to a size that grows until there are no
 * larger ones. Where even the smallest cannot be had so within the steps, which then are too few for more, they are looked
 * for by hitting the packages one after another.
 */
export class CutSearch implements SizedSearch {
  readonly #conflict: Conflict;
  readonly #spent: Spent;
  #known: SmallCuts = { cuts: [], upTo: 0 };
  #other: HittingSearch | null = null;
  finished = false;
  stopped = false;

  constructor(conflict: Conflict, spent: Spent) {
    this.#conflict = conflict;
    this.#spent = spent;
  }

  *round(size: number, most: number, mayStop: boolean): Work<(readonly number[])[]> {
    if (this.#other === null && size > this.#known.upTo) yield* this.#lookFurther(size);
    if (size > this.#known.upTo) return yield* this.#otherwise(size, most, mayStop);
    const { cuts, upTo } = this.#known;
    const own = cuts.filter((cut) => cut.size === size);
    this.finished = upTo === Infinity && cuts.every((cut) => cut.size <= size);
    this.stopped = own.length > most;
    return own.slice(0, Math.max(0, most)).map(placesOf);
  }

  /** Finds all cuts up to a larger size, if the steps suffice. */
  *#lookFurther(size: number): Work<void> {
    const { upTo } = this.#known;
    const wanted = upTo >= LAST_SIZE ? Infinity : Math.max(FIRST_SIZE, size, 2 * upTo);
    this.#known = (yield* smallCuts(this.#conflict, wanted, this.#spent)) ?? this.#known;
  }

  /** What can be said where the cuts are too many: larger sets are not begun, the smallest are always found. */
  *#otherwise(size: number, most: number, mayStop: boolean): Work<(readonly number[])[]> {
    if (mayStop) {
      this.stopped = true;
      return [];
    }
    this.#other ??= new HittingSearch(this.#conflict, this.#spent);
    const found = yield* this.#other.round(size, most, mayStop);
    this.finished = this.#other.finished;
    this.stopped = this.#other.stopped;
    return found;
  }
}
