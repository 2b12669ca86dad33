import type { Grid } from '../grid.ts';
import { settlingOf, type State } from '../state.ts';
import type { Tie } from '../ties.ts';

/** Where the links of a component stand, as one number for each way in which they can stand. */
export class LimitStates {
  readonly #settling: ReturnType<typeof settlingOf> | null;
  readonly #states: State[] = [];
  readonly #numbers = new Map<string, number>();
  /** What was asked before, by place: the state and option to the state after them. */
  readonly #after: readonly Map<number, number>[];
  readonly #options: number;

  constructor(order: readonly number[], ties: readonly Tie[], grid: Grid) {
    const limits = ties.filter(({ kind }) => kind === 'limit');
    this.#settling = limits.length === 0 ? null : settlingOf({ issues: order, ties: limits }, grid);
    this.#after = order.map(() => new Map<number, number>());
    this.#options = 1 + order.reduce((most, issue) => Math.max(most, ...(grid.allowed[issue] ?? [])), 0);
    if (this.#settling !== null) this.#numberOf(this.#settling.start);
  }

  /** The state after an option at a place of the order, from the state 0 on; -1 where a link can then no longer hold. */
  after(state: number, at: number, option: number): number {
    if (this.#settling === null) return 0;
    const key = state * this.#options + option;
    const known = this.#after[at]?.get(key);
    if (known !== undefined) return known;
    const next = this.#settling.after(this.#states[state] ?? [], at, option);
    const number = next === null ? -1 : this.#numberOf(next.state);
    this.#after[at]?.set(key, number);
    return number;
  }

  #numberOf(state: State): number {
    const key = state.join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.length;
    this.#states.push(state);
    this.#numbers.set(key, number);
    return number;
  }
}
