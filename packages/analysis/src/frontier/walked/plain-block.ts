import type { Raised } from './crossings.ts';
import type { WalkedBox, WalkLayout, Worth } from './walk-layout.ts';

/**
 * What the packages of a block give to two parties, in steps of the grid, which are whole numbers below 2^53 also where the
 * scores are doubles: for one choice on all issues outside the block, what rows, columns and cells add kept apart. Fields are
 * open to the loops that look at every package.
 */
export class PlainBlock implements Raised {
  readonly firstOfRows: Float64Array;
  readonly secondOfRows: Float64Array;
  readonly firstOfColumns: Float64Array;
  readonly secondOfColumns: Float64Array;
  readonly firstOfCells: Float64Array;
  readonly secondOfCells: Float64Array;
  first: number;
  second: number;

  /** `given`: what both parties get whatever is chosen. */
  constructor({ rows, columns }: WalkLayout, [first = 0, second = 0]: readonly number[]) {
    const cells = rows.length * columns.length;
    this.firstOfRows = Float64Array.from(rows, (row) => row.first);
    this.secondOfRows = Float64Array.from(rows, (row) => row.second);
    this.firstOfColumns = Float64Array.from(columns, (column) => column.first);
    this.secondOfColumns = Float64Array.from(columns, (column) => column.second);
    this.firstOfCells = new Float64Array(cells);
    this.secondOfCells = new Float64Array(cells);
    [this.first, this.second] = [first, second];
  }

  get cells(): number {
    return this.firstOfCells.length;
  }

  get rows(): number {
    return this.firstOfRows.length;
  }

  firstOf(cell: number): number {
    const [row, column] = this.#placeOf(cell);
    const around = (this.firstOfRows[row] ?? 0) + (this.firstOfColumns[column] ?? 0);
    return this.first + around + (this.firstOfCells[cell] ?? 0);
  }

  secondOf(cell: number): number {
    const [row, column] = this.#placeOf(cell);
    const around = (this.secondOfRows[row] ?? 0) + (this.secondOfColumns[column] ?? 0);
    return this.second + around + (this.secondOfCells[cell] ?? 0);
  }

  /** Bars some cells: no number there reaches anything. What they were worth, to open them again. */
  bar(cells: readonly number[]): Float64Array {
    const before = Float64Array.from(cells, (cell) => this.firstOfCells[cell] ?? 0);
    for (const cell of cells) this.firstOfCells[cell] = Number.NaN;
    return before;
  }

  open(cells: readonly number[], before: Float64Array): void {
    for (const [at, cell] of cells.entries()) this.firstOfCells[cell] = before[at] ?? 0;
  }

  raise({ first, second }: Worth, sign: number): void {
    this.first += sign * first;
    this.second += sign * second;
  }

  put({ rows, columns, first, second }: WalkedBox, sign: number): void {
    if (rows === null && columns === null) this.raise({ first, second }, sign);
    else if (rows === null) {
      add(this.firstOfColumns, columns, sign * first);
      add(this.secondOfColumns, columns, sign * second);
    } else if (columns === null) {
      add(this.firstOfRows, rows, sign * first);
      add(this.secondOfRows, rows, sign * second);
    } else {
      const width = this.firstOfColumns.length;
      if (first !== 0) addCells(this.firstOfCells, width, rows, columns, sign * first);
      if (second !== 0) addCells(this.secondOfCells, width, rows, columns, sign * second);
    }
  }

  #placeOf(cell: number): [row: number, column: number] {
    const column = cell % this.firstOfColumns.length;
    return [(cell - column) / this.firstOfColumns.length, column];
  }
}

function add(sums: Float64Array, places: Int32Array | null, value: number): void {
  for (const place of places ?? []) sums[place] = (sums[place] ?? 0) + value;
}

function addCells(
  cells: Float64Array,
  width: number,
  rows: Int32Array,
  columns: Int32Array,
  value: number,
): void {
  for (let row = 0; row < rows.length; row += 1) {
    const begin = ((rows[row] ?? 0) * width) | 0;
    for (let column = 0; column < columns.length; column += 1) {
      const cell = (begin + (columns[column] ?? 0)) | 0;
      cells[cell] = (cells[cell] ?? 0) + value;
    }
  }
}
