import { going } from '../going.ts';
import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';

/** One linear condition on the variables: the sum of `of` times the variables is at most, at least or equal to `bound`. */
export interface Row {
  readonly of: readonly number[];
  readonly is: 'atMost' | 'atLeast' | 'equal';
  readonly bound: number;
}

export type Optimum =
  | { readonly kind: 'optimal'; readonly value: number; readonly at: readonly number[] }
  /** The objective grows without end. */
  | { readonly kind: 'unbounded' };

/** Entries smaller than this are held to be zero; rows are scaled so that their largest coefficient is 1. */
const ZERO = 1e-9;
/** How far the sum of all violations may be from zero, for a bound of about 1, before the conditions count as contradictory. */
const FEASIBLE = 1e-8;

/**
 * The points, all variables zero or more, that keep all rows: made once, then asked for the maximum of one objective
 * after another, each search starting where the last ended. Null where no point keeps all rows, up to a tolerance of
 * 1e-8 of the largest bound (or of 1).
 *
 * Plan. The two-phase simplex method on a dense tableau (Dantzig 1963, chapter 5). Every row gets a slack, and an
 * artificial variable where its slack cannot start in the basis; phase one drives the artificial ones to zero. The
 * column with the largest gain enters; after many steps without gain, Bland's rule (1977, lowest place first) takes over
 * until the objective moves, so that no cycle is possible. Memory: rows times columns; made for hundreds of each. It
 * reports within a step, since one of a thousand rows takes milliseconds.
 */
export function* feasibleRegion(variables: number, rows: readonly Row[]): Work<Region | null> {
  const region = yield* Region.of(variables, rows);
  return (yield* region.becomeFeasible()) ? region : null;
}

/** The row with its bound at zero or more and its largest coefficient at 1 in size. */
function scaled({ of, is, bound }: Row): Row {
  const size = of.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
  const factor = (bound < 0 ? -1 : 1) / (size === 0 ? 1 : size);
  const turned = { atMost: 'atLeast', atLeast: 'atMost', equal: 'equal' } as const;
  return { of: of.map((each) => each * factor), is: factor < 0 ? turned[is] : is, bound: bound * factor };
}

export class Region {
  readonly #variables: number;
  /** Where artificial variables begin; they never enter again after phase one. */
  readonly #artificial: number;
  readonly #columns: number;
  /** One array per row; the last entry is the value of its basic variable. */
  #table: Float64Array[] = [];
  #basis: number[] = [];
  readonly #scale: number;
  readonly #pace = new Pace();

  private constructor(variables: number, rows: readonly Row[]) {
    this.#variables = variables;
    const slacks = rows.filter(({ is }) => is !== 'equal').length;
    this.#artificial = variables + slacks;
    this.#columns = this.#artificial + rows.filter(({ is }) => is !== 'atMost').length;
    this.#scale = rows.reduce((most, { bound }) => Math.max(most, bound), 1);
  }

  static *of(variables: number, given: readonly Row[]): Work<Region> {
    const rows: Row[] = [];
    const pace = new Pace();
    for (const row of given) {
      rows.push(scaled(row));
      yield* pace.after(10 * variables);
    }
    const region = new Region(variables, rows);
    yield* region.#fill(rows);
    return region;
  }

  *#fill(rows: readonly Row[]): Work<void> {
    let [slack, artificial] = [this.#variables, this.#artificial];
    for (const { of, is, bound } of rows) {
      const line = new Float64Array(this.#columns + 1);
      line.set(of);
      line[this.#columns] = bound;
      if (is !== 'equal') line[slack++] = is === 'atMost' ? 1 : -1;
      if (is !== 'atMost') line[artificial] = 1;
      this.#basis.push(is === 'atMost' ? slack - 1 : artificial++);
      this.#table.push(line);
      yield* this.#pace.after(this.#columns);
    }
  }

  /** The largest value of the objective and a point that reaches it. */
  *maximise(objective: readonly number[]): Work<Optimum> {
    const gains = new Float64Array(this.#columns + 1);
    gains.set(objective);
    if (!(yield* this.#climb(gains, this.#artificial))) return { kind: 'unbounded' };
    const at = Array.from({ length: this.#variables }, () => 0);
    for (const [row, column] of this.#basis.entries())
      if (column < this.#variables) at[column] = this.#table[row]?.[this.#columns] ?? 0;
    const value = objective.reduce((sum, each, column) => sum + each * (at[column] ?? 0), 0);
    return { kind: 'optimal', value, at };
  }

  /** Phase one; false where no point keeps all rows. */
  *becomeFeasible(): Work<boolean> {
    const gains = new Float64Array(this.#columns + 1);
    gains.fill(-1, this.#artificial, this.#columns);
    yield* this.#climb(gains, this.#columns);
    const missed = this.#basis.reduce(
      (sum, column, row) =>
        column < this.#artificial ? sum : sum + (this.#table[row]?.[this.#columns] ?? 0),
      0,
    );
    if (missed > FEASIBLE * this.#scale) return false;
    yield* this.#dropArtificial();
    return true;
  }

  /** Takes artificial variables out of the basis; a row where nothing else can stand says nothing new and goes. */
  *#dropArtificial(): Work<void> {
    for (const [row, column] of this.#basis.entries()) {
      if (column < this.#artificial) continue;
      const entering = this.#largestIn(row);
      if (entering !== null) yield* this.#pivot(row, entering, null);
      yield* this.#pace.after(this.#artificial);
    }
    const kept = this.#basis.map((column) => column < this.#artificial);
    this.#table = this.#table.filter((_, row) => kept[row]);
    this.#basis = this.#basis.filter((_, row) => kept[row]);
  }

  #largestIn(row: number): number | null {
    const line = this.#table[row];
    let [best, size] = [-1, ZERO];
    for (let column = 0; column < this.#artificial; column += 1) {
      const own = Math.abs(line?.[column] ?? 0);
      if (own > size) [best, size] = [column, own];
    }
    return best < 0 ? null : best;
  }

  /** Moves from corner to corner while the objective gains; false where it grows without end. */
  *#climb(gains: Float64Array, columns: number): Work<boolean> {
    for (const [row, column] of this.#basis.entries()) {
      subtract(gains, this.#table[row], gains[column] ?? 0);
      if (this.#pace.isDue(this.#columns)) yield going;
    }
    const patience = this.#basis.length + 10;
    for (let idle = 0; ;) {
      const careful = idle > patience;
      const entering = entryInto(gains, columns, careful);
      if (entering === null) return true;
      const row = this.#leaving(entering, careful);
      if (row === null) return false;
      const step = this.#table[row]?.[this.#columns] ?? 0;
      idle = step > ZERO * this.#scale ? 0 : idle + 1;
      yield* this.#pivot(row, entering, gains);
    }
  }

  /**
   * The row whose variable is the first to reach zero; of several the one with the largest pivot, which is the
   * steadiest, or under Bland's rule the one with the lowest place.
   */
  #leaving(entering: number, careful: boolean): number | null {
    let [chosen, least, size] = [-1, Infinity, 0];
    for (const [row, line] of this.#table.entries()) {
      const pivot = line[entering] ?? 0;
      if (pivot <= ZERO) continue;
      const ratio = (line[this.#columns] ?? 0) / pivot;
      const even = Math.abs(ratio - least) <= 1e-12 * this.#scale;
      const sooner = careful ? (this.#basis[row] ?? 0) < (this.#basis[chosen] ?? 0) : pivot > size;
      if (!(even ? sooner : ratio < least)) continue;
      [chosen, least, size] = [row, Math.min(ratio, least), pivot];
    }
    return chosen < 0 ? null : chosen;
  }

  *#pivot(row: number, entering: number, gains: Float64Array | null): Work<void> {
    const line = this.#table[row];
    if (line === undefined) return;
    const pivot = line[entering] ?? 1;
    for (let column = 0; column <= this.#columns; column += 1) line[column] = (line[column] ?? 0) / pivot;
    line[entering] = 1;
    for (const [at, other] of this.#table.entries()) {
      if (at === row) continue;
      subtract(other, line, other[entering] ?? 0);
      other[entering] = 0;
      // A value a hair below zero is rounding; left there, it would make the next ratios negative.
      const value = other[this.#columns] ?? 0;
      if (value < 0 && value > -ZERO * this.#scale) other[this.#columns] = 0;
      if (this.#pace.isDue(this.#columns)) yield going;
    }
    if (gains !== null) {
      subtract(gains, line, gains[entering] ?? 0);
      gains[entering] = 0;
    }
    this.#basis[row] = entering;
  }
}

/** The column with the largest gain, or under Bland's rule the first with any. */
function entryInto(gains: Float64Array, columns: number, careful: boolean): number | null {
  let [best, most] = [-1, ZERO];
  for (let column = 0; column < columns; column += 1) {
    const gain = gains[column] ?? 0;
    if (gain <= most) continue;
    if (careful) return column;
    [best, most] = [column, gain];
  }
  return best < 0 ? null : best;
}

function subtract(target: Float64Array, line: Float64Array | undefined, factor: number): void {
  if (line === undefined || factor === 0) return;
  for (let column = 0; column < target.length; column += 1)
    target[column] = (target[column] ?? 0) - factor * (line[column] ?? 0);
}
