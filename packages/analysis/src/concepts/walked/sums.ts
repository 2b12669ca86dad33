import { PlainBlock } from '../../frontier/walked/plain-block.ts';
import type { WalkLayout } from '../../frontier/walked/walk-layout.ts';
import type { Marks } from './marks.ts';
import type { Thresholds } from './thresholds.ts';

/** A block of packages out of which a sieve lets through what may be as good as the best for some goal. */
export class Sums extends PlainBlock {
  /** The cells that a sieve has let through. */
  readonly kept: Int32Array;

  constructor(layout: WalkLayout, given: readonly number[]) {
    super(layout, given);
    this.kept = new Int32Array(this.cells);
  }

  /**
   * Keeps the cells of some rows that may be as good as the best for some goal; how many those are. Nearly all of the work of a walk: no
   * call, and of most packages no more than what tells that they are not.
   */
  sift(thresholds: Thresholds, marks: Marks, fromRow: number, toRow: number): number {
    const { kept } = this;
    const { values, low: begin, parts } = marks;
    const { floors, from, product, least, shares, sum, weights, weighted, ideal, distance, tops } =
      thresholds;
    const [firsts, seconds] = [this.firstOfCells, this.secondOfCells];
    const [firstOfColumns, secondOfColumns] = [this.firstOfColumns, this.secondOfColumns];
    const columns = firstOfColumns.length;
    const [floor, otherFloor] = floors;
    const [zero, otherZero] = from;
    const [low, otherLow] = least;
    const [share, otherShare] = shares;
    const [weight, otherWeight] = weights;
    const [one, other] = ideal;
    const [top, otherTop] = tops;
    let [cell, size] = [fromRow * columns, 0];
    for (let row = fromRow; row < toRow; row += 1) {
      const firstOfRow = this.first + (this.firstOfRows[row] ?? 0);
      const secondOfRow = this.second + (this.secondOfRows[row] ?? 0);
      for (let column = 0; column < columns; column += 1) {
        const first = firstOfRow + (firstOfColumns[column] ?? 0) + (firsts[cell] ?? 0);
        const second = secondOfRow + (secondOfColumns[column] ?? 0) + (seconds[cell] ?? 0);
        const at = cell;
        cell = (cell + 1) | 0;
        const isMarked = second >= (values[((first - begin) * parts) | 0] ?? Infinity);
        const isLarge = first + second >= sum || first * weight + second * otherWeight >= weighted;
        if (!isMarked && !isLarge) continue;
        const gain = first - zero;
        const [short, otherShort] = [1 - first * one, 1 - second * other];
        if (
          (isLarge ||
            (gain > 0 && gain * (second - otherZero) >= product) ||
            (first >= low && second >= otherLow) ||
            (first >= share && second >= otherShare) ||
            short * short + otherShort * otherShort <= distance ||
            first > top ||
            second > otherTop) &&
          first >= floor &&
          second >= otherFloor
        ) {
          kept[size] = at;
          size = (size + 1) | 0;
        }
      }
    }
    return size;
  }
}
