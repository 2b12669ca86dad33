import type { Change } from './steps.ts';
import type { WalkLayout } from './walk-layout.ts';

/** Which cells of a block the links bar, as the walk goes on. */
export class Bars {
  readonly #limits: WalkLayout['limits'];
  readonly #spent: number[];
  /** The least and the most that cells spend of each limit. */
  readonly #least: readonly number[];
  readonly #most: readonly number[];

  /** With the first group of every issue chosen. */
  constructor({ limits }: WalkLayout) {
    this.#limits = limits;
    this.#spent = limits.map(({ steps }) => steps.reduce((sum, [first = 0]) => sum + first, 0));
    this.#least = limits.map(({ cells }) => cells.reduce((a, b) => Math.min(a, b), Infinity));
    this.#most = limits.map(({ cells }) => cells.reduce((a, b) => Math.max(a, b), -Infinity));
  }

  make({ step, from, to }: Change): void {
    for (const [at, { steps }] of this.#limits.entries())
      this.#spent[at] = (this.#spent[at] ?? 0) + (steps[step]?.[to] ?? 0) - (steps[step]?.[from] ?? 0);
  }

  /** The cells that some limit bars; null where it is all of them. Cost: the cells, for each limit that can be broken or kept. */
  barred(): readonly number[] | null {
    const over = (at: number, spends: readonly number[]): boolean =>
      (this.#spent[at] ?? 0) + (spends[at] ?? 0) > (this.#limits[at]?.limit ?? 0);
    if (this.#limits.some((_, at) => over(at, this.#least))) return null;
    const open = this.#limits.filter((_, at) => over(at, this.#most));
    if (open.length === 0) return [];
    const left = open.map((each) => each.limit - (this.#spent[this.#limits.indexOf(each)] ?? 0));
    const barred: number[] = [];
    for (let cell = 0; cell < (open[0]?.cells.length ?? 0); cell += 1)
      for (let at = 0; at < open.length; at += 1) {
        if ((open[at]?.cells[cell] ?? 0) <= (left[at] ?? 0)) continue;
        barred.push(cell);
        break;
      }
    return barred;
  }
}
