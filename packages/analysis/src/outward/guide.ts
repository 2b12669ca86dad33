import { Pace } from '../pace.ts';
import type { Work } from '../work.ts';
import type { Row } from './rows.ts';

/** What is looked for: packages that keep all rows and take only allowed options. */
export interface Problem {
  readonly sizes: readonly number[];
  readonly rows: readonly Row[];
  /** `allowed[issue][option]`; all options where left out. */
  readonly allowed?: readonly (readonly boolean[])[];
  /** Whether the first package is enough, so that no effort goes into proving more than that there is none. */
  readonly onlyWhether?: boolean;
}

/** How often the multipliers are mended: more gives hardly a better bound at 28 issues and 20 rows. */
const ROUNDS = 120;
/** Costs looked at between two reports. */
const STEPS_A_TURN = 50_000;

/**
 * One row that follows from all rows of a problem: their sum with multipliers that leave as little room as can be
 * found. A package that breaks it breaks one of them; and where no package keeps it, the rows together leave nothing
 * although each alone may.
 *
 * Source: Lagrangian relaxation by subgradients (Held, Wolfe, Crowder 1974). Whatever the multipliers are, the row is
 * implied, up to rounding, which `roundingOf` allows for. Cost: rounds times the size of the rows.
 */
export function* guideRow(problem: Problem): Work<Row | null> {
  const rows: Row[] = [];
  const pace = new Pace(STEPS_A_TURN);
  for (const row of problem.rows) {
    if (canVary(row)) rows.push(row);
    yield* pace.after(lengthOf(row));
  }
  if (rows.length < 2) return rows[0] ?? null;
  const sum = yield* WeightedSum.of(problem, rows);
  yield* sum.mend(problem.onlyWhether === true);
  return sum.row();
}

const canVary = ({ costs }: Row): boolean => {
  const reach = reachOf(costs);
  return reach > 0 && Number.isFinite(reach);
};

/** How many costs a row has. */
const lengthOf = ({ costs }: Row): number => costs.reduce((sum, options) => sum + options.length, 0);

/** How far the sum of a row can vary. */
const reachOf = (costs: Row['costs']): number => costs.reduce((sum, options) => sum + spread(options), 0);

function spread(options: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const cost of options) [low, high] = [Math.min(low, cost), Math.max(high, cost)];
  return high - low;
}

/** Rows, each divided by how far it can vary so that multipliers can be compared, and their weighted sum. */
class WeightedSum {
  readonly #sizes;
  readonly #starts: readonly number[];
  readonly #allowed: Uint8Array;
  /** Of each row, where its costs belong in the sum, and its costs. */
  readonly #places: Int32Array[] = [];
  readonly #costs: Float64Array[] = [];
  readonly #limits: number[] = [];
  readonly #sum: Float64Array;
  readonly #isChosen: Uint8Array;
  /** Costs of all rows together, each looked at twice in a round. */
  #size = 0;
  #weights: number[];

  static *of(problem: Problem, rows: readonly Row[]): Work<WeightedSum> {
    const sum = new WeightedSum(problem, rows.length);
    const pace = new Pace(STEPS_A_TURN);
    for (const row of rows) {
      sum.#take(row);
      yield* pace.after(5 * lengthOf(row));
    }
    return sum;
  }

  private constructor({ sizes, allowed }: Problem, rows: number) {
    let total = 0;
    this.#sizes = sizes;
    this.#starts = sizes.map((size) => (total += size) - size);
    this.#allowed = Uint8Array.from(
      sizes.flatMap((size, issue) =>
        Array.from({ length: size }, (_, option) => (allowed?.[issue]?.[option] === false ? 0 : 1)),
      ),
    );
    this.#sum = new Float64Array(total);
    this.#isChosen = new Uint8Array(total);
    this.#size = total;
    this.#weights = Array.from({ length: rows }, () => 1 / rows);
  }

  #take(row: Row): void {
    const reach = reachOf(row.costs);
    const size = lengthOf(row);
    const [places, costs] = [new Int32Array(size), new Float64Array(size)];
    let k = 0;
    for (const [at, options] of row.costs.entries()) {
      const start = this.#starts[row.issues[at] ?? 0] ?? 0;
      for (let option = 0; option < options.length; option += 1) {
        places[k] = start + option;
        costs[k] = (options[option] ?? 0) / reach;
        k += 1;
      }
    }
    this.#places.push(places);
    this.#costs.push(costs);
    this.#limits.push(row.limit / reach);
    this.#size += 2 * size;
  }

  /** Finds the multipliers, of sum 1, whose sum of excesses is largest at its cheapest package. */
  *mend(onlyWhether: boolean): Work<void> {
    let [best, kept] = [-Infinity, this.#weights];
    let spent = 0;
    for (let round = 1; round <= ROUNDS; round += 1) {
      spent += this.#size;
      if (spent > STEPS_A_TURN) {
        spent = 0;
        yield { bound: null, best: null, done: 0 };
      }
      this.#add();
      this.#choose();
      const excess = this.#limits.map((limit, row) => this.#spent(row) - limit);
      const value = excess.reduce((sum, each, row) => sum + each * (this.#weights[row] ?? 0), 0);
      if (value > best) [best, kept] = [value, this.#weights];
      const isDecided = value > 1e-6 || (onlyWhether && excess.every((each) => each <= 0));
      const length = Math.hypot(...excess);
      if (isDecided || length === 0) break;
      this.#weights = moved(this.#weights, excess, 0.4 / (length * Math.sqrt(round)));
    }
    this.#weights = kept;
    this.#add();
  }

  row(): Row {
    return {
      issues: this.#sizes.map((_, issue) => issue),
      costs: this.#sizes.map((size, issue) => {
        const start = this.#starts[issue] ?? 0;
        return Array.from(this.#sum.subarray(start, start + size));
      }),
      limit: this.#limits.reduce((sum, limit, row) => sum + limit * (this.#weights[row] ?? 0), 0),
    };
  }

  /** Adds the rows up with their multipliers. */
  #add(): void {
    this.#sum.fill(0);
    this.#costs.forEach((costs, row) => {
      const weight = this.#weights[row] ?? 0;
      const places = this.#places[row];
      if (weight === 0 || places === undefined) return;
      for (let k = 0; k < costs.length; k += 1)
        this.#sum[places[k] ?? 0] = (this.#sum[places[k] ?? 0] ?? 0) + weight * (costs[k] ?? 0);
    });
  }

  /** Chooses the cheapest allowed option of each issue. */
  #choose(): void {
    this.#isChosen.fill(0);
    this.#sizes.forEach((size, issue) => {
      const start = this.#starts[issue] ?? 0;
      let best = -1;
      for (let at = start; at < start + size; at += 1)
        if (this.#allowed[at] === 1 && (best < 0 || (this.#sum[at] ?? 0) < (this.#sum[best] ?? 0))) best = at;
      if (best >= 0) this.#isChosen[best] = 1;
    });
  }

  #spent(row: number): number {
    const [costs, places] = [this.#costs[row], this.#places[row]];
    if (costs === undefined || places === undefined) return 0;
    let sum = 0;
    for (let k = 0; k < costs.length; k += 1) if (this.#isChosen[places[k] ?? 0] === 1) sum += costs[k] ?? 0;
    return sum;
  }
}

/** A step towards the rows that are broken; multipliers stay at zero or more and sum to 1. */
function moved(weights: readonly number[], excess: readonly number[], step: number): number[] {
  const next = weights.map((weight, row) => Math.max(0, weight + step * (excess[row] ?? 0)));
  const sum = next.reduce((total, weight) => total + weight, 0);
  return next.map((weight) => (sum > 0 ? weight / sum : 1 / next.length));
}
