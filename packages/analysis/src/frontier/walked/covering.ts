import { going } from '../../going.ts';
import { Pace } from '../../pace.ts';
import type { Work } from '../../work.ts';
import type { PlainBlock } from './plain-block.ts';
import type { Taking } from './plain-walk.ts';
import { columnsOf, type Columns } from './columns.ts';

/** Into so many cells the range of the first party is parted: points of a covering at most. */
const CELLS = 2 ** 14;
/** Cells looked at between two reports. */
const STRIDE = 20_000;

/**
 * Of two parties a package for each part of what the first may get, the one that gives the second most: points that cover all
 * packages, however many of those stand on the frontier.
 *
 * Plan. A package has a point in its own cell that gives the second party no less, and the first less by no more than the
 * width of a cell (an epsilon-covering by a grid: Papadimitriou and Yannakakis 2000). Cost: one look at each package.
 */
export class Covering implements Taking {
  readonly #firsts = new Float64Array(CELLS + 1);
  readonly #seconds: Float64Array;
  readonly #numbers = new Float64Array(CELLS + 1);
  readonly #counts = new Float64Array(CELLS + 1);
  readonly #low: number;
  readonly #floor: number;
  readonly #cells: number;
  /** What a point may fall short of a package that it covers, for the first party: the width of a cell, in whole steps. */
  readonly width: number;

  /** `low` and `high`: between what utilities of the first party lie; `floors`: what both ask for at least. */
  constructor(
    [low, high]: readonly [number, number],
    [floor = -Infinity, other = -Infinity]: readonly number[],
  ) {
    this.#low = Math.max(low, floor);
    const range = Math.max(1, high - this.#low + 1);
    this.#cells = CELLS / range;
    // A step more, for what dividing errs by.
    this.width = Math.ceil(range / CELLS) + 1;
    this.#floor = floor;
    this.#seconds = new Float64Array(CELLS + 1).fill(Number.isFinite(other) ? other - 1 : other);
  }

  /** A covering never grows. */
  hasRoom(): boolean {
    return true;
  }

  take(block: PlainBlock, fromRow: number, toRow: number, number: number, alike: number): number {
    const { firstOfCells, secondOfCells, firstOfColumns, secondOfColumns, firstOfRows, secondOfRows } = block;
    const [low, cells, floor] = [this.#low, this.#cells, this.#floor];
    const [firsts, seconds, numbers, counts] = [this.#firsts, this.#seconds, this.#numbers, this.#counts];
    const columns = firstOfColumns.length;
    let cell = fromRow * columns;
    for (let row = fromRow; row < toRow; row += 1) {
      const firstOfRow = block.first + (firstOfRows[row] ?? 0);
      const secondOfRow = block.second + (secondOfRows[row] ?? 0);
      for (let column = 0; column < columns; column += 1, cell += 1) {
        const first = firstOfRow + (firstOfColumns[column] ?? 0) + (firstOfCells[cell] ?? 0);
        const second = secondOfRow + (secondOfColumns[column] ?? 0) + (secondOfCells[cell] ?? 0);
        const into = ((first - low) * cells) | 0;
        if (second > (seconds[into] ?? Infinity) && first >= floor) {
          firsts[into] = first;
          seconds[into] = second;
          numbers[into] = number + cell;
          counts[into] = alike;
        }
      }
    }
    return 0;
  }

  /** The packages of all cells that no other dominates, by falling utility of the first party. */
  *points(): Work<Columns & { readonly size: number }> {
    const kept = columnsOf(CELLS + 1);
    let [size, best] = [0, -Infinity];
    const pace = new Pace(STRIDE);
    for (let cell = CELLS; cell >= 0; cell -= 1) {
      if (pace.isDue(1)) yield going;
      const second = this.#seconds[cell] ?? -Infinity;
      if ((this.#counts[cell] ?? 0) === 0 || second <= best) continue;
      best = second;
      kept.firsts[size] = this.#firsts[cell] ?? 0;
      kept.seconds[size] = second;
      kept.numbers[size] = this.#numbers[cell] ?? 0;
      kept.counts[size] = this.#counts[cell] ?? 0;
      size += 1;
    }
    return { ...kept, size };
  }
}
