import type { Tally } from './tally.ts';
import type { WalkedBox, WalkLayout, Worth } from './walk-layout.ts';

/** Bars a cell: below everything that is asked. */
const BARRED = 2 ** 30;
/** More packages alike than these are not counted in 31 bits. */
export const MOST_ALIKE = 64;

/**
 * What the packages of a block give to both parties, for one choice on all issues outside it: to the first party, and twice what the
 * second gets. What rows, columns and cells add is kept apart, so that a box that names only some issues of the block changes
 * few numbers.
 */
export class Block {
  readonly #firstOfRows: Int32Array;
  readonly #secondOfRows: Int32Array;
  readonly #firstOfColumns: Int32Array;
  readonly #secondOfColumns: Int32Array;
  readonly #firstOfCells: Int32Array;
  readonly #secondOfCells: Int32Array;
  readonly #later: Int32Array;
  #first: number;
  #second: number;

  constructor({ rows, columns, scales: [first, second] }: WalkLayout) {
    this.#firstOfRows = Int32Array.from(rows, (row) => row.first);
    this.#secondOfRows = Int32Array.from(rows, (row) => 2 * row.second);
    this.#firstOfColumns = Int32Array.from(columns, (column) => column.first);
    this.#secondOfColumns = Int32Array.from(columns, (column) => 2 * column.second);
    this.#firstOfCells = new Int32Array(rows.length * columns.length);
    this.#secondOfCells = new Int32Array(rows.length * columns.length);
    this.#later = new Int32Array(rows.length * columns.length);
    this.#first = -first.least;
    this.#second = -2 * second.least;
  }

  get cells(): number {
    return this.#firstOfCells.length;
  }

  /** Adds to every package of the block. */
  raise({ first, second }: Worth, sign: number): void {
    this.#first += sign * first;
    this.#second += 2 * sign * second;
  }

  /** Adds a box, or with the sign -1 takes it away. Cost: the rows, the columns or the cells that lie in it. */
  put({ rows, columns, first, second }: WalkedBox, sign: number): void {
    if (rows === null && columns === null) this.raise({ first, second }, sign);
    else if (rows === null)
      add(this.#firstOfColumns, this.#secondOfColumns, columns, sign * first, 2 * sign * second);
    else if (columns === null)
      add(this.#firstOfRows, this.#secondOfRows, rows, sign * first, 2 * sign * second);
    else {
      const width = this.#firstOfColumns.length;
      if (first !== 0) addCells(this.#firstOfCells, width, rows, columns, sign * first);
      if (second !== 0) addCells(this.#secondOfCells, width, rows, columns, 2 * sign * second);
    }
  }

  /** Bars some cells, or with the sign -1 opens them again. */
  bar(cells: readonly number[], sign: number): void {
    for (const cell of cells) this.#secondOfCells[cell] = (this.#secondOfCells[cell] ?? 0) - sign * BARRED;
  }

  /**
   * Takes every package that gives what is asked into a tally: each stands for so many alike, and their numbers begin at
   * `number`. The loop is nearly all of the work of a walk: no call, no check and no conversion more than needed. What is
   * not only to be counted is put off until after it; how much that was.
   */
  count(tally: Tally, alike: number, number: number): number {
    const { marks, recent } = tally;
    const isLight = alike <= MOST_ALIKE;
    const later = this.#later;
    const [firsts, seconds] = [this.#firstOfCells, this.#secondOfCells];
    const [firstOfColumns, secondOfColumns] = [this.#firstOfColumns, this.#secondOfColumns];
    const [rows, columns] = [this.#firstOfRows.length, firstOfColumns.length];
    let cell = 0;
    let waiting = 0;
    for (let row = 0; row < rows; row += 1) {
      const firstOfRow = (this.#first + (this.#firstOfRows[row] ?? 0)) | 0;
      const secondOfRow = (this.#second + (this.#secondOfRows[row] ?? 0)) | 0;
      for (let column = 0; column < columns; column += 1) {
        const first = (((firstOfRow + (firstOfColumns[column] ?? 0)) | 0) + (firsts[cell] ?? 0)) | 0;
        const second = (((secondOfRow + (secondOfColumns[column] ?? 0)) | 0) + (seconds[cell] ?? 0)) | 0;
        const above = (second - (marks[first] ?? 0)) | 0;
        if (above >= 0) {
          if (above === 0 && isLight) recent[first] = ((recent[first] ?? 0) + alike) | 0;
          else {
            later[waiting] = cell;
            waiting = (waiting + 1) | 0;
          }
        }
        cell = (cell + 1) | 0;
      }
    }
    for (let at = 0; at < waiting; at += 1) this.#take(later[at] ?? 0, tally, alike, number);
    return waiting;
  }

  #take(cell: number, tally: Tally, alike: number, number: number): void {
    const columns = this.#firstOfColumns.length;
    const column = cell % columns;
    const row = (cell - column) / columns;
    const inRow = (this.#firstOfRows[row] ?? 0) + (this.#firstOfColumns[column] ?? 0);
    const twice = (this.#secondOfRows[row] ?? 0) + (this.#secondOfColumns[column] ?? 0);
    const first = this.#first + inRow + (this.#firstOfCells[cell] ?? 0);
    const second = this.#second + twice + (this.#secondOfCells[cell] ?? 0);
    tally.take(first, second, number + cell, alike);
  }
}

function add(
  firsts: Int32Array,
  seconds: Int32Array,
  places: Int32Array | null,
  first: number,
  second: number,
): void {
  for (const place of places ?? []) {
    firsts[place] = (firsts[place] ?? 0) + first;
    seconds[place] = (seconds[place] ?? 0) + second;
  }
}

function addCells(
  cells: Int32Array,
  width: number,
  rows: Int32Array,
  columns: Int32Array,
  value: number,
): void {
  for (let row = 0; row < rows.length; row += 1) {
    const begin = ((rows[row] ?? 0) * width) | 0;
    for (let column = 0; column < columns.length; column += 1) {
      const cell = (begin + (columns[column] ?? 0)) | 0;
      cells[cell] = ((cells[cell] ?? 0) + value) | 0;
    }
  }
}
